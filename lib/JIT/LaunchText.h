//===- LaunchText.h - Integer expressions while they are made ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_LAUNCHTEXT_H
#define ATTN_LIB_JIT_LAUNCHTEXT_H

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <optional>
#include <string>

namespace attn {

/// An expression in the grammar of lib/Runtime/IntegerExpression.h. Constants
/// are folded as the expression grows.
class LaunchText {
public:
  LaunchText(int64_t constant = 0)
      : text(std::to_string(constant)), constant(constant) {}
  explicit LaunchText(std::string text) : text(std::move(text)) {}

  const std::string &str() const { return text; }
  std::optional<int64_t> getConstant() const { return constant; }
  bool isConstant(int64_t value) const { return constant == value; }
  bool operator==(const LaunchText &other) const { return text == other.text; }

private:
  std::string text;
  std::optional<int64_t> constant;
};

/// `(left op right)` for `+ - * floordiv ceildiv mod == != < <= > >=`, and
/// `op(left, right)` for `min` and `max`.
LaunchText combine(llvm::StringRef op, const LaunchText &left,
                   const LaunchText &right);

/// One where `condition` is not 0, else the other.
LaunchText select(const LaunchText &condition, const LaunchText &one,
                  const LaunchText &other);

/// Of conditions, which are 0 or 1.
LaunchText makeAnd(const LaunchText &left, const LaunchText &right);
LaunchText makeNot(const LaunchText &condition);

} // namespace attn

#endif // ATTN_LIB_JIT_LAUNCHTEXT_H
