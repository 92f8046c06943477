// RUN: attn-opt %s -split-input-file -attn-order-matmul-loops | FileCheck %s

// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @sums_rows
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]], iterator_types = ["parallel", "reduction", "parallel"]}
func.func @sums_rows(%a: memref<?x8xf32>, %b: memref<8x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul ins(%a, %b : memref<?x8xf32>, memref<8x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @leaves_other_ops_alone
// CHECK: linalg.matvec
func.func @leaves_other_ops_alone(%a: memref<?x8xf32>, %b: memref<8xf32>, %c: memref<?xf32>) {
  linalg.matvec ins(%a, %b : memref<?x8xf32>, memref<8xf32>) outs(%c : memref<?xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @leaves_columns_of_b_alone
// CHECK: linalg.matmul
func.func @leaves_columns_of_b_alone(%a: memref<?x8xf32>, %b: memref<?x8xf32>, %c: memref<?x?xf32>) {
  linalg.matmul indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
    ins(%a, %b : memref<?x8xf32>, memref<?x8xf32>) outs(%c : memref<?x?xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @takes_products_of_any_rank
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction", "parallel"]
func.func @takes_products_of_any_rank(%a: memref<?x8xf32>, %b: memref<8x2x16xf32>, %c: memref<?x2x16xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, h, e, k) -> (i, k)>, affine_map<(i, h, e, k) -> (k, h, e)>, affine_map<(i, h, e, k) -> (i, h, e)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x8xf32>, memref<8x2x16xf32>) outs(%c : memref<?x2x16xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %z, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
