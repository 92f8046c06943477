//===- PromoteToF64.cpp - A graph in double precision ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Types and attributes are replaced in place by MLIR's own replacer. Float
// attributes are handled by hand, since their value has to change semantics
// with their type. Casts that became identities are dropped.
//
//===----------------------------------------------------------------------===//

#include "lib/Check/PromoteToF64.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;

static bool isPromoted(Type type) {
  return type.isF32() || type.isF16() || type.isBF16();
}

static APFloat promote(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value;
}

/// A resource of f32 as plain elements of f64; null where it holds another type
/// or no data.
static Attribute promoteResource(DenseResourceElementsAttr attribute) {
  auto floats = dyn_cast<DenseF32ResourceElementsAttr>(attribute);
  std::optional<ArrayRef<float>> data =
      floats ? floats.tryGetAsArrayRef() : std::nullopt;
  if (!data)
    return {};
  SmallVector<double> values(data->begin(), data->end());
  auto type = cast<RankedTensorType>(attribute.getType());
  return DenseElementsAttr::get(type.clone(Float64Type::get(type.getContext())),
                                ArrayRef<double>(values));
}

static AttrTypeReplacer makeReplacer() {
  AttrTypeReplacer replacer;
  replacer.addReplacement([](FloatType type) -> std::optional<Type> {
    if (!isPromoted(type))
      return std::nullopt;
    return Float64Type::get(type.getContext());
  });
  replacer.addReplacement(
      [](FloatAttr attribute)
          -> std::optional<std::pair<Attribute, WalkResult>> {
        if (!isPromoted(attribute.getType()))
          return std::nullopt;
        Attribute wide =
            FloatAttr::get(Float64Type::get(attribute.getContext()),
                           promote(attribute.getValue()));
        return std::pair(wide, WalkResult::skip());
      });
  replacer.addReplacement(
      [](DenseElementsAttr attribute)
          -> std::optional<std::pair<Attribute, WalkResult>> {
        if (!isPromoted(attribute.getElementType()))
          return std::nullopt;
        Attribute wide = attribute.mapValues(
            Float64Type::get(attribute.getContext()), [](const APFloat &value) {
              return promote(value).bitcastToAPInt();
            });
        return std::pair(wide, WalkResult::skip());
      });
  replacer.addReplacement(
      [](DenseResourceElementsAttr attribute)
          -> std::optional<std::pair<Attribute, WalkResult>> {
        Attribute wide = promoteResource(attribute);
        if (!wide)
          return std::nullopt;
        return std::pair(wide, WalkResult::skip());
      });
  return replacer;
}

LogicalResult attn::check::promoteToF64(ModuleOp module) {
  WalkResult bits = module.walk([](arith::BitcastOp op) {
    op.emitError("not supported yet: an oracle of a graph that looks at the "
                 "bits of a number");
    return WalkResult::interrupt();
  });
  if (bits.wasInterrupted())
    return failure();
  makeReplacer().recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                              /*replaceLocs=*/false,
                                              /*replaceTypes=*/true);
  SmallVector<Operation *> identities;
  module.walk([&](Operation *op) {
    if (isa<arith::ExtFOp, arith::TruncFOp>(op) &&
        op->getOperand(0).getType() == op->getResult(0).getType())
      identities.push_back(op);
  });
  for (Operation *op : identities) {
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
    op->erase();
  }
  return success();
}
