//===- DeviceScalars.h - The words of a machine's file ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// How LLVM's YAML library reads and writes one scalar of a machine's
// description. Each reports what is wrong at its own place in the file.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICESCALARS_H
#define ATTN_LIB_TARGET_DEVICESCALARS_H

#include "lib/Target/DeviceSpelling.h"
#include "lib/Target/Figure.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/YAMLTraits.h"

#include <cmath>

namespace attn {

/// The number of a figure.
struct FileNumber {
  double value = 0;
  std::string message;
};

/// The unit of a figure, which must measure `quantity`.
struct FileUnit {
  Quantity quantity = Quantity::fraction;
  std::string name;
  double factor = 1;
  std::string message;
};

/// The source of a figure.
struct FileSource {
  std::string text;
};

/// A word of a table.
template <typename Enum> struct FileWord {
  Enum value{};
  std::string message;
};

/// The shortest text that reads back as `value`.
inline std::string formatExactly(double value) {
  for (int digits = 6; digits <= 17; ++digits) {
    std::string text =
        llvm::formatv("{0}", llvm::format("%.*g", digits, value));
    double back = 0;
    if (!llvm::StringRef(text).getAsDouble(back) && back == value)
      return text;
  }
  return llvm::formatv("{0}", llvm::format("%.17g", value));
}

/// The words of a table, for messages.
template <typename Enum> std::string listWords() {
  std::string list;
  for (const auto &[name, value] : getSpellings<Enum>())
    list += (list.empty() ? "'" : ", '") + name.str() + "'";
  return list;
}

} // namespace attn

namespace llvm::yaml {
template <> struct ScalarTraits<attn::FileNumber> {
  static void output(const attn::FileNumber &number, void *, raw_ostream &os) {
    os << attn::formatExactly(number.value);
  }
  static StringRef input(StringRef text, void *, attn::FileNumber &number) {
    if (text.getAsDouble(number.value) || !std::isfinite(number.value))
      number.message = formatv("expected a number but got '{0}'", text);
    else if (number.value < 0)
      number.message =
          formatv("expected a number of at least 0 but got {0}", text);
    return number.message;
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <> struct ScalarTraits<attn::FileUnit> {
  static void output(const attn::FileUnit &unit, void *, raw_ostream &os) {
    os << unit.name;
  }
  static StringRef input(StringRef text, void *, attn::FileUnit &unit) {
    unit.name = text.str();
    if (std::optional<double> factor = attn::getUnitFactor(unit.quantity, text))
      unit.factor = *factor;
    else
      unit.message = formatv("expected a unit among {0} but got '{1}'",
                             attn::listUnits(unit.quantity), text);
    return unit.message;
  }
  static QuotingType mustQuote(StringRef text) { return needsQuotes(text); }
};

template <> struct ScalarTraits<attn::FileSource> {
  static void output(const attn::FileSource &source, void *, raw_ostream &os) {
    os << source.text;
  }
  static StringRef input(StringRef text, void *, attn::FileSource &source) {
    source.text = text.str();
    return text.trim().empty() ? "expected a source but got an empty text" : "";
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::Double; }
};

template <typename Enum> struct ScalarTraits<attn::FileWord<Enum>> {
  static void output(const attn::FileWord<Enum> &word, void *,
                     raw_ostream &os) {
    os << attn::spell(word.value);
  }
  static StringRef input(StringRef text, void *, attn::FileWord<Enum> &word) {
    if (std::optional<Enum> value = attn::unspell<Enum>(text))
      word.value = *value;
    else
      word.message = formatv("expected a word among {0} but got '{1}'",
                             attn::listWords<Enum>(), text);
    return word.message;
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <typename Enum> struct SequenceElementTraits<attn::FileWord<Enum>> {
  static const bool flow = true;
};
} // namespace llvm::yaml

#endif // ATTN_LIB_TARGET_DEVICESCALARS_H
