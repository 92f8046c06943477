//===- attn-compile.cpp - Compile a module to text or an object -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace llvm;

namespace {
/// What to write.
enum class OutputKind { mlir, llvm, object, ptx, cubin, package };

/// The command line. Made in `main`, once LLVM's own options of these names are
/// out of the way.
struct CommandLine {
  cl::OptionCategory category{"attn-compile options"};
  cl::opt<std::string> inputFile{cl::Positional, cl::init("-"),
                                 cl::desc("<input file, - for stdin>"),
                                 cl::cat(category)};
  cl::opt<std::string> outputFile{"o", cl::init("-"), cl::value_desc("file"),
                                  cl::desc("where to write, - for stdout"),
                                  cl::cat(category)};
  cl::opt<std::string> target{"target", cl::init("host"),
                              cl::desc("machine to compile for; several, "
                                       "separated by commas, in a package"),
                              cl::cat(category)};
  cl::opt<std::string> targetFile{"target-file", cl::value_desc("yaml"),
                                  cl::desc("description of the machine, "
                                           "instead of --target"),
                                  cl::cat(category)};
  cl::opt<std::string> stopAfter{"stop-after", cl::value_desc("stage"),
                                 cl::desc("last stage to run"),
                                 cl::cat(category)};
  cl::opt<std::string> startAfter{"start-after", cl::value_desc("stage"),
                                  cl::desc("stage that the input is at"),
                                  cl::cat(category)};
  cl::opt<OutputKind> outputKind{
      "emit", cl::desc("what to write"), cl::init(OutputKind::mlir),
      cl::values(
          clEnumValN(OutputKind::mlir, "mlir", "the module"),
          clEnumValN(OutputKind::llvm, "llvm", "LLVM IR"),
          clEnumValN(OutputKind::object, "obj", "an object file"),
          clEnumValN(OutputKind::ptx, "ptx", "kernels for a GPU, as PTX"),
          clEnumValN(OutputKind::cubin, "cubin",
                     "kernels for a GPU, by ptxas of a CUDA Toolkit"),
          clEnumValN(OutputKind::package, "package",
                     "a folder that loads without LLVM, such as x.attnpkg")),
      cl::cat(category)};
  cl::opt<std::string> entry{
      "entry", cl::desc("function of a package; the only one if not given"),
      cl::cat(category)};
  cl::opt<bool> upstream{"upstream",
                         cl::desc("plain loops by upstream passes alone"),
                         cl::cat(category)};
  cl::opt<bool> allowUnfused{
      "allow-unfused", cl::desc("lower what cannot be fused as plain loops"),
      cl::cat(category)};
  cl::opt<int64_t> queryTile{"query-tile", cl::init(0),
                             cl::desc("rows of a tile, 0 to choose"),
                             cl::cat(category)};
  cl::opt<int64_t> keyTile{"key-tile", cl::init(0),
                           cl::desc("keys of a tile, 0 to choose"),
                           cl::cat(category)};
  cl::opt<bool> explain{"attn-explain",
                        cl::desc("say which tiles were looked at, and why"),
                        cl::cat(category)};
  cl::opt<bool> timing{"timing", cl::desc("print how long each stage took"),
                       cl::cat(category)};

  attn::CompileOptions getOptions() const;
};
} // namespace

attn::CompileOptions CommandLine::getOptions() const {
  attn::CompileOptions options;
  options.target = target;
  options.targetFile = targetFile;
  options.entry = entry;
  options.stopAfter = stopAfter;
  options.startAfter = startAfter;
  options.allowUnfused = allowUnfused;
  options.explainTiles = explain;
  options.queryTile = queryTile;
  options.keyTile = keyTile;
  options.route = upstream ? attn::Route::upstream : attn::Route::stages;
  options.fileName = inputFile == "-" ? "<stdin>" : inputFile.getValue();
  return options;
}

/// LLVM's code generator has options of the same names.
static void removeLLVMOptions() {
  auto &registered = cl::getRegisteredOptions();
  for (StringRef name : {"stop-after", "start-after"})
    if (cl::Option *option = registered.lookup(name))
      option->removeArgument();
}

static void printTimes(const std::vector<attn::StageTime> &times) {
  double total = 0;
  for (const attn::StageTime &time : times) {
    errs() << format("%10.3f ms  ", time.milliseconds) << time.stage << '\n';
    total += time.milliseconds;
  }
  errs() << format("%10.3f ms  ", total) << "total\n";
}

/// Writes `bytes` to the output file; false where that is impossible.
static bool writeOutput(StringRef file, StringRef bytes) {
  std::error_code error;
  ToolOutputFile output(file, error, sys::fs::OF_None);
  if (error) {
    errs() << "error: cannot write '" << file << "': " << error.message()
           << '\n';
    return false;
  }
  output.os() << bytes;
  output.keep();
  return true;
}

static attn::EmitKind getEmitKind(OutputKind kind) {
  switch (kind) {
  case OutputKind::llvm:
    return attn::EmitKind::llvm;
  case OutputKind::object:
    return attn::EmitKind::object;
  case OutputKind::ptx:
    return attn::EmitKind::ptx;
  case OutputKind::cubin:
    return attn::EmitKind::cubin;
  default:
    return attn::EmitKind::mlir;
  }
}

/// Compiles, and writes what is no file of its own.
static attn::Result<attn::Emitted> emit(const CommandLine &line,
                                        std::string_view text) {
  if (line.outputKind != OutputKind::package)
    return attn::emit(text, getEmitKind(line.outputKind), line.getOptions());
  if (line.outputFile == "-")
    return attn::Error{"expected -o with the name of a folder for a package",
                       {}};
  std::vector<std::string> targets;
  for (StringRef target : split(StringRef(line.target), ','))
    targets.push_back(target.str());
  return attn::writePackage(text, line.outputFile, targets, line.getOptions());
}

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  removeLLVMOptions();
  CommandLine line;
  cl::HideUnrelatedOptions(line.category);
  cl::ParseCommandLineOptions(argc, argv, "attention compiler\n");
  auto input = MemoryBuffer::getFileOrSTDIN(line.inputFile);
  if (!input) {
    errs() << "error: cannot read '" << line.inputFile
           << "': " << input.getError().message() << '\n';
    return 1;
  }
  StringRef text = (*input)->getBuffer();
  attn::Result<attn::Emitted> emitted =
      emit(line, std::string_view(text.data(), text.size()));
  if (!emitted) {
    errs() << "error: " << emitted.getError().str() << '\n';
    return 1;
  }
  for (const attn::Diagnostic &diagnostic : emitted->diagnostics)
    errs() << diagnostic.str() << '\n';
  if (line.timing)
    printTimes(emitted->times);
  if (line.outputKind == OutputKind::package)
    return 0;
  return writeOutput(line.outputFile, emitted->bytes) ? 0 : 1;
}
