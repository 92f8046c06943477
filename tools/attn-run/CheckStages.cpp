//===- CheckStages.cpp - Every stage against the graph as it came in ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Up to `online` the IR of a stage is spelled out as loops and run in f64, as
// the graph itself is: a wrong scale or a dropped key stands out at eight
// digits, far below what f32 could show. From `lowered` on it is machine
// code in the working type.
//
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Checks.h"
#include "tools/attn-run/Modules.h"

#include "lib/Reference/Accept.h"

#include <algorithm>
#include <cmath>

using namespace attn;
using namespace attn::run;

/// Two f64 executions may differ by the rounding of the scale attribute to f32
/// (6e-8), amplified by the scores' magnitude in the exponent.
static constexpr double kStageTolerance = 1e-5;

/// Compiles a promoted module through upstream loops and runs it.
static Result<std::vector<Tensor>> runUpstream(mlir::ModuleOp module,
                                               const Options &options,
                                               std::vector<Tensor> &inputs) {
  CompileOptions upstream;
  upstream.route = Route::upstream;
  upstream.entry = options.compile.entry;
  return runOnce(compile(module, upstream), inputs);
}

/// Runs the IR of `text`, whatever its stage, in f64.
static Result<std::vector<Tensor>> runInF64(const std::string &text,
                                            const Options &options,
                                            std::vector<Tensor> &wideInputs) {
  ModuleContext context;
  auto module = context.parse(text);
  if (!module)
    return module.takeError();
  if (auto oracle = context.makeOracle(**module); !oracle)
    return oracle.takeError();
  return runUpstream(**module, options, wideInputs);
}

/// Largest difference of two tensors relative to the largest magnitude;
/// infinite where NaN or infinities sit at different places.
static double getRelativeError(const Tensor &actual, const Tensor &expected) {
  if (!isFloat(actual.getType()))
    return 0;
  std::vector<double> a = actual.toDoubles(), e = expected.toDoubles();
  double error = 0, magnitude = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!std::isfinite(a[i]) || !std::isfinite(e[i])) {
      bool same = a[i] == e[i] || (std::isnan(a[i]) && std::isnan(e[i]));
      if (!same)
        return INFINITY;
      continue;
    }
    error = std::max(error, std::fabs(a[i] - e[i]));
    magnitude = std::max(magnitude, std::fabs(e[i]));
  }
  return magnitude > 0 ? error / magnitude : error;
}

/// The worst of all results.
static double getWorstError(const std::vector<Tensor> &actual,
                            const std::vector<Tensor> &expected) {
  double worst = 0;
  for (size_t i = 0; i < expected.size(); ++i)
    worst = std::max(worst, getRelativeError(actual[i], expected[i]));
  return worst;
}

static StageReport makeReport(std::string stage, double error,
                              double tolerance) {
  StageReport report;
  report.stage = std::move(stage);
  report.relativeError = error;
  report.agrees = error <= tolerance;
  if (!report.agrees)
    report.reason = "relative error " + std::to_string(error) + " is above " +
                    std::to_string(tolerance);
  return report;
}

/// Results of what stands at stage `lowered`. Only machine code can run it, so
/// they are the kernel's, without what `--extra-passes` adds to stage `llvm`.
static Result<std::vector<Tensor>> runLowered(const std::string &text,
                                              const Options &options,
                                              std::vector<Tensor> &inputs,
                                              std::vector<Tensor> outputs) {
  if (options.compile.extraPasses.rfind("llvm:", 0) != 0)
    return outputs;
  CompileOptions plain = options.compile;
  plain.extraPasses.clear();
  Result<Kernel> kernel = compile(text, plain);
  if (!kernel)
    return kernel.takeError();
  if (auto called = call(*kernel, inputs, outputs); !called)
    return called.takeError();
  return outputs;
}

/// What the results of the working type may differ by: the tolerance of whole
/// models, or twice the error of the graph through upstream loops.
static Result<double> getWorkingTolerance(const std::string &text,
                                          const Options &options,
                                          std::vector<Tensor> &inputs,
                                          const std::vector<Tensor> &outputs,
                                          const std::vector<Tensor> &expected,
                                          double worst) {
  double fixed = 0; // that of the narrowest result
  for (const Tensor &each : outputs)
    fixed = std::max(
        fixed,
        reference::toleranceOf(getOutputType(each.getType())).modelRelative);
  if (worst <= fixed)
    return fixed;
  auto baseline = runBaseline(text, options, inputs);
  if (!baseline)
    return baseline.takeError();
  return std::max(fixed, 2 * getWorstError(*baseline, expected));
}

/// The stages whose IR is machine code in all but name.
static Result<void> checkLowStages(const std::string &text,
                                   const Options &options,
                                   std::vector<Tensor> &inputs,
                                   const std::vector<Tensor> &outputs,
                                   const std::vector<Tensor> &expected,
                                   std::vector<StageReport> &reports) {
  auto lowered = runLowered(text, options, inputs, outputs);
  if (!lowered)
    return lowered.takeError();
  double loweredError = getWorstError(*lowered, expected);
  double llvmError = getWorstError(outputs, expected);
  auto tolerance = getWorkingTolerance(text, options, inputs, outputs, expected,
                                       std::max(loweredError, llvmError));
  if (!tolerance)
    return tolerance.takeError();
  reports.push_back(makeReport("lowered", loweredError, *tolerance));
  reports.push_back(makeReport("llvm", llvmError, *tolerance));
  return {};
}

Result<std::vector<StageReport>>
attn::run::checkStages(const std::string &text, const Options &options,
                       std::vector<Tensor> &inputs,
                       const std::vector<Tensor> &outputs) {
  std::vector<Tensor> wideInputs;
  for (const Tensor &input : inputs)
    wideInputs.push_back(widen(input));
  auto expected = runInF64(text, options, wideInputs);
  if (!expected)
    return expected.takeError();
  std::vector<StageReport> reports;
  for (const char *stage :
       {"raised", "shared", "masked", "configured", "tiled", "online"}) {
    CompileOptions stop = options.compile;
    stop.stopAfter = stage;
    Result<Emitted> emitted = emit(text, EmitKind::mlir, stop);
    if (!emitted)
      return emitted.takeError();
    auto actual = runInF64(emitted->bytes, options, wideInputs);
    if (!actual)
      return actual.takeError();
    reports.push_back(
        makeReport(stage, getWorstError(*actual, *expected), kStageTolerance));
  }
  if (auto low =
          checkLowStages(text, options, inputs, outputs, *expected, reports);
      !low)
    return low.takeError();
  return reports;
}
