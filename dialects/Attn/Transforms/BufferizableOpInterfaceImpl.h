//===- BufferizableOpInterfaceImpl.h - attn ops on buffers ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECTS_ATTN_TRANSFORMS_BUFFERIZABLEOPINTERFACEIMPL_H
#define ATTN_DIALECTS_ATTN_TRANSFORMS_BUFFERIZABLEOPINTERFACEIMPL_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace attn {

/// Lets upstream's one-shot bufferization turn the steps of online softmax and
/// `attn.merge` into the same ops on memrefs. `attn.attention` has no such
/// form: it is gone before buffers exist.
void registerBufferizableOpInterfaceExternalModels(
    mlir::DialectRegistry &registry);

} // namespace attn

#endif // ATTN_DIALECTS_ATTN_TRANSFORMS_BUFFERIZABLEOPINTERFACEIMPL_H
