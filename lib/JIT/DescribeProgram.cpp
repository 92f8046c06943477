//===- DescribeProgram.cpp - What a manifest says of a GPU's code ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/DescribeProgram.h"

#include "lib/Runtime/Manifest.h"

using namespace attn;
namespace json = llvm::json;

using Kind = runtime::DeviceArgument::Kind;

KernelFiles attn::getKernelFiles(const DeviceModuleCode &code,
                                 const CompiledKernel &kernel) {
  std::string stem = code.program.target + "-" + kernel.name;
  return {stem + ".ptx", stem + ".cubin"};
}

static json::Object describeArgument(const runtime::DeviceArgument &argument) {
  static const char *const kinds[] = {"tensor", "workspace", "integer",
                                      "tensor_map"};
  json::Object object{{"kind", kinds[static_cast<int>(argument.kind)]},
                      {"value", argument.value},
                      {"bytes", argument.bytes}};
  if (argument.kind == Kind::tensor) {
    object["tensor"] = argument.tensor;
    object["alignment"] = argument.alignment;
  }
  if (argument.kind == Kind::tensorMap) {
    object["tensor"] = argument.tensor;
    object["sizes"] = json::Array(argument.sizes);
    object["strides"] = json::Array(argument.strides);
    object["box"] = json::Array(argument.box);
    object["swizzle_bytes"] = argument.swizzleBytes;
  }
  return object;
}

static json::Object describeLaunch(const runtime::DeviceLaunch &launch) {
  json::Array arguments;
  for (const runtime::DeviceArgument &argument : launch.arguments)
    arguments.push_back(describeArgument(argument));
  return json::Object{{"kernel", launch.kernel},
                      {"guard", launch.guard},
                      {"grid", json::Array(launch.grid)},
                      {"block", json::Array(launch.block)},
                      {"shared_bytes", launch.sharedBytes},
                      {"arguments", std::move(arguments)}};
}

static json::Object describeFile(const std::string &name,
                                 llvm::StringRef bytes) {
  return json::Object{
      {"file", name},
      {"bytes", static_cast<int64_t>(bytes.size())},
      {"checksum", runtime::computeChecksum({bytes.data(), bytes.size()})}};
}

/// With what ptxas said, for people.
static json::Object describeKernel(const DeviceModuleCode &code,
                                   const CompiledKernel &kernel) {
  KernelFiles names = getKernelFiles(code, kernel);
  json::Object object{{"name", kernel.name},
                      {"ptx", describeFile(names.ptx, kernel.ptx)},
                      {"pipeline", kernel.pipeline.str()}};
  if (!kernel.cubin.empty())
    object["cubin"] = describeFile(names.cubin, kernel.cubin);
  if (kernel.resources)
    object["resources"] =
        json::Object{{"registers", kernel.resources->registers},
                     {"stack_bytes", kernel.resources->stackBytes},
                     {"spill_store_bytes", kernel.resources->spillStoreBytes},
                     {"spill_load_bytes", kernel.resources->spillLoadBytes},
                     {"shared_bytes", kernel.resources->sharedBytes}};
  return object;
}

json::Object attn::describeProgram(const DeviceModuleCode &code) {
  const runtime::DeviceProgram &program = code.program;
  json::Array checks, launches, copies, kernels;
  for (const runtime::DeviceCheck &check : program.checks)
    checks.push_back(json::Object{{"condition", check.condition},
                                  {"message", json::fixUTF8(check.message)}});
  for (const runtime::DeviceLaunch &launch : program.launches)
    launches.push_back(describeLaunch(launch));
  for (const runtime::DeviceCopy &copy : program.copies)
    copies.push_back(json::Object{{"from", copy.from}, {"to", copy.to}});
  for (const CompiledKernel &kernel : code.kernels.kernels)
    kernels.push_back(describeKernel(code, kernel));
  return json::Object{
      {"name", program.target},      {"kind", "gpu"},
      {"chip", program.chip},        {"workspace", program.workspace},
      {"checks", std::move(checks)}, {"launches", std::move(launches)},
      {"copies", std::move(copies)}, {"kernels", std::move(kernels)}};
}
