//===- AttnDialect.td - The attn dialect ------------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TD
#define ATTN_DIALECT_TD

include "mlir/IR/OpBase.td"

def Attn_Dialect : Dialect {
  let name = "attn";
  let summary = "Attention as one operation, and the steps of its online form";
  let description = [{
    The dialect says softmax(QKᵀ)V as one op, `attn.attention`, with everything
    that changes its meaning as operands, regions and typed attributes: scale,
    score region, bias, mask, lengths, layouts and the numerics contract. Once
    keys are tiled into a loop the same computation is said by
    `attn.online_init`, `attn.online_step` and `attn.online_finish`; `attn.merge`
    joins partial results.

    A function that holds such work carries `attn.stage`: how far its IR has
    come. The dialect verifies what each stage forbids and requires (see
    `Stages.h`).
  }];
  let cppNamespace = "::attn";
  let useDefaultAttributePrinterParser = 1;
  let hasOperationAttrVerify = 1;
  let extraClassDeclaration = [{
    /// Adds the attributes; they are defined in a file of their own.
    void registerAttributes();
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_DIALECT_TD
