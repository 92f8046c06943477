//===- DeviceSpelling.cpp - Names of what machines have -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/DeviceSpelling.h"

using namespace attn;
using llvm::StringLiteral;

template <> Spellings<TargetKind> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, TargetKind> kTable[] = {
      {"cpu", TargetKind::cpu}, {"gpu", TargetKind::gpu}};
  return kTable;
}

template <> Spellings<NumberType> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, NumberType> kTable[] = {
      {"f32", NumberType::f32}, {"tf32", NumberType::tf32},
      {"f16", NumberType::f16}, {"bf16", NumberType::bf16},
      {"f8", NumberType::f8},   {"f4", NumberType::f4},
      {"i8", NumberType::i8},   {"i32", NumberType::i32}};
  return kTable;
}

template <> Spellings<Capability> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, Capability> kTable[] = {
      {"async_copy", Capability::asyncCopy},
      {"tensor_copy", Capability::tensorCopy},
      {"cluster_multicast", Capability::clusterMulticast},
      {"register_transfer", Capability::registerTransfer},
      {"packed_f32", Capability::packedF32},
      {"software_exp", Capability::softwareExp}};
  return kTable;
}

template <> Spellings<MatrixInstruction> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, MatrixInstruction> kTable[] = {
      {"mma_sync", MatrixInstruction::mmaSync},
      {"wgmma", MatrixInstruction::wgmma},
      {"tcgen05", MatrixInstruction::tcgen05},
      {"amx", MatrixInstruction::amx}};
  return kTable;
}

template <> Spellings<OperandPlace> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, OperandPlace> kTable[] = {
      {"registers", OperandPlace::registers},
      {"shared_memory", OperandPlace::sharedMemory},
      {"tensor_memory", OperandPlace::tensorMemory}};
  return kTable;
}

template <> Spellings<MemoryKind> attn::getSpellings() {
  static constexpr std::pair<StringLiteral, MemoryKind> kTable[] = {
      {"l1", MemoryKind::l1},
      {"l2", MemoryKind::l2},
      {"l3", MemoryKind::l3},
      {"dram", MemoryKind::dram}};
  return kTable;
}
