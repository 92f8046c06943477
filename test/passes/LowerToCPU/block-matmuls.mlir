// RUN: attn-opt %s -split-input-file -attn-block-matmuls="target=generic-avx2" | FileCheck %s
// RUN: attn-opt %s -split-input-file -attn-block-matmuls="target=generic-avx512" | FileCheck %s --check-prefix=WIDE

// One function for both sizes; 6 rows by 2 vectors of 8 in registers, 12 by 2 of
// 16 where there are 32 registers.
// CHECK-LABEL: func.func @calls_one_function_for_all_sizes
// CHECK: %[[A:.*]] = memref.reinterpret_cast %{{.*}} to offset: [%{{.*}}], sizes: [%c1{{.*}}, %{{.*}}, %{{.*}}], strides: [%c0{{.*}}, %{{.*}}, 1] : memref<64x8xf32> to memref<?x?x?xf32, strided<[?, ?, 1], offset: ?>>
// CHECK: call @matmul(%[[A]],
// CHECK: call @matmul(
// CHECK: func.func private @matmul(
// CHECK: scf.forall
// CHECK-COUNT-12: vector.fma {{.*}} vector<8xf32>
// CHECK-NOT: vector.fma
// WIDE-LABEL: func.func private @matmul(
// WIDE-COUNT-24: vector.fma {{.*}} vector<16xf32>
// WIDE-NOT: vector.fma
// WIDE: return
func.func @calls_one_function_for_all_sizes(%a: memref<64x8xf32>, %b: memref<8x32xf32>, %c: memref<64x32xf32>,
    %d: memref<32x9xf32>, %e: memref<64x9xf32>) {
  linalg.matmul ins(%a, %b : memref<64x8xf32>, memref<8x32xf32>) outs(%c : memref<64x32xf32>)
  linalg.matmul ins(%c, %d : memref<64x32xf32>, memref<32x9xf32>) outs(%e : memref<64x9xf32>)
  return
}

// -----

// A few rows read the columns of B in place; how many rows there are is seen
// when it runs.
// CHECK-LABEL: func.func @counts_rows_when_it_runs
// CHECK: func.func private @matmul(
// CHECK: arith.cmpi sle, %{{.*}}, %c4
// CHECK: vector.reduction <add>
// CHECK: } else {
// CHECK: vector.shuffle
func.func @counts_rows_when_it_runs(%a: memref<?x8xf32>, %b: memref<16x8xf32>, %c: memref<?x16xf32>) {
  linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
    ins(%a, %b : memref<?x8xf32>, memref<16x8xf32>) outs(%c : memref<?x16xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @knows_of_a_single_row
// CHECK: func.func private @matmul(
// CHECK-NOT: vector.shuffle
// CHECK: vector.reduction <add>
func.func @knows_of_a_single_row(%a: memref<1x8xf16>, %b: memref<16x8xf16>, %c: memref<1x16xf16>) {
  linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
    ins(%a, %b : memref<1x8xf16>, memref<16x8xf16>) outs(%c : memref<1x16xf16>)
  return
}

// -----

// CHECK-LABEL: func.func @loops_over_more_dimensions
// CHECK: scf.for
// CHECK: call @matmul(
func.func @loops_over_more_dimensions(%a: memref<2x3x5x8xf32>, %b: memref<2x3x8x16xf32>, %c: memref<2x3x5x16xf32>) {
  linalg.contract indexing_maps = [affine_map<(g, h, i, j, k) -> (g, h, i, k)>, affine_map<(g, h, i, j, k) -> (g, h, k, j)>, affine_map<(g, h, i, j, k) -> (g, h, i, j)>]
    ins(%a, %b : memref<2x3x5x8xf32>, memref<2x3x8x16xf32>) outs(%c : memref<2x3x5x16xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @leaves_other_types_and_two_sums_alone
// CHECK: linalg.matmul
// CHECK: linalg.matmul
// CHECK: linalg.contract
// CHECK-NOT: call
func.func @leaves_other_types_and_two_sums_alone(%a: memref<4x8xf64>, %b: memref<8x16xf64>, %c: memref<4x16xf64>,
    %d: memref<4x8xi32>, %e: memref<8x16xi32>, %f: memref<4x16xi32>,
    %x: memref<4x2x8xf32>, %y: memref<2x8x16xf32>, %z: memref<4x16xf32>) {
  linalg.matmul ins(%a, %b : memref<4x8xf64>, memref<8x16xf64>) outs(%c : memref<4x16xf64>)
  linalg.matmul ins(%d, %e : memref<4x8xi32>, memref<8x16xi32>) outs(%f : memref<4x16xi32>)
  linalg.contract indexing_maps = [affine_map<(i, j, k, l) -> (i, k, l)>, affine_map<(i, j, k, l) -> (k, l, j)>, affine_map<(i, j, k, l) -> (i, j)>]
    ins(%x, %y : memref<4x2x8xf32>, memref<2x8x16xf32>) outs(%z : memref<4x16xf32>)
  return
}
