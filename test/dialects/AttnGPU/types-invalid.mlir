// RUN: attn-opt %s -split-input-file -verify-diagnostics

// expected-error@+2 {{failed to parse AttnGPU_FragmentType parameter 'layout'}}
// expected-error@+1 {{not supported yet: fragments of unit 'vectors'}}
func.func private @unit(!attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = vectors, warps = 4>>)

// -----

// expected-error@+2 {{failed to parse AttnGPU_FragmentType parameter 'layout'}}
// expected-error@+1 {{expected 'warps' to be positive, and for 'wgmma' a multiple of 4, but got 2}}
func.func private @warps(!attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = wgmma, warps = 2>>)

// -----

// expected-error@+1 {{expected 1 sizes for 'rows' but got 2}}
func.func private @rank(!attn_gpu.fragment<64x64xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>)

// -----

// expected-error@+1 {{expected elements of f32 for 'accumulator' but got 'f16'}}
func.func private @accumulator(!attn_gpu.fragment<64x64xf16, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>)

// -----

// expected-error@+1 {{expected elements of f16 or bf16 for 'operand_a' but got 'f32'}}
func.func private @operand(!attn_gpu.fragment<64x64xf32, #attn_gpu.layout<operand_a, unit = mma_sync, warps = 4>>)

// -----

// expected-error@+1 {{expected rows to be a multiple of 64, 16 for each warp, but got 32}}
func.func private @rows(!attn_gpu.fragment<32x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>)

// -----

// expected-error@+1 {{expected columns to be a multiple of 8 but got 20}}
func.func private @columns(!attn_gpu.fragment<64x20xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>)

// -----

// expected-error@+1 {{expected 2 sizes but got 1}}
func.func private @shared_rank(!attn_gpu.shared<64xf16>)

// -----

// expected-error@+1 {{expected elements of f16 or bf16 but got 'f32'}}
func.func private @shared_type(!attn_gpu.shared<64x64xf32>)

// -----

// expected-error@+1 {{expected rows to be a multiple of 8 and columns of 16 but got 64 x 40}}
func.func private @shared_columns(!attn_gpu.shared<64x40xf16>)

// -----

// expected-error@+1 {{expected positive sizes of at most 2^30 elements but got 0}}
func.func private @slots(!attn_gpu.ring<0x64x64xf16>)

// -----

// expected-error@+1 {{expected at most one size, the columns, but got 2}}
func.func private @global_rank(!attn_gpu.global<4x64xf16>)

// -----

// expected-error@+1 {{expected elements of f16, bf16 or f32 but got 'i8'}}
func.func private @global_type(!attn_gpu.global<64xi8>)
