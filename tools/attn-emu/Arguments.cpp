//===- Arguments.cpp - Kernel arguments from the command line -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Arguments.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>
#include <random>

using namespace attn;
using namespace attn::emu;
using llvm::StringRef;

namespace {
/// A row of the table of types.
struct TypeRow {
  const char *name;
  ElementType type;
  int64_t bytes;
  NpyType npy;
};
} // namespace

static constexpr TypeRow types[] = {
    {"f16", ElementType::F16, 2, NpyType::F16},
    {"bf16", ElementType::BF16, 2, NpyType::U16},
    {"f32", ElementType::F32, 4, NpyType::F32},
    {"f64", ElementType::F64, 8, NpyType::F64},
    {"i8", ElementType::I8, 1, NpyType::I8},
    {"u8", ElementType::U8, 1, NpyType::U8},
    {"i32", ElementType::I32, 4, NpyType::I32},
    {"u32", ElementType::U32, 4, NpyType::I32},
    {"i64", ElementType::I64, 8, NpyType::I64},
    {"u64", ElementType::U64, 8, NpyType::I64},
};

static const TypeRow &rowOf(ElementType type) {
  return types[static_cast<unsigned>(type)];
}

int64_t attn::emu::byteSize(ElementType type) { return rowOf(type).bytes; }

/// Most bytes of one buffer: a mistyped shape must not take the machine down.
static constexpr int64_t maxBytes = int64_t(1) << 33;

static bool parseType(StringRef name, ElementType &type) {
  for (const TypeRow &row : types)
    if (name == row.name) {
      type = row.type;
      return true;
    }
  return false;
}

static uint64_t encodeFloat(const llvm::fltSemantics &semantics, double value) {
  llvm::APFloat number(value);
  bool losesInfo;
  number.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return number.bitcastToAPInt().getZExtValue();
}

/// The bits of `value`; integers are truncated.
static uint64_t encode(ElementType type, double value) {
  switch (type) {
  case ElementType::F16:
    return encodeFloat(llvm::APFloat::IEEEhalf(), value);
  case ElementType::BF16:
    return encodeFloat(llvm::APFloat::BFloat(), value);
  case ElementType::F32:
    return encodeFloat(llvm::APFloat::IEEEsingle(), value);
  case ElementType::F64:
    return encodeFloat(llvm::APFloat::IEEEdouble(), value);
  default:
    return std::abs(value) < 9e18 ? static_cast<int64_t>(value) : 0;
  }
}

double attn::emu::elementAt(ElementType type, const char *data, int64_t index) {
  uint64_t bits = 0;
  int64_t bytes = byteSize(type);
  std::memcpy(&bits, data + index * bytes, bytes);
  auto decode = [&](const llvm::fltSemantics &semantics, unsigned width) {
    llvm::APFloat number(semantics, llvm::APInt(width, bits));
    bool losesInfo;
    number.convert(llvm::APFloat::IEEEdouble(),
                   llvm::APFloat::rmNearestTiesToEven, &losesInfo);
    return number.convertToDouble();
  };
  switch (type) {
  case ElementType::F16:
    return decode(llvm::APFloat::IEEEhalf(), 16);
  case ElementType::BF16:
    return decode(llvm::APFloat::BFloat(), 16);
  case ElementType::F32:
    return decode(llvm::APFloat::IEEEsingle(), 32);
  case ElementType::F64:
    return decode(llvm::APFloat::IEEEdouble(), 64);
  case ElementType::I8:
    return static_cast<int8_t>(bits);
  case ElementType::I32:
    return static_cast<int32_t>(bits);
  case ElementType::I64:
    return static_cast<double>(static_cast<int64_t>(bits));
  default:
    return static_cast<double>(bits);
  }
}

static void store(ArgumentSpec &spec, int64_t index, uint64_t bits) {
  int64_t bytes = byteSize(spec.type);
  std::memcpy(spec.data.data() + index * bytes, &bits, bytes);
}

/// `7`, `-0x10`, `0.5`, `-inf`.
static bool parseNumber(ElementType type, StringRef text, uint64_t &bits) {
  bool isFloat = type == ElementType::F16 || type == ElementType::BF16 ||
                 type == ElementType::F32 || type == ElementType::F64;
  if (isFloat) {
    double value;
    if (text == "inf" || text == "-inf")
      value = text[0] == '-' ? -INFINITY : INFINITY;
    else if (text.getAsDouble(value))
      return false;
    bits = encode(type, value);
    return true;
  }
  int64_t integer;
  if (!text.getAsInteger(0, integer)) {
    bits = integer;
    return true;
  }
  return !text.getAsInteger(0, bits);
}

/// `f32[4,64]`.
static std::string parseShape(StringRef text, ArgumentSpec &spec) {
  auto [name, rest] = text.split('[');
  if (!parseType(name, spec.type) || !rest.consume_back("]"))
    return ("expected a type and sizes such as 'f32[4,64]' but got '" + text +
            "'")
        .str();
  llvm::SmallVector<StringRef, 4> sizes;
  rest.split(sizes, ',', -1, false);
  int64_t count = byteSize(spec.type);
  for (StringRef size : sizes) {
    int64_t value;
    if (size.trim().getAsInteger(10, value) || value < 0)
      return ("expected a size but got '" + size + "'").str();
    if (value && count > maxBytes / value)
      return ("expected a buffer of at most " + llvm::Twine(maxBytes) +
              " bytes but got '" + text + "'")
          .str();
    count *= value;
    spec.shape.push_back(value);
  }
  spec.data.assign(count, 0);
  return "";
}

static std::string fill(StringRef how, ArgumentSpec &spec) {
  int64_t count = spec.data.size() / byteSize(spec.type);
  StringRef seedText = how;
  uint64_t seed, bits;
  if (how == "iota") {
    for (int64_t i = 0; i < count; ++i)
      store(spec, i, encode(spec.type, static_cast<double>(i)));
    return "";
  }
  if (seedText.consume_front("random(") && seedText.consume_back(")") &&
      !seedText.getAsInteger(10, seed)) {
    std::mt19937_64 generator(seed);
    for (int64_t i = 0; i < count; ++i) {
      // Bits, not a distribution: the same on every standard library.
      double value = static_cast<double>(generator() >> 40) * 0x1p-23 - 1;
      store(spec, i, encode(spec.type, value));
    }
    return "";
  }
  if (!parseNumber(spec.type, how, bits))
    return ("expected 'random(seed)', 'iota' or a number but got '" + how + "'")
        .str();
  for (int64_t i = 0; i < count; ++i)
    store(spec, i, bits);
  return "";
}

static ElementType typeOf(NpyType type) {
  switch (type) {
  case NpyType::F16:
    return ElementType::F16;
  case NpyType::F32:
    return ElementType::F32;
  case NpyType::F64:
    return ElementType::F64;
  case NpyType::I8:
    return ElementType::I8;
  case NpyType::I32:
    return ElementType::I32;
  case NpyType::I64:
    return ElementType::I64;
  case NpyType::U16:
    return ElementType::BF16;
  default:
    return ElementType::U8;
  }
}

static std::string readBuffer(StringRef path, ArgumentSpec &spec) {
  NpyResult result = readNpy(path.str());
  if (!result.error.empty())
    return (path + ": " + result.error).str();
  spec.type = typeOf(result.array.type);
  spec.shape = result.array.shape;
  spec.data = std::move(result.array.data);
  return "";
}

std::string attn::emu::parseArgument(StringRef text, ArgumentSpec &spec) {
  auto [kind, rest] = text.split(':');
  if (parseType(kind, spec.type)) {
    uint64_t bits;
    if (!parseNumber(spec.type, rest, bits))
      return ("expected a number after '" + kind + ":' but got '" + rest + "'")
          .str();
    spec.data.assign(byteSize(spec.type), 0);
    store(spec, 0, bits);
    return "";
  }
  spec.isBuffer = true;
  auto [first, second] = rest.split(':');
  if (kind == "in")
    return readBuffer(rest, spec);
  if (kind == "inout") {
    spec.outputPath = second.str();
    return readBuffer(first, spec);
  }
  if (kind == "out") {
    spec.outputPath = second == "-" ? "" : second.str();
    return parseShape(first, spec);
  }
  if (kind == "fill") {
    std::string error = parseShape(first, spec);
    auto [how, path] = second.split(':');
    spec.outputPath = path.str();
    return error.empty() ? fill(how, spec) : error;
  }
  return ("expected a type, 'in', 'inout', 'out' or 'fill' but got '" + kind +
          "'")
      .str();
}

NpyArray attn::emu::toNpy(const ArgumentSpec &spec,
                          const std::vector<char> &data) {
  NpyArray array;
  array.type = rowOf(spec.type).npy;
  array.shape = spec.shape;
  array.data = data;
  return array;
}
