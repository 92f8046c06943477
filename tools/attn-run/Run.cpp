//===- Run.cpp - Compile, run and verify a graph --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Run.h"

#include "tools/attn-run/Modules.h"
#include "tools/attn-run/Report.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <chrono>

using namespace attn;
using namespace attn::run;

Result<double> attn::run::timeCalls(Kernel &kernel, std::vector<Tensor> &inputs,
                                    std::vector<Tensor> &outputs,
                                    unsigned repeat) {
  std::vector<double> times;
  for (unsigned i = 0; i <= repeat; ++i) {
    auto start = std::chrono::steady_clock::now();
    if (auto called = call(kernel, inputs, outputs); !called)
      return called.takeError();
    std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    if (i > 0 || repeat == 0)
      times.push_back(taken.count());
  }
  std::nth_element(times.begin(), times.begin() + times.size() / 2,
                   times.end());
  return times[times.size() / 2];
}

/// Times the graph with its attentions unfused.
static Result<void> timeUnfused(const std::string &text, const Options &options,
                                std::vector<Tensor> &inputs, Report &report) {
  CompileOptions unfused = options.compile;
  unfused.forceUnfused = true;
  Result<Kernel> kernel = compile(text, unfused);
  if (!kernel)
    return kernel.takeError();
  auto outputs = makeOutputs(*kernel, inputs);
  if (!outputs)
    return outputs.takeError();
  auto time = timeCalls(*kernel, inputs, *outputs, options.repeat);
  if (!time)
    return time.takeError();
  report.unfusedMilliseconds = *time;
  report.unfusedPeakBytes = kernel->getPeakBytes();
  return {};
}

/// Time of the graph without the calls of `callees`.
static Result<double> timeWithout(const std::string &callees,
                                  const std::string &text,
                                  const Options &options,
                                  std::vector<Tensor> &inputs) {
  CompileOptions without = options.compile;
  without.extraPasses = "lowered:attn-skip-calls{callees=" + callees + "}";
  Result<Kernel> kernel = compile(text, without);
  if (!kernel)
    return kernel.takeError();
  auto outputs = makeOutputs(*kernel, inputs);
  if (!outputs)
    return outputs.takeError();
  return timeCalls(*kernel, inputs, *outputs, options.repeat);
}

/// Whether the command line leaves parts that can be timed.
static Result<void> checkBreakdown(const Options &options) {
  if (!options.breakdown)
    return {};
  if (!options.compile.extraPasses.empty())
    return Error{"not supported yet: --breakdown with --extra-passes", {}};
  if (options.device != RunDevice::host)
    return Error{"not supported yet: --breakdown of a kernel for a GPU", {}};
  return {};
}

/// What the parts of the graph cost: the difference that leaving them out
/// makes.
static Result<void> timeParts(const std::string &text, const Options &options,
                              std::vector<Tensor> &inputs, Report &report) {
  registerPassesOnce();
  auto rest = timeWithout("attention", text, options, inputs);
  if (!rest)
    return rest.takeError();
  auto others = timeWithout("attention,matmul", text, options, inputs);
  if (!others)
    return others.takeError();
  report.breakdown = {std::max(0.0, report.milliseconds - *rest),
                      std::max(0.0, *rest - *others), *others};
  return {};
}

/// All comparisons that were asked for.
static Result<void> runChecks(const std::string &text, const Options &options,
                              std::vector<Tensor> &inputs,
                              const std::vector<Tensor> &outputs,
                              Report &report) {
  report.checked = options.check;
  if (options.check) {
    auto attentions = checkAttentions(text, options, inputs);
    if (!attentions)
      return attentions.takeError();
    report.attentions = std::move(*attentions);
  }
  auto results = checkResults(text, options, inputs, outputs);
  if (!results)
    return results.takeError();
  report.results = std::move(*results);
  if (!options.checkStages)
    return {};
  auto stages = checkStages(text, options, inputs, outputs);
  if (!stages)
    return stages.takeError();
  report.stages = std::move(*stages);
  return {};
}

/// Writes the results that were asked for.
static Result<void> writeOutputs(const Options &options,
                                 const std::vector<Tensor> &outputs) {
  if (options.outputs.size() > outputs.size())
    return Error{"expected at most " + std::to_string(outputs.size()) +
                     " --output, one a result, but got " +
                     std::to_string(options.outputs.size()),
                 {}};
  for (size_t i = 0; i < options.outputs.size(); ++i)
    if (auto written = writeNpyTensor(outputs[i], options.outputs[i]); !written)
      return written.takeError();
  return {};
}

/// Compiles, runs and checks.
static Result<Report> runGraph(const std::string &text,
                               const Options &options) {
  Report report;
  report.file = options.file;
  if (auto checked = checkBreakdown(options); !checked)
    return checked.takeError();
  Result<Kernel> kernel = compile(text, options.compile);
  if (!kernel)
    return kernel.takeError();
  report.times = kernel->getCompileTimes();
  report.diagnostics = kernel->getDiagnostics();
  auto inputs = makeInputs(options, kernel->getInputs());
  if (!inputs)
    return inputs.takeError();
  auto outputs = makeOutputs(*kernel, *inputs);
  if (!outputs)
    return outputs.takeError();
  auto time = timeCalls(*kernel, *inputs, *outputs, options.repeat);
  if (!time)
    return time.takeError();
  report.milliseconds = *time;
  report.peakBytes = kernel->getPeakBytes();
  if (auto written = writeOutputs(options, *outputs); !written)
    return written.takeError();
  if (auto checked = runChecks(text, options, *inputs, *outputs, report);
      !checked)
    return checked.takeError();
  if (options.breakdown)
    if (auto timed = timeParts(text, options, *inputs, report); !timed)
      return timed.takeError();
  if (options.compareUnfused)
    if (auto timed = timeUnfused(text, options, *inputs, report); !timed)
      return timed.takeError();
  return report;
}

int attn::run::runTool(int argc, char **argv) {
  Options options = parseOptions(argc, argv);
  auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(options.file);
  if (!buffer) {
    printError(
        {"cannot read '" + options.file + "': " + buffer.getError().message(),
         {}},
        options);
    return 2;
  }
  if (auto opened = openDevice(options); !opened) {
    printError(opened.getError(), options);
    return 2;
  }
  Result<Report> report = runGraph((*buffer)->getBuffer().str(), options);
  if (!report) {
    printError(report.getError(), options);
    return 2;
  }
  printReport(*report, options);
  return report->agrees() ? 0 : 1;
}
