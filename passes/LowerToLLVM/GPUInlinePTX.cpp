//===- GPUInlinePTX.cpp - What no nvvm op can say -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUInlinePTX.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace attn;

/// An asm with side effects; `type` null for none.
static LLVM::InlineAsmOp emitAsm(OpBuilder &b, Location loc, Type type,
                                 ValueRange operands, StringRef text,
                                 StringRef constraints) {
  SmallVector<Type, 1> types;
  if (type)
    types.push_back(type);
  return LLVM::InlineAsmOp::create(
      b, loc, types, operands, text, constraints, /*has_side_effects=*/true,
      /*is_align_stack=*/false, LLVM::TailCallKind::None,
      LLVM::AsmDialectAttr::get(b.getContext(), LLVM::AsmDialect::AD_ATT),
      /*operand_attrs=*/ArrayAttr());
}

/// "$first, $first+1, …": `count` operands in braces.
static std::string listOperands(int64_t first, int64_t count) {
  std::string text = "{";
  for (int64_t i = 0; i < count; ++i)
    text += (i ? ", $" : "$") + std::to_string(first + i);
  return text + "}";
}

/// Appends `count` times `constraint`.
static void append(std::string &constraints, StringRef constraint,
                   int64_t count) {
  for (int64_t i = 0; i < count; ++i)
    constraints += (constraints.empty() ? "" : ",") + constraint.str();
}

/// Appends constraints that tie operands to results 0 to count - 1.
static void appendTied(std::string &constraints, int64_t count) {
  for (int64_t i = 0; i < count; ++i)
    constraints += "," + std::to_string(i);
}

static SmallVector<Value> extractAll(OpBuilder &b, Location loc, Value result,
                                     int64_t count) {
  SmallVector<Value> values;
  for (int64_t i = 0; i < count; ++i)
    values.push_back(LLVM::ExtractValueOp::create(b, loc, result, i));
  return values;
}

SmallVector<Value> attn::issueWgmma(OpBuilder &b, Location loc,
                                    const WgmmaStep &step) {
  int64_t registers = step.columns / 2;
  bool accumulates = !step.accumulator.empty(), inRegisters = step.a.size() > 1;
  int64_t a = accumulates ? 2 * registers : registers;
  int64_t bDescriptor = a + step.a.size();
  std::string type = step.elementType.isBF16() ? "bf16" : "f16";
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "{\n.reg .pred p;\nsetp.ne.b32 p, " << accumulates << ", 0;\n"
     << "wgmma.mma_async.sync.aligned.m64n" << step.columns << "k16.f32."
     << type << "." << type << " " << listOperands(0, registers) << ", "
     << (inRegisters ? listOperands(a, 4) : "$" + std::to_string(a)) << ", $"
     << bDescriptor << ", p, 1, 1" << (inRegisters ? "" : ", 0") << ", "
     << step.transposedB << ";\n}";

  std::string constraints;
  append(constraints, "=f", registers);
  if (accumulates)
    appendTied(constraints, registers);
  append(constraints, inRegisters ? "r" : "l", step.a.size());
  append(constraints, "l", 1);

  SmallVector<Value> operands(step.accumulator);
  llvm::append_range(operands, step.a);
  operands.push_back(step.b);
  auto result = LLVM::LLVMStructType::getLiteral(
      b.getContext(), SmallVector<Type>(registers, b.getF32Type()));
  LLVM::InlineAsmOp op = emitAsm(b, loc, result, operands, text, constraints);
  return extractAll(b, loc, op.getRes(), registers);
}

SmallVector<Value> attn::waitWgmma(OpBuilder &b, Location loc, int64_t pending,
                                   ValueRange values) {
  std::string text =
      "wgmma.wait_group.sync.aligned " + std::to_string(pending) + ";";
  if (values.empty()) {
    emitAsm(b, loc, nullptr, {}, text, "~{memory}");
    return {};
  }
  std::string constraints;
  for (Value value : values)
    append(constraints, value.getType().isF32() ? "=f" : "=r", 1);
  appendTied(constraints, values.size());
  constraints += ",~{memory}";
  // A struct of one element would have to be the element itself.
  Type result = values.size() == 1
                    ? values.front().getType()
                    : LLVM::LLVMStructType::getLiteral(
                          b.getContext(), llvm::to_vector(values.getTypes()));
  Value all = emitAsm(b, loc, result, values, text, constraints).getRes();
  return values.size() == 1 ? SmallVector<Value>{all}
                            : extractAll(b, loc, all, values.size());
}

void attn::pinValue(OpBuilder &b, Location loc, Value value, Value pointer) {
  emitAsm(b, loc, nullptr, {value, pointer},
          "{\n.reg .pred p;\n.reg .b32 bits, rows;\nmov.b32 bits, $0;\n"
          "mov.u32 rows, %nctaid.y;\nsetp.eq.s32 p, bits, rows;\n"
          "@p st.volatile.shared.f32 [$1], $0;\n}",
          "f,r,~{memory}");
}

void attn::arriveIf(OpBuilder &b, Location loc, Value condition,
                    Value barrier) {
  emitAsm(b, loc, nullptr, {condition, barrier},
          "@$0 mbarrier.arrive.shared::cta.b64 _, [$1];", "b,r,~{memory}");
}

void attn::waitBarrier(OpBuilder &b, Location loc, Value barrier,
                       Value parity) {
  emitAsm(b, loc, nullptr, {barrier, parity},
          "{\n.reg .pred done;\nagain:\n"
          "mbarrier.try_wait.parity.shared::cta.b64 done, [$0], $1;\n"
          "@!done bra again;\n}",
          "r,r,~{memory}");
}
