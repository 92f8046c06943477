//===- AttnDialect.cpp - Registration of the attn dialect -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Stages.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace attn;

#include "dialects/Attn/IR/AttnDialect.cpp.inc"

void AttnDialect::initialize() {
  registerAttributes();
  addOperations<
#define GET_OP_LIST
#include "dialects/Attn/IR/AttnOps.cpp.inc"
      >();
}

/// Verifies that `attribute` is of the typed attribute that its name promises.
template <typename AttrTy>
static LogicalResult
verifyAttributeType(Operation *op, NamedAttribute attribute, StringRef what) {
  if (isa<AttrTy>(attribute.getValue()))
    return success();
  return op->emitOpError("expected '")
         << attribute.getName().getValue() << "' to be " << what << " but got "
         << attribute.getValue();
}

LogicalResult AttnDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  if (attribute.getName() == kStageAttrName)
    return verifyStage(op, attribute.getValue());
  if (attribute.getName() == kPlanAttrName)
    return verifyAttributeType<TilePlanAttr>(op, attribute, "a tile plan");
  if (attribute.getName() == kTargetAttrName)
    return verifyAttributeType<TargetAttr>(op, attribute, "a target");
  if (attribute.getName() == kConfigAttrName)
    return verifyAttributeType<TileConfigAttr>(op, attribute,
                                               "a tile configuration");
  return op->emitOpError("expected one of '")
         << kStageAttrName << "', '" << kPlanAttrName << "', '"
         << kTargetAttrName << "', '" << kConfigAttrName << "' but got '"
         << attribute.getName().getValue() << "'";
}
