//===- Options.cpp - The command line of attn-roofline --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/Options.h"

#include "llvm/Support/CommandLine.h"

using namespace attn::roofline;
namespace cl = llvm::cl;

namespace {
/// All flags; they live for one parse.
struct Flags {
  cl::OptionCategory category{"attn-roofline options"};
  cl::opt<std::string> file{
      cl::Positional,
      cl::desc("<graph.mlir or model.yaml, - for a graph from "
               "standard input>"),
      cl::init("-"), cl::cat(category)};
  cl::opt<std::string> outputFile{"o", cl::desc("where to write, - for stdout"),
                                  cl::value_desc("file"), cl::init("-"),
                                  cl::cat(category)};
  cl::opt<EmitKind> emit{
      "emit", cl::desc("what to write"), cl::init(EmitKind::text),
      cl::values(clEnumValN(EmitKind::text, "text", "tables"),
                 clEnumValN(EmitKind::json, "json", "one JSON object"),
                 clEnumValN(EmitKind::svg, "svg", "a picture")),
      cl::cat(category)};
  cl::list<std::string> targets{
      "target", cl::desc("machines; a100,h100-sxm,b200 if none is given"),
      cl::value_desc("name,..."), cl::CommaSeparated, cl::cat(category)};
  cl::list<std::string> targetFiles{
      "target-file", cl::desc("a description of one more machine, repeated"),
      cl::value_desc("machine.yaml"), cl::cat(category)};
  cl::opt<bool> calibrate{
      "calibrate",
      cl::desc("measure this machine and write its description, for "
               "--target-file"),
      cl::cat(category)};
  cl::opt<int64_t> tokens{"tokens",
                          cl::desc("length of each sequence of a model"),
                          cl::init(4096), cl::cat(category)};
  cl::opt<int64_t> batch{"batch", cl::desc("sequences of a model at a time"),
                         cl::init(1), cl::cat(category)};
  cl::list<std::string> shapes{
      "shape",
      cl::desc("sizes of one argument of a graph, such as 0:1x300x512, "
               "repeated"),
      cl::value_desc("argument:sizes"), cl::cat(category)};
  cl::opt<int64_t> dynamicSize{
      "dynamic-size",
      cl::desc("every other dynamic size of a graph's arguments"),
      cl::cat(category)};
  cl::opt<ElementType> floats{
      "floats",
      cl::desc("what every float of a graph counts as; its own type if not "
               "given"),
      cl::values(clEnumValN(ElementType::f32, "f32", ""),
                 clEnumValN(ElementType::f16, "f16", ""),
                 clEnumValN(ElementType::bf16, "bf16", ""),
                 clEnumValN(ElementType::f8, "f8", "")),
      cl::cat(category)};
  cl::opt<int64_t> rowsPerBlock{
      "rows-per-block",
      cl::desc("rows of a block, for which K and V are read again from cache"),
      cl::init(64), cl::cat(category)};
  cl::opt<unsigned> tiles{
      "tiles",
      cl::desc("how many of the best tiles to show of each attention and GPU"),
      cl::init(3), cl::cat(category)};
};
} // namespace

Options attn::roofline::parseOptions(int argc, char **argv) {
  cl::ResetCommandLineParser(); // LLVM's own flags are none of our users'
  Flags flags;
  cl::HideUnrelatedOptions(flags.category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "Counts what the attentions and products of a graph, or of a model that "
      "is\ndescribed in YAML, compute and move, and tells what bounds them on "
      "which machine.\nWhat is counted how is in docs/Roofline.md.\n");
  Options options;
  options.file = flags.file;
  options.outputFile = flags.outputFile;
  options.emit = flags.emit;
  options.targets.assign(flags.targets.begin(), flags.targets.end());
  options.targetFiles.assign(flags.targetFiles.begin(),
                             flags.targetFiles.end());
  if (options.targets.empty() && options.targetFiles.empty())
    options.targets = {"a100", "h100-sxm", "b200"};
  options.calibrate = flags.calibrate;
  options.tokens = flags.tokens;
  options.batch = flags.batch;
  options.shapes.assign(flags.shapes.begin(), flags.shapes.end());
  if (flags.dynamicSize.getNumOccurrences())
    options.dynamicSize = flags.dynamicSize;
  if (flags.floats.getNumOccurrences())
    options.floats = flags.floats;
  options.rowsPerBlock = flags.rowsPerBlock;
  options.tiles = flags.tiles;
  return options;
}
