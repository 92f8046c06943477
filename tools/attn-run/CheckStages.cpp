//===- CheckStages.cpp - Every stage against the graph as it came in ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Up to `online` the IR of a stage is spelled out as loops and run in f64, as
// the graph itself is: a wrong scale or a dropped key stands out at eight
// digits, far below what f32 could show. From `lowered` on it is the kernel.
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
  Result<Kernel> kernel = compile(module, upstream);
  if (!kernel)
    return kernel.takeError();
  auto outputs = makeOutputs(*kernel, inputs);
  if (!outputs)
    return outputs.takeError();
  if (auto called = call(*kernel, inputs, *outputs); !called)
    return called.takeError();
  return outputs;
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
  if (actual.getType().code != kDLFloat)
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

/// The worst of all results of one stage.
static StageReport compareStage(std::string stage,
                                const std::vector<Tensor> &actual,
                                const std::vector<Tensor> &expected,
                                double tolerance) {
  StageReport report;
  report.stage = std::move(stage);
  for (size_t i = 0; i < expected.size(); ++i)
    report.relativeError = std::max(report.relativeError,
                                    getRelativeError(actual[i], expected[i]));
  report.agrees = report.relativeError <= tolerance;
  if (!report.agrees)
    report.reason = "relative error " + std::to_string(report.relativeError) +
                    " is above " + std::to_string(tolerance);
  return report;
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
    reports.push_back(compareStage(stage, *actual, *expected, kStageTolerance));
  }
  double f32 = reference::toleranceOf(reference::OutputType::F32).modelRelative;
  reports.push_back(compareStage("llvm", outputs, *expected, f32));
  return reports;
}
