//===- FormVectorsArithmetic.cpp - Results by formula over all types ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/FormVectors.h"

#include <algorithm>

using namespace attn::emulator;

namespace {
struct Integer {
  std::string name;
  unsigned bits;
  bool isSigned;
};
} // namespace

using Wide = __int128;

static const Integer integers[] = {{"u16", 16, false}, {"s16", 16, true},
                                   {"u32", 32, false}, {"s32", 32, true},
                                   {"u64", 64, false}, {"s64", 64, true}};

static uint64_t cut(Wide value, unsigned bits) {
  return bits == 64 ? uint64_t(value)
                    : uint64_t(value) & ((uint64_t(1) << bits) - 1);
}

/// Bits as a number of a type.
static Wide extend(uint64_t bits, const Integer &type) {
  Wide value = cut(bits, type.bits);
  bool isNegative = type.isSigned && (bits >> (type.bits - 1) & 1);
  return isNegative ? value - (Wide(1) << type.bits) : value;
}

static std::string registerOf(unsigned bits, unsigned number) {
  const char *stem = bits == 64 ? "%d" : bits == 32 ? "%r" : "%h";
  return stem + std::to_string(number);
}

static std::string literal(uint64_t value) { return std::to_string(value); }

/// `form d1, a, b, c` with as many operands as are given.
static FormVector makeVector(const std::string &form, unsigned bits,
                             const std::vector<uint64_t> &operands,
                             uint64_t expected) {
  std::string body = form + " " + registerOf(bits, 1);
  for (uint64_t operand : operands)
    body += ", " + literal(operand);
  return {body + ";", expected, bits};
}

static void addIntegers(std::vector<FormVector> &vectors) {
  for (const Integer &type : integers) {
    unsigned n = type.bits;
    uint64_t a = (uint64_t(1) << (n - 1)) + 3, b = 7, c = 9;
    Wide x = extend(a, type), y = 7, z = 9, product = x * y;
    auto add = [&](const std::string &op, std::vector<uint64_t> operands,
                   Wide result) {
      vectors.push_back(
          makeVector(op + "." + type.name, n, operands, cut(result, n)));
    };
    add("add", {a, b}, x + y);
    add("sub", {b, a}, y - x);
    add("mul.lo", {a, b}, product);
    add("mul.hi", {a, b}, product >> n);
    add("mad.lo", {a, b, c}, product + z);
    add("mad.hi", {a, b, c}, (product >> n) + z);
    add("div", {a, b}, x / y);
    add("rem", {a, b}, x % y);
    add("min", {a, b}, std::min(x, y));
    add("max", {a, b}, std::max(x, y));
    add("shr", {a, 2}, x >> 2);
    if (type.isSigned) {
      add("neg", {a}, -x);
      add("abs", {a}, x < 0 ? -x : x);
    }
    if (n == 64)
      continue;
    for (bool isMad : {false, true}) {
      FormVector wide =
          makeVector((isMad ? "mad.wide." : "mul.wide.") + type.name, 2 * n,
                     {a, b}, cut(product + (isMad ? 9 : 0), 2 * n));
      if (isMad)
        wide.body.insert(wide.body.size() - 1, ", 9");
      vectors.push_back(wide);
    }
  }
}

static void addBits(std::vector<FormVector> &vectors) {
  for (unsigned n : {16, 32, 64}) {
    uint64_t a = (uint64_t(1) << (n - 1)) + 0x35, b = 0x51;
    std::string type = ".b" + std::to_string(n);
    auto add = [&](const char *op, std::vector<uint64_t> operands,
                   Wide result) {
      vectors.push_back(makeVector(op + type, n, operands, cut(result, n)));
    };
    add("and", {a, b}, a & b);
    add("or", {a, b}, a | b);
    add("xor", {a, b}, a ^ b);
    add("not", {a}, ~Wide(a));
    add("cnot", {a}, 0);
    add("cnot", {0}, 1);
    add("shl", {a, 3}, Wide(a) << 3);
    add("shl", {a, n}, 0);
    add("shr", {a, 3}, a >> 3);
    add("shr", {a, n}, 0);
    std::string source = registerOf(n, 2);
    vectors.push_back({"mov" + type + " " + source + ", " + literal(a) + "; " +
                           "mov" + type + " " + registerOf(n, 1) + ", " +
                           source + ";",
                       a, n});
  }
}

/// Orders of integers; `lo` and its like are those of unsigned numbers.
static void addIntegerCompares(std::vector<FormVector> &vectors) {
  struct Order {
    const char *name;
    bool less, equal, greater;
  };
  static const Order orders[] = {
      {"eq", false, true, false}, {"ne", true, false, true},
      {"lt", true, false, false}, {"le", true, true, false},
      {"gt", false, false, true}, {"ge", false, true, true}};
  static const Order unsignedOrders[] = {{"lo", true, false, false},
                                         {"ls", true, true, false},
                                         {"hi", false, false, true},
                                         {"hs", false, true, true}};
  auto add = [&](const Order &order, const Integer &type, char kind) {
    uint64_t top = uint64_t(1) << (type.bits - 1);
    for (auto [a, b] : {std::pair<uint64_t, uint64_t>(top, 1), {1, 1}}) {
      Wide x = extend(a, type), y = extend(b, type);
      bool result = x < y ? order.less : x == y ? order.equal : order.greater;
      vectors.push_back({std::string("setp.") + order.name + "." + kind +
                             type.name.substr(1) + " %p1, " + literal(a) +
                             ", " + literal(b) + ";",
                         result, 1});
    }
  };
  for (const Integer &type : integers) {
    for (const Order &order : orders)
      add(order, type, type.name[0]);
    if (type.isSigned)
      continue;
    for (const Order &order : unsignedOrders)
      add(order, type, 'u');
    add(orders[0], type, 'b');
    add(orders[1], type, 'b');
  }
}

static void addFloatCompares(std::vector<FormVector> &vectors) {
  struct Order {
    const char *name;
    bool ofOneAndTwo, ofNaN;
  };
  static const Order orders[] = {
      {"eq", false, false}, {"ne", true, false},  {"lt", true, false},
      {"le", true, false},  {"gt", false, false}, {"ge", false, false},
      {"equ", false, true}, {"neu", true, true},  {"ltu", true, true},
      {"leu", true, true},  {"gtu", false, true}, {"geu", false, true},
      {"num", true, false}, {"nan", false, true}};
  struct Type {
    const char *name, *one, *two, *nan;
    unsigned bits;
  };
  static const Type types[] = {
      {"f32", "0f3F800000", "0f40000000", "0f7FC00000", 32},
      {"ftz.f32", "0f3F800000", "0f40000000", "0f7FC00000", 32},
      {"f64", "0d3FF0000000000000", "0d4000000000000000", "0d7FF8000000000000",
       64},
      {"f16", "0x3c00", "0x4000", "0x7e00", 16},
      {"bf16", "0x3f80", "0x4000", "0x7fc0", 16}};
  for (const Type &type : types)
    for (const Order &order : orders)
      for (bool isNaN : {false, true}) {
        std::string a = registerOf(type.bits, 2), b = registerOf(type.bits, 3);
        std::string move = "mov.b" + std::to_string(type.bits) + " ";
        vectors.push_back({move + a + ", " + (isNaN ? type.nan : type.one) +
                               "; " + move + b + ", " + type.two + "; setp." +
                               order.name + "." + type.name + " %p1, " + a +
                               ", " + b + ";",
                           isNaN ? order.ofNaN : order.ofOneAndTwo, 1});
      }
}

namespace {
/// A float type's bits of small numbers.
struct Float {
  std::string name;
  unsigned bits;
  uint64_t half, one, two, three, minusTwo;
};
} // namespace

static const Float halves[] = {
    {"f16", 16, 0x3800, 0x3c00, 0x4000, 0x4200, 0xc000},
    {"bf16", 16, 0x3f00, 0x3f80, 0x4000, 0x4040, 0xc000}};

/// Arithmetic of 16-bit floats and their pairs.
static void addHalves(std::vector<FormVector> &vectors) {
  for (const Float &type : halves)
    for (bool isPair : {false, true}) {
      auto both = [&](uint64_t bits) {
        return isPair ? bits << 16 | bits : bits;
      };
      auto add = [&](const char *op, std::vector<uint64_t> operands,
                     uint64_t result) {
        std::string body, list;
        unsigned bits = isPair ? 32 : 16, number = 2;
        for (uint64_t operand : operands) {
          std::string reg = registerOf(bits, number++);
          body += "mov.b" + std::to_string(bits) + " " + reg + ", " +
                  literal(both(operand)) + "; ";
          list += ", " + reg;
        }
        vectors.push_back({body + op + "." + type.name +
                               (isPair ? "x2 " : " ") + registerOf(bits, 1) +
                               list + ";",
                           both(result), bits});
      };
      bool isF16 = type.name == "f16";
      uint64_t one = type.one, two = type.two, three = type.three;
      add("add.rn", {one, two}, three);
      add("add", {one, two}, three);
      add("sub", {three, two}, one);
      add("mul", {two, type.half}, one);
      add("fma.rn", {two, type.half, two}, three);
      add("fma.rn.relu", {two, type.minusTwo, one}, 0);
      add("min", {one, type.minusTwo}, type.minusTwo);
      add("max", {one, type.minusTwo}, one);
      add("max.NaN", {one, 0x7fff}, 0x7fff);
      add("neg", {two}, type.minusTwo);
      add("abs", {type.minusTwo}, two);
      add("tanh.approx", {0}, 0);
      if (!isF16) {
        add("ex2.approx.ftz", {one}, two);
        continue;
      }
      add("ex2.approx", {one}, two);
      add("add.ftz", {1, 0}, 0);
      add("add.sat", {one, two}, one);
      add("fma.rn.ftz", {1, one, 0}, 0);
      add("fma.rn.sat", {two, two, one}, one);
      add("min.ftz", {one, 1}, 0);
      add("neg.ftz", {1}, 0x8000);
    }
}

/// Three in each type.
static void addConversions(std::vector<FormVector> &vectors) {
  struct Type {
    const char *name;
    unsigned bits;
    uint64_t three;
    bool isFloat;
  };
  static const Type types[] = {
      {"u8", 8, 3, false},           {"s8", 8, 3, false},
      {"u16", 16, 3, false},         {"s16", 16, 3, false},
      {"u32", 32, 3, false},         {"s32", 32, 3, false},
      {"u64", 64, 3, false},         {"s64", 64, 3, false},
      {"f16", 16, 0x4200, true},     {"bf16", 16, 0x4040, true},
      {"f32", 32, 0x40400000, true}, {"f64", 64, 0x4008000000000000, true}};
  for (const Type &to : types)
    for (const Type &from : types) {
      bool isBF16 = &to == &types[9] || &from == &types[9];
      const Type &other = &to == &types[9] ? from : to;
      // Between bf16 and other types than f32 there is none on sm_80.
      if ((to.isFloat && from.isFloat && &to == &from) ||
          (isBF16 && &other != &types[10]))
        continue;
      const char *rounding = !to.isFloat && from.isFloat         ? "rzi."
                             : to.isFloat && !from.isFloat       ? "rn."
                             : to.isFloat && to.bits < from.bits ? "rn."
                                                                 : "";
      unsigned bits = std::max(to.bits, 16u),
               fromBits = std::max(from.bits, 16u);
      std::string source = registerOf(fromBits, 2);
      vectors.push_back({"mov.b" + std::to_string(fromBits) + " " + source +
                             ", " + literal(from.three) + "; cvt." + rounding +
                             to.name + "." + from.name + " " +
                             registerOf(bits, 1) + ", " + source + ";",
                         to.three, bits});
    }
}

void attn::emulator::addArithmeticVectors(std::vector<FormVector> &vectors) {
  addIntegers(vectors);
  addBits(vectors);
  addIntegerCompares(vectors);
  addFloatCompares(vectors);
  addHalves(vectors);
  addConversions(vectors);
}
