//===- BufferizableOpInterfaceImpl.cpp - attn ops on buffers --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// All these ops write into their `outs` and read them only where they update a
// state. The op on buffers is the op on tensors without results, so one model
// serves them all.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/Transforms/BufferizableOpInterfaceImpl.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace attn;

/// Replaces `op` by the same op with buffers for its tensors and no results.
static LogicalResult bufferizeInPlace(RewriterBase &rewriter,
                                      DestinationStyleOpInterface op,
                                      const BufferizationOptions &options,
                                      BufferizationState &state) {
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    if (!isa<TensorType>(operand.getType())) {
      operands.push_back(operand);
      continue;
    }
    FailureOr<Value> buffer = getBuffer(rewriter, operand, options, state);
    if (failed(buffer))
      return failure();
    operands.push_back(*buffer);
  }
  SmallVector<Value> inits;
  for (OpOperand &init : op.getDpsInitsMutable())
    inits.push_back(operands[init.getOperandNumber()]);

  OperationState buffered(op.getLoc(), op->getName(), operands, TypeRange(),
                          op->getAttrs());
  for (Region &region : op->getRegions())
    buffered.addRegion()->takeBody(region);
  rewriter.setInsertionPoint(op);
  rewriter.create(buffered);
  replaceOpWithBufferizedValues(rewriter, op, inits);
  return success();
}

namespace {
template <typename OpTy>
struct OnlineOpModel
    : DstBufferizableOpInterfaceExternalModel<OnlineOpModel<OpTy>, OpTy> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &state) const {
    bool updates = isa<OnlineStepOp>(op);
    return updates ||
           !cast<DestinationStyleOpInterface>(op).isDpsInit(&operand);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    return bufferizeInPlace(rewriter, cast<DestinationStyleOpInterface>(op),
                            options, state);
  }
};
} // namespace

void attn::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, AttnDialect *) {
    OnlineInitOp::attachInterface<OnlineOpModel<OnlineInitOp>>(*context);
    OnlineStepOp::attachInterface<OnlineOpModel<OnlineStepOp>>(*context);
    OnlineFinishOp::attachInterface<OnlineOpModel<OnlineFinishOp>>(*context);
    MergeOp::attachInterface<OnlineOpModel<MergeOp>>(*context);
  });
}
