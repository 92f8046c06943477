//===- LeafConvert.cpp - cvt between floats and integers ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A LaneFn carries no state, so each conversion is an instance of one template
// over a constant that describes it; tables of these are indexed by the parsed
// form. The few that fill kernels have loops of their own.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/FloatFormats.h"
#include "lib/Emulator/HalfBits.h"
#include "lib/Emulator/LeafForm.h"

#include "llvm/ADT/StringSwitch.h"

#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <utility>

using namespace attn::emulator;

//===----------------------------------------------------------------------===//
// What a form says
//===----------------------------------------------------------------------===//

namespace {

/// Flags of a conversion; a bit set, so that tables can be indexed by it.
enum ConvertFlag : unsigned { Ftz = 1, Relu = 2, SatFinite = 4, Sat = 8 };

/// An element type of cvt.
struct ConvertType {
  bool isFloat;
  FloatFormat format;
  unsigned width;
  bool isSigned;
};

/// What kind of rounding a form names.
struct NamedRounding {
  Rounding rounding;
  bool isIntegral; ///< rni, rzi, rmi, rpi
};

} // namespace

static std::optional<ConvertType> parseType(llvm::StringRef name) {
  auto floating = [](FloatFormat format) {
    return ConvertType{true, format, bitWidth(format), true};
  };
  auto integer = [](unsigned width, bool isSigned) {
    return ConvertType{false, FloatFormat::F32, width, isSigned};
  };
  return llvm::StringSwitch<std::optional<ConvertType>>(name)
      .Case("f16", floating(FloatFormat::F16))
      .Case("bf16", floating(FloatFormat::BF16))
      .Case("tf32", floating(FloatFormat::TF32))
      .Case("f32", floating(FloatFormat::F32))
      .Case("f64", floating(FloatFormat::F64))
      .Case("u8", integer(8, false))
      .Case("s8", integer(8, true))
      .Case("u16", integer(16, false))
      .Case("s16", integer(16, true))
      .Case("u32", integer(32, false))
      .Case("s32", integer(32, true))
      .Case("u64", integer(64, false))
      .Case("s64", integer(64, true))
      .Default(std::nullopt);
}

static std::optional<NamedRounding> parseRounding(llvm::StringRef name) {
  using R = std::optional<NamedRounding>;
  return llvm::StringSwitch<R>(name)
      .Case("rn", R({Rounding::NearestEven, false}))
      .Case("rna", R({Rounding::NearestAway, false}))
      .Case("rz", R({Rounding::Zero, false}))
      .Case("rm", R({Rounding::Down, false}))
      .Case("rp", R({Rounding::Up, false}))
      .Case("rni", R({Rounding::NearestEven, true}))
      .Case("rzi", R({Rounding::Zero, true}))
      .Case("rmi", R({Rounding::Down, true}))
      .Case("rpi", R({Rounding::Up, true}))
      .Default(std::nullopt);
}

/// Takes flags off the front of a form.
static unsigned takeFlags(LeafForm &form) {
  unsigned flags = 0;
  for (bool found = true; found;) {
    found = false;
    for (auto [name, flag] : {std::pair<const char *, unsigned>{"ftz", Ftz},
                              {"relu", Relu},
                              {"satfinite", SatFinite},
                              {"sat", Sat}})
      if (form.take(name)) {
        flags |= flag;
        found = true;
      }
  }
  return flags;
}

static constexpr ConvertOptions optionsOf(Rounding rounding, unsigned flags) {
  ConvertOptions options;
  options.rounding = rounding;
  options.flushesSubnormals = flags & Ftz;
  options.relu = flags & Relu;
  options.saturatesFinite = flags & SatFinite;
  options.saturatesUnit = flags & Sat;
  return options;
}

//===----------------------------------------------------------------------===//
// Lanes of any width
//===----------------------------------------------------------------------===//

/// Reads, converts and writes 32 lanes; registers of 64 bits have lanes of 8
/// bytes, all others of 4, and narrow results are zero-extended.
template <typename Function>
static void convertLanes(void *d, const void *a, unsigned widthTo,
                         unsigned widthFrom, Function function) {
  uint64_t out[warpSize];
  uint64_t keep = widthTo >= 64 ? ~uint64_t(0) : (uint64_t(1) << widthTo) - 1;
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    uint64_t in = widthFrom == 64 ? readLane<uint64_t>(a, lane)
                                  : readLane<uint32_t>(a, lane);
    out[lane] = function(in) & keep;
  }
  for (unsigned lane = 0; lane < warpSize; ++lane)
    if (widthTo == 64)
      writeLane(d, lane, out[lane]);
    else
      writeLane(d, lane, static_cast<uint32_t>(out[lane]));
}

static constexpr FloatFormat destinations[] = {
    FloatFormat::F16, FloatFormat::BF16, FloatFormat::TF32, FloatFormat::F32,
    FloatFormat::F64};
static constexpr FloatFormat sources[] = {FloatFormat::F16, FloatFormat::BF16,
                                          FloatFormat::F32, FloatFormat::F64};
static constexpr unsigned widths[] = {8, 16, 32, 64};

/// Float to float: digits of `code` are destination, source, rounding, flags.
template <unsigned code>
static void floatToFloat(void *d, const void *a, const void *, const void *) {
  constexpr FloatFormat to = destinations[code % 5];
  constexpr FloatFormat from = sources[code / 5 % 4];
  constexpr ConvertOptions options =
      optionsOf(static_cast<Rounding>(code / 20 % 5), code / 100 % 16);
  convertLanes(d, a, bitWidth(to), bitWidth(from), [&](uint64_t bits) {
    return convertFloat(to, from, bits, options);
  });
}

/// Float to an integral float of the same type: format, rounding, flags.
template <unsigned code>
static void floatToIntegral(void *d, const void *a, const void *,
                            const void *) {
  constexpr FloatFormat format = sources[code % 4];
  constexpr ConvertOptions options =
      optionsOf(static_cast<Rounding>(code / 4 % 5), code / 20 % 16);
  convertLanes(d, a, bitWidth(format), bitWidth(format), [&](uint64_t bits) {
    return roundToIntegral(format, bits, options);
  });
}

/// Float to integer: source, width, signedness, rounding, ftz.
template <unsigned code>
static void floatToInteger(void *d, const void *a, const void *, const void *) {
  constexpr FloatFormat from = sources[code % 4];
  constexpr unsigned width = widths[code / 4 % 4];
  constexpr bool isSigned = code / 16 % 2;
  constexpr ConvertOptions options =
      optionsOf(static_cast<Rounding>(code / 32 % 5), code / 160 % 2);
  convertLanes(d, a, width, bitWidth(from), [&](uint64_t bits) {
    return convertToInteger(from, bits, width, isSigned, options);
  });
}

/// Integer to float: destination, width, signedness, rounding.
template <unsigned code>
static void integerToFloat(void *d, const void *a, const void *, const void *) {
  constexpr FloatFormat to = destinations[code % 5];
  constexpr unsigned width = widths[code / 5 % 4];
  constexpr bool isSigned = code / 20 % 2;
  constexpr ConvertOptions options =
      optionsOf(static_cast<Rounding>(code / 40 % 5), 0);
  convertLanes(d, a, bitWidth(to), width, [&](uint64_t bits) {
    return convertFromInteger(to, bits, width, isSigned, options);
  });
}

/// Two f32 to one register of two 16-bit floats: bf16, rounding, flags / 2.
template <unsigned code>
static void floatsToPair(void *d, const void *a, const void *b, const void *) {
  constexpr FloatFormat to = code % 2 ? FloatFormat::BF16 : FloatFormat::F16;
  constexpr ConvertOptions options =
      optionsOf(static_cast<Rounding>(code / 2 % 5), code / 10 % 4 * 2);
  mapLanes(d, a, b, [&](uint32_t upper, uint32_t lower) {
    return static_cast<uint32_t>(
        convertFloat(to, FloatFormat::F32, upper, options) << 16 |
        convertFloat(to, FloatFormat::F32, lower, options));
  });
}

#define ATTN_TABLE(name, function, size)                                       \
  template <size_t... codes>                                                   \
  static constexpr std::array<LaneFn, size> name##Of(                          \
      std::index_sequence<codes...>) {                                         \
    return {function<codes>...};                                               \
  }                                                                            \
  static constexpr std::array<LaneFn, size> name =                             \
      name##Of(std::make_index_sequence<size>())

ATTN_TABLE(floatToFloatTable, floatToFloat, 1600);
ATTN_TABLE(floatToIntegralTable, floatToIntegral, 320);
ATTN_TABLE(floatToIntegerTable, floatToInteger, 320);
ATTN_TABLE(integerToFloatTable, integerToFloat, 200);
ATTN_TABLE(floatsToPairTable, floatsToPair, 40);
#undef ATTN_TABLE

template <typename T, size_t count>
static std::optional<unsigned> indexOf(const T (&list)[count], T value) {
  for (unsigned n = 0; n < count; ++n)
    if (list[n] == value)
      return n;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Conversions that fill kernels
//===----------------------------------------------------------------------===//

static void pairToBF16(void *d, const void *a, const void *b, const void *) {
  mapLanes(d, a, b, [](uint32_t upper, uint32_t lower) {
    return bf16FromF32(upper) << 16 | bf16FromF32(lower);
  });
}
static void pairToF16(void *d, const void *a, const void *b, const void *) {
  mapLanes(d, a, b, [](uint32_t upper, uint32_t lower) {
    return f16FromF32(upper) << 16 | f16FromF32(lower);
  });
}

template <uint32_t (*function)(uint32_t)>
static void convertBits(void *d, const void *a, const void *, const void *) {
  mapLanes(d, a, function);
}

/// Ties away from zero; NaN is canonical.
static uint32_t tf32FromF32(uint32_t bits) {
  bool isNaN = (bits & 0x7fffffff) > 0x7f800000;
  return isNaN ? 0x7fffffff : (bits + 0x1000) & ~0x1fffu;
}
template <typename Integer> static uint32_t f32FromInteger(uint32_t bits) {
  float value = static_cast<float>(static_cast<Integer>(bits));
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}
/// Towards zero, saturating; NaN is 0.
static uint32_t s32FromF32(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  bool fits = value > -0x1p31f && value < 0x1p31f;
  uint32_t limit = value >= 0x1p31f ? 0x7fffffff : value < 0 ? 0x80000000 : 0;
  return fits ? static_cast<uint32_t>(static_cast<int32_t>(fits ? value : 0))
              : limit;
}

static LaneFn findFrequent(llvm::StringRef name) {
  return llvm::StringSwitch<LaneFn>(name)
      .Case("rn.bf16x2.f32", pairToBF16)
      .Case("rn.f16x2.f32", pairToF16)
      .Case("rn.bf16.f32", convertBits<bf16FromF32>)
      .Case("rn.f16.f32", convertBits<f16FromF32>)
      .Case("f32.bf16", convertBits<f32FromBF16>)
      .Case("f32.f16", convertBits<f32FromF16>)
      .Case("rna.tf32.f32", convertBits<tf32FromF32>)
      .Case("rn.f32.s32", convertBits<f32FromInteger<int32_t>>)
      .Case("rn.f32.u32", convertBits<f32FromInteger<uint32_t>>)
      .Case("rzi.s32.f32", convertBits<s32FromF32>)
      .Default(nullptr);
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

static LaneFn findPair(LeafForm form) {
  std::optional<NamedRounding> rounding = parseRounding(form.takeFirst());
  unsigned flags = takeFlags(form);
  bool isBF16 = form.take("bf16x2");
  if (!isBF16 && !form.take("f16x2"))
    return nullptr;
  bool isFloat = form.take("f32") && form.isEmpty();
  if (!isFloat || !rounding || rounding->isIntegral || (flags & (Ftz | Sat)))
    return nullptr;
  return floatsToPairTable[isBF16 + 2 * unsigned(rounding->rounding) +
                           10 * (flags / 2)];
}

static LaneFn findFloatToFloat(const ConvertType &to, const ConvertType &from,
                               std::optional<NamedRounding> rounding,
                               unsigned flags) {
  std::optional<unsigned> target = indexOf(destinations, to.format);
  std::optional<unsigned> source = indexOf(sources, from.format);
  if (!target || !source)
    return nullptr;
  Rounding way = rounding ? rounding->rounding : Rounding::NearestEven;
  if (rounding && rounding->isIntegral)
    return to.format == from.format
               ? floatToIntegralTable[*source + 4 * unsigned(way) + 20 * flags]
               : nullptr;
  return floatToFloatTable[*target + 5 * *source + 20 * unsigned(way) +
                           100 * flags];
}

static std::string joined(const LeafForm &form) {
  std::string name;
  for (llvm::StringRef qualifier : form.qualifiers)
    name += (name.empty() ? "" : ".") + qualifier.str();
  return name;
}

LaneFn attn::emulator::findConversion(LeafForm form) {
  if (LaneFn found = findFrequent(joined(form)))
    return found;
  if (LaneFn found = findPair(form))
    return found;
  std::optional<NamedRounding> rounding;
  if (!form.isEmpty())
    rounding = parseRounding(form.qualifiers.front());
  if (rounding)
    form.takeFirst();
  unsigned flags = takeFlags(form);
  std::optional<ConvertType> to = parseType(form.takeFirst());
  std::optional<ConvertType> from = parseType(form.takeFirst());
  if (!to || !from || !form.isEmpty())
    return nullptr;
  if (to->isFloat && from->isFloat)
    return findFloatToFloat(*to, *from, rounding, flags);
  if (!rounding)
    return nullptr; // a float and an integer need one
  unsigned way = unsigned(rounding->rounding);
  if (to->isFloat && !rounding->isIntegral && flags == 0) {
    std::optional<unsigned> target = indexOf(destinations, to->format);
    std::optional<unsigned> width = indexOf(widths, from->width);
    return target && width ? integerToFloatTable[*target + 5 * *width +
                                                 20 * from->isSigned + 40 * way]
                           : nullptr;
  }
  std::optional<unsigned> source = indexOf(sources, from->format);
  std::optional<unsigned> width = indexOf(widths, to->width);
  bool isKnown = from->isFloat && rounding->isIntegral && source && width &&
                 !(flags & (Relu | SatFinite));
  return isKnown
             ? floatToIntegerTable[*source + 4 * *width + 16 * to->isSigned +
                                   32 * way + 160 * (flags & Ftz)]
             : nullptr;
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

template <typename To, typename From, bool saturates>
static void integerToInteger(void *d, const void *a, const void *,
                             const void *) {
  using Limits = std::numeric_limits<To>;
  convertLanes(d, a, 8 * sizeof(To), 8 * sizeof(From), [](uint64_t bits) {
    From value = static_cast<From>(bits);
    if (saturates && value > 0 && uint64_t(value) > uint64_t(Limits::max()))
      return static_cast<uint64_t>(Limits::max());
    if (saturates && value < 0 && int64_t(value) < int64_t(Limits::min()))
      return static_cast<uint64_t>(Limits::min());
    return static_cast<uint64_t>(static_cast<To>(value));
  });
}

template <typename To, typename From>
static LaneFn integerForm(bool saturates) {
  return saturates ? integerToInteger<To, From, true>
                   : integerToInteger<To, From, false>;
}

template <typename To>
static LaneFn integerFormTo(llvm::StringRef from, bool saturates) {
  return llvm::StringSwitch<LaneFn>(from)
      .Case("u8", integerForm<To, uint8_t>(saturates))
      .Case("s8", integerForm<To, int8_t>(saturates))
      .Case("u16", integerForm<To, uint16_t>(saturates))
      .Case("s16", integerForm<To, int16_t>(saturates))
      .Case("u32", integerForm<To, uint32_t>(saturates))
      .Case("s32", integerForm<To, int32_t>(saturates))
      .Case("u64", integerForm<To, uint64_t>(saturates))
      .Case("s64", integerForm<To, int64_t>(saturates))
      .Default(nullptr);
}

LaneFn attn::emulator::findIntegerConversion(LeafForm form) {
  bool saturates = form.take("sat");
  llvm::StringRef to = form.takeFirst(), from = form.takeFirst();
  if (!form.isEmpty())
    return nullptr;
  return llvm::StringSwitch<LaneFn>(to)
      .Case("u8", integerFormTo<uint8_t>(from, saturates))
      .Case("s8", integerFormTo<int8_t>(from, saturates))
      .Case("u16", integerFormTo<uint16_t>(from, saturates))
      .Case("s16", integerFormTo<int16_t>(from, saturates))
      .Case("u32", integerFormTo<uint32_t>(from, saturates))
      .Case("s32", integerFormTo<int32_t>(from, saturates))
      .Case("u64", integerFormTo<uint64_t>(from, saturates))
      .Case("s64", integerFormTo<int64_t>(from, saturates))
      .Default(nullptr);
}
