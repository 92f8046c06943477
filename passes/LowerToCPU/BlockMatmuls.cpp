//===- BlockMatmuls.cpp - Products of matrices call blocked code ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every product of a graph, whatever its order of dimensions, is C += A·B for
// views [batch, m, k], [batch, k, n] and [batch, m, n] of its buffers: a view
// only permutes strides, and one over a dimension that a factor lacks has
// stride 0. Dimensions beyond these become loops around the call.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "lib/Target/Target.h"
#include "passes/LowerToCPU/MatmulKernel.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/MapVector.h"

#include <optional>

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_BLOCKMATMULSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

/// Loops of a product by the operands that they run over; of each kind the last
/// one, and the others. -1: none.
namespace {
struct ProductLoops {
  int64_t batch = -1, m = -1, n = -1, k = -1;
  SmallVector<int64_t> outer;
};

/// A buffer with its strides as values.
struct Operand {
  Value buffer, offset;
  SmallVector<Value> sizes, strides;
  /// Dimension of the buffer per loop, -1: none.
  SmallVector<int64_t> dims;
};
} // namespace

/// Dimension of the operand per loop.
static SmallVector<int64_t> getDims(AffineMap map) {
  SmallVector<int64_t> dims(map.getNumDims(), -1);
  for (auto [dim, result] : llvm::enumerate(map.getResults()))
    dims[cast<AffineDimExpr>(result).getPosition()] = dim;
  return dims;
}

/// The loops of `op`; none where it is no product over one sum.
static std::optional<ProductLoops> getLoops(linalg::LinalgOp op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<int64_t> a = getDims(maps[0]), b = getDims(maps[1]),
                       c = getDims(maps[2]);
  ProductLoops loops;
  SmallVector<std::pair<int64_t, int64_t *>> parallel; // by place in C
  for (int64_t i = 0, e = op.getNumLoops(); i < e; ++i) {
    bool inA = a[i] >= 0, inB = b[i] >= 0, inC = c[i] >= 0;
    if (!inC && inA && inB && loops.k < 0)
      loops.k = i;
    else if (inC && (inA || inB))
      parallel.push_back(
          {i, inA && inB ? &loops.batch : (inA ? &loops.m : &loops.n)});
    else
      return std::nullopt;
  }
  llvm::sort(parallel, [&](auto left, auto right) {
    return c[left.first] > c[right.first];
  });
  for (auto [loop, kind] : parallel) {
    if (*kind < 0)
      *kind = loop;
    else
      loops.outer.push_back(loop);
  }
  if (loops.k < 0)
    return std::nullopt;
  if (loops.batch < 0 && !loops.outer.empty())
    loops.batch = loops.outer.pop_back_val();
  return loops;
}

/// Whether the blocked code takes elements of `type`.
static bool isTaken(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  if (!memref || !memref.isStrided())
    return false;
  Type element = memref.getElementType();
  return element.isF32() || element.isF16() || element.isBF16();
}

static bool isTaken(linalg::LinalgOp op) {
  return linalg::isaContractionOpInterface(op) && op.hasPureBufferSemantics() &&
         llvm::all_of(op->getOperandTypes(), [](Type t) { return isTaken(t); });
}

static Operand describe(OpBuilder &builder, Location loc, Value buffer,
                        AffineMap map) {
  auto metadata =
      memref::ExtractStridedMetadataOp::create(builder, loc, buffer);
  return {buffer, metadata.getOffset(), SmallVector<Value>(metadata.getSizes()),
          SmallVector<Value>(metadata.getStrides()), getDims(map)};
}

namespace {
/// Replaces products by calls of functions that it makes.
class MatmulCaller {
public:
  MatmulCaller(ModuleOp module, TargetAttr target)
      : target(target), symbols(module) {}
  void replace(RewriterBase &rewriter, linalg::LinalgOp op);

private:
  Value view(OpBuilder &builder, Location loc, const Operand &operand,
             ArrayRef<int64_t> loops, ArrayRef<Value> extents);
  func::FuncOp getFunction(Location loc, ArrayRef<Type> operands,
                           MatmulRows rows);

  TargetAttr target;
  SymbolTable symbols;
  llvm::MapVector<std::pair<FunctionType, unsigned>, func::FuncOp> functions;
};
} // namespace

/// The view of `operand` over `loops`, of which there are `extents`.
Value MatmulCaller::view(OpBuilder &builder, Location loc,
                         const Operand &operand, ArrayRef<int64_t> loops,
                         ArrayRef<Value> extents) {
  auto type = cast<MemRefType>(operand.buffer.getType());
  auto [known, knownOffset] = type.getStridesAndOffset();
  SmallVector<OpFoldResult> sizes, strides;
  SmallVector<int64_t> staticStrides;
  for (auto [loop, extent] : llvm::zip(loops, extents)) {
    int64_t dim = loop < 0 ? -1 : operand.dims[loop];
    bool isUnit = dim >= 0 && known[dim] == 1 && staticStrides.size() > 0;
    sizes.push_back(extent);
    staticStrides.push_back(isUnit ? 1 : ShapedType::kDynamic);
    if (isUnit)
      strides.push_back(builder.getIndexAttr(1));
    else if (dim >= 0)
      strides.push_back(operand.strides[dim]);
    else
      strides.push_back(
          arith::ConstantIndexOp::create(builder, loc, 0).getResult());
  }
  auto layout = StridedLayoutAttr::get(builder.getContext(),
                                       ShapedType::kDynamic, staticStrides);
  auto result =
      MemRefType::get(SmallVector<int64_t>(loops.size(), ShapedType::kDynamic),
                      type.getElementType(), layout, type.getMemorySpace());
  return memref::ReinterpretCastOp::create(builder, loc, result, operand.buffer,
                                           operand.offset, sizes, strides);
}

func::FuncOp MatmulCaller::getFunction(Location loc, ArrayRef<Type> operands,
                                       MatmulRows rows) {
  auto type = FunctionType::get(loc.getContext(), operands, {});
  func::FuncOp &function = functions[{type, unsigned(rows)}];
  if (!function) {
    OpBuilder builder(loc.getContext());
    function =
        buildMatmulFunction(builder, loc, kMatmulName, operands, rows, target);
    symbols.insert(function);
  }
  return function;
}

/// Loops around the call; offsets of `operands` move with them.
static void buildOuterLoops(OpBuilder &builder, Location loc,
                            ArrayRef<int64_t> loops,
                            function_ref<Value(int64_t)> getExtent,
                            MutableArrayRef<Operand> operands) {
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  for (int64_t i : loops) {
    auto loop = scf::ForOp::create(builder, loc, zero, getExtent(i), one);
    builder.setInsertionPointToStart(loop.getBody());
    for (Operand &operand : operands) {
      if (operand.dims[i] < 0)
        continue;
      Value distance =
          arith::MulIOp::create(builder, loc, loop.getInductionVar(),
                                operand.strides[operand.dims[i]]);
      operand.offset =
          arith::AddIOp::create(builder, loc, operand.offset, distance);
    }
  }
}

/// What the types say of the rows of C.
static MatmulRows countRows(linalg::LinalgOp op, const ProductLoops &loops) {
  int64_t rows = loops.m < 0 ? 1 : op.getStaticLoopRanges()[loops.m];
  if (ShapedType::isDynamic(rows))
    return MatmulRows::any;
  return rows <= kMostFewRows ? MatmulRows::few : MatmulRows::many;
}

void MatmulCaller::replace(RewriterBase &rewriter, linalg::LinalgOp op) {
  std::optional<ProductLoops> loops = getLoops(op);
  if (!loops)
    return;
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  SmallVector<Operand> operands;
  for (auto [buffer, map] :
       llvm::zip(op->getOperands(), op.getIndexingMapsArray()))
    operands.push_back(describe(rewriter, loc, buffer, map));
  auto getExtent = [&](int64_t loop) -> Value {
    for (const Operand &operand : operands)
      if (loop >= 0 && operand.dims[loop] >= 0)
        return operand.sizes[operand.dims[loop]];
    return arith::ConstantIndexOp::create(rewriter, loc, 1);
  };
  Value batch = getExtent(loops->batch), m = getExtent(loops->m),
        n = getExtent(loops->n), k = getExtent(loops->k);
  buildOuterLoops(rewriter, loc, loops->outer, getExtent, operands);
  Value a = view(rewriter, loc, operands[0], {loops->batch, loops->m, loops->k},
                 {batch, m, k});
  Value b = view(rewriter, loc, operands[1], {loops->batch, loops->k, loops->n},
                 {batch, k, n});
  Value c = view(rewriter, loc, operands[2], {loops->batch, loops->m, loops->n},
                 {batch, m, n});
  func::FuncOp function = getFunction(
      loc, {a.getType(), b.getType(), c.getType()}, countRows(op, *loops));
  func::CallOp::create(rewriter, loc, function, ValueRange{a, b, c});
  rewriter.eraseOp(op);
}

void attn::blockMatmuls(ModuleOp module, TargetAttr target) {
  SmallVector<linalg::LinalgOp> products;
  module.walk([&](linalg::LinalgOp op) {
    if (isTaken(op))
      products.push_back(op);
  });
  IRRewriter rewriter(module.getContext());
  MatmulCaller caller(module, target);
  for (linalg::LinalgOp op : products)
    caller.replace(rewriter, op);
}

/// The machine that a function of `module` is compiled for, if any says so.
static TargetAttr findTarget(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (auto target = function->getAttrOfType<TargetAttr>(kTargetAttrName))
      return target;
  return {};
}

namespace {
struct BlockMatmulsPass : attn::impl::BlockMatmulsPassBase<BlockMatmulsPass> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    TargetAttr machine = findTarget(module);
    if (!machine) {
      FailureOr<TargetAttr> found =
          lookupTarget(&getContext(), target, targetFile,
                       [&] { return module.emitError(); });
      if (failed(found))
        return signalPassFailure();
      machine = *found;
    }
    if (machine.getKind() == TargetKind::cpu)
      blockMatmuls(module, machine);
  }
};
} // namespace
