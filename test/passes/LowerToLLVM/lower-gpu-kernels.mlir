// RUN: attn-opt %s -attn-lower-gpu-kernels | FileCheck %s
// RUN: attn-opt %s -attn-lower-gpu-modules | FileCheck %s --check-prefix=LLVM

// LLVM-NOT: {{ (attn_gpu|arith|scf|cf|math|index|gpu)\.[a-z_]+ %}}
// LLVM-NOT: unrealized_conversion_cast

!acc = !attn_gpu.fragment<64x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
!p = !attn_gpu.fragment<64x64xbf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>
!rows = !attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>
!tile = !attn_gpu.shared<64x64xf16>
!btile = !attn_gpu.shared<64x64xbf16>
!ring = !attn_gpu.ring<2x64x64xf16>

gpu.module @kernels {
  // One symbol for the dynamic shared memory of all kernels.
  // CHECK-COUNT-1: llvm.mlir.global external @attn_shared_memory() {addr_space = 3 : i32, alignment = 1024 : i64} : !llvm.array<0 x i8>

  // CHECK-LABEL: llvm.func @signature(
  // CHECK-SAME: !llvm.ptr<1> {llvm.noalias}, %{{.*}}: i32)
  // CHECK-SAME: denormal_fp_math_f32 = "preserve-sign,preserve-sign"
  // CHECK-SAME: gpu.kernel
  // CHECK-SAME: nvvm.kernel
  // CHECK-SAME: nvvm.minctasm = 1
  // CHECK-SAME: nvvm.reqntid = array<i32: 128, 1, 1>
  gpu.func @signature(%p: !llvm.ptr<1> {llvm.noalias}, %n: i32) kernel
      attributes {known_block_size = array<i32: 128, 1, 1>, nvvm.minctasm = 1 : i32} {
    // CHECK: llvm.return
    gpu.return
  }

  // Eight neighbours copy a row of 128 bytes; a row beyond the length comes as zeros.
  // CHECK-LABEL: llvm.func @copies(
  gpu.func @copies(%ptr: !llvm.ptr<1>, %n: i32, %i: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %v = attn_gpu.global_view %ptr rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    %ring = attn_gpu.ring_create <cp_async> : !ring
    // CHECK-NOT: nvvm.barrier
    %slot = attn_gpu.acquire %ring[%i] : !ring
    // CHECK: %[[EXISTS:.*]] = arith.cmpi slt
    // CHECK: %[[BYTES:.*]] = arith.select %[[EXISTS]]
    // CHECK: nvvm.cp.async.shared.global %{{.*}}, %{{.*}}, 16, cache = cg, %[[BYTES]]
    // CHECK-COUNT-3: nvvm.cp.async.shared.global
    // CHECK-NOT: nvvm.cp.async.shared.global
    attn_gpu.copy %v[%i] to %slot : !attn_gpu.global<64xf16>, !tile
    // CHECK: nvvm.cp.async.commit.group
    attn_gpu.commit %ring[%i] : !ring
    // CHECK: nvvm.cp.async.wait.group 1
    // CHECK-NEXT: nvvm.barrier
    %t = attn_gpu.wait %ring[%i] pending(1) : !ring
    gpu.return
  }

  // 72 columns of 80: the last chunk of the last panel is zeros for all.
  // CHECK-LABEL: llvm.func @padded_columns(
  gpu.func @padded_columns(%ptr: !llvm.ptr<1>, %n: i32, %i: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %v = attn_gpu.global_view %ptr rows(%n) stride(%s) : !attn_gpu.global<72xf16>
    %ring = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x80xf16>
    %slot = attn_gpu.acquire %ring[%i] : !attn_gpu.ring<1x64x80xf16>
    // CHECK-COUNT-4: nvvm.cp.async.shared.global
    // CHECK: arith.andi
    // CHECK: nvvm.cp.async.shared.global
    // CHECK-NOT: nvvm.cp.async.shared.global
    attn_gpu.copy %v[%i] to %slot : !attn_gpu.global<72xf16>, !attn_gpu.shared<64x80xf16>
    gpu.return
  }

  // A released slot is written again only after a barrier; the wait is one.
  // CHECK-LABEL: llvm.func @barriers(
  gpu.func @barriers(%n: i32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %ring = attn_gpu.ring_create <cp_async> : !ring
    %other = attn_gpu.ring_create <cp_async> : !ring
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    // CHECK: scf.for
    scf.for %j = %c0 to %n step %c1 : i32 {
      // CHECK: nvvm.barrier
      // CHECK-NOT: nvvm.barrier
      // CHECK: nvvm.cp.async.wait.group 0
      // CHECK-NEXT: nvvm.barrier
      // CHECK-NOT: nvvm.barrier
      %a = attn_gpu.acquire %ring[%j] : !ring
      %t = attn_gpu.wait %other[%j] : !ring
      %b = attn_gpu.acquire %other[%j] : !ring
      attn_gpu.release %ring[%j] : !ring
    }
    // CHECK: llvm.return
    gpu.return
  }

  // CHECK-LABEL: llvm.func @products(
  gpu.func @products(%zero: f32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %q = attn_gpu.shared_alloc : !tile
    %k = attn_gpu.shared_alloc : !tile
    // Four steps, each one block of Q and four pairs of K's.
    // CHECK-COUNT-20: nvvm.ldmatrix {{.*}}layout = #nvvm.mma_layout<row>
    // CHECK-NOT: nvvm.ldmatrix
    %s, %t = attn_gpu.mma_start %q, %k {transpose_b} : !tile, !tile -> !acc
    gpu.return
  }

  // CHECK-LABEL: llvm.func @mma_counts(
  gpu.func @mma_counts() kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %q = attn_gpu.shared_alloc : !tile
    %k = attn_gpu.shared_alloc : !tile
    // CHECK-COUNT-32: nvvm.mma.sync {{.*}}shape = #nvvm.shape<m = 16, n = 8, k = 16>
    // CHECK-NOT: nvvm.mma.sync
    %s, %t = attn_gpu.mma_start %q, %k {transpose_b} : !tile, !tile -> !acc
    gpu.return
  }

  // P stays where it is: pairs are packed and multiplied.
  // CHECK-LABEL: llvm.func @values(
  gpu.func @values(%zero: f32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %v = attn_gpu.shared_alloc : !btile
    %e = attn_gpu.splat %zero : !acc
    // CHECK-NOT: llvm.store
    // CHECK-COUNT-16: nvvm.convert.f32x2.to.bf16x2
    // CHECK-NOT: nvvm.convert
    %p = attn_gpu.convert %e : !acc -> !p
    // CHECK: nvvm.ldmatrix {{.*}}layout = #nvvm.mma_layout<col>
    // CHECK: nvvm.mma.sync {{.*}}#nvvm.mma_type<bf16>
    %o0, %t = attn_gpu.mma_start %p, %v accumulate(%e : !acc) : !p, !btile -> !acc
    %o = attn_gpu.mma_wait %t, %o0 : !acc
    gpu.return
  }

  // CHECK-LABEL: llvm.func @rows(
  gpu.func @rows(%x: f32, %out: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %m = attn_gpu.splat %x : !rows
    %f = attn_gpu.splat %x : !acc
    // 15 joins for each of two rows, and the initial value.
    // CHECK-COUNT-32: arith.maxnumf
    // CHECK-NOT: arith.maxnumf
    // CHECK: nvvm.shfl.sync bfly
    %m0 = attn_gpu.row_reduce <max> %f, %m : !acc
    // CHECK-COUNT-3: nvvm.shfl.sync bfly
    // CHECK-NOT: nvvm.shfl.sync bfly
    %m1 = attn_gpu.row_allreduce <max> %m0 : !rows
    %view = attn_gpu.global_view %out rows(%n) stride(%s) : !attn_gpu.global<f32>
    // CHECK-COUNT-2: llvm.store {{.*}} : f32, !llvm.ptr<1>
    attn_gpu.store_rows %m1 to %view[%n] : !rows, !attn_gpu.global<f32>
    gpu.return
  }

  // A bound is moved to the lane's place once; elements compare constants with it.
  // LLVM-LABEL: llvm.func @masks(
  gpu.func @masks(%x: f32, %left: i32, %diagonal: i32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %s = attn_gpu.splat %x : !acc
    %ninf = arith.constant 0xFF800000 : f32
    // LLVM: %[[PLACE:.*]] = llvm.sub %arg1, %{{.*}} : i32
    // LLVM: llvm.icmp "sgt" %[[PLACE]], %{{.*}} : i32
    // LLVM-NOT: llvm.sub %arg1
    // LLVM: llvm.return
    %m = attn_gpu.map(%s) : (!acc) -> !acc {
    ^bb0(%e: f32, %row: i32, %column: i32):
      %inside = arith.cmpi slt, %column, %left : i32
      %rc = arith.subi %row, %column : i32
      %below = arith.cmpi sge, %rc, %diagonal : i32
      %both = arith.andi %inside, %below : i1
      %y = arith.select %both, %e, %ninf : f32
      attn_gpu.yield %y : f32
    }
    %t = attn_gpu.shared_alloc : !tile
    %p = llvm.mlir.zero : !llvm.ptr<1>
    %one = arith.constant 64 : i64
    %view = attn_gpu.global_view %p rows(%left) stride(%one) : !attn_gpu.global<64xf16>
    attn_gpu.store %m to %view[%left] through %t : !acc, !attn_gpu.global<64xf16>, !tile
    gpu.return
  }

  // Rows go out 16 bytes at a time.
  // CHECK-LABEL: llvm.func @epilogue(
  gpu.func @epilogue(%x: f32, %out: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %f = attn_gpu.splat %x : !acc
    %t = attn_gpu.shared_alloc : !tile
    %view = attn_gpu.global_view %out rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    // CHECK-COUNT-16: llvm.store {{.*}} : i32, !llvm.ptr<3>
    // CHECK: nvvm.bar.warp.sync
    // CHECK: scf.if
    // CHECK: llvm.load {{.*}} : !llvm.ptr<3> -> vector<4xi32>
    // CHECK: llvm.store {{.*}} : vector<4xi32>, !llvm.ptr<1>
    attn_gpu.store %f to %view[%n] through %t : !acc, !attn_gpu.global<64xf16>, !tile
    %part = attn_gpu.global_view %out rows(%n) stride(%s) : !attn_gpu.global<64xf32>
    // CHECK-COUNT-16: llvm.store {{.*}} : vector<2xf32>, !llvm.ptr<1>
    attn_gpu.store %f to %part[%n] : !acc, !attn_gpu.global<64xf32>
    gpu.return
  }

  // CHECK-LABEL: llvm.func @leaves_scalars_alone(
  // CHECK: arith.addi
  // CHECK: scf.if
  gpu.func @leaves_scalars_alone(%n: i32, %out: !llvm.ptr<1>) kernel attributes {known_block_size = array<i32: 32, 1, 1>} {
    %sum = arith.addi %n, %n : i32
    %c = arith.cmpi slt, %sum, %n : i32
    scf.if %c {
      llvm.store %sum, %out : i32, !llvm.ptr<1>
    }
    gpu.return
  }
}
