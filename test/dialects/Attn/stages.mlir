// RUN: attn-opt %s --attn-mark-stage=stage=raised | FileCheck %s

// CHECK: #[[GUARD:.*]] = affine_map<(d0, d1, d2) -> (d0 - 16)>

// CHECK: func.func @holds_attention{{.*}} attributes {attn.stage = #attn.stage<raised>}
func.func @holds_attention(%q: tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>)
         outs(%q : tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32>
  return %r : tensor<1x1x4x8xf32>
}

// CHECK: func.func @leaves_alone_what_holds_none
// CHECK-NOT: attn.stage
func.func @leaves_alone_what_holds_none(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// CHECK: func.func @configured
// CHECK-SAME: attn.plan = #attn.tile_plan<[<guard = #[[GUARD]], configs = [<query_tile = 64, key_tile = 256>]>
// CHECK-SAME: attn.stage = #attn.stage<configured>
func.func @configured() attributes {attn.stage = #attn.stage<configured>,
    attn.plan = #attn.tile_plan<[
      #attn.tile_variant<guard = affine_map<(q, k, b) -> (q - 16)>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>,
      #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>]>,
    attn.target = #attn.target<name = "host", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32>} {
  return
}
