// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --attn-lower-to-gpu --split-input-file --verify-diagnostics

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @odd_dim(%q: tensor<2x1x128x20xf16>) -> tensor<2x1x128x20xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: a head dimension of 20 on a matrix unit, which is no multiple of 8}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x1x128x20xf16>, tensor<2x1x128x20xf16>, tensor<2x1x128x20xf16>)
         outs(%q : tensor<2x1x128x20xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x1x128x20xf16>
  return %r : tensor<2x1x128x20xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @mean_of_empty_rows(%q: tensor<2x1x128x64xf16>, %n: tensor<2xi32>) -> tensor<2x1x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: fully masked rows with the mean of v on a GPU}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>) kv_lengths(%n : tensor<2xi32>)
         outs(%q : tensor<2x1x128x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16, fully_masked = mean>} -> tensor<2x1x128x64xf16>
  return %r : tensor<2x1x128x64xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @function_without_code(%q: tensor<2x1x128x64xf16>) -> tensor<2x1x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r = attn.attention ins(%q, %q, %q : tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>)
         outs(%q : tensor<2x1x128x64xf16>) score {
         ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
           // expected-error @+1 {{not supported yet: 'math.erf' of a region in a kernel}}
           %t = math.erf %s : f32
           attn.yield %t : f32
         } {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x1x128x64xf16>
  return %r : tensor<2x1x128x64xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @result_of_its_own(%q: tensor<2x1x128x64xf16>) -> tensor<2x1x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %o = tensor.empty() : tensor<2x1x128x64xf16>
  // expected-error @+1 {{not supported yet: a kernel whose result is not written to an argument}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>)
         outs(%o : tensor<2x1x128x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x1x128x64xf16>
  return %r : tensor<2x1x128x64xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @keys_of_its_own(%q: tensor<2x1x128x64xf16>, %x: f16) -> tensor<2x1x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %k = tensor.splat %x : tensor<2x1x128x64xf16>
  // expected-error @+1 {{not supported yet: a kernel on what is no argument of the function}}
  %r = attn.attention ins(%q, %k, %q : tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>)
         outs(%q : tensor<2x1x128x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x1x128x64xf16>
  return %r : tensor<2x1x128x64xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 128, key_tile = 64, packed_heads = 4, unit = wgmma, warps = 8>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_90a", features = "", vector_bytes = 128, vector_registers = 255>
func.func @packed_rows_by_tensor_maps(%q: tensor<2x4x128x64xf16>, %k: tensor<2x1x128x64xf16>) -> tensor<2x4x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: packed heads in tiles of unit 'wgmma'}}
  %r = attn.attention ins(%q, %k, %k : tensor<2x4x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>)
         outs(%q : tensor<2x4x128x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x4x128x64xf16>
  return %r : tensor<2x4x128x64xf16>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 128, key_tile = 64, unit = wgmma, warps = 8, probabilities = shared>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_90a", features = "", vector_bytes = 128, vector_registers = 255>
func.func @probabilities_in_shared_memory(%q: tensor<2x1x128x64xf16>) -> tensor<2x1x128x64xf16> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: probabilities in shared memory}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>, tensor<2x1x128x64xf16>)
         outs(%q : tensor<2x1x128x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x1x128x64xf16>
  return %r : tensor<2x1x128x64xf16>
}
