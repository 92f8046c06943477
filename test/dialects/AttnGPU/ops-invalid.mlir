// RUN: attn-opt %s -split-input-file -verify-diagnostics

func.func @global_view_c1(%p: !llvm.ptr<1>, %n: i32, %s: i64) {
  // expected-error@+1 {{expected 'packed' to be above 1 exactly where there is a head stride but got 1}}
  %v = attn_gpu.global_view %p rows(%n) stride(%s) packed(1, %s) : !attn_gpu.global<64xf16>
  return
}

// -----

func.func @mapped_view(%m: !llvm.ptr, %n: i32) {
  // expected-error@+1 {{expected at most 3 coordinates, a tensor map has 5 dimensions, but got 4}}
  %v = attn_gpu.mapped_view %m coordinates(%n, %n, %n, %n) : !attn_gpu.global<64xf16>
  return
}

// -----

func.func @wait_c1(%r: !attn_gpu.ring<2x64x64xf16>, %i: i32) {
  // expected-error@+1 {{expected 'pending' to be at least 0 but got -1}}
  %t = attn_gpu.wait %r[%i] pending(-1) : !attn_gpu.ring<2x64x64xf16>
  return
}

// -----

func.func @copy_c1(%v: !attn_gpu.global<64xbf16>, %i: i32, %s: !attn_gpu.shared<64x64xf16>) {
  // expected-error@+1 {{expected view and slot of one element type but got 'bf16' and 'f16'}}
  attn_gpu.copy %v[%i] to %s : !attn_gpu.global<64xbf16>, !attn_gpu.shared<64x64xf16>
  return
}

// -----

func.func @copy_c2(%v: !attn_gpu.global<60xf16>, %i: i32, %s: !attn_gpu.shared<64x64xf16>) {
  // expected-error@+1 {{expected the view's columns to be a multiple of 8 and at most the slot's 64 but got 60}}
  attn_gpu.copy %v[%i] to %s : !attn_gpu.global<60xf16>, !attn_gpu.shared<64x64xf16>
  return
}

// -----

!acc = !attn_gpu.fragment<64x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
!rows = !attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>
func.func @store_c1(%r: !rows, %v: !attn_gpu.global<64xf32>, %i: i32) {
  // expected-error@+1 {{expected a fragment of kind 'accumulator' but got}}
  attn_gpu.store %r to %v[%i] : !rows, !attn_gpu.global<64xf32>
  return
}
func.func @store_c2(%f: !acc, %v: !attn_gpu.global<64xf16>, %i: i32, %t: !attn_gpu.shared<64x128xf16>) {
  // expected-error@+1 {{expected a tile of the fragment's shape and the view's element type but got}}
  attn_gpu.store %f to %v[%i] through %t : !acc, !attn_gpu.global<64xf16>, !attn_gpu.shared<64x128xf16>
  return
}
func.func @store_c3(%f: !acc, %v: !attn_gpu.global<72xf32>, %i: i32) {
  // expected-error@+1 {{expected the view's columns to be a multiple of 8 and at most the fragment's 64 but got 72}}
  attn_gpu.store %f to %v[%i] : !acc, !attn_gpu.global<72xf32>
  return
}
func.func @store_c4(%f: !acc, %v: !attn_gpu.global<64xf16>, %i: i32) {
  // expected-error@+1 {{expected a tile for 16-bit elements and none for f32 but got 'f16'}}
  attn_gpu.store %f to %v[%i] : !acc, !attn_gpu.global<64xf16>
  return
}
func.func @store_rows_c2(%r: !rows, %v: !attn_gpu.global<64xf32>, %i: i32) {
  // expected-error@+1 {{expected a view of one f32 per row but got}}
  attn_gpu.store_rows %r to %v[%i] : !rows, !attn_gpu.global<64xf32>
  return
}
func.func @row_allreduce_c1(%f: !acc) {
  // expected-error@+1 {{expected a fragment of kind 'rows' but got}}
  %r = attn_gpu.row_allreduce <max> %f : !acc
  return
}
func.func @map_results(%f: !acc) {
  // expected-error@+1 {{expected at least one result}}
  attn_gpu.map(%f) : (!acc) -> () {
  ^bb0(%x: f32, %row: i32, %column: i32):
  }
  return
}
func.func @map_c1(%f: !acc, %r: !rows) {
  // expected-error@+1 {{expected results to be f32 fragments of one type but got}}
  %m:2 = attn_gpu.map(%f) : (!acc) -> (!acc, !rows) {
  ^bb0(%x: f32, %row: i32, %column: i32):
    attn_gpu.yield %x, %x : f32, f32
  }
  return
}
func.func @map_c2(%f: !acc, %r: !rows) {
  // expected-error@+1 {{or its values per row but got}}
  %m = attn_gpu.map(%f) : (!acc) -> !rows {
  ^bb0(%x: f32, %row: i32):
    attn_gpu.yield %x : f32
  }
  return
}
func.func @map_c3(%f: !acc) {
  // expected-error@+1 {{expected body to take 1 f32 and 2 i32 but it takes 2 arguments}}
  %m = attn_gpu.map(%f) : (!acc) -> !acc {
  ^bb0(%x: f32, %row: i32):
    attn_gpu.yield %x : f32
  }
  return
}
func.func @map_c4(%f: !acc) {
  // expected-error@+1 {{expected body to yield 1 values but it yields 2}}
  %m = attn_gpu.map(%f) : (!acc) -> !acc {
  ^bb0(%x: f32, %row: i32, %column: i32):
    attn_gpu.yield %x, %x : f32, f32
  }
  return
}
func.func @mma_wait_c1(%t: !attn_gpu.token, %f: !acc) {
  // expected-error@+1 {{not supported yet: a token that is not from a product in the same block}}
  %m = attn_gpu.mma_wait %t, %f : !acc
  return
}

// -----

!acc = !attn_gpu.fragment<64x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
!acc2 = !attn_gpu.fragment<64x32xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
!p = !attn_gpu.fragment<64x64xf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>
!p2 = !attn_gpu.fragment<64x64xf16, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 2>>
!tile = !attn_gpu.shared<64x64xf16>
!btile = !attn_gpu.shared<64x64xbf16>
!thin = !attn_gpu.shared<24x64xf16>
func.func @mma_start_c1(%a: !tile, %b: !btile) {
  // expected-error@+1 {{expected a and b of one element type but got 'f16' and 'bf16'}}
  %s, %t = attn_gpu.mma_start %a, %b : !tile, !btile -> !acc
  return
}
func.func @mma_start_depth(%a: !p, %b: !thin) {
  // expected-error@+1 {{expected K to be a multiple of 16 but got 24}}
  %s, %t = attn_gpu.mma_start %a, %b : !p, !thin -> !acc
  return
}
func.func @mma_start_c2(%a: !tile, %b: !tile) {
  // expected-error@+1 {{expected [M, K] · [K, N] -> [M, N] but got [64, 64] · [64, 64] -> [64, 32]}}
  %s, %t = attn_gpu.mma_start %a, %b : !tile, !tile -> !acc2
  return
}
func.func @mma_start_c3(%a: !p2, %b: !tile) {
  // expected-error@+1 {{expected a of layout}}
  %s, %t = attn_gpu.mma_start %a, %b : !p2, !tile -> !acc
  return
}
func.func @mma_start_c4(%a: !tile, %b: !tile, %c: !acc2) {
  // expected-error@+1 {{expected to accumulate into}}
  %s, %t = attn_gpu.mma_start %a, %b accumulate(%c : !acc2) : !tile, !tile -> !acc
  return
}
func.func @load_c1(%a: !btile) {
  // expected-error@+1 {{expected a fragment of the tile's shape and element type but got}}
  %f = attn_gpu.load %a : !btile -> !p
  return
}
func.func @splat_c1(%x: f32) {
  // expected-error@+1 {{expected a fragment of f32 but got}}
  %f = attn_gpu.splat %x : !p
  return
}
func.func @convert_c1(%x: !acc) {
  // expected-error@+1 {{expected fragments of one shape, unit and number of warps but got}}
  %f = attn_gpu.convert %x : !acc -> !p2
  return
}

// -----

!acc = !attn_gpu.fragment<128x64xf32, #attn_gpu.layout<accumulator, unit = wgmma, warps = 4>>
!q = !attn_gpu.shared<128x64xf16>
!tile = !attn_gpu.shared<64x64xf16>
func.func @mma_start_c5(%a: !q, %b: !tile) {
  // expected-error@+1 {{expected 64 rows for each four warps and at most 256 columns for wgmma but got 128 x 64 for 4 warps}}
  %s, %t = attn_gpu.mma_start %a, %b : !q, !tile -> !acc
  return
}

// -----

gpu.module @kernels {
  gpu.func @roles_c1() kernel {
    // expected-error@+1 {{expected a positive multiple of 4 warps but got 1}}
    attn_gpu.roles producer(1 warps, 24 registers) {
      %x = arith.constant 0 : i32
    } consumer(8 warps, 240 registers) {
      %y = arith.constant 0 : i32
    }
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @roles_c2() kernel {
    // expected-error@+1 {{expected a multiple of 8 registers from 24 to 256 but got 25}}
    attn_gpu.roles producer(4 warps, 25 registers) {
      %x = arith.constant 0 : i32
    } consumer(8 warps, 240 registers) {
      %y = arith.constant 0 : i32
    }
    gpu.return
  }
}

// -----

func.func @roles_c3() {
  // expected-error@+1 {{expected to stand directly in a 'gpu.func'}}
  attn_gpu.roles producer(4 warps, 24 registers) {
    %x = arith.constant 0 : i32
  } consumer(8 warps, 240 registers) {
    %y = arith.constant 0 : i32
  }
  return
}

// -----

func.func @barrier_c1(%i: i32) {
  // expected-error@+1 {{expected a positive multiple of 32 threads but got 100}}
  attn_gpu.barrier <sync> id(%i) threads(100)
  return
}
