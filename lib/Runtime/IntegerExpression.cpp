//===- IntegerExpression.cpp - Sizes as text that a loader reads ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/IntegerExpression.h"

#include <algorithm>
#include <charconv>

using namespace attn;
using namespace attn::runtime;

namespace {
/// Reads and computes in one go. Every function gives false once something is
/// wrong, with the problem noted.
class Evaluator {
public:
  Evaluator(std::string_view text, const std::vector<const DLTensor *> &inputs)
      : text(text), inputs(inputs) {}

  bool evaluate(int64_t &value) {
    if (!readSum(value, 0))
      return false;
    skipSpace();
    return at == text.size() || fail("the end");
  }
  const std::string &getProblem() const { return problem; }

private:
  static constexpr int mostNested = 64;

  bool fail(const std::string &what) {
    if (problem.empty())
      problem = "expected " + what + " at byte " + std::to_string(at) +
                " of '" + std::string(text) + "'";
    return false;
  }
  void skipSpace() {
    while (at < text.size() && text[at] == ' ')
      ++at;
  }
  bool take(std::string_view token) {
    skipSpace();
    if (text.substr(at, token.size()) != token)
      return false;
    at += token.size();
    return true;
  }

  bool readDigits(int64_t &value);
  bool readDim(int64_t &value);
  bool readExtremum(int64_t &value, bool isMax, int depth);
  bool readFactor(int64_t &value, int depth);
  bool readProduct(int64_t &value, int depth);
  bool readSum(int64_t &value, int depth);
  bool divide(std::string_view how, int64_t &value, int64_t divisor);

  std::string_view text;
  const std::vector<const DLTensor *> &inputs;
  size_t at = 0;
  std::string problem;
};
} // namespace

bool Evaluator::readDigits(int64_t &value) {
  skipSpace();
  const char *begin = text.data() + at, *end = text.data() + text.size();
  if (begin == end || *begin == '-')
    return fail("digits");
  auto [next, error] = std::from_chars(begin, end, value);
  if (error != std::errc())
    return fail("digits of an integer of 64 bits");
  at += next - begin;
  return true;
}

/// Reads what follows `dim`.
bool Evaluator::readDim(int64_t &value) {
  int64_t input = 0, dim = 0;
  if (!take("(") || !readDigits(input) || !take(",") || !readDigits(dim) ||
      !take(")"))
    return fail("'(input, dimension)'");
  if (input >= static_cast<int64_t>(inputs.size()) ||
      dim >= inputs[input]->ndim)
    return fail("a dimension of an input");
  value = inputs[input]->shape[dim];
  return true;
}

/// Reads what follows `min` or `max`.
bool Evaluator::readExtremum(int64_t &value, bool isMax, int depth) {
  int64_t other = 0;
  if (!take("(") || !readSum(value, depth) || !take(",") ||
      !readSum(other, depth) || !take(")"))
    return fail("'(one, other)'");
  value = isMax ? std::max(value, other) : std::min(value, other);
  return true;
}

bool Evaluator::readFactor(int64_t &value, int depth) {
  if (depth > mostNested)
    return fail("at most " + std::to_string(mostNested) + " levels");
  if (take("dim"))
    return readDim(value);
  if (take("min"))
    return readExtremum(value, /*isMax=*/false, depth + 1);
  if (take("max"))
    return readExtremum(value, /*isMax=*/true, depth + 1);
  if (take("("))
    return readSum(value, depth + 1) && (take(")") || fail("')'"));
  if (take("-"))
    return readFactor(value, depth + 1) &&
           (!__builtin_sub_overflow(int64_t(0), value, &value) ||
            fail("a value of 64 bits"));
  return readDigits(value);
}

bool Evaluator::divide(std::string_view how, int64_t &value, int64_t divisor) {
  if (divisor <= 0)
    return fail("a positive divisor");
  int64_t rest = value % divisor;
  int64_t floor = value / divisor - (rest < 0);
  rest += rest < 0 ? divisor : 0;
  value = how == "mod" ? rest : how == "floordiv" ? floor : floor + (rest > 0);
  return true;
}

bool Evaluator::readProduct(int64_t &value, int depth) {
  if (!readFactor(value, depth))
    return false;
  while (true) {
    int64_t other = 0;
    if (take("*")) {
      if (!readFactor(other, depth))
        return false;
      if (__builtin_mul_overflow(value, other, &value))
        return fail("a value of 64 bits");
      continue;
    }
    std::string_view how;
    for (std::string_view word : {"floordiv", "ceildiv", "mod"})
      if (how.empty() && take(word))
        how = word;
    if (how.empty())
      return true;
    if (!readFactor(other, depth) || !divide(how, value, other))
      return false;
  }
}

bool Evaluator::readSum(int64_t &value, int depth) {
  if (!readProduct(value, depth))
    return false;
  while (true) {
    bool isPlus = take("+");
    if (!isPlus && !take("-"))
      return true;
    int64_t other = 0;
    if (!readProduct(other, depth))
      return false;
    bool overflows = isPlus ? __builtin_add_overflow(value, other, &value)
                            : __builtin_sub_overflow(value, other, &value);
    if (overflows)
      return fail("a value of 64 bits");
  }
}

Result<int64_t>
attn::runtime::evaluateExpression(std::string_view text,
                                  const std::vector<const DLTensor *> &inputs) {
  Evaluator evaluator(text, inputs);
  int64_t value = 0;
  if (evaluator.evaluate(value))
    return value;
  return Error{evaluator.getProblem(), {}};
}
