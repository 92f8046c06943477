//===- ParsedText.cpp - A module read from text ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/ParsedText.h"

#include "attn/InitAll.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MemoryBufferRef.h"

#include <optional>
#include <utility>

using namespace mlir;
using namespace attn;

static const DialectRegistry &getRegistry() {
  static const DialectRegistry *registry = [] {
    auto *all = new DialectRegistry;
    registerAllDialects(*all);
    return all;
  }();
  return *registry;
}

/// Most brackets inside each other: each takes a frame or two of the stack in
/// MLIR's parser, and no graph has more than a few dozen.
static constexpr unsigned kMostNested = 256;

/// Line and column of the first bracket that is nested too deeply, from 1, or
/// nothing. Text inside strings and comments counts too, which only a module
/// of hundreds of unbalanced brackets could notice.
static std::optional<std::pair<unsigned, unsigned>>
findDeepNesting(StringRef text) {
  unsigned depth = 0, line = 1, column = 0;
  char last = 0;
  for (char c : text) {
    ++column;
    if (c == '\n') {
      ++line;
      column = 0;
    } else if (c == '(' || c == '[' || c == '{' || c == '<') {
      if (++depth > kMostNested)
        return std::pair(line, column);
    } else if (c == ')' || c == ']' || c == '}' || (c == '>' && last != '-')) {
      depth -= depth > 0;
    }
    last = c;
  }
  return std::nullopt;
}

ParsedText::ParsedText(std::string_view text, const std::string &fileName)
    : fileName(fileName),
      context(getRegistry(), MLIRContext::Threading::DISABLED),
      collector(&context) {
  context.printOpOnDiagnostic(false); // a location says it shorter
  module = parse(text);
  std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  time = {"parse", elapsed.count()};
}

OwningOpRef<ModuleOp> ParsedText::parse(std::string_view text) {
  // MLIR's lexer needs the zero behind the text.
  std::string terminated(text);
  if (auto place = findDeepNesting(terminated);
      place && !isBytecode(llvm::MemoryBufferRef(terminated, ""))) {
    emitError(
        FileLineColLoc::get(&context, fileName, place->first, place->second),
        "expected at most ")
        << kMostNested << " brackets inside each other";
    return nullptr;
  }
  return parseSourceString<ModuleOp>(terminated, ParserConfig(&context),
                                     fileName);
}

attn::Error ParsedText::takeError() {
  return collector.takeError("cannot parse '" + fileName + "'");
}
