//===- Checks.h - Is the answer right? ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_CHECKS_H
#define ATTN_TOOLS_ATTN_RUN_CHECKS_H

#include "tools/attn-run/Options.h"
#include "tools/attn-run/Tensors.h"

#include "mlir/IR/BuiltinOps.h"

#include <optional>

namespace attn::run {

/// One attention of the graph, compared with the reference.
struct AttentionReport {
  std::string name;
  /// The op as it stands at stage `configured`, on one line.
  std::string text;
  /// The plan's configurations, as text.
  std::string config;
  bool agrees = true;
  /// Why not, where it does not agree.
  std::string reason;
  double maxError = 0, naiveMaxError = 0;
  /// Floating-point operations of the kept scores, both products.
  double flops = 0;
  /// Medians of the attention alone, and of the same attention through its
  /// whole score matrix; 0 where they were not measured.
  double milliseconds = 0, unfusedMilliseconds = 0;
};

/// One result of the graph, compared with a file.
struct ResultReport {
  size_t index = 0;
  bool agrees = true;
  std::string reason;
  double maxError = 0;
};

/// The IR of one stage, executed and compared with the graph as it came in.
struct StageReport {
  std::string stage;
  bool agrees = true;
  /// Largest error relative to the largest magnitude, over all results.
  double relativeError = 0;
  std::string reason;
};

/// Median of `repeat` calls in milliseconds after one that warms up; with 0 it
/// is the time of the only call.
Result<double> timeCalls(Kernel &kernel, std::vector<Tensor> &inputs,
                         std::vector<Tensor> &outputs, unsigned repeat);

/// Compares every attention of the graph on the inputs that it really had with
/// the reference. With `--repeat` or `--compare-unfused` each is timed alone
/// too.
Result<std::vector<AttentionReport>>
checkAttentions(const std::string &text, const Options &options,
                std::vector<Tensor> &inputs);

/// The results of the graph in the working type, by upstream loops: what the
/// error of a whole graph is measured against.
Result<std::vector<Tensor>> runBaseline(const std::string &text,
                                        const Options &options,
                                        std::vector<Tensor> &inputs);

/// Compares results with the files of `--expect`. A result that differs from
/// the file more than the tolerance is still right where it is within twice the
/// error of the same graph run by upstream loops.
Result<std::vector<ResultReport>>
checkResults(const std::string &text, const Options &options,
             std::vector<Tensor> &inputs, const std::vector<Tensor> &outputs);

/// Executes the IR after every stage and compares it with the graph as it came
/// in, in f64 and through upstream loops. `outputs` are those of the kernel.
/// From `lowered` on, code is in the working type: its error may be as large as
/// for results of whole models.
Result<std::vector<StageReport>>
checkStages(const std::string &text, const Options &options,
            std::vector<Tensor> &inputs, const std::vector<Tensor> &outputs);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_CHECKS_H
