//===- Model.cpp - Counts a model that is described in YAML ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/ModelFile.h"
#include "tools/attn-roofline/Subject.h"

using namespace attn;
using namespace attn::roofline;

llvm::Expected<Subject> attn::roofline::loadModel(const std::string &text,
                                                  const Options &options) {
  llvm::Expected<ModelDescription> model = parseModel(text, options.file);
  if (!model)
    return model.takeError();
  if (std::string wrong = validateRun(*model, options.batch, options.tokens);
      !wrong.empty())
    return llvm::createStringError(wrong);
  Subject subject;
  subject.title = model->name;
  subject.run = std::string(getElementTypeName(model->type)) + ", batch " +
                std::to_string(options.batch) + ", " +
                std::to_string(options.tokens) + " tokens";
  subject.sizes = {
      {"weights", countWeightBytes(*model)},
      {"KV cache", countCacheBytes(*model, options.batch, options.tokens)}};
  subject.phases = {countPrefill(*model, options.batch, options.tokens),
                    countDecode(*model, options.batch, options.tokens)};
  return subject;
}
