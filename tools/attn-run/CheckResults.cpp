//===- CheckResults.cpp - Results against expected files ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Checks.h"
#include "tools/attn-run/Modules.h"

#include "lib/Reference/Accept.h"

using namespace attn;
using namespace attn::run;

Result<std::vector<Tensor>>
attn::run::runBaseline(const std::string &text, const Options &options,
                       std::vector<Tensor> &inputs) {
  ModuleContext context;
  auto module = context.parse(text);
  if (!module)
    return module.takeError();
  if (auto decomposed = context.runPasses(**module, "attn-decompose");
      !decomposed)
    return decomposed.takeError();
  CompileOptions upstream;
  upstream.route = Route::upstream;
  upstream.entry = options.compile.entry;
  return runOnce(compile(**module, upstream), inputs);
}

/// Judges one result; `baseline` may be null.
static ResultReport compareResult(size_t index, const Tensor &actual,
                                  const Tensor &expected,
                                  const Tensor *baseline) {
  std::vector<float> a = actual.toFloats(), e = expected.toFloats();
  std::vector<float> b = baseline ? baseline->toFloats() : std::vector<float>();
  reference::Verdict verdict = reference::acceptModelOutput(
      getOutputType(actual.getType()), a.data(), e.data(),
      baseline ? b.data() : nullptr, a.size());
  return {index, verdict.accepted, verdict.reason, verdict.maxError};
}

/// Reads one expected file and checks that it can be compared at all.
static Result<Tensor> readExpected(const std::string &path, size_t index,
                                   const Tensor &actual) {
  Result<Tensor> expected = readNpyTensor(path);
  if (!expected)
    return expected.takeError();
  if (expected->getSizes() == actual.getSizes() && isFloat(actual.getType()) &&
      isFloat(expected->getType()))
    return expected;
  auto describe = [](const Tensor &tensor) {
    return TensorSpec{tensor.getSizes(), tensor.getType()}.str();
  };
  return Error{"expected '" + path + "' to be like result " +
                   std::to_string(index) + ", floats of " + describe(actual) +
                   ", but got " + describe(*expected),
               {}};
}

Result<std::vector<ResultReport>>
attn::run::checkResults(const std::string &text, const Options &options,
                        std::vector<Tensor> &inputs,
                        const std::vector<Tensor> &outputs) {
  if (options.expected.size() > outputs.size())
    return Error{"expected at most " + std::to_string(outputs.size()) +
                     " --expect, one a result, but got " +
                     std::to_string(options.expected.size()),
                 {}};
  std::vector<ResultReport> reports;
  std::vector<Tensor> baseline;
  for (size_t i = 0; i < options.expected.size(); ++i) {
    Result<Tensor> expected = readExpected(options.expected[i], i, outputs[i]);
    if (!expected)
      return expected.takeError();
    ResultReport report = compareResult(i, outputs[i], *expected, nullptr);
    if (!report.agrees && baseline.empty()) {
      auto run = runBaseline(text, options, inputs);
      if (!run)
        return run.takeError();
      baseline = std::move(*run);
    }
    if (!report.agrees)
      report = compareResult(i, outputs[i], *expected, &baseline[i]);
    reports.push_back(std::move(report));
  }
  return reports;
}
