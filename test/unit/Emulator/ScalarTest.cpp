//===- ScalarTest.cpp - A second interpreter agrees with the first --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One thread at a time, one instruction at a time, each written from the text
// of the PTX manual with the machine's own rounding modes: slow, and sharing
// nothing with the emulator but the opcodes' names. Random straight-line
// programs must leave the same bits in every register of every thread.
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/RunKernel.h"

#include "gtest/gtest.h"
#include <cfenv>
#include <cmath>
#include <cstring>
#include <random>

using namespace attn::emulator;

namespace {

float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, 4);
  return value;
}

uint32_t asBits(float value) {
  if (std::isnan(value))
    return 0x7fffffff;
  uint32_t bits;
  std::memcpy(&bits, &value, 4);
  return bits;
}

uint32_t flush(uint32_t bits) {
  return std::fpclassify(asFloat(bits)) == FP_SUBNORMAL ? bits & 0x80000000
                                                        : bits;
}

/// What an instruction of the generator does to three words.
struct Instruction {
  const char *form;
  unsigned sources;
  uint32_t (*evaluate)(uint32_t a, uint32_t b, uint32_t c);
};

template <int Mode, typename F> uint32_t rounded(F f) {
  std::fesetround(Mode);
  volatile float result = f();
  std::fesetround(FE_TONEAREST);
  return asBits(result);
}

template <int Mode> uint32_t fma3(uint32_t a, uint32_t b, uint32_t c) {
  volatile float x = asFloat(a), y = asFloat(b), z = asFloat(c);
  return rounded<Mode>([&] { return std::fmaf(x, y, z); });
}
template <int Mode> uint32_t add2(uint32_t a, uint32_t b, uint32_t) {
  volatile float x = asFloat(a), y = asFloat(b);
  return rounded<Mode>([&] { return x + y; });
}
template <int Mode> uint32_t mul2(uint32_t a, uint32_t b, uint32_t) {
  volatile float x = asFloat(a), y = asFloat(b);
  return rounded<Mode>([&] { return x * y; });
}

uint32_t bitField(uint32_t a, uint32_t b, uint32_t c, bool isSigned) {
  uint32_t pos = b & 0xff, len = c & 0xff, sign = 0, d = 0;
  if (isSigned && len != 0) {
    uint32_t at = pos + len - 1;
    sign = a >> (at < 31 ? at : 31) & 1;
  }
  for (uint32_t i = 0; i <= 31; ++i)
    d |= (i < len && pos + i <= 31 ? a >> (pos + i) & 1 : sign) << i;
  return d;
}

uint32_t permute(uint32_t a, uint32_t b, uint32_t c) {
  uint32_t d = 0;
  for (int i = 0; i < 4; ++i) {
    uint32_t selector = c >> (4 * i) & 0xf;
    uint32_t word = (selector & 4) ? b : a;
    uint32_t byte = word >> (8 * (selector & 3)) & 0xff;
    if (selector & 8)
      byte = (byte >> 7) * 0xff;
    d |= byte << (8 * i);
  }
  return d;
}

uint32_t leadingZeros(uint32_t a) {
  uint32_t count = 0;
  for (; count < 32 && !(a >> (31 - count) & 1); ++count)
    ;
  return count;
}

uint32_t largest(uint32_t a, uint32_t b) {
  float x = asFloat(a), y = asFloat(b);
  if (std::isnan(x) || std::isnan(y))
    return asBits(std::isnan(x) ? y : x);
  if (x == 0 && y == 0)
    return std::signbit(x) ? b : a;
  return x > y ? a : b;
}

/// f32 to s32 with NaN as 0 and saturation.
uint32_t toInteger(double value) {
  if (std::isnan(value))
    return 0;
  if (value >= 2147483647.0)
    return 0x7fffffff;
  return value <= -2147483648.0 ? 0x80000000 : uint32_t(int32_t(value));
}

using u = uint32_t;
const Instruction instructions[] = {
    {"add.u32", 2, [](u a, u b, u) { return a + b; }},
    {"sub.s32", 2, [](u a, u b, u) { return a - b; }},
    {"mul.lo.s32", 2, [](u a, u b, u) { return a * b; }},
    {"mul.hi.u32", 2, [](u a, u b, u) { return u(uint64_t(a) * b >> 32); }},
    {"mul.hi.s32", 2,
     [](u a, u b, u) {
       return u(int64_t(int32_t(a)) * int64_t(int32_t(b)) >> 32);
     }},
    {"mad.lo.u32", 3, [](u a, u b, u c) { return a * b + c; }},
    {"min.s32", 2, [](u a, u b, u) { return int32_t(a) < int32_t(b) ? a : b; }},
    {"max.u32", 2, [](u a, u b, u) { return a > b ? a : b; }},
    {"div.u32", 2, [](u a, u b, u) { return b ? a / b : 0xffffffff; }},
    {"rem.u32", 2, [](u a, u b, u) { return b ? a % b : a; }},
    {"and.b32", 2, [](u a, u b, u) { return a & b; }},
    {"or.b32", 2, [](u a, u b, u) { return a | b; }},
    {"xor.b32", 2, [](u a, u b, u) { return a ^ b; }},
    {"not.b32", 1, [](u a, u, u) { return ~a; }},
    {"cnot.b32", 1, [](u a, u, u) { return u(a == 0); }},
    {"neg.s32", 1, [](u a, u, u) { return 0 - a; }},
    {"abs.s32", 1, [](u a, u, u) { return int32_t(a) < 0 ? 0 - a : a; }},
    {"shl.b32", 2, [](u a, u b, u) { return b > 31 ? 0 : a << b; }},
    {"shr.u32", 2, [](u a, u b, u) { return b > 31 ? 0 : a >> b; }},
    {"shr.s32", 2,
     [](u a, u b, u) { return u(int32_t(a) >> (b > 31 ? 31 : b)); }},
    {"bfe.u32", 3, [](u a, u b, u c) { return bitField(a, b, c, false); }},
    {"bfe.s32", 3, [](u a, u b, u c) { return bitField(a, b, c, true); }},
    {"prmt.b32", 3, permute},
    {"shf.l.wrap.b32", 3,
     [](u a, u b, u c) {
       c &= 31;
       return c ? b << c | a >> (32 - c) : b;
     }},
    {"shf.r.clamp.b32", 3,
     [](u a, u b, u c) {
       c = c < 32 ? c : 32;
       return c == 0 ? a : c == 32 ? b : b << (32 - c) | a >> c;
     }},
    {"popc.b32", 1,
     [](u a, u, u) {
       u count = 0;
       for (; a; a >>= 1)
         count += a & 1;
       return count;
     }},
    {"clz.b32", 1, [](u a, u, u) { return leadingZeros(a); }},
    {"brev.b32", 1,
     [](u a, u, u) {
       u d = 0;
       for (int i = 0; i < 32; ++i)
         d |= (a >> i & 1) << (31 - i);
       return d;
     }},
    {"sad.s32", 3,
     [](u a, u b, u c) {
       return c + (int32_t(a) < int32_t(b) ? b - a : a - b);
     }},
    {"add.f32", 2, add2<FE_TONEAREST>},
    {"add.rz.f32", 2, add2<FE_TOWARDZERO>},
    {"add.rm.f32", 2, add2<FE_DOWNWARD>},
    {"mul.rn.f32", 2, mul2<FE_TONEAREST>},
    {"mul.rp.f32", 2, mul2<FE_UPWARD>},
    {"mul.rz.f32", 2, mul2<FE_TOWARDZERO>},
    {"fma.rn.f32", 3, fma3<FE_TONEAREST>},
    {"fma.rz.f32", 3, fma3<FE_TOWARDZERO>},
    {"fma.rm.f32", 3, fma3<FE_DOWNWARD>},
    {"fma.rp.f32", 3, fma3<FE_UPWARD>},
    {"fma.rn.ftz.f32", 3,
     [](u a, u b, u c) {
       return flush(fma3<FE_TONEAREST>(flush(a), flush(b), flush(c)));
     }},
    {"max.f32", 2, [](u a, u b, u) { return largest(a, b); }},
    {"abs.f32", 1, [](u a, u, u) { return a & 0x7fffffff; }},
    {"cvt.rzi.s32.f32", 1,
     [](u a, u, u) { return toInteger(std::trunc(asFloat(a))); }},
    {"cvt.rni.s32.f32", 1,
     [](u a, u, u) { return toInteger(std::nearbyint(double(asFloat(a)))); }},
    {"cvt.rmi.s32.f32", 1,
     [](u a, u, u) { return toInteger(std::floor(double(asFloat(a)))); }},
    {"cvt.rn.f32.s32", 1,
     [](u a, u, u) { return asBits(static_cast<float>(int32_t(a))); }},
    {"cvt.rn.f32.u32", 1,
     [](u a, u, u) { return asBits(static_cast<float>(a)); }},
};

constexpr unsigned registers = 8, threads = 32, length = 40;

/// Numbers at which something is special, and any others.
uint32_t interestingWord(std::mt19937 &random) {
  static constexpr uint32_t words[] = {
      0,          1,          31,         32,         33,         0x7fffffff,
      0x80000000, 0xffffffff, 0x3f800000, 0xbf800000, 0x00800000, 0x00000001,
      0x7f800000, 0xff800000, 0x7fc00000, 0x7f7fffff, 0x33800000, 0x4b000001};
  switch (random() % 3) {
  case 0:
    return words[random() % std::size(words)];
  case 1: // a float of middling size
    return (random() & 0x807fffff) | (100 + random() % 60) << 23;
  default:
    return random();
  }
}

/// A guarded or plain instruction of a random program.
struct Step {
  const Instruction *instruction;
  unsigned d, a, b, c, guard;
  bool isGuarded, isNegated;
};

std::string print(const std::vector<Step> &steps) {
  std::string body;
  for (const Step &step : steps) {
    auto reg = [](unsigned number) { return "%r" + std::to_string(number); };
    if (step.isGuarded)
      body += "setp.lt.s32 %p1, " + reg(step.guard) + ", 7; @" +
              (step.isNegated ? "!" : "") + "%p1 ";
    body += std::string(step.instruction->form) + " " + reg(step.d) + ", " +
            reg(step.a);
    if (step.instruction->sources > 1)
      body += ", " + reg(step.b);
    if (step.instruction->sources > 2)
      body += ", " + reg(step.c);
    body += ";\n";
  }
  return body;
}

void interpret(const std::vector<Step> &steps, uint32_t *regs) {
  for (const Step &step : steps) {
    bool isLess = int32_t(regs[step.guard]) < 7;
    if (!step.isGuarded || isLess != step.isNegated)
      regs[step.d] =
          step.instruction->evaluate(regs[step.a], regs[step.b], regs[step.c]);
  }
}

std::vector<Step> makeProgram(std::mt19937 &random) {
  std::vector<Step> steps(length);
  for (Step &step : steps) {
    step.instruction = &instructions[random() % std::size(instructions)];
    step.d = random() % registers;
    step.a = random() % registers;
    step.b = random() % registers;
    step.c = random() % registers;
    step.guard = random() % registers;
    step.isGuarded = random() % 3 == 0;
    step.isNegated = random() % 2;
  }
  return steps;
}

/// Whether both interpreters agree on the first `count` steps.
bool agrees(std::vector<Step> steps, unsigned count,
            const std::vector<uint32_t> &in, std::string &difference) {
  steps.resize(count);
  std::string loads = "mad.wide.u32 %d0, %tid, 32, %in;\n",
              stores = "mad.wide.u32 %d0, %tid, 32, %out;\n";
  for (unsigned i = 0; i < registers; ++i) {
    std::string reg = "%r" + std::to_string(i),
                place = "[%d0+" + std::to_string(4 * i) + "]";
    loads += "ld.global.b32 " + reg + ", " + place + ";\n";
    stores += "st.global.b32 " + place + ", " + reg + ";\n";
  }
  Ran ran =
      runBody(loads + print(steps) + stores, in, registers * threads, threads);
  std::vector<uint32_t> expected = in;
  for (unsigned thread = 0; thread < threads; ++thread)
    interpret(steps, &expected[thread * registers]);
  for (unsigned i = 0; i < expected.size(); ++i)
    if (ran.out[i] != expected[i] && difference.empty())
      difference = "thread " + std::to_string(i / registers) + " %r" +
                   std::to_string(i % registers) + " is " +
                   std::to_string(ran.out[i]) + ", expected " +
                   std::to_string(expected[i]);
  difference += ran.report.str();
  return ran.report.isClean() && ran.out == expected;
}

} // namespace

TEST(Scalar, AgreesOnRandomPrograms) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::vector<Step> steps = makeProgram(random);
    std::vector<uint32_t> in(registers * threads);
    for (uint32_t &word : in)
      word = interestingWord(random);
    std::string difference;
    if (agrees(steps, length, in, difference))
      continue;
    unsigned shortest = 1;
    difference.clear();
    while (agrees(steps, shortest, in, difference))
      ++shortest;
    FAIL() << "seed " << seed << ": " << print({steps[shortest - 1]})
           << difference;
  }
}
