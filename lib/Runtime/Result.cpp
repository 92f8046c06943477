//===- Result.cpp - Diagnostics as text -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Result.h"

using namespace attn;

const char *attn::getSeverityName(Severity severity) {
  switch (severity) {
  case Severity::note:
    return "note";
  case Severity::remark:
    return "remark";
  case Severity::warning:
    return "warning";
  case Severity::error:
    break;
  }
  return "error";
}

std::string Diagnostic::str() const {
  std::string text = location.empty() ? "" : location + ": ";
  text += std::string(getSeverityName(severity)) + ": " + message;
  for (const Diagnostic &note : notes)
    text += "\n" + note.str();
  return text;
}

std::string Error::str() const {
  std::string text = message;
  for (const Diagnostic &diagnostic : diagnostics)
    text += "\n" + diagnostic.str();
  return text;
}
