//===- Report.cpp - What attn-run found, for people and programs ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Report.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using namespace attn;
using namespace attn::run;
using llvm::format;

bool Report::agrees() const {
  auto all = [](const auto &parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [](const auto &part) { return part.agrees; });
  };
  return all(attentions) && all(results) && all(stages);
}

/// Floating-point operations of all attentions.
static double getFlops(const Report &report) {
  double flops = 0;
  for (const AttentionReport &attention : report.attentions)
    flops += attention.flops;
  return flops;
}

/// Rate of the attentions' work over the time of the whole call.
static double getGflops(const Report &report) {
  return report.milliseconds > 0 ? getFlops(report) / report.milliseconds / 1e6
                                 : 0;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static const char *getVerdict(bool agrees) {
  return agrees ? "agrees" : "DIFFERS";
}

static void printTimes(const Report &report, llvm::raw_ostream &out) {
  double total = 0;
  for (const StageTime &time : report.times)
    total += time.milliseconds;
  for (const StageTime &time : report.times)
    out << format("  %-12s %9.2f ms\n", time.stage.c_str(), time.milliseconds);
  out << format("  %-12s %9.2f ms\n", "total", total);
}

static void printSpeed(const Report &report, llvm::raw_ostream &out) {
  out << format("whole graph: time %.3f ms, peak memory %.2f MiB",
                report.milliseconds, double(report.peakBytes) / (1 << 20));
  if (getFlops(report) > 0)
    out << format(", attention %.2f GFLOP at %.1f GFLOP/s of the whole call",
                  getFlops(report) / 1e9, getGflops(report));
  out << "\n";
  if (report.breakdown)
    out << format("of which: attention %.3f ms, products of matrices %.3f ms, "
                  "other ops %.3f ms\n",
                  report.breakdown->attention, report.breakdown->products,
                  report.breakdown->others);
  if (report.unfusedMilliseconds > 0)
    out << format(
        "whole graph with unfused attention: time %.3f ms, peak memory %.2f "
        "MiB; fused is %.2fx as fast\n",
        report.unfusedMilliseconds, double(report.unfusedPeakBytes) / (1 << 20),
        report.unfusedMilliseconds / report.milliseconds);
}

/// How fast one attention is by itself, where that was measured.
static void printAttentionSpeed(const AttentionReport &attention,
                                llvm::raw_ostream &out) {
  if (attention.milliseconds == 0)
    return;
  out << format("  alone %.3f ms, %.1f GFLOP/s", attention.milliseconds,
                attention.flops / attention.milliseconds / 1e6);
  if (attention.unfusedMilliseconds > 0)
    out << format("; unfused %.3f ms: fused is %.2fx as fast",
                  attention.unfusedMilliseconds,
                  attention.unfusedMilliseconds / attention.milliseconds);
  out << "\n";
}

static void printText(const Report &report, const Options &options,
                      llvm::raw_ostream &out) {
  for (const Diagnostic &diagnostic : report.diagnostics)
    out << diagnostic.str() << "\n";
  for (const AttentionReport &attention : report.attentions) {
    out << format(
        "%s: %s with the fp64 reference, max error %.3g (naive f32 %.3g)",
        attention.name.c_str(), getVerdict(attention.agrees),
        attention.maxError, attention.naiveMaxError);
    out << (attention.agrees ? "" : ": " + attention.reason) << "\n";
    printAttentionSpeed(attention, out);
  }
  if (report.checked && report.attentions.empty())
    out << "no attention was raised\n";
  for (const ResultReport &result : report.results)
    out << format("result %zu: %s with the expected file, max error %.3g",
                  result.index, getVerdict(result.agrees), result.maxError)
        << (result.agrees ? "" : ": " + result.reason) << "\n";
  for (const StageReport &stage : report.stages)
    out << format("stage %-10s %s, relative error %.3g\n", stage.stage.c_str(),
                  getVerdict(stage.agrees), stage.relativeError);
  auto differs =
      std::find_if(report.stages.begin(), report.stages.end(),
                   [](const StageReport &stage) { return !stage.agrees; });
  if (differs != report.stages.end())
    out << "first stage that differs: " << differs->stage << "\n";
  if (options.timing)
    printTimes(report, out);
  printSpeed(report, out);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

static llvm::json::Array getAttentions(const Report &report) {
  llvm::json::Array list;
  for (const AttentionReport &attention : report.attentions) {
    llvm::json::Object object{
        {"name", attention.name},
        {"raised", attention.text},
        {"config", attention.config},
        {"agrees", attention.agrees},
        {"reason", attention.reason},
        {"errors", llvm::json::Object{{"max", attention.maxError},
                                      {"naive_max", attention.naiveMaxError}}},
        {"gflop", attention.flops / 1e9}};
    if (attention.milliseconds > 0)
      object["ms"] = attention.milliseconds;
    if (attention.unfusedMilliseconds > 0)
      object["unfused_ms"] = attention.unfusedMilliseconds;
    list.push_back(std::move(object));
  }
  return list;
}

static llvm::json::Array getStages(const Report &report) {
  llvm::json::Array list;
  for (const StageReport &stage : report.stages)
    list.push_back(llvm::json::Object{{"stage", stage.stage},
                                      {"agrees", stage.agrees},
                                      {"relative_error", stage.relativeError}});
  return list;
}

static llvm::json::Array getResults(const Report &report) {
  llvm::json::Array list;
  for (const ResultReport &result : report.results)
    list.push_back(llvm::json::Object{{"result", int64_t(result.index)},
                                      {"agrees", result.agrees},
                                      {"reason", result.reason},
                                      {"max_error", result.maxError}});
  return list;
}

static void printJson(const Report &report, llvm::raw_ostream &out) {
  double maxError = 0, naiveMaxError = 0;
  for (const AttentionReport &attention : report.attentions) {
    maxError = std::max(maxError, attention.maxError);
    naiveMaxError = std::max(naiveMaxError, attention.naiveMaxError);
  }
  llvm::json::Object compile;
  for (const StageTime &time : report.times)
    compile[time.stage] = time.milliseconds;
  llvm::json::Object object{
      {"file", report.file},
      {"verdict", report.agrees() ? "agree" : "differ"},
      {"attentions", getAttentions(report)},
      {"attentions_raised", int64_t(report.attentions.size())},
      {"max_abs_error", maxError},
      {"naive_max_abs_error", naiveMaxError},
      {"milliseconds", report.milliseconds},
      {"gflops", getGflops(report)},
      {"peak_bytes", int64_t(report.peakBytes)},
      {"results", getResults(report)},
      {"stages", getStages(report)},
      {"compile_milliseconds", std::move(compile)}};
  if (report.breakdown)
    object["breakdown"] =
        llvm::json::Object{{"attention_ms", report.breakdown->attention},
                           {"products_ms", report.breakdown->products},
                           {"others_ms", report.breakdown->others}};
  if (report.unfusedMilliseconds > 0) {
    object["unfused_milliseconds"] = report.unfusedMilliseconds;
    object["unfused_peak_bytes"] = int64_t(report.unfusedPeakBytes);
  }
  out << llvm::json::Value(std::move(object)) << "\n";
}

void attn::run::printReport(const Report &report, const Options &options) {
  if (options.json)
    printJson(report, llvm::outs());
  else
    printText(report, options, llvm::outs());
}

void attn::run::printError(const Error &error, const Options &options) {
  if (options.json)
    llvm::outs() << llvm::json::Value(
                        llvm::json::Object{{"file", options.file},
                                           {"verdict", "error"},
                                           {"error", error.str()}})
                 << "\n";
  else
    llvm::errs() << "error: " << error.str() << "\n";
}
