// RUN: attn-compile %s --target=a100 --query-tile=64 --key-tile=64 --stop-after=lowered 2>/dev/null | FileCheck %s

#half = #attn.numerics<accumulate = f32, probability = bf16>

// Causal, d 128, with LSE: later tiles of rows have more keys and begin first.
// The diagonal is one comparison of row - column.
// CHECK-LABEL: gpu.func @attention_0_v0
// CHECK: %[[X:.*]] = gpu.block_id x
// CHECK: %[[T:.*]] = arith.subi %c7, %[[X]]
// CHECK: attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x128xbf16>
// CHECK: scf.for
// CHECK-NOT: arith.cmpi sge
// CHECK: scf.yield
// CHECK: scf.for
// CHECK: ^bb0(%{{.*}}: f32, %[[ROW:.*]]: i32, %[[COLUMN:.*]]: i32):
// CHECK: %[[D:.*]] = arith.subi %[[ROW]], %[[COLUMN]]
// CHECK: arith.cmpi sge, %[[D]]
// CHECK: attn_gpu.store_rows
func.func @causal(%q: tensor<8x16x512x128xbf16>, %k: tensor<8x16x512x128xbf16>, %o: tensor<8x16x512x128xbf16>, %l: tensor<8x16x512xf32>) -> (tensor<8x16x512x128xbf16>, tensor<8x16x512xf32>) {
  %r:2 = attn.attention ins(%q, %k, %k : tensor<8x16x512x128xbf16>, tensor<8x16x512x128xbf16>, tensor<8x16x512x128xbf16>) outs(%o, %l : tensor<8x16x512x128xbf16>, tensor<8x16x512xf32>)
           scale(0.08838) mask(#attn.causal<top_left>) {numerics = #half} -> tensor<8x16x512x128xbf16>, tensor<8x16x512xf32>
  return %r#0, %r#1 : tensor<8x16x512x128xbf16>, tensor<8x16x512xf32>
}

// A window, d 256: keys on both sides are bounded, before the interior and after.
// CHECK-LABEL: gpu.func @attention_1_v0
// CHECK: attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x256xbf16>
// CHECK: scf.for
// CHECK: arith.cmpi sle
// CHECK: arith.cmpi sge
// CHECK: scf.for
func.func @window(%q: tensor<8x16x512x256xbf16>, %k: tensor<8x16x512x256xbf16>, %o: tensor<8x16x512x256xbf16>) -> tensor<8x16x512x256xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<8x16x512x256xbf16>, tensor<8x16x512x256xbf16>, tensor<8x16x512x256xbf16>) outs(%o : tensor<8x16x512x256xbf16>)
         scale(0.0625) mask(#attn.window<left = 128, right = 16>) {numerics = #half} -> tensor<8x16x512x256xbf16>
  return %r : tensor<8x16x512x256xbf16>
}
