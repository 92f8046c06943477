//===- InstructionSets.cpp - What this processor can run ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// By CPUID, as the vendors' manuals number its bits (Intel SDM volume 2A,
// CPUID; AMD64 Architecture Programmer's Manual volume 3, appendix D). Wide
// registers also need the operating system to save them, which XGETBV says.
//
//===----------------------------------------------------------------------===//

#include "lib/Runtime/InstructionSets.h"

#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

using namespace attn::runtime;

#if defined(__x86_64__)
std::string_view attn::runtime::getArchitecture() { return "x86_64"; }

namespace {
enum Register { eax, ebx, ecx, edx };

/// Where CPUID tells of an instruction set, and the state components of XCR0
/// that the system has to save for it.
struct Place {
  std::string_view name;
  uint32_t leaf, subleaf;
  Register reg;
  int bit;
  uint64_t saved;
};
} // namespace

// State components: 1 SSE, 2 AVX, 5 to 7 AVX-512, 17 and 18 AMX.
static constexpr uint64_t none = 0, avx = 0x6, avx512 = 0xE6, amx = 0x60000;

static constexpr Place places[] = {
    {"sse3", 1, 0, ecx, 0, none},
    {"ssse3", 1, 0, ecx, 9, none},
    {"sse4.1", 1, 0, ecx, 19, none},
    {"sse4.2", 1, 0, ecx, 20, none},
    {"popcnt", 1, 0, ecx, 23, none},
    {"movbe", 1, 0, ecx, 22, none},
    {"lzcnt", 0x80000001, 0, ecx, 5, none},
    {"bmi", 7, 0, ebx, 3, none},
    {"bmi2", 7, 0, ebx, 8, none},
    {"avx", 1, 0, ecx, 28, avx},
    {"f16c", 1, 0, ecx, 29, avx},
    {"fma", 1, 0, ecx, 12, avx},
    {"avx2", 7, 0, ebx, 5, avx},
    {"avxvnni", 7, 1, eax, 4, avx},
    {"gfni", 7, 0, ecx, 8, none},
    {"vaes", 7, 0, ecx, 9, avx},
    {"vpclmulqdq", 7, 0, ecx, 10, avx},
    {"avx512f", 7, 0, ebx, 16, avx512},
    {"avx512dq", 7, 0, ebx, 17, avx512},
    {"avx512ifma", 7, 0, ebx, 21, avx512},
    {"avx512cd", 7, 0, ebx, 28, avx512},
    {"avx512bw", 7, 0, ebx, 30, avx512},
    {"avx512vl", 7, 0, ebx, 31, avx512},
    {"avx512vbmi", 7, 0, ecx, 1, avx512},
    {"avx512vbmi2", 7, 0, ecx, 6, avx512},
    {"avx512vnni", 7, 0, ecx, 11, avx512},
    {"avx512bitalg", 7, 0, ecx, 12, avx512},
    {"avx512vpopcntdq", 7, 0, ecx, 14, avx512},
    {"avx512fp16", 7, 0, edx, 23, avx512},
    {"avx512bf16", 7, 1, eax, 5, avx512},
    {"amx-bf16", 7, 0, edx, 22, amx},
    {"amx-tile", 7, 0, edx, 24, amx},
    {"amx-int8", 7, 0, edx, 25, amx},
};

/// The state components that the operating system saves.
static uint64_t readSavedComponents() {
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c >> 27 & 1)) // OSXSAVE
    return 0;
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return uint64_t(high) << 32 | low;
}

bool attn::runtime::hasInstructionSet(std::string_view name) {
  for (const Place &place : places) {
    if (place.name != name)
      continue;
    uint32_t registers[4] = {};
    if (!__get_cpuid_count(place.leaf, place.subleaf, &registers[eax],
                           &registers[ebx], &registers[ecx], &registers[edx]))
      return false;
    return (registers[place.reg] >> place.bit & 1) &&
           (readSavedComponents() & place.saved) == place.saved;
  }
  return false;
}
#else
#if defined(__aarch64__)
std::string_view attn::runtime::getArchitecture() { return "aarch64"; }
#else
std::string_view attn::runtime::getArchitecture() { return "unknown"; }
#endif

bool attn::runtime::hasInstructionSet(std::string_view) { return false; }
#endif
