// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --mlir-print-op-generic | attn-opt | FileCheck %s

// CHECK-LABEL: @steps
func.func @steps(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>,
    %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<?x32xf32>, %c: index, %n: index) -> tensor<?x32xf32> {
  // CHECK: attn.online_init outs(
  %s:3 = attn.online_init outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>)
    -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  // CHECK: attn.online_step ins({{.*}}) outs({{.*}}) offsets({{.*}}) lengths({{.*}}) scale(1.250000e-01) mask(#attn.causal<top_left>) max_keys(256)
  %t:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>)
    outs(%s#0, %s#1, %s#2 : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(0.125) mask(#attn.causal<top_left>) max_keys(256)
    -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  // CHECK: attn.online_finish ins({{.*}}) outs({{.*}}) fully_masked zero
  %r = attn.online_finish ins(%t#0, %t#1, %t#2 : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>)
    outs(%o : tensor<?x32xf32>) fully_masked zero -> tensor<?x32xf32>
  return %r : tensor<?x32xf32>
}

// CHECK-LABEL: @rows_are_heads
func.func @rows_are_heads(%q: tensor<4x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<8x32xf32>,
    %m: tensor<8xf32>, %l: tensor<8xf32>, %c: index) -> tensor<8x32xf32> {
  // CHECK: attn.online_step {{.*}} max_keys(256) {row_map = #{{.*}}}
  %t:3 = attn.online_step ins(%q, %k, %v : tensor<4x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>)
    outs(%a, %m, %l : tensor<8x32xf32>, tensor<8xf32>, tensor<8xf32>)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256)
    {row_map = affine_map<(r) -> (0, r)>} -> tensor<8x32xf32>, tensor<8xf32>, tensor<8xf32>
  return %t#0 : tensor<8x32xf32>
}

// CHECK-LABEL: @buffers
func.func @buffers(%q: memref<?x64xf32, strided<[512, 1], offset: ?>>, %a: memref<64x64xf32>, %m: memref<64xf32>, %l: memref<64xf32>,
    %o: memref<?x64xf32, strided<[?, 1], offset: ?>>, %c: index) {
  attn.online_init outs(%a, %m, %l : memref<64x64xf32>, memref<64xf32>, memref<64xf32>)
  attn.online_step ins(%q, %q, %q : memref<?x64xf32, strided<[512, 1], offset: ?>>, memref<?x64xf32, strided<[512, 1], offset: ?>>, memref<?x64xf32, strided<[512, 1], offset: ?>>)
    outs(%a, %m, %l : memref<64x64xf32>, memref<64xf32>, memref<64xf32>)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256)
  // CHECK: fully_masked mean
  attn.online_finish ins(%a, %m, %l : memref<64x64xf32>, memref<64xf32>, memref<64xf32>)
    keys(%q : memref<?x64xf32, strided<[512, 1], offset: ?>>)
    outs(%o : memref<?x64xf32, strided<[?, 1], offset: ?>>) fully_masked mean
  return
}

// CHECK-LABEL: @merge
func.func @merge(%oa: tensor<1x8x64x64xf32>, %la: tensor<1x8x64xf32>) -> (tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) {
  // CHECK: attn.merge left({{.*}}) right({{.*}}) outs({{.*}})
  %r:2 = attn.merge left(%oa, %la : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>)
    right(%oa, %la : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>)
    outs(%oa, %la : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) -> tensor<1x8x64x64xf32>, tensor<1x8x64xf32>
  return %r#0, %r#1 : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>
}
