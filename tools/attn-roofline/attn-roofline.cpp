//===- attn-roofline.cpp - What bounds attention on which machine ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Calibrate.h"
#include "lib/Target/DeviceFile.h"
#include "tools/attn-roofline/Subject.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace attn;
using namespace attn::roofline;

/// The element types of all items, each once.
static std::vector<ElementType> getTypes(const Subject &subject) {
  std::vector<ElementType> types;
  for (const Phase &phase : subject.phases)
    for (const WorkItem &item : phase.items)
      if (!llvm::is_contained(types, item.type))
        types.push_back(item.type);
  return types;
}

/// Reads and counts what the user gave.
static llvm::Expected<Report> makeReport(const Options &options) {
  auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(options.file);
  if (!buffer)
    return llvm::createStringError("cannot read '" + options.file +
                                   "': " + buffer.getError().message());
  if (options.rowsPerBlock < 1)
    return llvm::createStringError(
        "expected --rows-per-block of at least 1 but got " +
        std::to_string(options.rowsPerBlock));
  if (options.tiles > 1000)
    return llvm::createStringError("expected --tiles of at most 1000 but got " +
                                   std::to_string(options.tiles));
  std::string text = (*buffer)->getBuffer().str();
  llvm::StringRef file = options.file;
  bool isModel = file.ends_with(".yaml") || file.ends_with(".yml");
  llvm::Expected<Subject> subject =
      isModel ? loadModel(text, options) : loadGraph(text, options);
  if (!subject)
    return subject.takeError();
  Report report;
  report.subject = std::move(*subject);
  report.rowsPerBlock = options.rowsPerBlock;
  llvm::Expected<std::vector<Device>> devices = loadDevices(options);
  if (!devices)
    return devices.takeError();
  report.targets = getTargets(*devices, getTypes(report.subject));
  report.rankings = rankTiles(report.subject, *devices, options.tiles);
  return report;
}

static void print(const Report &report, EmitKind kind, llvm::raw_ostream &os) {
  switch (kind) {
  case EmitKind::text:
    return printText(report, os);
  case EmitKind::json:
    return printJson(report, os);
  case EmitKind::svg:
    return printSvg(report, os);
  }
}

/// What the tool writes: a report, or the description of this machine.
static llvm::Expected<std::string> getOutput(const Options &options) {
  std::string text;
  llvm::raw_string_ostream os(text);
  if (options.calibrate) {
    printDevice(calibrateHost(), os);
    return text;
  }
  llvm::Expected<Report> report = makeReport(options);
  if (!report)
    return report.takeError();
  print(*report, options.emit, os);
  return text;
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  Options options = parseOptions(argc, argv);
  llvm::Expected<std::string> text = getOutput(options);
  if (!text) {
    llvm::errs() << "error: " << llvm::toString(text.takeError()) << '\n';
    return 1;
  }
  std::error_code error;
  llvm::ToolOutputFile output(options.outputFile, error,
                              llvm::sys::fs::OF_Text);
  if (error) {
    llvm::errs() << "error: cannot write '" << options.outputFile
                 << "': " << error.message() << '\n';
    return 1;
  }
  output.os() << *text;
  output.keep();
  return 0;
}
