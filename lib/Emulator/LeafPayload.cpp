//===- LeafPayload.cpp - Float forms as integers mod 2^32 -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/LeafForm.h"
#include "lib/Emulator/Payload.h"

#include "llvm/ADT/StringSwitch.h"

using namespace attn::emulator;

namespace {

using Unary = Payload (*)(Payload);
using Binary = Payload (*)(Payload, Payload);

} // namespace

//===----------------------------------------------------------------------===//
// Lanes
//===----------------------------------------------------------------------===//

template <Unary function>
static void unary32(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, [](uint32_t x) {
    return encodePayload(function(decodePayload(x)));
  });
}

template <Binary function>
static void binary32(void *d, const void *a, const void *b, const void *) {
  mapLanes(d, a, b, [](uint32_t x, uint32_t y) {
    return encodePayload(function(decodePayload(x), decodePayload(y)));
  });
}

static void fma32(void *d, const void *a, const void *b, const void *c) {
  mapLanes(d, a, b, c, [](uint32_t x, uint32_t y, uint32_t z) {
    return encodePayload(
        addPayloads(multiplyPayloads(decodePayload(x), decodePayload(y)),
                    decodePayload(z)));
  });
}

/// `function` on one 16-bit number, or on both halves of a pair.
template <bool isBF16, bool isPair, typename Function>
static uint32_t onHalves(uint32_t x, uint32_t y, uint32_t z,
                         Function function) {
  constexpr PayloadHalf half =
      isBF16 ? PayloadHalf::bf16() : PayloadHalf::f16();
  auto one = [&](unsigned shift) {
    auto part = [&](uint32_t bits) {
      return decodePayload(static_cast<uint16_t>(bits >> shift), half);
    };
    return uint32_t(encodePayload(function(part(x), part(y), part(z)), half))
           << shift;
  };
  return isPair ? one(16) | one(0) : one(0);
}

template <Unary function, bool isBF16, bool isPair>
static void unary16(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, [](uint32_t x) {
    return onHalves<isBF16, isPair>(
        x, x, x, [](Payload p, Payload, Payload) { return function(p); });
  });
}

template <Binary function, bool isBF16, bool isPair>
static void binary16(void *d, const void *a, const void *b, const void *) {
  mapLanes(d, a, b, [](uint32_t x, uint32_t y) {
    return onHalves<isBF16, isPair>(
        x, y, x, [](Payload p, Payload q, Payload) { return function(p, q); });
  });
}

template <bool isBF16, bool isPair>
static void fma16(void *d, const void *a, const void *b, const void *c) {
  mapLanes(d, a, b, c, [](uint32_t x, uint32_t y, uint32_t z) {
    return onHalves<isBF16, isPair>(
        x, y, z, [](Payload p, Payload q, Payload r) {
          return addPayloads(multiplyPayloads(p, q), r);
        });
  });
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

template <PayloadFunction function> static Payload applied(Payload a) {
  return applyToPayload(function, a);
}
static Payload reciprocal(Payload a) { return dividePayloads({1, false}, a); }
static Payload reciprocalRoot(Payload a) {
  return reciprocal(applyToPayload(PayloadFunction::SquareRoot, a));
}

template <Unary function> static LaneFn unaryOf(llvm::StringRef type) {
  return llvm::StringSwitch<LaneFn>(type)
      .Case("f32", unary32<function>)
      .Case("f16", unary16<function, false, false>)
      .Case("bf16", unary16<function, true, false>)
      .Case("f16x2", unary16<function, false, true>)
      .Case("bf16x2", unary16<function, true, true>)
      .Default(nullptr);
}

template <Binary function> static LaneFn binaryOf(llvm::StringRef type) {
  return llvm::StringSwitch<LaneFn>(type)
      .Case("f32", binary32<function>)
      .Case("f16", binary16<function, false, false>)
      .Case("bf16", binary16<function, true, false>)
      .Case("f16x2", binary16<function, false, true>)
      .Case("bf16x2", binary16<function, true, true>)
      .Default(nullptr);
}

static LaneFn fmaOf(llvm::StringRef type) {
  return llvm::StringSwitch<LaneFn>(type)
      .Case("f32", fma32)
      .Case("f16", fma16<false, false>)
      .Case("bf16", fma16<true, false>)
      .Case("f16x2", fma16<false, true>)
      .Case("bf16x2", fma16<true, true>)
      .Default(nullptr);
}

static LaneFn findArithmetic(llvm::StringRef opcode, llvm::StringRef type) {
  using F = PayloadFunction;
  if (opcode == "fma" || opcode == "mad")
    return fmaOf(type);
  return llvm::StringSwitch<LaneFn>(opcode)
      .Case("add", binaryOf<addPayloads>(type))
      .Case("sub", binaryOf<subtractPayloads>(type))
      .Case("mul", binaryOf<multiplyPayloads>(type))
      .Case("div", binaryOf<dividePayloads>(type))
      .Case("max", binaryOf<maximumPayload>(type))
      .Case("min", binaryOf<minimumPayload>(type))
      .Case("neg", unaryOf<negatePayload>(type))
      .Case("abs", unaryOf<absolutePayload>(type))
      .Case("ex2", unaryOf<exp2Payload>(type))
      .Case("rcp", unaryOf<reciprocal>(type))
      .Case("rsqrt", unaryOf<reciprocalRoot>(type))
      .Case("lg2", unaryOf<applied<F::Log2>>(type))
      .Case("tanh", unaryOf<applied<F::Tanh>>(type))
      .Case("sqrt", unaryOf<applied<F::SquareRoot>>(type))
      .Case("sin", unaryOf<applied<F::Sine>>(type))
      .Case("cos", unaryOf<applied<F::Cosine>>(type))
      .Default(nullptr);
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

template <bool less, bool equal, bool greater>
static void compare32(void *d, const void *a, const void *b, const void *) {
  mapLanes(d, a, b, [](uint32_t x, uint32_t y) -> uint32_t {
    Payload p = decodePayload(x), q = decodePayload(y);
    return isLess(p, q) ? less : isLess(q, p) ? greater : equal;
  });
}

static LaneFn findComparison(llvm::StringRef compare) {
  return llvm::StringSwitch<LaneFn>(compare)
      .Cases({"eq", "equ"}, compare32<false, true, false>)
      .Cases({"ne", "neu"}, compare32<true, false, true>)
      .Cases({"lt", "ltu"}, compare32<true, false, false>)
      .Cases({"le", "leu"}, compare32<true, true, false>)
      .Cases({"gt", "gtu"}, compare32<false, false, true>)
      .Cases({"ge", "geu"}, compare32<false, true, true>)
      .Case("num", compare32<true, true, true>)
      .Case("nan", compare32<false, false, false>)
      .Default(nullptr);
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

static void copy32(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, [](uint32_t bits) { return bits; });
}

template <bool isBF16>
static void narrow(void *d, const void *a, const void *, const void *) {
  constexpr PayloadHalf half =
      isBF16 ? PayloadHalf::bf16() : PayloadHalf::f16();
  mapLanes(d, a, [&](uint32_t bits) -> uint32_t {
    return encodePayload(decodePayload(bits), half);
  });
}

template <bool isBF16>
static void narrowPair(void *d, const void *a, const void *b, const void *) {
  constexpr PayloadHalf half =
      isBF16 ? PayloadHalf::bf16() : PayloadHalf::f16();
  mapLanes(d, a, b, [&](uint32_t upper, uint32_t lower) {
    return uint32_t(encodePayload(decodePayload(upper), half)) << 16 |
           encodePayload(decodePayload(lower), half);
  });
}

template <bool isBF16>
static void widen(void *d, const void *a, const void *, const void *) {
  constexpr PayloadHalf half =
      isBF16 ? PayloadHalf::bf16() : PayloadHalf::f16();
  mapLanes(d, a, [&](uint32_t bits) {
    return encodePayload(decodePayload(static_cast<uint16_t>(bits), half));
  });
}

static void toInteger(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, [](uint32_t bits) { return decodePayload(bits).value; });
}
static void fromInteger(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, [](uint32_t bits) { return encodePayload({bits, false}); });
}

static LaneFn findConversionTo(llvm::StringRef to, llvm::StringRef from) {
  return llvm::StringSwitch<LaneFn>(to.str() + "." + from.str())
      .Cases({"f32.f32", "tf32.f32"}, copy32)
      .Case("f16.f32", narrow<false>)
      .Case("bf16.f32", narrow<true>)
      .Case("f16x2.f32", narrowPair<false>)
      .Case("bf16x2.f32", narrowPair<true>)
      .Case("f32.f16", widen<false>)
      .Case("f32.bf16", widen<true>)
      .Cases({"s32.f32", "u32.f32"}, toInteger)
      .Cases({"f32.s32", "f32.u32"}, fromInteger)
      .Default(nullptr);
}

/// Clamps have no meaning in the ring; roundings and `.ftz` have none to lose.
static bool hasClamp(const LeafForm &form) {
  for (llvm::StringRef qualifier : form.qualifiers)
    if (qualifier == "sat" || qualifier == "satfinite" || qualifier == "relu")
      return true;
  return false;
}

LaneFn attn::emulator::findPayloadForm(LeafForm form) {
  if (form.isEmpty() || hasClamp(form))
    return nullptr;
  llvm::StringRef type = form.qualifiers.back();
  if (form.opcode == "setp")
    return type == "f32" ? findComparison(form.qualifiers.front()) : nullptr;
  if (form.opcode == "cvt")
    return form.qualifiers.size() < 2
               ? nullptr
               : findConversionTo(form.qualifiers[form.qualifiers.size() - 2],
                                  type);
  return findArithmetic(form.opcode, type);
}
