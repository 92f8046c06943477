// RUN: attn-opt %s -split-input-file -verify-diagnostics

// expected-error@+1 {{expected 'attn.stage' to be a stage such as '#attn.stage<raised>' but got "raised"}}
func.func @not_a_stage() attributes {attn.stage = "raised"} { return }

// -----

// expected-error@+1 {{expected 'attn.plan' on a function at stage 'configured'}}
func.func @no_plan() attributes {attn.stage = #attn.stage<configured>} { return }

// -----

// expected-error@+1 {{expected 'attn.plan' to be a tile plan but got 1 : i64}}
func.func @wrong_plan() attributes {attn.plan = 1} { return }

// -----

// expected-error@+1 {{expected 'attn.target' to be a target but got "host"}}
func.func @wrong_target() attributes {attn.target = "host"} { return }

// -----

// expected-error@+1 {{expected one of 'attn.stage', 'attn.plan', 'attn.target', 'attn.config' but got 'attn.color'}}
func.func @unknown() attributes {attn.color = 1} { return }

// -----

// expected-error@+1 {{expected 'attn.stage' on a function}}
module attributes {attn.stage = #attn.stage<raised>} {}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>]>
#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
// expected-note@+1 {{the function claims this stage}}
func.func @attention_left(%q: tensor<1x1x4x8xf32>) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #host} {
  // expected-error@+1 {{expected no 'attn.attention' at stage 'online'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>) outs(%q : tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32>
  return
}

// -----

// expected-error@+1 {{expected 'attn.config' to be a tile configuration but got 64}}
func.func private @a_config_is_typed() attributes {attn.config = 64 : i64}
