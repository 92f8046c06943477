// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --attn-stage-lowered-gpu | FileCheck %s

// Two kernels: parts of the keys write f32 to workspace, and a block for each row
// joins them.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 16, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 1, splits = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
#half = #attn.numerics<accumulate = f32, probability = f16>
// CHECK-LABEL: func.func private @split
// CHECK-DAG: %[[O:.*]] = memref.alloc() : memref<4x3x8x1x64xf32>
// CHECK-DAG: %[[L:.*]] = memref.alloc() : memref<4x3x8x1xf32>
// CHECK: gpu.launch_func @kernels::@split_v0 blocks in (%c2, %c3, %c4)
// CHECK: gpu.launch_func @kernels::@split_v0_merge blocks in (%c1, %c8, %c3) threads in (%c128, %c1, %c1)
// CHECK: return %arg2, %arg3
// CHECK-LABEL: gpu.func @split_v0
// CHECK: attn_gpu.store %{{.*}} to %{{.*}}[%c0_i32] : {{.*}}, !attn_gpu.global<64xf32>
// CHECK: attn_gpu.store_rows
// CHECK-LABEL: gpu.func @split_v0_merge
// CHECK-SAME: known_block_size = array<i32: 128, 1, 1>
// CHECK: %[[MAX:.*]] = scf.for %{{.*}} = %c0 to %c4 step %c1
// CHECK: arith.maxnumf
// CHECK: scf.for %{{.*}} = %c0 to %c4 step %c1
// CHECK: math.exp2
// CHECK: gpu.thread_id x
// CHECK: scf.for
// CHECK: arith.truncf %{{.*}} : f32 to f16
// CHECK: llvm.store
// CHECK: scf.if
// CHECK: llvm.call_intrinsic "llvm.nvvm.lg2.approx.ftz.f"
func.func private @split(%q: tensor<3x8x1x64xf16>, %k: tensor<3x2x?x64xf16>, %o: tensor<3x8x1x64xf16>, %l: tensor<3x8x1xf32>) -> (tensor<3x8x1x64xf16>, tensor<3x8x1xf32>)
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r:2 = attn.attention ins(%q, %k, %k : tensor<3x8x1x64xf16>, tensor<3x2x?x64xf16>, tensor<3x2x?x64xf16>)
         outs(%o, %l : tensor<3x8x1x64xf16>, tensor<3x8x1xf32>) scale(0.125) {numerics = #half} -> tensor<3x8x1x64xf16>, tensor<3x8x1xf32>
  return %r#0, %r#1 : tensor<3x8x1x64xf16>, tensor<3x8x1xf32>
}
