//===- ModelFile.h - Models written down in YAML ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A description is one YAML document:
//
//   name: Example 2B
//   source: "where the numbers are from"      # optional
//   layers: 24
//   model_dim: 2048
//   heads: 16
//   kv_heads: 4                               # optional: as `heads`
//   head_dim: 128                             # optional: model_dim / heads
//   value_dim: 128                            # optional: as `head_dim`
//   ffn_dim: 5632
//   gated_ffn: true                           # optional: SwiGLU; false: MLP
//   vocabulary: 32000
//   tied_embedding: false                     # optional
//   type: bf16                                # f32, f16, bf16, f8 or i8
//   weight_type: f8                           # optional: as `type`
//   cache_type: bf16                          # optional: as `type`
//   schedule:                                 # optional: all layers full
//     - { attention: window, layers: 5, window: 1024 }
//     - { attention: full, layers: 1 }
//
// An entry of the schedule may have `heads`, `kv_heads`, `head_dim` and
// `value_dim` of its own. `attention` is `full`, `window`, `linear` or
// `latent`; the last has `latent_dim`, `rope_dim` and, where Q has one too,
// `query_latent_dim`. Sizes are counts of elements, lengths counts of tokens.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_MODELFILE_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_MODELFILE_H

#include "lib/Analysis/Roofline/Model.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace attn::roofline {

/// Reads a description, which is right by `validate` then. Errors are lines of
/// `file:line:column: error: text`.
llvm::Expected<ModelDescription> parseModel(llvm::StringRef text,
                                            llvm::StringRef fileName);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_MODELFILE_H
