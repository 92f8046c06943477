// RUN: attn-compile %s --target=h100-sxm --query-tile=128 --key-tile=128 --stop-after=lowered 2>/dev/null | FileCheck %s

// A producer copies by tensor maps; of two consumer groups one issues products
// while the other computes exponentials.
// CHECK-LABEL: func.func private @attention_0
// CHECK: nvgpu.tma.create.descriptor %{{.*}} box[%c1, %c1, %c128, %c64] : memref<*xbf16> -> <tensor = memref<1x1x128x64xbf16, 3>, swizzle = swizzle_128b, l2promo = l2promo_256b, oob = zero, interleave = none>
// CHECK: gpu.launch_func @kernels::@attention_0_v0 blocks in (%c32, %c8, %c2) threads in (%c384, %c1, %c1)
// CHECK-LABEL: gpu.func @attention_0_v0
// CHECK-SAME: llvm.byval = !llvm.array<128 x i8>
// CHECK: attn_gpu.mapped_view
// CHECK: %[[Q:.*]] = attn_gpu.ring_create <tma> : !attn_gpu.ring<1x128x128xbf16>
// CHECK: %[[K:.*]] = attn_gpu.ring_create <tma> : !attn_gpu.ring<2x128x128xbf16>
// CHECK: %[[V:.*]] = attn_gpu.ring_create <tma> : !attn_gpu.ring<2x128x128xbf16>
// CHECK: attn_gpu.roles producer(4 warps, 24 registers) {
// CHECK: attn_gpu.copy
// CHECK: } consumer(8 warps, 240 registers) {
// CHECK: scf.for {{.*}} iter_args(%[[ACC:.*]] = %{{.*}}, %{{.*}} = %{{.*}}, %{{.*}} = %{{.*}}, %[[P:.*]] = %{{[^ ]*}})
// Scores of this tile begin ahead of the product of the one before by V, and the
// softmax lies between their waits.
// CHECK: attn_gpu.barrier <sync>
// CHECK: %[[S:.*]], %[[T1:.*]] = attn_gpu.mma_start
// CHECK: %[[O:.*]], %[[T2:.*]] = attn_gpu.mma_start %[[P]], %{{.*}} accumulate(%[[ACC]]
// CHECK: attn_gpu.barrier <arrive>
// CHECK: attn_gpu.mma_wait %[[T1]], %[[S]]
// CHECK: attn_gpu.release %[[K]]
// CHECK: %[[E:.*]] = attn_gpu.map
// CHECK: attn_gpu.pin
// CHECK: %[[DONE:.*]]:2 = attn_gpu.mma_wait %[[T2]], %[[O]]
// CHECK: attn_gpu.release %[[V]]
// CHECK: attn_gpu.convert %[[DONE]]#1
func.func @main(%q: tensor<2x8x4096x128xbf16>, %k: tensor<2x8x4096x128xbf16>, %v: tensor<2x8x4096x128xbf16>, %o: tensor<2x8x4096x128xbf16>) -> tensor<2x8x4096x128xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x4096x128xbf16>, tensor<2x8x4096x128xbf16>, tensor<2x8x4096x128xbf16>) outs(%o : tensor<2x8x4096x128xbf16>) scale(0.0883883)
         {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<2x8x4096x128xbf16>
  return %r : tensor<2x8x4096x128xbf16>
}
