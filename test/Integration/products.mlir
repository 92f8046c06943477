// Products of matrices of all kinds that the blocked code takes, with sizes that
// fill no block, against the graph in fp64; the same bits for any number of
// threads.
// RUN: attn-run %s --entry=projection --check-stages --dynamic-size=203 | FileCheck %s
// RUN: attn-run %s --entry=projection --check-stages --dynamic-size=1 | FileCheck %s
// RUN: attn-run %s --entry=projection --check-stages --dynamic-size=4 | FileCheck %s
// RUN: attn-run %s --entry=projection --check-stages --dynamic-size=0 | FileCheck %s
// RUN: attn-run %s --entry=plain --check-stages --dynamic-size=37 | FileCheck %s
// RUN: attn-run %s --entry=plain --check-stages --dynamic-size=2 | FileCheck %s
// RUN: attn-run %s --entry=wide --check-stages | FileCheck %s
// RUN: attn-run %s --entry=left_transposed --check-stages | FileCheck %s
// RUN: attn-run %s --entry=heads --check-stages --dynamic-size=29 | FileCheck %s
// RUN: attn-run %s --entry=vectors --check-stages --dynamic-size=300 | FileCheck %s
// RUN: attn-run %s --entry=halves --check-stages --dynamic-size=9 | FileCheck %s
// RUN: attn-run %s --entry=halves --check-stages --dynamic-size=2 | FileCheck %s
// RUN: attn-run %s --entry=brain_floats --check-stages --dynamic-size=9 | FileCheck %s
// RUN: attn-run %s --entry=brain_floats --check-stages --dynamic-size=2 | FileCheck %s
// RUN: attn-run %s --entry=projection --check-stages --dynamic-size=50 --target=generic-sse2 | FileCheck %s

// CHECK: stage lowered agrees
// CHECK: stage llvm agrees

// RUN: attn-run %s --entry=projection --dynamic-size=203 --threads=1 --output=%t.1.npy
// RUN: attn-run %s --entry=projection --dynamic-size=203 --threads=2 --output=%t.2.npy
// RUN: attn-run %s --entry=projection --dynamic-size=203 --threads=5 --output=%t.5.npy
// RUN: cmp %t.1.npy %t.2.npy
// RUN: cmp %t.1.npy %t.5.npy
// RUN: attn-run %s --entry=projection --dynamic-size=3 --threads=1 --output=%t.1.npy
// RUN: attn-run %s --entry=projection --dynamic-size=3 --threads=5 --output=%t.5.npy
// RUN: cmp %t.1.npy %t.5.npy

// A weight as PyTorch keeps it, [out, in]: more terms than a block of the depth,
// more rows than a block of rows, more columns than a panel.
func.func @projection(%x: tensor<?x601xf32>, %w: tensor<347x601xf32>, %bias: tensor<?x347xf32>) -> tensor<?x347xf32> {
  %empty = tensor.empty() : tensor<601x347xf32>
  %t = linalg.transpose ins(%w : tensor<347x601xf32>) outs(%empty : tensor<601x347xf32>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<?x601xf32>, tensor<601x347xf32>) outs(%bias : tensor<?x347xf32>) -> tensor<?x347xf32>
  return %y : tensor<?x347xf32>
}

func.func @plain(%x: tensor<?x65xf32>, %w: tensor<65x?xf32>, %bias: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<?x65xf32>, tensor<65x?xf32>) outs(%bias : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// One row and more columns than fill vectors.
func.func @wide(%x: tensor<1x65xf32>, %w: tensor<65x397xf32>, %bias: tensor<1x397xf32>) -> tensor<1x397xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<1x65xf32>, tensor<65x397xf32>) outs(%bias : tensor<1x397xf32>) -> tensor<1x397xf32>
  return %y : tensor<1x397xf32>
}

// The result is transposed as well.
func.func @left_transposed(%x: tensor<65x33xf32>, %w: tensor<65x29xf32>, %init: tensor<29x33xf32>) -> tensor<29x33xf32> {
  %y = linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (j, i)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<65x33xf32>, tensor<65x29xf32>) outs(%init : tensor<29x33xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %c, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<29x33xf32>
  return %y : tensor<29x33xf32>
}

// Two batch dimensions, one of which the right factor lacks.
func.func @heads(%x: tensor<2x3x?x40xf32>, %w: tensor<2x40x?xf32>, %init: tensor<2x3x?x?xf32>) -> tensor<2x3x?x?xf32> {
  %y = linalg.contract indexing_maps = [affine_map<(b, h, i, j, k) -> (b, h, i, k)>, affine_map<(b, h, i, j, k) -> (b, k, j)>, affine_map<(b, h, i, j, k) -> (b, h, i, j)>]
    ins(%x, %w : tensor<2x3x?x40xf32>, tensor<2x40x?xf32>) outs(%init : tensor<2x3x?x?xf32>) -> tensor<2x3x?x?xf32>
  return %y : tensor<2x3x?x?xf32>
}

func.func @vectors(%x: tensor<?x70xf32>, %v: tensor<70xf32>, %init: tensor<?xf32>, %one: tensor<f32>) -> (tensor<?xf32>, tensor<f32>) {
  %y = linalg.matvec ins(%x, %v : tensor<?x70xf32>, tensor<70xf32>) outs(%init : tensor<?xf32>) -> tensor<?xf32>
  %z = linalg.dot ins(%v, %v : tensor<70xf32>, tensor<70xf32>) outs(%one : tensor<f32>) -> tensor<f32>
  return %y, %z : tensor<?xf32>, tensor<f32>
}

func.func @halves(%x: tensor<?x300xf16>, %w: tensor<45x300xf16>, %init: tensor<?x45xf16>) -> tensor<?x45xf16> {
  %empty = tensor.empty() : tensor<300x45xf16>
  %t = linalg.transpose ins(%w : tensor<45x300xf16>) outs(%empty : tensor<300x45xf16>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<?x300xf16>, tensor<300x45xf16>) outs(%init : tensor<?x45xf16>) -> tensor<?x45xf16>
  return %y : tensor<?x45xf16>
}

// Summed in f32 by the graph itself.
func.func @brain_floats(%x: tensor<?x300xbf16>, %w: tensor<45x300xbf16>, %init: tensor<?x45xf32>) -> tensor<?x45xf32> {
  %empty = tensor.empty() : tensor<300x45xbf16>
  %t = linalg.transpose ins(%w : tensor<45x300xbf16>) outs(%empty : tensor<300x45xbf16>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<?x300xbf16>, tensor<300x45xbf16>) outs(%init : tensor<?x45xf32>) -> tensor<?x45xf32>
  return %y : tensor<?x45xf32>
}
