//===- Json.h - A strict reader of small JSON files -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// For manifests of packages, which may be torn or changed: whatever is not JSON
// to its end is an error with its place. Numbers are integers of 64 bits, keys
// of an object are distinct, and nesting is bounded.
//
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_JSON_H
#define ATTN_LIB_RUNTIME_JSON_H

#include "attn/Result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attn::runtime {

/// A value; which of the fields counts is said by `kind`.
struct JsonValue {
  enum class Kind { null, boolean, integer, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  int64_t integer = 0;
  std::string string;
  std::vector<JsonValue> elements;
  std::vector<std::pair<std::string, JsonValue>> members;

  /// The member of this name, null where there is none or this is no object.
  const JsonValue *find(std::string_view name) const;
};

/// Reads one value that is all of `text`. The error says what was expected and
/// at which byte.
Result<JsonValue> parseJson(std::string_view text);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_JSON_H
