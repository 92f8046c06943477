//===- Report.h - What attn-run found, for people and programs ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_REPORT_H
#define ATTN_TOOLS_ATTN_RUN_REPORT_H

#include "tools/attn-run/Checks.h"

#include <optional>

namespace attn::run {

/// What the ops of a graph cost, in milliseconds of its time.
struct Breakdown {
  double attention = 0, products = 0, others = 0;
};

/// Everything that one run has to say.
struct Report {
  std::string file;
  std::vector<AttentionReport> attentions;
  std::vector<ResultReport> results;
  std::vector<StageReport> stages;
  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
  bool checked = false;
  double milliseconds = 0;
  /// Time of the same graph with unfused attention, 0 where it was not asked
  /// for.
  double unfusedMilliseconds = 0;
  uint64_t unfusedPeakBytes = 0;
  uint64_t peakBytes = 0;
  /// Where it was asked for.
  std::optional<Breakdown> breakdown;

  /// Whether everything that was compared agrees.
  bool agrees() const;
};

/// Prints the report to standard output, as text or as one JSON object.
void printReport(const Report &report, const Options &options);

/// Prints why there is no report, in the same two forms.
void printError(const Error &error, const Options &options);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_REPORT_H
