//===- ReportAsserts.cpp - Failed assertions are errors of the call -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Upstream lowers `cf.assert` to `abort`, which no library may do.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/Passes.h"
#include "passes/LowerToLLVM/Transforms.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_REPORTASSERTSPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

using namespace attn;

/// A constant of `module` with `text` and a terminating zero; one per text.
static LLVM::GlobalOp getOrCreateText(RewriterBase &rewriter, ModuleOp module,
                                      StringRef text) {
  std::string bytes = (text + Twine('\0')).str();
  constexpr StringLiteral prefix = "attn_assert_text_";
  unsigned count = 0;
  for (auto global : module.getOps<LLVM::GlobalOp>()) {
    if (!global.getSymName().starts_with(prefix))
      continue;
    if (cast<StringAttr>(global.getValueAttr()).getValue() == bytes)
      return global;
    ++count;
  }
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPointToStart(module.getBody());
  auto type = LLVM::LLVMArrayType::get(rewriter.getI8Type(), bytes.size());
  return LLVM::GlobalOp::create(rewriter, module.getLoc(), type,
                                /*isConstant=*/true, LLVM::Linkage::Internal,
                                (prefix + Twine(count)).str(),
                                rewriter.getStringAttr(bytes));
}

void attn::reportAssert(RewriterBase &rewriter, cf::AssertOp op) {
  auto module = op->getParentOfType<ModuleOp>();
  auto pointer = LLVM::LLVMPointerType::get(op.getContext());
  if (!module.lookupSymbol(kAssertName)) {
    rewriter.setInsertionPointToStart(module.getBody());
    func::FuncOp::create(
        rewriter, module.getLoc(), kAssertName,
        rewriter.getFunctionType({rewriter.getI1Type(), pointer}, {}))
        .setPrivate();
  }
  LLVM::GlobalOp text = getOrCreateText(rewriter, module, op.getMsg());
  rewriter.setInsertionPoint(op);
  Value address = LLVM::AddressOfOp::create(rewriter, op.getLoc(), text);
  rewriter.replaceOpWithNewOp<func::CallOp>(op, kAssertName, TypeRange(),
                                            ValueRange{op.getArg(), address});
}

namespace {
struct ReportAssertsPass
    : attn::impl::ReportAssertsPassBase<ReportAssertsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<cf::AssertOp> asserts;
    getOperation().walk([&](cf::AssertOp op) { asserts.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (cf::AssertOp op : asserts)
      reportAssert(rewriter, op);
  }
};
} // namespace
