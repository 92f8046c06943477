//===- FragmentOps.td - Products and per-element work -----*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_FRAGMENT_OPS_TD
#define ATTN_GPU_FRAGMENT_OPS_TD

include "dialects/AttnGPU/IR/MemoryOps.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

def AttnGPU_MmaStartOp : AttnGPU_Op<"mma_start", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "begin a product on the matrix unit";
  let description = [{
    result = a · b + accumulate (nothing added where it is absent). The result may be
    used only through `mma_wait` with the token; so may `accumulate` and a fragment
    `a`, until the wait, not be changed by others. `mma_sync` products are done at
    once and their token means nothing.

    **Operands.** a [M, K]: a tile in shared memory or an `operand_a` fragment. b: a
    tile [K, N], or [N, K] with `transpose_b`. `accumulate` and result: accumulator
    [M, N].

    **Constraints**
    - C1 a and b have the same element type, f16 or bf16
    - C2 K of a and b, M of a and the result, N of b and the result agree
    - C3 the result is an accumulator, a fragment `a` an operand_a of its unit and warps
    - C4 `accumulate` has the result's type
    - C5 for wgmma M is 64 rows for each four warps, N at most 256

    Example:
    ```mlir
    %s, %t = attn_gpu.mma_start %q, %k {transpose_b} : !attn_gpu.shared<128x64xf16>, !attn_gpu.shared<64x64xf16> -> !acc
    %o, %u = attn_gpu.mma_start %p, %v accumulate(%acc : !acc) : !p, !attn_gpu.shared<64x64xf16> -> !acc
    ```
  }];
  let arguments = (ins AnyTypeOf<[AttnGPU_SharedType, AttnGPU_FragmentType]>:$a,
    AttnGPU_SharedType:$b, Optional<AttnGPU_FragmentType>:$accumulate,
    UnitAttr:$transpose_b);
  let results = (outs AttnGPU_FragmentType:$result, AttnGPU_TokenType:$token);
  let assemblyFormat = [{
    $a `,` $b (`accumulate` `(` $accumulate^ `:` qualified(type($accumulate)) `)`)? attr-dict
    `:` qualified(type($a)) `,` qualified(type($b)) `->` qualified(type($result))
  }];
  let hasVerifier = 1;
}

def AttnGPU_MmaWaitOp : AttnGPU_Op<"mma_wait", [
    RangedTypesMatchWith<"results have the types of the values", "values", "results",
                         "$_self">, MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "wait for a product, and pass values through";
  let description = [{
    Waits for the product of `token` and all that began before it. `values` are passed
    through: what must not be used, or written over, before the wait is named here
    and used through the results. These are the product's result and, where P is
    converted only after the wait, its f32 values.

    **Constraints**
    - C1 the token comes from an `mma_start` in the same block

    Example:
    ```mlir
    %o, %p = attn_gpu.mma_wait %t, %o0, %p0 : !acc, !acc
    ```
  }];
  let arguments = (ins AttnGPU_TokenType:$token, Variadic<AttnGPU_FragmentType>:$values);
  let results = (outs Variadic<AttnGPU_FragmentType>:$results);
  let assemblyFormat = "$token `,` $values attr-dict `:` qualified(type($values))";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Elements and rows
//===----------------------------------------------------------------------===//

def AttnGPU_LoadOp : AttnGPU_Op<"load", [MemoryEffects<[MemRead]>]> {
  let summary = "read a tile as left operand into registers";
  let description = [{
    **Constraints**
    - C1 the result is an `operand_a` of the tile's shape and element type

    Example:
    ```mlir
    %q = attn_gpu.load %tile : !attn_gpu.shared<128x64xf16> -> !attn_gpu.fragment<128x64xf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>
    ```
  }];
  let arguments = (ins AttnGPU_SharedType:$tile);
  let results = (outs AttnGPU_FragmentType:$fragment);
  let assemblyFormat = "$tile attr-dict `:` qualified(type($tile)) `->` qualified(type($fragment))";
  let hasVerifier = 1;
}

def AttnGPU_SplatOp : AttnGPU_Op<"splat", [Pure]> {
  let summary = "fragment of one value";
  let description = [{
    **Constraints**
    - C1 the fragment is of f32

    Example:
    ```mlir
    %acc = attn_gpu.splat %zero : !acc
    ```
  }];
  let arguments = (ins F32:$value);
  let results = (outs AttnGPU_FragmentType:$fragment);
  let assemblyFormat = "$value attr-dict `:` qualified(type($fragment))";
  let hasVerifier = 1;
}

def AttnGPU_MapOp : AttnGPU_Op<"map", [RecursiveMemoryEffects,
    SingleBlockImplicitTerminator<"YieldOp">]> {
  let summary = "compute each element from those at the same place";
  let description = [{
    Runs `body` once for each element of the results. Its arguments: one f32 for each
    input (of a `rows` input the value of the element's row), then the element's row
    and, unless the results are of kind `rows`, its column, i32, both counted from
    the tile's first. `body` may use values from above.

    A mask costs least as `column < c` or `row - column >= c`, c the same for all
    elements: one comparison with a constant. Such a c stays 2^16 from the ends of i32.

    **Constraints**
    - C1 results are f32 fragments of one type, accumulators or `rows`
    - C2 each input is of that type or its values per row
    - C3 `body` takes f32 for each input, then i32 for row and column
    - C4 `body` yields one f32 for each result

    Example:
    ```mlir
    %p = attn_gpu.map(%s, %m) : (!acc, !rows) -> !acc {
    ^bb0(%x: f32, %mx: f32, %row: i32, %column: i32):
      %d = arith.subf %x, %mx fastmath<contract> : f32
      %e = math.exp2 %d fastmath<afn> : f32
      attn_gpu.yield %e : f32
    }
    ```
  }];
  let arguments = (ins Variadic<AttnGPU_FragmentType>:$inputs);
  let regions = (region SizedRegion<1>:$body);
  let results = (outs Variadic<AttnGPU_FragmentType>:$results);
  let assemblyFormat = [{
    `(` $inputs `)` attr-dict `:` functional-type($inputs, $results) $body
  }];
  let hasRegionVerifier = 1;
}

def AttnGPU_YieldOp : AttnGPU_Op<"yield", [Pure, Terminator, ReturnLike, HasParent<"MapOp">]> {
  let summary = "elements of the results of a map";
  let description = [{
    Example:
    ```mlir
    attn_gpu.yield %e : f32
    ```
  }];
  let arguments = (ins Variadic<F32>:$values);
  let builders = [OpBuilder<(ins), [{ build($_builder, $_state, ::mlir::ValueRange()); }]>];
  let assemblyFormat = "($values^ `:` qualified(type($values)))? attr-dict";
}

def AttnGPU_RowReduceOp : AttnGPU_Op<"row_reduce", [Pure,
    TypesMatchWith<"init has one value per row of the fragment", "fragment", "init",
                   "::llvm::cast<FragmentType>($_self).getRowsType()">,
    TypesMatchWith<"the result has one value per row of the fragment", "fragment", "result",
                   "::llvm::cast<FragmentType>($_self).getRowsType()">]> {
  let summary = "join the elements of each row that a lane has";
  let description = [{
    Joins, for each row, the elements that lie in the lane's own registers and its
    value of `init`. The four lanes of a quad have different parts of a row:
    `row_allreduce` joins them. A running sum needs that only once, at the end.

    Example:
    ```mlir
    %m0 = attn_gpu.row_reduce <max> %s, %m : !acc
    ```
  }];
  let arguments = (ins AttnGPU_ReductionAttr:$kind, AttnGPU_FragmentType:$fragment,
    AttnGPU_FragmentType:$init);
  let results = (outs AttnGPU_FragmentType:$result);
  let assemblyFormat = "$kind $fragment `,` $init attr-dict `:` qualified(type($fragment))";
  let hasVerifier = 1;
}

def AttnGPU_RowAllreduceOp : AttnGPU_Op<"row_allreduce", [Pure,
    AllTypesMatch<["fragment", "result"]>]> {
  let summary = "join the parts of each row that the lanes of a quad have";
  let description = [{
    **Constraints**
    - C1 the fragment is of kind `rows`

    Example:
    ```mlir
    %m1 = attn_gpu.row_allreduce <max> %m0 : !rows
    ```
  }];
  let arguments = (ins AttnGPU_ReductionAttr:$kind, AttnGPU_FragmentType:$fragment);
  let results = (outs AttnGPU_FragmentType:$result);
  let assemblyFormat = "$kind $fragment attr-dict `:` qualified(type($fragment))";
  let hasVerifier = 1;
}

def AttnGPU_ConvertOp : AttnGPU_Op<"convert", [Pure]> {
  let summary = "round an accumulator to a left operand";
  let description = [{
    Both layouts put an element in the same lane, so nothing moves: two f32 registers
    become one of two 16-bit elements, rounded to nearest even.

    **Constraints**
    - C1 from an f32 accumulator to an operand_a of f16 or bf16 of the same shape,
      unit and warps

    Example:
    ```mlir
    %p = attn_gpu.convert %e : !acc -> !attn_gpu.fragment<128x64xf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>
    ```
  }];
  let arguments = (ins AttnGPU_FragmentType:$source);
  let results = (outs AttnGPU_FragmentType:$result);
  let assemblyFormat = "$source attr-dict `:` qualified(type($source)) `->` qualified(type($result))";
  let hasVerifier = 1;
}

#endif // ATTN_GPU_FRAGMENT_OPS_TD
