// RUN: attn-compile %s --target=a100 --query-tile=128 --key-tile=64 --stop-after=lowered 2>/dev/null | FileCheck %s

// One kernel, whatever the lengths: whole tiles of keys without a mask, then the
// rest. Two query heads of four read one key head.

// CHECK-LABEL: func.func private @attention_0
// CHECK-SAME: attn.stage = #attn.stage<lowered>
// CHECK: bufferization.to_buffer %arg0 : tensor<2x8x?x64xf16> to memref<2x8x?x64xf16, strided<[?, ?, ?, 1], offset: ?>>
// CHECK: cf.assert %{{.*}}, "{{.*}}expected length of v to equal length of k"
// CHECK: scf.if
// CHECK: gpu.launch_func @kernels::@attention_0_v0 blocks in (%{{.*}}, %c8, %c2) threads in (%c128, %c1, %c1) dynamic_shared_memory_size %c32768_i32 args(
// CHECK: return %arg3

// CHECK-LABEL: gpu.func @attention_0_v0
// CHECK-SAME: kernel attributes {known_block_size = array<i32: 128, 1, 1>}
// CHECK: %[[Q:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x128x64xf16>
// CHECK: %[[K:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x64xf16>
// CHECK: %[[V:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x64xf16>
// CHECK: attn_gpu.commit %[[K]]
// CHECK: %[[QT:.*]] = attn_gpu.wait %[[Q]][%{{.*}}] pending(1)
// The loop over whole tiles.
// CHECK: scf.for
// CHECK: %[[KT:.*]] = attn_gpu.wait %[[K]]
// CHECK: attn_gpu.acquire %[[V]]
// CHECK: attn_gpu.copy
// CHECK: attn_gpu.commit %[[V]]
// CHECK: attn_gpu.mma_start %[[QT]], %[[KT]] {transpose_b}
// CHECK: attn_gpu.release %[[K]]
// CHECK: %[[VT:.*]] = attn_gpu.wait %[[V]]
// CHECK: scf.if
// CHECK: attn_gpu.acquire %[[K]]
// CHECK: attn_gpu.copy
// CHECK: attn_gpu.commit %[[K]]
// CHECK-NOT: arith.cmpi
// CHECK: %[[M:.*]] = attn_gpu.row_reduce <max>
// CHECK: attn_gpu.row_allreduce <max> %[[M]]
// CHECK: math.exp2
// CHECK: attn_gpu.row_reduce <add>
// CHECK-NOT: row_allreduce <add>
// CHECK: %[[P:.*]] = attn_gpu.convert {{.*}} -> !attn_gpu.fragment<128x64xf16, <operand_a, unit = mma_sync, warps = 4>>
// CHECK: attn_gpu.mma_start %[[P]], %[[VT]] accumulate
// CHECK: attn_gpu.release %[[V]]
// What is left of the last tile: a mask of its keys.
// CHECK: scf.for
// CHECK: attn_gpu.map
// CHECK: ^bb0(%{{.*}}: f32, %{{.*}}: i32, %[[COLUMN:.*]]: i32):
// CHECK: %[[IN:.*]] = arith.cmpi slt, %[[COLUMN]]
// CHECK: arith.select %[[IN]]
// The end.
// CHECK: attn_gpu.row_allreduce <add>
// CHECK: attn_gpu.store %{{.*}} through %[[QT]]
// CHECK-NOT: attn_gpu.store_rows
// CHECK: gpu.return
func.func @main(%q: tensor<2x8x?x64xf16>, %k: tensor<2x2x?x64xf16>, %v: tensor<2x2x?x64xf16>, %o: tensor<2x8x?x64xf16>) -> tensor<2x8x?x64xf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x?x64xf16>, tensor<2x2x?x64xf16>, tensor<2x2x?x64xf16>) outs(%o : tensor<2x8x?x64xf16>) scale(0.125)
         {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x8x?x64xf16>
  return %r : tensor<2x8x?x64xf16>
}
