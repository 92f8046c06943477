//===- IntegerExpression.cpp - Sizes as text that a loader reads ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/IntegerExpression.h"

#include <algorithm>
#include <charconv>
#include <iterator>

using namespace attn;
using namespace attn::runtime;

namespace {
/// Reads and computes in one go. Every function gives false once something is
/// wrong, with the problem noted.
class Evaluator {
public:
  Evaluator(std::string_view text, const std::vector<const DLTensor *> &tensors)
      : text(text), tensors(tensors) {}

  bool evaluate(int64_t &value) {
    if (!readValue(value, 0))
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
  bool readPlace(int64_t &tensor, int64_t *dim);
  bool readDim(int64_t &value);
  bool readStride(int64_t &value);
  bool readAddress(int64_t &value);
  bool readSelect(int64_t &value, int depth);
  bool readValue(int64_t &value, int depth);
  bool readExtremum(int64_t &value, bool isMax, int depth);
  bool readFactor(int64_t &value, int depth);
  bool readProduct(int64_t &value, int depth);
  bool readSum(int64_t &value, int depth);
  bool divide(std::string_view how, int64_t &value, int64_t divisor);

  std::string_view text;
  const std::vector<const DLTensor *> &tensors;
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

/// Reads `(tensor, dimension)`, or `(tensor)` where `dim` is null.
bool Evaluator::readPlace(int64_t &tensor, int64_t *dim) {
  bool isRead = take("(") && readDigits(tensor);
  if (dim)
    isRead = isRead && take(",") && readDigits(*dim);
  if (!isRead || !take(")"))
    return fail(dim ? "'(tensor, dimension)'" : "'(tensor)'");
  if (tensor >= static_cast<int64_t>(tensors.size()) || !tensors[tensor] ||
      (dim && *dim >= tensors[tensor]->ndim))
    return fail(dim ? "a dimension of a tensor" : "a tensor");
  return true;
}

bool Evaluator::readDim(int64_t &value) {
  int64_t tensor = 0, dim = 0;
  if (!readPlace(tensor, &dim))
    return false;
  value = tensors[tensor]->shape[dim];
  return true;
}

bool Evaluator::readStride(int64_t &value) {
  int64_t tensor = 0, dim = 0;
  if (!readPlace(tensor, &dim))
    return false;
  value = getStride(*tensors[tensor], static_cast<int32_t>(dim));
  return true;
}

bool Evaluator::readAddress(int64_t &value) {
  int64_t tensor = 0;
  if (!readPlace(tensor, nullptr))
    return false;
  value =
      static_cast<int64_t>(reinterpret_cast<uintptr_t>(tensors[tensor]->data) +
                           tensors[tensor]->byte_offset);
  return true;
}

/// Reads what follows `select`.
bool Evaluator::readSelect(int64_t &value, int depth) {
  int64_t condition = 0, one = 0, other = 0;
  if (!take("(") || !readValue(condition, depth) || !take(",") ||
      !readValue(one, depth) || !take(",") || !readValue(other, depth) ||
      !take(")"))
    return fail("'(condition, one, other)'");
  value = condition != 0 ? one : other;
  return true;
}

/// Reads what follows `min` or `max`.
bool Evaluator::readExtremum(int64_t &value, bool isMax, int depth) {
  int64_t other = 0;
  if (!take("(") || !readValue(value, depth) || !take(",") ||
      !readValue(other, depth) || !take(")"))
    return fail("'(one, other)'");
  value = isMax ? std::max(value, other) : std::min(value, other);
  return true;
}

bool Evaluator::readFactor(int64_t &value, int depth) {
  if (depth > mostNested)
    return fail("at most " + std::to_string(mostNested) + " levels");
  if (take("dim"))
    return readDim(value);
  if (take("stride"))
    return readStride(value);
  if (take("address"))
    return readAddress(value);
  if (take("select"))
    return readSelect(value, depth + 1);
  if (take("min"))
    return readExtremum(value, /*isMax=*/false, depth + 1);
  if (take("max"))
    return readExtremum(value, /*isMax=*/true, depth + 1);
  if (take("("))
    return readValue(value, depth + 1) && (take(")") || fail("')'"));
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

bool Evaluator::readValue(int64_t &value, int depth) {
  if (!readSum(value, depth))
    return false;
  // Longer ones first: `<=` begins with `<`.
  static const std::string_view words[] = {"==", "!=", "<=", ">=", "<", ">"};
  for (size_t i = 0; i < std::size(words); ++i) {
    if (!take(words[i]))
      continue;
    int64_t other = 0;
    if (!readSum(other, depth))
      return false;
    const bool holds[] = {value == other, value != other, value <= other,
                          value >= other, value<other, value> other};
    value = holds[i];
    break;
  }
  return true;
}

int64_t attn::runtime::getStride(const DLTensor &tensor, int32_t dim) {
  if (tensor.strides)
    return tensor.strides[dim];
  int64_t stride = 1;
  for (int32_t inner = tensor.ndim - 1; inner > dim; --inner)
    stride *= tensor.shape[inner];
  return stride;
}

Result<int64_t> attn::runtime::evaluateExpression(
    std::string_view text, const std::vector<const DLTensor *> &tensors) {
  Evaluator evaluator(text, tensors);
  int64_t value = 0;
  if (evaluator.evaluate(value))
    return value;
  return Error{evaluator.getProblem(), {}};
}
