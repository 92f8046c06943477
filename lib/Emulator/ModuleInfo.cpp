//===- ModuleInfo.cpp - What a module's kernels take ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Kernel.h"
#include "lib/Emulator/Module.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MathExtras.h"

using namespace attn::emulator;
using llvm::StringRef;

const PtxFunction *attn::emulator::findKernel(const PtxModule &module,
                                              StringRef name) {
  for (const PtxFunction &function : module.functions)
    if (function.isKernel && function.name == name)
      return &function;
  return nullptr;
}

std::vector<std::string> Module::getKernels() const {
  std::vector<std::string> names;
  for (const PtxFunction &function : implementation->ptx.functions)
    if (function.isKernel)
      names.push_back(function.name);
  return names;
}

std::vector<ParameterInfo>
Module::getParameters(std::string_view kernel) const {
  std::vector<ParameterInfo> parameters;
  const PtxFunction *function = findKernel(implementation->ptx, kernel);
  uint64_t end = 0;
  for (unsigned i = 0; function && i < function->parameterCount; ++i) {
    const PtxVariable &variable = function->variables[i];
    uint64_t offset = llvm::alignTo(end, variable.alignment);
    end = offset + variable.bytes;
    parameters.push_back({variable.name, uint32_t(variable.bytes),
                          uint32_t(variable.alignment), uint32_t(offset)});
  }
  return parameters;
}

KernelInfo Module::getKernelInfo(std::string_view name) const {
  KernelInfo info;
  const PtxFunction *function = findKernel(implementation->ptx, name);
  DecodedKernel kernel;
  PtxError error;
  bool isUnsupported = false;
  if (!function ||
      !decodeKernel(implementation->ptx, *function, Arithmetic::MmaSim, kernel,
                    error, isUnsupported))
    return info;
  info.name = function->name;
  info.parameterBytes = kernel.parameterBytes;
  info.staticSharedBytes = kernel.staticSharedBytes;
  info.localBytes = kernel.localBytes;
  const uint32_t *required = function->requiredBlock;
  info.requiredBlock = {required[0], required[1], required[2]};
  const uint32_t *most = function->maximalBlock;
  if (most[0])
    info.maxThreads = most[0] * most[1] * most[2];
  return info;
}

Report attn::emulator::launch(Device &device, const Module &module,
                              std::string_view kernel, const void *parameters,
                              uint64_t bytes, const LaunchOptions &options) {
  uint64_t expected = 0;
  std::vector<Argument> arguments;
  if (!findKernel(module.get().ptx, kernel))
    return launch(device, module, kernel, arguments, options);
  const char *buffer = static_cast<const char *>(parameters);
  for (const ParameterInfo &parameter : module.getParameters(kernel)) {
    expected = parameter.offset + parameter.bytes;
    if (expected > bytes)
      break;
    const char *from = buffer + parameter.offset;
    arguments.emplace_back();
    arguments.back().bytes.assign(from, from + parameter.bytes);
  }
  if (expected == bytes)
    return launch(device, module, kernel, arguments, options);
  Report report;
  report.file = module.get().ptx.name;
  Finding finding;
  finding.message = "expected " + std::to_string(expected) +
                    " bytes of parameters but got " + std::to_string(bytes);
  report.findings.push_back(std::move(finding));
  return report;
}
