// RUN: attn-opt %s --attn-tile-queries --split-input-file --verify-diagnostics

// expected-error @+1 {{expected stage 'configured', but the function is at 'masked'}}
func.func @tiling_needs_a_plan(%q: tensor<1x8x4x64xf32>) -> tensor<1x8x4x64xf32>
    attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x4x64xf32>, tensor<1x8x4x64xf32>, tensor<1x8x4x64xf32>)
         outs(%q : tensor<1x8x4x64xf32>) -> tensor<1x8x4x64xf32>
  return %r : tensor<1x8x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 8>]>]>
func.func @a_slice_is_not_tiled_again(%q: tensor<1x1x4x64xf32>, %n: index) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{not supported yet: tiling a slice of an attention}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x1x4x64xf32>) offsets(%n, %n, %n, %n) lengths(%n, %n) -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 8, packed_heads = 4>]>]>
func.func @packed_heads_are_of_one_group(%q: tensor<1x6x1x64xf32>, %k: tensor<1x2x9x64xf32>) -> tensor<1x6x1x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{expected groups of a multiple of the plan's 4 packed heads but got 'tensor<1x6x1x64xf32>' and 'tensor<1x2x9x64xf32>'}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x6x1x64xf32>, tensor<1x2x9x64xf32>, tensor<1x2x9x64xf32>)
         outs(%q : tensor<1x6x1x64xf32>) -> tensor<1x6x1x64xf32>
  return %r : tensor<1x6x1x64xf32>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = tcgen05, warps = 4, probabilities = tensor, overlap = true>]>]>
#target = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @tensor_memory_has_no_code_yet(%q: tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #target} {
  // expected-error @+1 {{not supported yet: code for tiles of unit 'tcgen05'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>)
         outs(%q : tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16>
  return %r : tensor<1x1x8x8xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, splits = 4>]>]>
#target = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @keys_are_not_split_yet(%q: tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #target} {
  // expected-error @+1 {{not supported yet: tiles with split keys}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>)
         outs(%q : tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16>
  return %r : tensor<1x1x8x8xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64>]>]>
#target = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @a_gpu_has_a_matrix_unit(%q: tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #target} {
  // expected-error @+1 {{not supported yet: an attention on a GPU without a matrix unit}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>)
         outs(%q : tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16>
  return %r : tensor<1x1x8x8xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 128, key_tile = 64, unit = wgmma, warps = 8, cluster = 2>]>]>
#target = #attn.target<name = "x", kind = gpu, cpu = "sm_90a", features = "", vector_bytes = 128, vector_registers = 255>
func.func @blocks_do_not_share_tiles_yet(%q: tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #target} {
  // expected-error @+1 {{not supported yet: tiles that a cluster of blocks shares}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>)
         outs(%q : tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16>
  return %r : tensor<1x1x8x8xf16>
}
