// RUN: attn-opt %s -attn-lower-gpu-kernels -split-input-file -verify-diagnostics

gpu.module @kernels {
  // expected-error@+1 {{expected 'known_block_size' of whole warps along x}}
  gpu.func @no_size() kernel {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error@+1 {{expected 'known_block_size' of whole warps along x}}
  gpu.func @part_of_a_warp() kernel attributes {known_block_size = array<i32: 48, 1, 1>} {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error@+1 {{expected arguments of llvm types but got 'memref<?xf32>'}}
  gpu.func @memref(%m: memref<?xf32>) kernel attributes {known_block_size = array<i32: 32, 1, 1>} {
    gpu.return
  }
}

// -----

gpu.module @kernels {
  // expected-error@+1 {{not supported yet: a kernel of more than one block}}
  gpu.func @blocks() kernel attributes {known_block_size = array<i32: 32, 1, 1>} {
    cf.br ^next
  ^next:
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @hidden(%c: i1) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    // expected-error@+1 {{not supported yet: 'scf.execute_region' around values or ops of 'attn_gpu'}}
    scf.execute_region {
      %g = attn_gpu.group_index
      scf.yield
    }
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @carried(%c: i1, %p: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %a = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    // expected-error@+1 {{not supported yet: a value of type '!attn_gpu.global<64xf16>' through control flow}}
    %v = scf.if %c -> !attn_gpu.global<64xf16> {
      scf.yield %a : !attn_gpu.global<64xf16>
    } else {
      scf.yield %a : !attn_gpu.global<64xf16>
    }
    gpu.return
  }
}

// -----

!acc = !attn_gpu.fragment<64x24xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>
gpu.module @kernels {
  gpu.func @columns() kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %q = attn_gpu.shared_alloc : !attn_gpu.shared<64x64xf16>
    %k = attn_gpu.shared_alloc : !attn_gpu.shared<24x64xf16>
    // expected-error@+1 {{not supported yet: mma_sync with 24 columns, no multiple of 16}}
    %s, %t = attn_gpu.mma_start %q, %k {transpose_b} : !attn_gpu.shared<64x64xf16>, !attn_gpu.shared<24x64xf16> -> !acc
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @no_acquire(%p: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %v = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    %t = attn_gpu.shared_alloc : !attn_gpu.shared<64x64xf16>
    // expected-error@+1 {{not supported yet: a copy to a tile that is not acquired from a ring}}
    attn_gpu.copy %v[%n] to %t : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    gpu.return
  }
}

// -----

!ring = !attn_gpu.ring<1x64x64xf16>
gpu.module @kernels {
  gpu.func @wrong_view(%p: !llvm.ptr, %n: i32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %v = attn_gpu.mapped_view %p coordinates(%n) : !attn_gpu.global<64xf16>
    %r = attn_gpu.ring_create <cp_async> : !ring
    %t = attn_gpu.acquire %r[%n] : !ring
    // expected-error@+1 {{expected a 'global_view' for a ring of cp_async and a 'mapped_view' for one of tma}}
    attn_gpu.copy %v[%n] to %t : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    gpu.return
  }
}

// -----

!ring = !attn_gpu.ring<1x64x64xf16>
gpu.module @kernels {
  gpu.func @three_warps(%p: !llvm.ptr<1>, %n: i32, %s: i64) kernel attributes {known_block_size = array<i32: 96, 1, 1>} {
    %v = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    %r = attn_gpu.ring_create <cp_async> : !ring
    %t = attn_gpu.acquire %r[%n] : !ring
    // expected-error@+1 {{not supported yet: cp_async by other than 2^n warps of a block without roles}}
    attn_gpu.copy %v[%n] to %t : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    gpu.return
  }
}

// -----

!rows = !attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>
gpu.module @kernels {
  gpu.func @store_view(%x: f32, %p: !llvm.ptr, %n: i32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    %r = attn_gpu.splat %x : !rows
    %v = attn_gpu.mapped_view %p coordinates(%n) : !attn_gpu.global<f32>
    // expected-error@+1 {{not supported yet: a store to other than a 'global_view' of the kernel}}
    attn_gpu.store_rows %r to %v[%n] : !rows, !attn_gpu.global<f32>
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @roles() kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
    // expected-error@+1 {{expected the roles' 384 threads to be the block's 128}}
    attn_gpu.roles producer(4 warps, 24 registers) {
      %x = arith.constant 0 : i32
    } consumer(8 warps, 240 registers) {
      %y = arith.constant 0 : i32
    }
    gpu.return
  }
}
