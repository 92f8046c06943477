//===- AttnInterfaces.td - What every mask answers --------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_INTERFACES_TD
#define ATTN_INTERFACES_TD

include "mlir/IR/OpBase.td"

def Attn_MaskInterface : AttrInterface<"MaskInterface"> {
  let cppNamespace = "::attn";
  let description = [{
    A mask is the set of keys that a query row keeps. In this form the set is
    one band: every key `j` with `lower(i) <= j <= upper(i)`, where both bounds
    are affine in the global row `i` and the lengths `q_len`, `kv_len` of the
    problem (of the batch entry, where lengths are per batch). Row coefficients
    are never negative, so the bounds of a range of rows are those of its first
    and last row.
  }];
  let methods = [
    InterfaceMethod<[{
      Lower bounds, inclusive: a map `(i)[q_len, kv_len] -> (l0, l1, ...)`; a
      kept key is at least every result. No results: unbounded below.
    }], "::mlir::AffineMap", "getLowerBounds">,
    InterfaceMethod<[{
      Upper bounds, inclusive: a map `(i)[q_len, kv_len] -> (u0, u1, ...)`; a
      kept key is at most every result. No results: unbounded above.
    }], "::mlir::AffineMap", "getUpperBounds">
  ];
}

#endif // ATTN_INTERFACES_TD
