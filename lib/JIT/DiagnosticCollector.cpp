//===- DiagnosticCollector.cpp - What MLIR says, as values ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/DiagnosticCollector.h"

#include "mlir/IR/Location.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace attn;

/// `file:line:column` where there is one, as MLIR prints it otherwise.
static std::string getLocationText(Location location) {
  if (auto file = location->findInstanceOf<FileLineColLoc>())
    return (file.getFilename().getValue() + ":" + Twine(file.getLine()) + ":" +
            Twine(file.getColumn()))
        .str();
  if (isa<UnknownLoc>(location))
    return {};
  std::string text;
  llvm::raw_string_ostream(text) << location;
  return text;
}

static Severity getSeverity(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Note:
    return Severity::note;
  case DiagnosticSeverity::Remark:
    return Severity::remark;
  case DiagnosticSeverity::Warning:
    return Severity::warning;
  case DiagnosticSeverity::Error:
    break;
  }
  return Severity::error;
}

static attn::Diagnostic convert(mlir::Diagnostic &diagnostic) {
  attn::Diagnostic converted;
  converted.severity = getSeverity(diagnostic.getSeverity());
  converted.location = getLocationText(diagnostic.getLocation());
  converted.message = diagnostic.str();
  for (mlir::Diagnostic &note : diagnostic.getNotes())
    converted.notes.push_back(convert(note));
  return converted;
}

DiagnosticCollector::DiagnosticCollector(MLIRContext *context)
    : handler(context, [this](mlir::Diagnostic &diagnostic) {
        diagnostics.push_back(convert(diagnostic));
        return success();
      }) {}

Error DiagnosticCollector::takeError(const Twine &summary) {
  return Error{summary.str(), take()};
}
