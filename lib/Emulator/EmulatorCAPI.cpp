//===- EmulatorCAPI.cpp - Run PTX on a CPU from C -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "attn-c/Emulator.h"
#include "attn/Emulator.h"

#include <algorithm>

using namespace attn::emulator;

struct attn_emu_module {
  std::unique_ptr<Module> module;
  std::vector<KernelInfo> kernels;
  std::vector<std::vector<ParameterInfo>> parameters;
};

struct attn_emu_device {
  Device device;
};

struct attn_emu_report {
  Report report;
  std::string text, counters;
};

static_assert(static_cast<int>(FindingKind::Trap) == ATTN_EMU_TRAP);
static_assert(static_cast<int>(Arithmetic::Payload) == ATTN_EMU_PAYLOAD);

static void give(Report report, attn_emu_report **out) {
  if (!out)
    return;
  std::string text = report.str(), counters = report.counters.json();
  *out = new attn_emu_report{std::move(report), std::move(text),
                             std::move(counters)};
}

attn_emu_module *attn_emu_module_parse(const char *text, uint64_t bytes,
                                       const char *name,
                                       attn_emu_report **report) {
  ParsedModule parsed =
      Module::parse(std::string_view(text, bytes), name ? name : "<ptx>");
  give(std::move(parsed.report), report);
  if (!parsed.module)
    return nullptr;
  auto *result = new attn_emu_module{std::move(parsed.module), {}, {}};
  for (const std::string &kernel : result->module->getKernels()) {
    result->kernels.push_back(result->module->getKernelInfo(kernel));
    result->parameters.push_back(result->module->getParameters(kernel));
  }
  return result;
}

void attn_emu_module_destroy(attn_emu_module *module) { delete module; }

size_t attn_emu_module_kernel_count(const attn_emu_module *module) {
  return module->kernels.size();
}

attn_emu_kernel_info attn_emu_module_kernel(const attn_emu_module *module,
                                            size_t kernel) {
  const KernelInfo &info = module->kernels[kernel];
  const Dim3 &block = info.requiredBlock;
  return {info.name.c_str(),   module->parameters[kernel].size(),
          info.parameterBytes, info.staticSharedBytes,
          info.localBytes,     {block.x, block.y, block.z},
          info.maxThreads};
}

attn_emu_parameter attn_emu_module_parameter(const attn_emu_module *module,
                                             size_t kernel, size_t parameter) {
  const ParameterInfo &info = module->parameters[kernel][parameter];
  return {info.name.c_str(), info.offset, info.bytes};
}

attn_emu_device *attn_emu_device_create() { return new attn_emu_device(); }

void attn_emu_device_destroy(attn_emu_device *device) { delete device; }

uint64_t attn_emu_allocate(attn_emu_device *device, uint64_t bytes,
                           const char *name) {
  return device->device.allocate(bytes, name ? name : "");
}

uint64_t attn_emu_attach(attn_emu_device *device, void *host, uint64_t bytes,
                         const char *name, int read_only) {
  return device->device.attach(host, bytes, name ? name : "", read_only != 0);
}

int attn_emu_free(attn_emu_device *device, uint64_t address) {
  return !device->device.free(address);
}

int attn_emu_upload(attn_emu_device *device, uint64_t address, const void *data,
                    uint64_t bytes) {
  return !device->device.upload(address, data, bytes);
}

int attn_emu_download(const attn_emu_device *device, uint64_t address,
                      void *data, uint64_t bytes) {
  return !device->device.download(address, data, bytes);
}

int attn_emu_fill(attn_emu_device *device, uint64_t address, uint8_t value,
                  uint64_t bytes) {
  return !device->device.fill(address, value, bytes);
}

static Dim3 convert(const uint32_t sizes[3]) {
  return {std::max(sizes[0], 1u), std::max(sizes[1], 1u),
          std::max(sizes[2], 1u)};
}

/// Fields beyond the caller's `size` keep their defaults.
static LaunchOptions convert(const attn_emu_launch_options *given) {
  attn_emu_launch_options options = {};
  std::memcpy(&options, given,
              std::min<uint64_t>(given->size, sizeof(options)));
  LaunchOptions result;
  result.grid = convert(options.grid);
  result.block = convert(options.block);
  result.dynamicSharedBytes = options.dynamic_shared_bytes;
  result.races = options.races == ATTN_EMU_RACES_OFF      ? RaceMode::Off
                 : options.races == ATTN_EMU_RACES_GLOBAL ? RaceMode::Global
                                                          : RaceMode::Shared;
  result.arithmetic = options.arithmetic <= ATTN_EMU_PAYLOAD
                          ? static_cast<Arithmetic>(options.arithmetic)
                          : Arithmetic::MmaSim;
  result.seed = options.seed;
  result.delayCopies = options.eager_copies == 0;
  result.threads = options.threads;
  if (options.max_steps)
    result.maxSteps = options.max_steps;
  return result;
}

int attn_emu_launch(attn_emu_device *device, const attn_emu_module *module,
                    const char *kernel, const void *parameters,
                    uint64_t parameter_bytes,
                    const attn_emu_launch_options *options,
                    attn_emu_report **report) {
  Report result = launch(device->device, *module->module, kernel, parameters,
                         parameter_bytes, convert(options));
  int count = static_cast<int>(result.findings.size());
  give(std::move(result), report);
  return count;
}

void attn_emu_report_destroy(attn_emu_report *report) { delete report; }

const char *attn_emu_report_text(const attn_emu_report *report) {
  return report->text.c_str();
}

const char *attn_emu_report_counters(const attn_emu_report *report) {
  return report->counters.c_str();
}

size_t attn_emu_report_count(const attn_emu_report *report) {
  return report->report.findings.size();
}

attn_emu_finding attn_emu_report_finding(const attn_emu_report *report,
                                         size_t index) {
  const Finding &finding = report->report.findings[index];
  const Place &place = finding.place;
  return {static_cast<attn_emu_finding_kind>(finding.kind),
          finding.message.c_str(),
          place.ptxLine,
          place.sourceFile.c_str(),
          place.sourceLine,
          finding.block,
          finding.warp,
          finding.lane};
}
