//===- CodeFile.cpp - Compiled code as bytes ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
//   file ::= magic checksum(payload) payload        checksum: XXH3, 64 bits
//
// The payload is a sequence of little-endian words of 64 bits and of texts,
// which are a word for their length and their bytes.
//
//===----------------------------------------------------------------------===//

#include "lib/JIT/CodeFile.h"

#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"

using namespace attn;
using llvm::StringRef;

/// Changes with the format.
static constexpr llvm::StringLiteral kMagic = "attnkc01";
static constexpr size_t kHeaderBytes = 16;

namespace {
/// Appends to the payload.
struct Writer {
  std::string bytes;

  void word(uint64_t value) {
    char buffer[8];
    llvm::support::endian::write64le(buffer, value);
    bytes.append(buffer, 8);
  }
  void text(StringRef text) {
    word(text.size());
    bytes += text;
  }
  void specs(const std::vector<TensorSpec> &specs);
  void diagnostics(const std::vector<Diagnostic> &diagnostics);
};

/// Takes from the payload; `isWhole` falls where it ends too early, and stays
/// so.
struct Reader {
  StringRef bytes;
  bool isWhole = true;

  StringRef take(uint64_t count) {
    if (count > bytes.size())
      isWhole = false;
    if (!isWhole)
      return {};
    StringRef taken = bytes.take_front(count);
    bytes = bytes.drop_front(count);
    return taken;
  }
  uint64_t word() {
    StringRef taken = take(8);
    return isWhole ? llvm::support::endian::read64le(taken.data()) : 0;
  }
  std::string text() { return take(word()).str(); }
  /// A number of elements, none of which is smaller than a word.
  uint64_t count() {
    uint64_t value = word();
    isWhole &= value <= bytes.size() / 8;
    return isWhole ? value : 0;
  }
  std::vector<TensorSpec> specs();
  std::vector<Diagnostic> diagnostics(int depth = 0);
};
} // namespace

void Writer::specs(const std::vector<TensorSpec> &specs) {
  word(specs.size());
  for (const TensorSpec &spec : specs) {
    word(spec.type.code | uint64_t(spec.type.bits) << 8 |
         uint64_t(spec.type.lanes) << 16);
    word(spec.sizes.size());
    for (int64_t size : spec.sizes)
      word(static_cast<uint64_t>(size));
  }
}

std::vector<TensorSpec> Reader::specs() {
  std::vector<TensorSpec> specs(count());
  for (TensorSpec &spec : specs) {
    uint64_t type = word();
    spec.type.code = static_cast<uint8_t>(type);
    spec.type.bits = static_cast<uint8_t>(type >> 8);
    spec.type.lanes = static_cast<uint16_t>(type >> 16);
    spec.sizes.resize(count());
    for (int64_t &size : spec.sizes)
      size = static_cast<int64_t>(word());
  }
  return specs;
}

void Writer::diagnostics(const std::vector<Diagnostic> &diagnostics) {
  word(diagnostics.size());
  for (const Diagnostic &diagnostic : diagnostics) {
    word(static_cast<uint64_t>(diagnostic.severity));
    text(diagnostic.location);
    text(diagnostic.message);
    this->diagnostics(diagnostic.notes);
  }
}

std::vector<Diagnostic> Reader::diagnostics(int depth) {
  constexpr int mostNested = 4; // notes have no notes
  std::vector<Diagnostic> diagnostics(depth < mostNested ? count() : 0);
  for (Diagnostic &diagnostic : diagnostics) {
    diagnostic.severity = static_cast<Severity>(word() & 3);
    diagnostic.location = text();
    diagnostic.message = text();
    diagnostic.notes = this->diagnostics(depth + 1);
  }
  return diagnostics;
}

std::string attn::writeCode(const CompiledCode &code) {
  Writer payload;
  payload.text(code.name);
  payload.specs(code.inputs);
  payload.specs(code.outputs);
  payload.word(code.objects.size());
  for (const std::string &object : code.objects)
    payload.text(object);
  payload.diagnostics(code.diagnostics);
  Writer file;
  file.bytes = kMagic.str();
  file.word(llvm::xxh3_64bits(payload.bytes));
  return file.bytes + payload.bytes;
}

std::optional<CompiledCode> attn::readCode(StringRef bytes) {
  if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic))
    return std::nullopt;
  uint64_t checksum =
      llvm::support::endian::read64le(bytes.data() + kMagic.size());
  Reader payload{bytes.drop_front(kHeaderBytes)};
  if (checksum != llvm::xxh3_64bits(payload.bytes))
    return std::nullopt;
  CompiledCode code;
  code.name = payload.text();
  code.inputs = payload.specs();
  code.outputs = payload.specs();
  code.objects.resize(payload.count());
  for (std::string &object : code.objects)
    object = payload.text();
  code.diagnostics = payload.diagnostics();
  if (!payload.isWhole || !payload.bytes.empty())
    return std::nullopt;
  return code;
}
