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

LogicalResult AttnDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  if (attribute.getName() == kStageAttrName)
    return verifyStage(op, attribute.getValue());
  if (attribute.getName() == kPlanAttrName)
    return isa<TilePlanAttr>(attribute.getValue())
               ? success()
               : op->emitOpError("expected '")
                     << kPlanAttrName << "' to be a tile plan but got "
                     << attribute.getValue();
  if (attribute.getName() == kTargetAttrName)
    return isa<TargetAttr>(attribute.getValue())
               ? success()
               : op->emitOpError("expected '")
                     << kTargetAttrName << "' to be a target but got "
                     << attribute.getValue();
  return op->emitOpError("expected one of '")
         << kStageAttrName << "', '" << kPlanAttrName << "', '"
         << kTargetAttrName << "' but got '" << attribute.getName().getValue()
         << "'";
}
