// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --mlir-print-op-generic | attn-opt | FileCheck %s

!acc = !attn_gpu.fragment<128x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
!rows = !attn_gpu.fragment<128xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>
!p = !attn_gpu.fragment<128x64xf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>
!ring = !attn_gpu.ring<2x64x64xf16>
!tile = !attn_gpu.shared<64x64xf16>
!q = !attn_gpu.shared<128x64xf16>

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @views
  gpu.func @views(%p: !llvm.ptr<1>, %m: !llvm.ptr, %n: i32, %s: i64) kernel {
    // CHECK: attn_gpu.global_view %{{.*}} rows(%{{.*}}) stride(%{{.*}}) : !attn_gpu.global<64xf16>
    %a = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    // CHECK: attn_gpu.global_view %{{.*}} rows(%{{.*}}) stride(%{{.*}}) packed(4, %{{.*}}) : !attn_gpu.global<64xf16>
    %b = attn_gpu.global_view %p rows(%n) stride(%s) packed(4, %s) : !attn_gpu.global<64xf16>
    // CHECK: attn_gpu.mapped_view %{{.*}} coordinates(%{{.*}}, %{{.*}}) : !attn_gpu.global<128xbf16>
    %c = attn_gpu.mapped_view %m coordinates(%n, %n) : !attn_gpu.global<128xbf16>
    // CHECK: attn_gpu.shared_alloc : !attn_gpu.shared<128x64xf16>
    %t = attn_gpu.shared_alloc : !q
    gpu.return
  }

  // CHECK-LABEL: gpu.func @ring
  gpu.func @ring(%p: !llvm.ptr<1>, %n: i32, %s: i64) kernel {
    %k = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    // CHECK: %[[RING:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<2x64x64xf16>
    %ring = attn_gpu.ring_create <cp_async> : !ring
    // CHECK: %[[SLOT:.*]] = attn_gpu.acquire %[[RING]][%{{.*}}] : !attn_gpu.ring<2x64x64xf16>
    %slot = attn_gpu.acquire %ring[%n] : !ring
    // CHECK: attn_gpu.copy %{{.*}}[%{{.*}}] to %[[SLOT]] : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    attn_gpu.copy %k[%n] to %slot : !attn_gpu.global<64xf16>, !tile
    // CHECK: attn_gpu.commit %[[RING]][%{{.*}}] : !attn_gpu.ring<2x64x64xf16>
    attn_gpu.commit %ring[%n] : !ring
    // CHECK: attn_gpu.wait %[[RING]][%{{.*}}] : !attn_gpu.ring<2x64x64xf16>
    %t0 = attn_gpu.wait %ring[%n] : !ring
    // CHECK: attn_gpu.wait %[[RING]][%{{.*}}] pending(1) : !attn_gpu.ring<2x64x64xf16>
    %t1 = attn_gpu.wait %ring[%n] pending(1) : !ring
    // CHECK: attn_gpu.release %[[RING]][%{{.*}}] : !attn_gpu.ring<2x64x64xf16>
    attn_gpu.release %ring[%n] : !ring
    gpu.return
  }

  // CHECK-LABEL: gpu.func @fragments
  gpu.func @fragments(%q: !q, %k: !tile, %v: !tile, %zero: f32, %out: !attn_gpu.global<64xf16>,
      %part: !attn_gpu.global<64xf32>, %lse: !attn_gpu.global<f32>, %n: i32) {
    // CHECK: %[[M:.*]] = attn_gpu.splat %{{.*}} : !attn_gpu.fragment<128xf32, <rows, unit = mma_sync, warps = 4>>
    %m = attn_gpu.splat %zero : !rows
    %acc = attn_gpu.splat %zero : !acc
    // CHECK: attn_gpu.load %{{.*}} : !attn_gpu.shared<128x64xf16> -> !attn_gpu.fragment<128x64xf16, <operand_a, unit = mma_sync, warps = 4>>
    %qa = attn_gpu.load %q : !q -> !p
    // CHECK: %[[S0:.*]], %[[T:.*]] = attn_gpu.mma_start %{{.*}}, %{{.*}} {transpose_b} : !attn_gpu.shared<128x64xf16>, !attn_gpu.shared<64x64xf16> -> !attn_gpu.fragment<128x64xf32
    %s0, %t = attn_gpu.mma_start %q, %k {transpose_b} : !q, !tile -> !acc
    // CHECK: %[[S:.*]] = attn_gpu.mma_wait %[[T]], %[[S0]] : !attn_gpu.fragment<128x64xf32
    %s = attn_gpu.mma_wait %t, %s0 : !acc
    // CHECK: %[[M0:.*]] = attn_gpu.row_reduce <max> %[[S]], %[[M]] : !attn_gpu.fragment<128x64xf32
    %m0 = attn_gpu.row_reduce <max> %s, %m : !acc
    // CHECK: attn_gpu.row_allreduce <max> %[[M0]] : !attn_gpu.fragment<128xf32
    %m1 = attn_gpu.row_allreduce <max> %m0 : !rows
    // CHECK: attn_gpu.map(%[[S]], %{{.*}}) : (!attn_gpu.fragment<128x64xf32
    %e = attn_gpu.map(%s, %m1) : (!acc, !rows) -> !acc {
    ^bb0(%x: f32, %mx: f32, %row: i32, %column: i32):
      %d = arith.subf %x, %mx : f32
      // CHECK: attn_gpu.yield %{{.*}} : f32
      attn_gpu.yield %d : f32
    }
    // CHECK: attn_gpu.map(%{{.*}}) : (!attn_gpu.fragment<128xf32
    %r:2 = attn_gpu.map(%m1) : (!rows) -> (!rows, !rows) {
    ^bb0(%x: f32, %row: i32):
      attn_gpu.yield %x, %x : f32, f32
    }
    // CHECK: attn_gpu.pin
    attn_gpu.pin %r#0 : !rows
    // CHECK: attn_gpu.convert %{{.*}} : !attn_gpu.fragment<128x64xf32, {{.*}}> -> !attn_gpu.fragment<128x64xf16
    %p = attn_gpu.convert %e : !acc -> !p
    // CHECK: attn_gpu.mma_start %{{.*}}, %{{.*}} accumulate(%{{.*}} : !attn_gpu.fragment<128x64xf32
    %o0, %u = attn_gpu.mma_start %p, %v accumulate(%acc : !acc) : !p, !tile -> !acc
    %o:2 = attn_gpu.mma_wait %u, %o0, %e : !acc, !acc
    // CHECK: attn_gpu.store %{{.*}} to %{{.*}}[%{{.*}}] through %{{.*}} : !attn_gpu.fragment<128x64xf32, {{.*}}>, !attn_gpu.global<64xf16>, !attn_gpu.shared<128x64xf16>
    attn_gpu.store %o#0 to %out[%n] through %q : !acc, !attn_gpu.global<64xf16>, !q
    // CHECK: attn_gpu.store %{{.*}} to %{{.*}}[%{{.*}}] : !attn_gpu.fragment<128x64xf32, {{.*}}>, !attn_gpu.global<64xf32>
    attn_gpu.store %o#0 to %part[%n] : !acc, !attn_gpu.global<64xf32>
    // CHECK: attn_gpu.store_rows %{{.*}} to %{{.*}}[%{{.*}}] : !attn_gpu.fragment<128xf32, {{.*}}>, !attn_gpu.global<f32>
    attn_gpu.store_rows %m1 to %lse[%n] : !rows, !attn_gpu.global<f32>
    gpu.return
  }

  // CHECK-LABEL: gpu.func @warps
  gpu.func @warps() kernel {
    // CHECK: attn_gpu.roles producer(4 warps, 24 registers)
    attn_gpu.roles producer(4 warps, 24 registers) {
      %x = arith.constant 0 : i32
    // CHECK: consumer(8 warps, 240 registers)
    } consumer(8 warps, 240 registers) {
      // CHECK: %[[G:.*]] = attn_gpu.group_index
      %g = attn_gpu.group_index
      // CHECK: attn_gpu.barrier <sync> id(%[[G]]) threads(256)
      attn_gpu.barrier <sync> id(%g) threads(256)
      // CHECK: attn_gpu.barrier <arrive> id(%[[G]]) threads(256)
      attn_gpu.barrier <arrive> id(%g) threads(256)
    }
    gpu.return
  }
}
