// RUN: attn-opt %s -attn-lower-gpu-kernels | FileCheck %s
// RUN: attn-opt %s -attn-lower-gpu-modules | FileCheck %s --check-prefix=LLVM

// LLVM-NOT: {{ (attn_gpu|arith|scf|cf|math|index|gpu)\.[a-z_]+ %}}
// LLVM-NOT: unrealized_conversion_cast

!acc = !attn_gpu.fragment<64x64xf32, #attn_gpu.layout<accumulator, unit = wgmma, warps = 4>>
!s = !attn_gpu.fragment<64x128xf32, #attn_gpu.layout<accumulator, unit = wgmma, warps = 4>>
!p = !attn_gpu.fragment<64x128xbf16, #attn_gpu.layout<operand_a, unit = wgmma, warps = 4>>
!rows = !attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = wgmma, warps = 4>>
!ring = !attn_gpu.ring<2x128x64xbf16>
!tile = !attn_gpu.shared<128x64xbf16>
!q = !attn_gpu.shared<64x64xbf16>

gpu.module @kernels {
  // A tensor map is read where the launch put it.
  // CHECK-LABEL: llvm.func @roles(
  // CHECK-SAME: llvm.byval = !llvm.array<128 x i8>, nvvm.grid_constant
  gpu.func @roles(%map: !llvm.ptr {llvm.byval = !llvm.array<128 x i8>, llvm.align = 64 : i64}, %n: i32)
      kernel attributes {known_block_size = array<i32: 384, 1, 1>} {
    %view = attn_gpu.mapped_view %map coordinates(%n, %n) : !attn_gpu.global<64xbf16>
    // The warp's index is the same value in all lanes.
    // CHECK: nvvm.shfl.sync idx
    // One arrival fills a slot, one of each group of consumers empties it.
    // CHECK-COUNT-4: nvvm.mbarrier.init
    // CHECK: nvvm.fence.mbarrier.init
    // CHECK: nvvm.barrier
    %ring = attn_gpu.ring_create <tma> : !ring
    %c0 = arith.constant 0 : i32
    // CHECK: scf.if
    // CHECK: nvvm.setmaxregister decrease 24
    // CHECK: nvvm.elect.sync
    attn_gpu.roles producer(4 warps, 24 registers) {
      // CHECK: mbarrier.try_wait.parity.shared::cta.b64
      // CHECK: nvvm.mbarrier.arrive.expect_tx %{{.*}}, %[[BYTES:.*]] : !llvm.ptr<3>, i32
      %slot = attn_gpu.acquire %ring[%n] : !ring
      // CHECK: nvvm.cp.async.bulk.tensor.shared.cluster.global %{{.*}}, %{{.*}}, %{{.*}}, box[%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}] : !llvm.ptr<7>, !llvm.ptr
      attn_gpu.copy %view[%n] to %slot : !attn_gpu.global<64xbf16>, !tile
      attn_gpu.commit %ring[%n] : !ring
      // CHECK-NOT: commit
      // CHECK: } else {
    } consumer(8 warps, 240 registers) {
      // CHECK: nvvm.setmaxregister increase 240
      // CHECK: mbarrier.try_wait.parity.shared::cta.b64
      %t = attn_gpu.wait %ring[%n] : !ring
      // CHECK: @$0 mbarrier.arrive.shared::cta.b64 _, [$1];
      attn_gpu.release %ring[%n] : !ring
      %g = attn_gpu.group_index
      // CHECK: nvvm.barrier id = %{{.*}} number_of_threads = %{{.*}}
      attn_gpu.barrier <sync> id(%g) threads(256)
      // CHECK: nvvm.barrier.arrive id = %{{.*}} number_of_threads = %{{.*}}
      attn_gpu.barrier <arrive> id(%g) threads(256)
    }
    gpu.return
  }

  // The first step needs no accumulator; P comes from registers; waits pass on what
  // may not be used before them.
  // CHECK-LABEL: llvm.func @overlap(
  gpu.func @overlap(%x: f32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %q = attn_gpu.shared_alloc : !q
    %k = attn_gpu.shared_alloc : !tile
    %acc = attn_gpu.splat %x : !acc
    %e = attn_gpu.splat %x : !s
    %sums = attn_gpu.splat %x : !rows
    %p = attn_gpu.convert %e : !s -> !p
    // CHECK: nvvm.wgmma.fence.aligned
    // CHECK: setp.ne.b32 p, 0, 0;{{.*}}wgmma.mma_async.sync.aligned.m64n128k16.f32.bf16.bf16 {$0, {{.*}}$63}, $64, $65, p, 1, 1, 0, 0;
    // CHECK-COUNT-3: setp.ne.b32 p, 1, 0;{{.*}}wgmma.mma_async.sync.aligned.m64n128k16.f32.bf16.bf16 {$0, {{.*}}$63}, $128, $129, p, 1, 1, 0, 0;
    // CHECK: nvvm.wgmma.commit.group.sync.aligned
    %s0, %t0 = attn_gpu.mma_start %q, %k {transpose_b} : !q, !tile -> !s
    // CHECK: nvvm.wgmma.fence.aligned
    // CHECK-COUNT-8: wgmma.mma_async.sync.aligned.m64n64k16.f32.bf16.bf16 {$0, {{.*}}$31}, {$64, $65, $66, $67}, $68, p, 1, 1, 1;
    // CHECK: nvvm.wgmma.commit.group.sync.aligned
    %o0, %t1 = attn_gpu.mma_start %p, %k accumulate(%acc : !acc) : !p, !tile -> !acc
    // CHECK: wgmma.wait_group.sync.aligned 1;", "=f,{{.*}}~{memory}"
    %s = attn_gpu.mma_wait %t0, %s0 : !s
    // CHECK: mov.u32 rows, %nctaid.y;{{.*}}@p st.volatile.shared.f32
    attn_gpu.pin %sums : !rows
    // CHECK: wgmma.wait_group.sync.aligned 0;", "=f,{{.*}}~{memory}"
    %o:2 = attn_gpu.mma_wait %t1, %o0, %e : !acc, !s
    gpu.return
  }

  // The group's four warps meet before and after they turn rows into chunks.
  // CHECK-LABEL: llvm.func @epilogue(
  gpu.func @epilogue(%x: f32, %out: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %f = attn_gpu.splat %x : !acc
    %t = attn_gpu.shared_alloc : !q
    %view = attn_gpu.global_view %out rows(%n) stride(%s) : !attn_gpu.global<64xbf16>
    // CHECK: nvvm.barrier id = %{{.*}} number_of_threads = %{{.*}}
    // CHECK: llvm.store {{.*}} : i32, !llvm.ptr<3>
    // CHECK: nvvm.barrier id = %{{.*}} number_of_threads = %{{.*}}
    // CHECK: llvm.store {{.*}} : vector<4xi32>, !llvm.ptr<1>
    attn_gpu.store %f to %view[%n] through %t : !acc, !attn_gpu.global<64xbf16>, !q
    gpu.return
  }

  // Registers of a block of 256 threads stay where they are.
  // CHECK-LABEL: llvm.func @few_threads(
  // CHECK-NOT: nvvm.setmaxregister
  gpu.func @few_threads(%n: i32) kernel attributes {known_block_size = array<i32: 256, 1, 1>} {
    %ring = attn_gpu.ring_create <tma> : !ring
    attn_gpu.roles producer(4 warps, 24 registers) {
      %slot = attn_gpu.acquire %ring[%n] : !ring
      attn_gpu.commit %ring[%n] : !ring
    } consumer(4 warps, 240 registers) {
      %t = attn_gpu.wait %ring[%n] : !ring
      attn_gpu.release %ring[%n] : !ring
    }
    gpu.return
  }
}
