//===- Json.cpp - A strict reader of small JSON files ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/Json.h"

#include <charconv>

using namespace attn;
using namespace attn::runtime;

const JsonValue *JsonValue::find(std::string_view name) const {
  for (const auto &[key, value] : members)
    if (key == name)
      return &value;
  return nullptr;
}

namespace {
/// Reads from left to right; each function leaves `at` behind what it read, or
/// notes the first problem and returns false.
class Reader {
public:
  explicit Reader(std::string_view text) : text(text) {}

  bool readDocument(JsonValue &value) {
    if (!readValue(value, 0))
      return false;
    skipSpace();
    return at == text.size() || expect("the end");
  }
  const std::string &getProblem() const { return problem; }

private:
  /// No manifest of ours nests deeper than half of it.
  static constexpr int mostNested = 32;

  bool expect(const std::string &what) {
    problem = "expected " + what + " at byte " + std::to_string(at);
    return false;
  }
  void skipSpace() {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' ||
                                text[at] == '\t' || text[at] == '\r'))
      ++at;
  }
  /// Reads `token` if it comes next, after spaces.
  bool take(std::string_view token) {
    skipSpace();
    if (text.substr(at, token.size()) != token)
      return false;
    at += token.size();
    return true;
  }

  bool readValue(JsonValue &value, int depth);
  bool readInteger(JsonValue &value);
  bool readString(std::string &string);
  bool readEscape(std::string &string);
  bool readUnit(uint32_t &unit);
  bool readArray(JsonValue &value, int depth);
  bool readObject(JsonValue &value, int depth);

  std::string_view text;
  size_t at = 0;
  std::string problem;
};
} // namespace

bool Reader::readInteger(JsonValue &value) {
  size_t digit = at + (at < text.size() && text[at] == '-');
  bool padded =
      digit + 1 < text.size() && text[digit] == '0' && isdigit(text[digit + 1]);
  const char *begin = text.data() + at, *end = text.data() + text.size();
  auto [next, error] = std::from_chars(begin, end, value.integer);
  bool isFraction =
      next != end && (*next == '.' || *next == 'e' || *next == 'E');
  if (error != std::errc() || padded || isFraction)
    return expect("an integer of 64 bits");
  at += next - begin;
  value.kind = JsonValue::Kind::integer;
  return true;
}

/// Reads the four digits of a `\u` escape.
bool Reader::readUnit(uint32_t &unit) {
  std::string_view digits = text.substr(at, 4);
  auto [next, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  if (error != std::errc() || next != digits.data() + 4)
    return expect("four hexadecimal digits");
  at += 4;
  return true;
}

static void appendUtf8(std::string &string, uint32_t code) {
  if (code < 0x80) {
    string += static_cast<char>(code);
    return;
  }
  int followers = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const int marks[] = {0, 0xC0, 0xE0, 0xF0};
  string += static_cast<char>(marks[followers] | code >> 6 * followers);
  while (followers-- > 0)
    string += static_cast<char>(0x80 | (code >> 6 * followers & 0x3F));
}

/// Reads what follows a backslash.
bool Reader::readEscape(std::string &string) {
  static constexpr std::string_view from = "\"\\/bfnrt", to = "\"\\/\b\f\n\r\t";
  char letter = at < text.size() ? text[at] : '\0';
  if (size_t place = from.find(letter);
      letter && place != std::string_view::npos) {
    ++at;
    string += to[place];
    return true;
  }
  uint32_t code = 0, low = 0;
  if (letter != 'u')
    return expect("an escaped character");
  ++at;
  if (!readUnit(code))
    return false;
  if (code >= 0xD800 && code < 0xE000) {
    if (code >= 0xDC00 || text.substr(at, 2) != "\\u")
      return expect("a pair of surrogates");
    at += 2;
    if (!readUnit(low))
      return false;
    if (low < 0xDC00 || low >= 0xE000)
      return expect("a pair of surrogates");
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  appendUtf8(string, code);
  return true;
}

/// Reads what follows the opening quote.
bool Reader::readString(std::string &string) {
  for (; at < text.size() && text[at] != '"';) {
    char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20)
      return expect("no control character in a string");
    ++at;
    if (c != '\\')
      string += c;
    else if (!readEscape(string))
      return false;
  }
  return take("\"") || expect("the end of a string");
}

bool Reader::readArray(JsonValue &value, int depth) {
  value.kind = JsonValue::Kind::array;
  if (take("]"))
    return true;
  do {
    if (!readValue(value.elements.emplace_back(), depth + 1))
      return false;
  } while (take(","));
  return take("]") || expect("',' or ']'");
}

bool Reader::readObject(JsonValue &value, int depth) {
  value.kind = JsonValue::Kind::object;
  if (take("}"))
    return true;
  do {
    std::string name;
    if (!take("\""))
      return expect("a quoted name");
    if (!readString(name))
      return false;
    if (value.find(name))
      return expect("one '" + name + "', not another,");
    if (!take(":"))
      return expect("':'");
    value.members.emplace_back(std::move(name), JsonValue());
    if (!readValue(value.members.back().second, depth + 1))
      return false;
  } while (take(","));
  return take("}") || expect("',' or '}'");
}

bool Reader::readValue(JsonValue &value, int depth) {
  if (depth > mostNested)
    return expect("at most " + std::to_string(mostNested) + " levels");
  if (take("{"))
    return readObject(value, depth);
  if (take("["))
    return readArray(value, depth);
  if (take("\"")) {
    value.kind = JsonValue::Kind::string;
    return readString(value.string);
  }
  if (take("true") || take("false")) {
    value.kind = JsonValue::Kind::boolean;
    value.boolean = text[at - 2] == 'u';
    return true;
  }
  if (take("null"))
    return true;
  if (at < text.size() && (text[at] == '-' || isdigit(text[at])))
    return readInteger(value);
  return expect("a value");
}

Result<JsonValue> attn::runtime::parseJson(std::string_view text) {
  Reader reader(text);
  JsonValue value;
  if (reader.readDocument(value))
    return value;
  return Error{reader.getProblem(), {}};
}
