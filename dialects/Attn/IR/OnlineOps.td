//===- OnlineOps.td - The steps of online softmax ---------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_ONLINE_OPS_TD
#define ATTN_ONLINE_OPS_TD

include "dialects/Attn/IR/AttentionOp.td"

def Attn_Shaped : AnyTypeOf<[RankedTensorOf<[AnyFloat]>,
                             MemRefOf<[AnyFloat]>]>;

/// Ops that take tensors, and buffers once they are bufferized.
class Attn_OnlineOp<string mnemonic, list<Trait> traits = []>
    : Attn_Op<mnemonic, !listconcat(traits, [
        DeclareOpInterfaceMethods<DestinationStyleOpInterface>,
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>])>;

def Attn_OnlineInitOp : Attn_OnlineOp<"online_init"> {
  let summary = "state before the first key";
  let description = [{
    Sets the state of a query tile to that of no keys seen: acc = 0, max = -inf,
    sum = 0.

    **Operands.** `outs`: acc [T, Dv], max [T], sum [T], f32, T static: the query
    tile of the configuration (rows beyond the tensor's end are computed and
    thrown away). The order of elements inside these three is the back end's own
    between `online_init` and `online_finish`.

    **Constraints**: C1 acc has rank 2, max and sum rank 1, all static and of T rows.

    **Life cycle.** Made by OnlineSoftmax, gone after LowerToCPU or LowerToGPU.

    Example:
    ```mlir
    %s:3 = attn.online_init outs(%a, %m, %l : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>)
             -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
    ```
  }];
  let arguments = (ins Attn_Shaped:$acc, Attn_Shaped:$max, Attn_Shaped:$sum);
  let results = (outs Variadic<Attn_Tensor>:$results);
  let assemblyFormat = [{
    `outs` `(` $acc `,` $max `,` $sum `:` type($acc) `,` type($max) `,` type($sum) `)`
    attr-dict (`->` type($results)^)?
  }];
  let hasVerifier = 1;
}

def Attn_OnlineStepOp : Attn_OnlineOp<"online_step", [
    AttrSizedOperandSegments, IsolatedFromAbove]> {
  let summary = "fold one tile of keys into the state";
  let description = [{
    With s the scores of the tile (scale, score region, bias, mask, as
    `attn.attention` defines them) and -inf for a key that is not kept:

    ```
    m' = max(max, rowmax(s))      (0 in the exponents while m' = -inf)
    p  = exp(s - m')
    acc' = acc · exp(max - m') + p · v
    sum' = sum · exp(max - m') + rowsum(p)
    ```

    **Operands.** q [≤T, D], k [n, D], v [n, Dv], any strides with stride 1 on the
    last dim once bufferized; optional bias, read through `bias_map`
    (i, j) -> (its own dims) at indices local to the tile; captures as in
    `attn.attention`, at global indices. `outs`: the state. `offsets(b, h, i, j)`:
    global position of the tile's first row and key. `lengths(queries, keys)`:
    rows and keys of the whole, for this batch entry: rows at or beyond
    `queries` and keys at or beyond `keys` are not kept.

    `row_map` says where row r of q lies when rows are not consecutive positions
    of one head: (r) -> (di, dh), to be added to `i` and `h` of the offsets.
    Masks and regions see the result. Without it, (r) -> (r, 0).

    `max_keys` is the static bound of n: the key tile of the configuration.

    **Constraints**
    - C1 q, k, v have rank 2; q and k the same static D; k and v the same keys
    - C2 acc is [T, Dv] with v's Dv, max and sum [T]
    - C3 offsets are four, lengths two
    - C4 bias fits [rows, keys] through its map
    - C5 regions as in `attn.attention`
    - C6 max_keys is positive, and no smaller than static keys
    - C7 row_map has one dim, no symbol and two results

    **Life cycle.** Made by OnlineSoftmax, gone after LowerToCPU or LowerToGPU.

    Example:
    ```mlir
    %t:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
             outs(%a, %m, %l : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>)
             offsets(%b, %h, %i, %j) lengths(%nq, %nk) scale(0.125) mask(#attn.causal<top_left>) max_keys(256)
             -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
    ```
  }];
  let arguments = (ins
    Attn_Shaped:$query, Attn_Shaped:$key, Attn_Shaped:$value,
    Optional<Attn_Shaped>:$bias,
    Variadic<AnyType>:$captures,
    Attn_Shaped:$acc, Attn_Shaped:$max, Attn_Shaped:$sum,
    Variadic<Index>:$offsets, Variadic<Index>:$lengths,
    F32Attr:$scale,
    OptionalAttr<Attn_MaskParameter>:$mask,
    I64Attr:$max_keys,
    OptionalAttr<AffineMapAttr>:$bias_map,
    OptionalAttr<AffineMapAttr>:$row_map,
    OptionalAttr<Attn_NumericsAttr>:$numerics);
  let regions = (region AnyRegion:$score, AnyRegion:$keep);
  let results = (outs Variadic<Attn_Tensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $query `,` $key `,` $value `:` type($query) `,` type($key) `,` type($value) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    (`captures` `(` $captures^ `:` type($captures) `)`)?
    `outs` `(` $acc `,` $max `,` $sum `:` type($acc) `,` type($max) `,` type($sum) `)`
    `offsets` `(` $offsets `)` `lengths` `(` $lengths `)`
    `scale` `(` $scale `)`
    (`mask` `(` $mask^ `)`)?
    `max_keys` `(` $max_keys `)`
    (`score` $score^)?
    (`keep` $keep^)?
    attr-dict (`->` type($results)^)?
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let hasCanonicalizer = 1;
  let extraClassDeclaration = [{
    /// The contract, the default where none is given.
    NumericsAttr getNumericsOrDefault();
    /// The bias map (i, j) -> (dims of bias); null where there is no bias.
    ::mlir::AffineMap getBiasMapOrDefault();
    /// The row map (r) -> (di, dh), the default where none is given.
    ::mlir::AffineMap getRowMapOrDefault();
  }];
}

def Attn_OnlineFinishOp : Attn_OnlineOp<"online_finish", [AttrSizedOperandSegments]> {
  let summary = "divide by the sum and write the result";
  let description = [{
    o = acc / sum and lse = max + ln(sum) for the rows of o. A row with sum = 0
    kept no key: o is 0, nan or the mean of `keys`, as `fully_masked` says, and
    lse = -inf.

    **Operands.** acc, max, sum: the state. `keys`: all of v [n, Dv] in bounds for
    this head, given exactly when `fully_masked` is `mean`. `outs`: o [≤T, Dv] and,
    if wanted, lse [≤T].

    **Constraints**
    - C1 o has rank 2 and acc's Dv; lse rank 1
    - C2 `keys` is given exactly for `mean`, and has Dv columns

    **Life cycle.** Made by OnlineSoftmax, gone after LowerToCPU or LowerToGPU.

    Example:
    ```mlir
    %r = attn.online_finish ins(%a, %m, %l : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>)
           outs(%o : tensor<?x64xf32>) fully_masked zero -> tensor<?x64xf32>
    ```
  }];
  let arguments = (ins Attn_Shaped:$acc, Attn_Shaped:$max, Attn_Shaped:$sum,
    Optional<Attn_Shaped>:$keys, Variadic<Attn_Shaped>:$outs,
    Attn_FullyMaskedAttr:$fully_masked);
  let results = (outs Variadic<Attn_Tensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $acc `,` $max `,` $sum `:` type($acc) `,` type($max) `,` type($sum) `)`
    (`keys` `(` $keys^ `:` type($keys) `)`)?
    `outs` `(` $outs `:` type($outs) `)`
    `fully_masked` $fully_masked
    attr-dict (`->` type($results)^)?
  }];
  let hasVerifier = 1;
}

def Attn_MergeOp : Attn_OnlineOp<"merge", [AttrSizedOperandSegments]> {
  let summary = "join the results of two disjoint sets of keys";
  let description = [{
    Two finished states (o, lse): with m = max(lse_a, lse_b), a = exp(lse_a - m),
    b = exp(lse_b - m): o = (a·o_a + b·o_b) / (a + b), lse = m + ln(a + b). Where
    both sides kept no key, o is 0 and lse -inf.

    Two running states (acc, max, sum): with m = max(max_a, max_b), a = exp(max_a - m),
    b = exp(max_b - m): acc = a·acc_a + b·acc_b, sum = a·sum_a + b·sum_b, max = m.

    Associative and commutative up to rounding: split keys, shared prefixes and
    context parallelism are all made of it.

    **Operands.** `ins`: left then right, each (o [..., S, Dv], lse [..., S]) or
    (acc [T, Dv], max [T], sum [T]); `outs`: the same once.

    **Constraints**
    - C1 two or three tensors a side, as many in `outs`
    - C2 the corresponding types are equal
    - C3 the first has one more dim than the others, whose shape it begins with

    **Life cycle.** Made by hand or by a split over keys; gone after LowerToCPU or LowerToGPU.

    Example:
    ```mlir
    %r:2 = attn.merge left(%oa, %la : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>)
             right(%ob, %lb : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>)
             outs(%o, %l : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>)
             -> tensor<1x8x64x64xf32>, tensor<1x8x64xf32>
    ```
  }];
  let arguments = (ins Variadic<Attn_Shaped>:$left, Variadic<Attn_Shaped>:$right,
    Variadic<Attn_Shaped>:$outs);
  let results = (outs Variadic<Attn_Tensor>:$results);
  let assemblyFormat = [{
    `left` `(` $left `:` type($left) `)` `right` `(` $right `:` type($right) `)`
    `outs` `(` $outs `:` type($outs) `)` attr-dict (`->` type($results)^)?
  }];
  let hasVerifier = 1;
}

#endif // ATTN_ONLINE_OPS_TD
