//===- Device.cpp - What follows from a machine's figures -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Device.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace attn;

bool attn::hasCapability(const Device &device, Capability capability) {
  return llvm::is_contained(device.capabilities, capability);
}

const MemoryLevel *attn::findMemory(const Device &device, MemoryKind kind) {
  for (const MemoryLevel &level : device.memories)
    if (level.kind == kind)
      return &level;
  return nullptr;
}

const MatrixRate *attn::findRate(const MatrixUnit &unit, NumberType operand,
                                 NumberType accumulator) {
  for (const MatrixRate &rate : unit.rates)
    if (rate.operand == operand && rate.accumulator == accumulator)
      return &rate;
  return nullptr;
}

const MatrixUnit *attn::findMatrixUnit(const Device &device, NumberType operand,
                                       NumberType accumulator) {
  const MatrixUnit *best = nullptr;
  double bestRate = -1;
  for (const MatrixUnit &unit : device.matrixUnits) {
    const MatrixRate *found = findRate(unit, operand, accumulator);
    if (!found)
      continue;
    double rate = found->rate.value.value_or(0);
    if (rate > bestRate) {
      best = &unit;
      bestRate = rate;
    }
  }
  return best;
}

const MatrixUnit *attn::findMatrixUnit(const Device &device,
                                       MatrixInstruction instruction) {
  for (const MatrixUnit &unit : device.matrixUnits)
    if (unit.instruction == instruction)
      return &unit;
  return nullptr;
}

MatrixUnit attn::getWithoutRates(MatrixUnit unit) {
  unit.vectorOpsBeside = {};
  for (MatrixRate &rate : unit.rates)
    rate.rate = rate.attainable = {};
  return unit;
}

/// The product of known figures, none where one is unknown.
static std::optional<double> multiply(std::initializer_list<Figure> figures) {
  double product = 1;
  for (const Figure &figure : figures) {
    if (!figure)
      return std::nullopt;
    product *= *figure;
  }
  return product;
}

std::optional<double> attn::getVectorPeakFlops(const Device &device) {
  std::optional<double> fmas =
      multiply({device.units, device.boostClock, device.vectors.fmaLanes});
  if (!fmas)
    return std::nullopt;
  return 2 * *fmas;
}

std::optional<double> attn::getPeakFlops(const Device &device,
                                         NumberType operand) {
  NumberType accumulator =
      operand == NumberType::i8 ? NumberType::i32 : NumberType::f32;
  if (const MatrixUnit *unit = findMatrixUnit(device, operand, accumulator))
    return multiply({device.units, device.boostClock,
                     findRate(*unit, operand, accumulator)->rate});
  if (operand == NumberType::f32)
    return getVectorPeakFlops(device);
  return std::nullopt;
}

std::optional<double> attn::getPeakExps(const Device &device) {
  return multiply({device.units, device.boostClock, device.vectors.expRate});
}

std::optional<double> attn::getBandwidth(const Device &device,
                                         MemoryKind kind) {
  const MemoryLevel *level = findMemory(device, kind);
  if (!level)
    return std::nullopt;
  if (level->bandwidth)
    return *level->bandwidth;
  return multiply({device.units, device.boostClock, level->bytesPerUnitClock});
}

std::optional<double> attn::getRidgePoint(const Device &device,
                                          NumberType operand,
                                          MemoryKind level) {
  std::optional<double> flops = getPeakFlops(device, operand);
  std::optional<double> bytes = getBandwidth(device, level);
  if (!flops || !bytes || *bytes == 0)
    return std::nullopt;
  return *flops / *bytes;
}

std::optional<double> attn::getConversionRate(const Device &device,
                                              NumberType from, NumberType to) {
  for (const ConversionRate &entry : device.vectors.conversions)
    if (entry.from == from && entry.to == to)
      return entry.rate.value;
  return std::nullopt;
}

double attn::getBytes(NumberType type) {
  switch (type) {
  case NumberType::f32:
  case NumberType::tf32:
  case NumberType::i32:
    return 4;
  case NumberType::f16:
  case NumberType::bf16:
    return 2;
  case NumberType::f8:
  case NumberType::i8:
    return 1;
  case NumberType::f4:
    return 0.5;
  }
  return 0;
}

std::optional<NumberType> attn::getNumberType(Type type) {
  if (type.isF32())
    return NumberType::f32;
  if (type.isTF32())
    return NumberType::tf32;
  if (type.isF16())
    return NumberType::f16;
  if (type.isBF16())
    return NumberType::bf16;
  if (isa<Float8E4M3FNType, Float8E5M2Type>(type))
    return NumberType::f8;
  if (isa<Float4E2M1FNType>(type))
    return NumberType::f4;
  if (type.isInteger(8))
    return NumberType::i8;
  if (type.isInteger(32))
    return NumberType::i32;
  return std::nullopt;
}
