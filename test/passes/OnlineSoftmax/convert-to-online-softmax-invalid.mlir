// RUN: attn-opt %s --attn-convert-to-online-softmax --split-input-file --verify-diagnostics

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
// expected-error @+1 {{expected stage 'tiled', but the function is at 'configured'}}
func.func @the_grid_comes_first(%q: tensor<1x1x4x64xf32>) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x1x4x64xf32>) -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @a_tile_says_its_configuration(%q: tensor<1x1x4x64xf32>) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{expected 'attn.config' on a tile}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x1x4x64xf32>) -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @a_tile_is_of_one_head(%q: tensor<1x2x4x64xf32>) -> tensor<1x2x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{expected a slice of one head but got 'tensor<1x2x4x64xf32>'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x4x64xf32>, tensor<1x2x4x64xf32>, tensor<1x2x4x64xf32>)
         outs(%q : tensor<1x2x4x64xf32>) {attn.config = #config} -> tensor<1x2x4x64xf32>
  return %r : tensor<1x2x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @a_tile_says_where_it_lies(%q: tensor<1x1x4x64xf32>) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{expected offsets and lengths on a slice}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x1x4x64xf32>) {attn.config = #config} -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @a_mean_is_of_all_keys(%q: tensor<1x1x4x64xf32>, %n: index) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{not supported yet: the mean of a slice of keys}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x1x4x64xf32>)
         offsets(%n, %n, %n, %n) lengths(%n, %n) {attn.config = #config, numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = mean>} -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @a_tile_knows_its_lengths(%q: tensor<1x1x4x64xf32>, %n: index, %lengths: tensor<1xi32>) -> tensor<1x1x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  %c0 = arith.constant 0 : index
  // expected-error @+1 {{expected lengths of this batch entry but got 'q_lengths' or 'kv_lengths'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         q_lengths(%lengths : tensor<1xi32>)
         outs(%q : tensor<1x1x4x64xf32>)
         offsets(%n, %n, %n, %c0) lengths(%n, %n) {attn.config = #config} -> tensor<1x1x4x64xf32>
  return %r : tensor<1x1x4x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8, packed_heads = 2>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
func.func @packed_heads_have_one_row(%q: tensor<1x2x4x64xf32>, %k: tensor<1x1x4x64xf32>) -> tensor<1x2x4x64xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  // expected-error @+1 {{expected a slice of one row of the packed heads but got 'tensor<1x2x4x64xf32>'}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x4x64xf32>, tensor<1x1x4x64xf32>, tensor<1x1x4x64xf32>)
         outs(%q : tensor<1x2x4x64xf32>) {attn.config = #config} -> tensor<1x2x4x64xf32>
  return %r : tensor<1x2x4x64xf32>
}
