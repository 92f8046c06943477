//===- HostCPU.cpp - What this process runs on ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/HostCPU.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/X86TargetParser.h"

#include <algorithm>
#include <thread>
#include <unistd.h>

using namespace attn;

llvm::StringMap<bool> attn::getModelFeatures(llvm::StringRef model) {
  llvm::StringMap<bool> features;
  // LLVM's table must not be asked for a model that it lacks.
  if (llvm::X86::parseArchX86(model) == llvm::X86::CK_None)
    return features;
  llvm::SmallVector<llvm::StringRef> listed;
  llvm::X86::getFeaturesForCPU(model, listed);
  for (llvm::StringRef feature : listed) {
    features[feature] = true;
    llvm::X86::updateImpliedFeatures(feature, /*Enabled=*/true, features);
  }
  return features;
}

/// The sorted differences between what the machine has and what its model
/// implies; a hypervisor may hide features that the model has.
static std::string describeDifferences(const llvm::StringMap<bool> &machine,
                                       const llvm::StringMap<bool> &implied) {
  llvm::SmallVector<std::string> differences;
  for (const auto &feature : machine)
    if (feature.getValue() != implied.lookup(feature.getKey()))
      differences.push_back((feature.getValue() ? "+" : "-") +
                            feature.getKey().str());
  llvm::sort(differences, [](const std::string &a, const std::string &b) {
    return a.substr(1) < b.substr(1);
  });
  return llvm::join(differences, ",");
}

/// A size that the C library knows of the caches, 0 where it knows none.
static int64_t getCacheBytes(int name) {
  return std::max<int64_t>(0, sysconf(name));
}

/// Bytes of the third-level cache, 0 where unknown. The kernel first: the C
/// library multiplies it by the socket's cores on some AMD machines.
static int64_t getL3Bytes() {
  auto file = llvm::MemoryBuffer::getFileAsStream(
      "/sys/devices/system/cpu/cpu0/cache/index3/size");
  int64_t kibibytes = 0;
  llvm::StringRef text = file ? (*file)->getBuffer().trim() : "";
  if (text.consume_back("K") && !text.getAsInteger(10, kibibytes))
    return kibibytes << 10;
#if defined(_SC_LEVEL3_CACHE_SIZE)
  return getCacheBytes(_SC_LEVEL3_CACHE_SIZE);
#else
  return 0;
#endif
}

HostCPU attn::detectHostCPU() {
  HostCPU host;
  host.model = llvm::sys::getHostCPUName().str();
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  host.features = describeDifferences(features, getModelFeatures(host.model));
  host.hasAMX = features.lookup("amx-tile") && features.lookup("amx-bf16");
  bool wide = features.lookup("avx512f");
  host.vectorBytes = wide ? 64 : features.lookup("avx2") ? 32 : 16;
  // SVE and NEON have 32 registers, SSE and AVX 16.
  host.vectorRegisters = wide || features.lookup("neon") ? 32 : 16;
#if defined(_SC_LEVEL1_DCACHE_SIZE) && defined(_SC_LEVEL2_CACHE_SIZE)
  host.l1Bytes = getCacheBytes(_SC_LEVEL1_DCACHE_SIZE);
  host.l2Bytes = getCacheBytes(_SC_LEVEL2_CACHE_SIZE);
#else
  host.l1Bytes = host.l2Bytes = 0;
#endif
  host.l3Bytes = getL3Bytes();
  host.cores = std::thread::hardware_concurrency();
  return host;
}
