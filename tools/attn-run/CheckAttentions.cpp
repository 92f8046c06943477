//===- CheckAttentions.cpp - Each attention against the reference ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The graph is compiled a second time with its attentions' tensors as extra
// results, so that each is judged on the inputs that it really had.
//
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Checks.h"
#include "tools/attn-run/Modules.h"

#include "dialects/Attn/IR/Stages.h"
#include "lib/Check/ExposeAttentions.h"
#include "lib/Check/KeptPairs.h"
#include "lib/Check/ProblemFromOp.h"
#include "lib/Reference/Attainable.h"

using namespace mlir;
using namespace attn;
using namespace attn::run;

/// An op without its regions' and types' line breaks.
static std::string getText(Operation *op) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  op->print(stream, OpPrintingFlags().skipRegions());
  return text;
}

static std::string getPlanText(Operation *function) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  if (Attribute plan = function->getAttr(kPlanAttrName))
    stream << plan;
  return text;
}

/// Compares o and lse of one attention with the reference.
static void compare(const check::BoundProblem &bound,
                    const std::vector<Tensor> &outputs,
                    const std::vector<unsigned> &results,
                    AttentionReport &report) {
  std::vector<float> output = outputs[results[0]].toFloats(), lse;
  reference::Answer answer;
  answer.type = bound.outputType;
  answer.output = output.data();
  if (results.size() > 1) {
    lse = outputs[results[1]].toFloats();
    answer.lse = lse.data();
  }
  reference::Judgement judgement =
      reference::judge(bound.problem, bound.inputs, answer);
  report.maxError = judgement.output.maxError;
  report.naiveMaxError = judgement.output.naiveMaxError;
  report.agrees = judgement.accepted();
  report.reason = !judgement.error.empty()    ? judgement.error
                  : judgement.output.accepted ? judgement.lse.reason
                                              : judgement.output.reason;
}

/// Describes and judges one attention from the tensors that came back.
static Result<AttentionReport>
checkAttention(ModuleContext &context, const check::ExposedAttention &exposed,
               const std::vector<Tensor> &outputs) {
  AttentionReport report;
  report.name = exposed.name;
  report.text = getText(exposed.op);
  report.config = getPlanText(exposed.op->getParentOfType<func::FuncOp>());
  check::OperandTable operands;
  for (auto [operand, result] : exposed.operandResults)
    operands[operand] = {outputs[result].getSizes(), outputs[result].data()};
  FailureOr<check::BoundProblem> bound =
      check::makeProblem(exposed.op, operands);
  if (failed(bound))
    return context.takeError("no reference for '" + exposed.name + "'");
  report.flops = check::countFlops(bound->problem);
  compare(*bound, outputs, exposed.outputResults, report);
  return report;
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

/// The module at stage `configured`, parsed into `context`.
static Result<OwningOpRef<ModuleOp>> configure(ModuleContext &context,
                                               const std::string &text,
                                               CompileOptions options) {
  options.stopAfter = "configured";
  Result<Emitted> configured = emit(text, EmitKind::mlir, options);
  if (!configured)
    return configured.takeError();
  return context.parse(configured->bytes);
}

/// Time of the attention in `function` alone, on the arguments it had.
static Result<double> timeAlone(func::FuncOp function, const Options &options,
                                std::vector<Tensor> &arguments) {
  OwningOpRef<ModuleOp> module = check::isolateAttention(function);
  CompileOptions rest = options.compile;
  rest.startAfter = "configured";
  rest.entry.clear();
  Result<Kernel> kernel = compile(*module, rest);
  if (!kernel)
    return kernel.takeError();
  auto outputs = makeOutputs(*kernel, arguments);
  if (!outputs)
    return outputs.takeError();
  return timeCalls(*kernel, arguments, *outputs, options.repeat);
}

/// Times every attention of `module`; `member` says where the times go.
static Result<void>
timeAttentions(ModuleOp module, const Options &options,
               const std::vector<check::ExposedAttention> &exposed,
               const std::vector<Tensor> &outputs,
               std::vector<AttentionReport> &reports,
               double AttentionReport::*member) {
  for (size_t i = 0; i < exposed.size(); ++i) {
    std::vector<Tensor> arguments;
    for (unsigned result : exposed[i].argumentResults)
      arguments.push_back(outputs[result]);
    auto function = module.lookupSymbol<func::FuncOp>(exposed[i].name);
    if (!function)
      return Error{"expected an attention '" + exposed[i].name +
                       "' to be unfused too",
                   {}};
    auto time = timeAlone(function, options, arguments);
    if (!time)
      return time.takeError();
    reports[i].*member = *time;
  }
  return {};
}

/// Times fused and, where asked for, unfused attentions.
static Result<void>
timeBoth(const std::string &text, const Options &options, ModuleOp module,
         const std::vector<check::ExposedAttention> &exposed,
         const std::vector<Tensor> &outputs,
         std::vector<AttentionReport> &reports) {
  if (options.repeat == 0 && !options.compareUnfused)
    return {};
  auto fused = timeAttentions(module, options, exposed, outputs, reports,
                              &AttentionReport::milliseconds);
  if (!fused || !options.compareUnfused)
    return fused;
  CompileOptions force = options.compile;
  force.forceUnfused = true;
  ModuleContext context;
  auto unfused = configure(context, text, force);
  if (!unfused)
    return unfused.takeError();
  return timeAttentions(**unfused, options, exposed, outputs, reports,
                        &AttentionReport::unfusedMilliseconds);
}

//===----------------------------------------------------------------------===//
// The whole graph
//===----------------------------------------------------------------------===//

/// Runs `module`, whose entry returns what its attentions read and wrote.
static Result<std::vector<Tensor>> runExposed(ModuleOp module, StringRef entry,
                                              const Options &options,
                                              std::vector<Tensor> &inputs) {
  CompileOptions rest = options.compile;
  rest.startAfter = "configured";
  rest.entry = entry.str();
  return runOnce(compile(module, rest), inputs);
}

Result<std::vector<AttentionReport>>
attn::run::checkAttentions(const std::string &text, const Options &options,
                           std::vector<Tensor> &inputs) {
  ModuleContext context;
  auto module = configure(context, text, options.compile);
  if (!module)
    return module.takeError();
  func::FuncOp entry = findEntry(**module, options.compile.entry);
  if (!entry)
    return context.takeError(
        "expected one public function, name it by --entry");
  auto exposed = check::exposeAttentions(entry);
  if (failed(exposed))
    return context.takeError("the attentions cannot be looked at");
  auto outputs = runExposed(**module, entry.getName(), options, inputs);
  if (!outputs)
    return outputs.takeError();
  std::vector<AttentionReport> reports;
  for (const check::ExposedAttention &each : *exposed) {
    auto report = checkAttention(context, each, *outputs);
    if (!report)
      return report.takeError();
    reports.push_back(std::move(*report));
  }
  if (auto timed =
          timeBoth(text, options, **module, *exposed, *outputs, reports);
      !timed)
    return timed.takeError();
  return reports;
}
