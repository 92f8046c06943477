//===- AttentionOp.td - The attention op ------------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_ATTENTION_OP_TD
#define ATTN_ATTENTION_OP_TD

include "dialects/Attn/IR/AttnAttrs.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Attn_Op<string mnemonic, list<Trait> traits = []>
    : Op<Attn_Dialect, mnemonic, traits>;

def Attn_Tensor : RankedTensorOf<[AnyFloat]>;
def Attn_LengthsTensor : RankedTensorOf<[I32]>;

def Attn_AttentionOp : Attn_Op<"attention", [
    AttrSizedOperandSegments, IsolatedFromAbove, Pure,
    DeclareOpInterfaceMethods<DestinationStyleOpInterface>]> {
  let summary = "softmax(scale · QKᵀ, modified, biased, masked) · V";
  let description = [{
    For every batch entry `b`, query head `h`, row `i` and kept key `j`, with
    `g = h floordiv (Hq / Hkv)`:

    ```
    s[i, j] = score(scale · Σ_d q[b, h, i, d] · k[b, g, j, d], b, h, i, j) + bias[b, h, i, j]
    o[b, h, i, :] = Σ_j softmax_j(s[i, j]) · v[b, g, j, :]
    lse[b, h, i] = ln Σ_j exp(s[i, j])
    ```

    The order is fixed: scale, score region, bias, mask. A key is kept when the
    `mask` attribute, the `keep` region and the lengths all keep it. A row that
    keeps no key gives what `numerics.fully_masked` says, and LSE = -inf.

    **Operands.** `q` [B, Hq, Sq, D], `k` [B, Hkv, Sk, D], `v` [B, Hkv, Sk, Dv],
    written in the order that `layout` names. Optional: `bias`, read through
    `bias_map` (b, h, i, j) -> (its own dims), or, without a map, of rank 4 where
    a dim of static size 1 is broadcast; `q_lengths`, `kv_lengths` [B] i32, the
    valid rows and keys of each batch entry (rows beyond behave like rows that
    keep no key); `captures`, values that the regions may use. `outs`: o
    [B, Hq, Sq, Dv] in its layout and, if wanted, lse f32 [B, Hq, Sq].

    **Position.** On a slice, `offsets(b, h, i, j)` say where it lies in the
    whole and `lengths(queries, keys)` how long the whole is; masks and regions
    always see global indices. Without them the op is the whole.

    **Regions.** `score` takes (score, b, h, i, j, captures...) and yields the new
    score; `keep` takes (b, h, i, j, captures...) and yields i1. Both are isolated
    from above and without side effects.

    **Constraints**
    - C1 q, k, v and o have rank 4, lse has rank 3
    - C2 the sizes of batch agree
    - C3 query heads are a multiple of key heads; k and v have the same heads, o those of q
    - C4 q and k have the same static head dimension, v and o the same static value dimension
    - C5 k and v have the same length, q, o and lse the same rows
    - C6 element types agree with the contract; lse is f32
    - C7 bias fits the score matrix through its map
    - C8 lengths tensors are [B] i32
    - C9 offsets are four, lengths two, or absent
    - C10 regions have the arguments and the yield said above, and hold only pure scalar ops
      and `cf.assert`
    - C11 the scale is finite
    - C12 `mean` with lse is `not supported yet`
    - C13 reserved: `page_table`, `key_scale`, `value_scale`, `sinks`, `dropout`, `row_map`, layouts other than `bhsd` and `bshd`, element types other than f32, f16 and bf16

    **Life cycle.** Made by Raise or by hand; gone after OnlineSoftmax.

    Example, static:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>)
           outs(%o : tensor<1x8x128x64xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x8x128x64xf32>
    ```
    Example, dynamic, with a softcap:
    ```mlir
    %r:2 = attn.attention ins(%q, %k, %v : tensor<?x8x?x64xf32>, tensor<?x8x?x64xf32>, tensor<?x8x?x64xf32>)
           outs(%o, %lse : tensor<?x8x?x64xf32>, tensor<?x8x?xf32>) scale(0.125) score {
           ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
             %t = math.tanh %s : f32
             attn.yield %t : f32
           } -> tensor<?x8x?x64xf32>, tensor<?x8x?xf32>
    ```
  }];
  let arguments = (ins
    Attn_Tensor:$query, Attn_Tensor:$key, Attn_Tensor:$value,
    Optional<Attn_Tensor>:$bias,
    Optional<Attn_LengthsTensor>:$query_lengths,
    Optional<Attn_LengthsTensor>:$key_lengths,
    Variadic<AnyType>:$captures,
    Optional<AnyType>:$page_table, Optional<AnyType>:$key_scale,
    Optional<AnyType>:$value_scale, Optional<AnyType>:$sinks,
    Variadic<AnyType>:$dropout,
    Variadic<Attn_Tensor>:$outs,
    Variadic<Index>:$offsets, Variadic<Index>:$lengths,
    OptionalAttr<F32Attr>:$scale,
    OptionalAttr<Attn_MaskParameter>:$mask,
    OptionalAttr<AffineMapAttr>:$bias_map,
    OptionalAttr<AffineMapAttr>:$row_map,
    OptionalAttr<Attn_LayoutAttr>:$layout,
    OptionalAttr<Attn_NumericsAttr>:$numerics);
  let regions = (region AnyRegion:$score, AnyRegion:$keep);
  let results = (outs Variadic<Attn_Tensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $query `,` $key `,` $value `:` type($query) `,` type($key) `,` type($value) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    (`q_lengths` `(` $query_lengths^ `:` type($query_lengths) `)`)?
    (`kv_lengths` `(` $key_lengths^ `:` type($key_lengths) `)`)?
    (`captures` `(` $captures^ `:` type($captures) `)`)?
    (`page_table` `(` $page_table^ `:` type($page_table) `)`)?
    (`key_scale` `(` $key_scale^ `:` type($key_scale) `)`)?
    (`value_scale` `(` $value_scale^ `:` type($value_scale) `)`)?
    (`sinks` `(` $sinks^ `:` type($sinks) `)`)?
    (`dropout` `(` $dropout^ `:` type($dropout) `)`)?
    `outs` `(` $outs `:` type($outs) `)`
    (`offsets` `(` $offsets^ `)`)?
    (`lengths` `(` $lengths^ `)`)?
    (`scale` `(` $scale^ `)`)?
    (`mask` `(` $mask^ `)`)?
    (`score` $score^)?
    (`keep` $keep^)?
    attr-dict `->` type($results)
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let hasCanonicalizer = 1;
  let extraClassDeclaration = [{
    /// The result o, in the layout of `outs`.
    ::mlir::Value getOutput() { return getResults()[0]; }
    /// The result lse, null where it is not asked for.
    ::mlir::Value getLse() { return getResults().size() > 1 ? getResults()[1] : ::mlir::Value(); }
    /// The layouts of all four tensors, the default where none is given.
    LayoutAttr getLayoutOrDefault();
    /// The contract, the default where none is given.
    NumericsAttr getNumericsOrDefault();
    /// The scale, 1/sqrt(D) where none is given.
    ::llvm::APFloat getScaleOrDefault();
    /// The bias map, for a bias without one the identity with 0 for each dim of
    /// static size 1; null where there is no bias.
    ::mlir::AffineMap getBiasMapOrDefault();
    /// Position of batch, head, sequence and head dim in a tensor of a layout.
    static ::std::array<unsigned, 4> getDimPositions(TensorLayout layout);
  }];
}

def Attn_YieldOp : Attn_Op<"yield", [Pure, Terminator, ReturnLike]> {
  let summary = "value of a score or keep region";
  let description = [{
    Ends a region of `attn.attention` or `attn.online_step` with the new score or
    with whether the key is kept.

    Constraints: C1 one operand.

    Life cycle: lives and goes with its region.

    Example: `attn.yield %kept : i1`
  }];
  let arguments = (ins AnyType:$value);
  let assemblyFormat = "attr-dict $value `:` type($value)";
}

#endif // ATTN_ATTENTION_OP_TD
