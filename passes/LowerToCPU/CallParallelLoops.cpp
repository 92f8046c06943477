//===- CallParallelLoops.cpp - Grids become calls of the thread pool ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
//   scf.forall (%b, %h) in (2, 8) {        func @f_tile(%context, %n) {
//     use(%b, %h, %x)                        %x = context[1]
//   }                                        use(%n floordiv 8, %n mod 8, %x) }
//                                    =>
//                                          %context = alloca; context[1] = %x
//                                          attn_parallel_for(16, @f_tile,
//                                          %context)
//
// Iterations are independent and each does the same arithmetic wherever it
// runs, so results do not depend on the number of threads. Values of other
// dialects pass through the context as what LLVM makes of them; the casts meet
// their counterparts in LowerToLLVM.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/Transforms/Transforms.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_CALLPARALLELLOOPSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

static Value castTo(OpBuilder &builder, Location loc, Type type, Value value) {
  if (value.getType() == type)
    return value;
  return UnrealizedConversionCastOp::create(builder, loc, type, value)
      .getResult(0);
}

namespace {
/// The values that a loop body takes from outside, and the struct that carries
/// them. Field 0 belongs to the runtime.
struct LoopContext {
  SmallVector<Value> captures;
  LLVM::LLVMStructType type;
};
} // namespace

/// Collects what `loop` captures; constants are copied into its body instead.
static FailureOr<LoopContext> captureValues(RewriterBase &rewriter,
                                            scf::ForallOp loop) {
  llvm::SetVector<Value> above;
  getUsedValuesDefinedAbove(loop.getRegion(), above);
  LoopContext context;
  LLVMTypeConverter converter(loop.getContext());
  SmallVector<Type> fields = {LLVM::LLVMPointerType::get(loop.getContext())};
  rewriter.setInsertionPointToStart(loop.getBody());
  for (Value value : above) {
    Operation *source = value.getDefiningOp();
    if (source && source->hasTrait<OpTrait::ConstantLike>()) {
      Value copy = rewriter.clone(*source)->getResult(0);
      replaceAllUsesInRegionWith(value, copy, loop.getRegion());
      continue;
    }
    Type field = converter.convertType(value.getType());
    if (!field)
      return loop.emitError("not supported yet: a parallel loop that uses ")
             << value.getType();
    context.captures.push_back(value);
    fields.push_back(field);
  }
  context.type = LLVM::LLVMStructType::getLiteral(loop.getContext(), fields);
  return context;
}

static Value getField(OpBuilder &builder, Location loc, LoopContext &context,
                      Value pointer, unsigned index) {
  return LLVM::GEPOp::create(builder, loc, pointer.getType(), context.type,
                             pointer,
                             ArrayRef<LLVM::GEPArg>{0, int32_t(index)});
}

/// Number of iterations of each dimension of `loop`.
static SmallVector<Value> countIterations(RewriterBase &rewriter,
                                          scf::ForallOp loop) {
  Location loc = loop.getLoc();
  auto get = [&](OpFoldResult value) {
    return getValueOrCreateConstantIndexOp(rewriter, loc, value);
  };
  SmallVector<Value> counts;
  for (auto [lower, upper, step] :
       llvm::zip(loop.getMixedLowerBound(), loop.getMixedUpperBound(),
                 loop.getMixedStep())) {
    Value extent = get(upper);
    if (!isZeroInteger(lower))
      extent = arith::SubIOp::create(rewriter, loc, extent, get(lower));
    if (!isOneInteger(step))
      extent = arith::CeilDivSIOp::create(rewriter, loc, extent, get(step));
    counts.push_back(extent);
  }
  return counts;
}

/// Moves the body of `loop` into a new function that unpacks `context`. The
/// counts, lower bounds and steps are captured like everything else.
static func::FuncOp outlineBody(RewriterBase &rewriter, scf::ForallOp loop,
                                LoopContext &context) {
  auto parent = loop->getParentOfType<func::FuncOp>();
  auto module = parent->getParentOfType<ModuleOp>();
  auto pointer = LLVM::LLVMPointerType::get(rewriter.getContext());
  Location loc = loop.getLoc();
  rewriter.setInsertionPoint(parent);
  auto body = func::FuncOp::create(
      rewriter, loc, (parent.getName() + "_tile").str(),
      rewriter.getFunctionType({pointer, rewriter.getI64Type()}, {}));
  body.setPrivate();
  if (Attribute attributes = parent->getAttr(kPassthroughAttrName))
    body->setAttr(kPassthroughAttrName, attributes);
  SymbolTable(module).insert(body);
  Block *block = body.addEntryBlock();
  rewriter.setInsertionPointToStart(block);
  auto returnOp = func::ReturnOp::create(rewriter, loc);
  rewriter.setInsertionPoint(returnOp);
  for (auto [index, value] : llvm::enumerate(context.captures)) {
    Value field =
        getField(rewriter, loc, context, block->getArgument(0), index + 1);
    Value loaded = LLVM::LoadOp::create(
        rewriter, loc, context.type.getBody()[index + 1], field);
    Value copy = castTo(rewriter, loc, value.getType(), loaded);
    replaceAllUsesInRegionWith(value, copy, loop.getRegion());
  }
  Value number = arith::IndexCastOp::create(
      rewriter, loc, rewriter.getIndexType(), block->getArgument(1));
  rewriter.eraseOp(loop.getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), returnOp, number);
  return body;
}

/// Rewrites the body of `loop` to depend on one linear iteration instead of one
/// index per dimension, so that it has exactly one argument.
static void linearizeBody(RewriterBase &rewriter, scf::ForallOp loop,
                          ValueRange counts) {
  Location loc = loop.getLoc();
  Block *body = loop.getBody();
  rewriter.setInsertionPointToStart(body);
  Value rest = body->addArgument(rewriter.getIndexType(), loc);
  unsigned rank = counts.size();
  for (unsigned dim = rank; dim-- > 0;) {
    Value index = rest;
    if (dim > 0) {
      index = arith::RemUIOp::create(rewriter, loc, rest, counts[dim]);
      rest = arith::DivUIOp::create(rewriter, loc, rest, counts[dim]);
    }
    auto get = [&](OpFoldResult value) {
      return getValueOrCreateConstantIndexOp(rewriter, loc, value);
    };
    if (!isOneInteger(loop.getMixedStep()[dim]))
      index = arith::MulIOp::create(rewriter, loc, index,
                                    get(loop.getMixedStep()[dim]));
    if (!isZeroInteger(loop.getMixedLowerBound()[dim]))
      index = arith::AddIOp::create(rewriter, loc, index,
                                    get(loop.getMixedLowerBound()[dim]));
    body->getArgument(dim).replaceAllUsesWith(index);
  }
  body->eraseArguments(0, rank);
}

/// Packs the captures and calls the runtime before `loop`.
static void emitCall(RewriterBase &rewriter, scf::ForallOp loop,
                     LoopContext &context, Value count, func::FuncOp body) {
  Location loc = loop.getLoc();
  auto parent = loop->getParentOfType<func::FuncOp>();
  auto pointer = LLVM::LLVMPointerType::get(rewriter.getContext());
  rewriter.setInsertionPointToStart(&parent.front());
  Value one = LLVM::ConstantOp::create(rewriter, loc, rewriter.getI64Type(), 1);
  Value memory =
      LLVM::AllocaOp::create(rewriter, loc, pointer, context.type, one);
  rewriter.setInsertionPoint(loop);
  for (auto [index, value] : llvm::enumerate(context.captures)) {
    Value field = getField(rewriter, loc, context, memory, index + 1);
    Value packed =
        castTo(rewriter, loc, context.type.getBody()[index + 1], value);
    LLVM::StoreOp::create(rewriter, loc, packed, field);
  }
  Value total =
      arith::IndexCastOp::create(rewriter, loc, rewriter.getI64Type(), count);
  Value code = castTo(
      rewriter, loc, pointer,
      func::ConstantOp::create(rewriter, loc, body.getFunctionType(),
                               FlatSymbolRefAttr::get(body.getSymNameAttr())));
  func::CallOp::create(rewriter, loc, kParallelForName, TypeRange(),
                       ValueRange{total, code, memory});
}

/// Declares the runtime's loop in the module of `op` if it is not there yet.
static void declareParallelFor(RewriterBase &rewriter, Operation *op) {
  auto module = op->getParentOfType<ModuleOp>();
  if (module.lookupSymbol(kParallelForName))
    return;
  auto pointer = LLVM::LLVMPointerType::get(rewriter.getContext());
  rewriter.setInsertionPointToStart(module.getBody());
  func::FuncOp::create(
      rewriter, module.getLoc(), kParallelForName,
      rewriter.getFunctionType({rewriter.getI64Type(), pointer, pointer}, {}))
      .setPrivate();
}

/// Makes every parallel loop inside `loop` sequential.
static LogicalResult serializeInnerLoops(RewriterBase &rewriter,
                                         scf::ForallOp loop) {
  SmallVector<scf::ForallOp> inner;
  loop.getBody()->walk([&](scf::ForallOp op) { inner.push_back(op); });
  for (scf::ForallOp op : inner) {
    rewriter.setInsertionPoint(op);
    if (failed(scf::forallToForLoop(rewriter, op)))
      return op.emitError("expected a parallel loop on buffers");
  }
  return success();
}

LogicalResult attn::callParallelLoop(RewriterBase &rewriter,
                                     scf::ForallOp loop) {
  if (loop.getNumResults() != 0)
    return loop.emitError("expected a parallel loop on buffers");
  if (failed(serializeInnerLoops(rewriter, loop)))
    return failure();
  declareParallelFor(rewriter, loop);
  rewriter.setInsertionPoint(loop);
  SmallVector<Value> counts = countIterations(rewriter, loop);
  Value total = counts.front();
  for (Value count : ArrayRef(counts).drop_front())
    total = arith::MulIOp::create(rewriter, loop.getLoc(), total, count);
  linearizeBody(rewriter, loop, counts);
  FailureOr<LoopContext> context = captureValues(rewriter, loop);
  if (failed(context))
    return failure();
  func::FuncOp body = outlineBody(rewriter, loop, *context);
  emitCall(rewriter, loop, *context, total, body);
  rewriter.eraseOp(loop);
  return success();
}

namespace {
struct CallParallelLoopsPass
    : attn::impl::CallParallelLoopsPassBase<CallParallelLoopsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<scf::ForallOp> loops;
    getOperation().walk<WalkOrder::PreOrder>([&](scf::ForallOp loop) {
      loops.push_back(loop);
      return WalkResult::skip();
    });
    IRRewriter rewriter(&getContext());
    for (scf::ForallOp loop : loops)
      if (failed(callParallelLoop(rewriter, loop)))
        return signalPassFailure();
  }
};
} // namespace
