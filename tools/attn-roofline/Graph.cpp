//===- Graph.cpp - Counts the functions of a graph ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/InitAll.h"
#include "lib/Analysis/Roofline/GraphWork.h"
#include "passes/Pipeline/Pipeline.h"
#include "tools/attn-roofline/Subject.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace attn;
using namespace attn::roofline;

/// `argument:1x77x512` in pieces; none where it is not that.
static std::optional<std::pair<unsigned, std::vector<int64_t>>>
parseShape(StringRef text) {
  auto [number, sizes] = text.split(':');
  std::pair<unsigned, std::vector<int64_t>> shape;
  if (number.getAsInteger(10, shape.first))
    return std::nullopt;
  for (StringRef part : llvm::split(sizes, 'x')) {
    int64_t size;
    if (part.getAsInteger(10, size) || size < 0)
      return std::nullopt;
    shape.second.push_back(size);
  }
  return shape;
}

static llvm::Expected<GraphSizes> getSizes(const Options &options) {
  GraphSizes sizes;
  sizes.others = options.dynamicSize;
  sizes.floats = options.floats;
  if (sizes.others && *sizes.others < 0)
    return llvm::createStringError(
        "expected --dynamic-size of at least 0 but got " +
        std::to_string(*sizes.others));
  for (const std::string &text : options.shapes) {
    auto shape = parseShape(text);
    if (!shape)
      return llvm::createStringError(
          "expected --shape=argument:sizes such as 0:1x300x512 but "
          "got '" +
          text + "'");
    sizes.arguments[shape->first] = std::move(shape->second);
  }
  return sizes;
}

/// Parses, raises and counts; says by diagnostics what is wrong.
static LogicalResult countModule(MLIRContext &context, llvm::SourceMgr &source,
                                 const GraphSizes &sizes, Subject &subject) {
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(source, &context);
  if (!module || failed(runPipeline(*module, {}, std::nullopt, Stage::masked)))
    return failure();
  for (auto function : module->getOps<func::FuncOp>()) {
    if (function.isExternal() || !function.isPublic())
      continue;
    FailureOr<Phase> phase = countGraph(function, sizes);
    if (failed(phase))
      return failure();
    subject.phases.push_back(std::move(*phase));
  }
  if (subject.phases.empty())
    return module->emitError("expected a public function with a body");
  return success();
}

/// What the user said about the graph.
static std::string describeSizes(const Options &options) {
  std::string text = "sizes of the graph";
  for (const std::string &shape : options.shapes)
    text += ", argument " + shape;
  if (options.dynamicSize)
    text += ", dynamic sizes " + std::to_string(*options.dynamicSize);
  if (options.floats)
    text += std::string(", floats as ") + getElementTypeName(*options.floats);
  return text;
}

llvm::Expected<Subject> attn::roofline::loadGraph(const std::string &text,
                                                  const Options &options) {
  llvm::Expected<GraphSizes> sizes = getSizes(options);
  if (!sizes)
    return sizes.takeError();
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.printOpOnDiagnostic(false);
  std::string name = options.file == "-" ? "<stdin>" : options.file;
  llvm::SourceMgr source;
  source.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBuffer(text, name),
                            llvm::SMLoc());
  std::string said;
  llvm::raw_string_ostream stream(said);
  SourceMgrDiagnosticHandler handler(source, &context, stream);
  Subject subject;
  subject.title = llvm::sys::path::stem(name).str();
  StringRef folder =
      llvm::sys::path::filename(llvm::sys::path::parent_path(name));
  if (!folder.empty())
    subject.title = (folder + "/" + subject.title).str();
  if (failed(countModule(context, source, *sizes, subject)))
    return llvm::createStringError("the graph cannot be counted:\n" +
                                   StringRef(said).rtrim().str());
  // Near misses are remarks: a user wants them beside what was counted.
  llvm::errs() << said;
  subject.run = describeSizes(options);
  return subject;
}
