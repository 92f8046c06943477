// RUN: attn-opt %s --attn-tile-queries=configs=1 --verify-diagnostics

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64>]>]>
#target = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
func.func @one_configuration(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #target} {
  // expected-error @+1 {{expected a configuration in 0..0 of a variant but got 1}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
