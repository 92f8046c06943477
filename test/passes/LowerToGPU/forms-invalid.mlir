// RUN: attn-opt %s --attn-lower-to-gpu --split-input-file --verify-diagnostics

// Forms that OnlineSoftmax does not make.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
// expected-error @+1 {{expected stage 'online', but the function is at 'tiled'}}
func.func @too_early() attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #gpu} {
  return
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @no_configuration(%a: tensor<64x64xf32>, %m: tensor<64xf32>) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{expected 'attn.config'}}
  %s:3 = attn.online_init outs(%a, %m, %m : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

#config = #attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @state_that_ends_nowhere(%a: tensor<64x64xf32>, %m: tensor<64xf32>) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{expected the state to go through loops over keys to 'attn.online_finish'}}
  %s:3 = attn.online_init outs(%a, %m, %m : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {attn.config = #config} -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

#config = #attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @no_keys(%a: tensor<64x64xf32>, %m: tensor<64xf32>, %o: tensor<64x64xf16>) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: a kernel without keys}}
  %s:3 = attn.online_init outs(%a, %m, %m : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {attn.config = #config} -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  %r = attn.online_finish ins(%s#0, %s#1, %s#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<64x64xf16>) fully_masked zero -> tensor<64x64xf16>
  return
}

// -----

#config = #attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @loop_without_step(%a: tensor<64x64xf32>, %m: tensor<64xf32>, %o: tensor<64x64xf16>, %n: index) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  %s:3 = attn.online_init outs(%a, %m, %m : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {attn.config = #config} -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  // expected-error @+1 {{expected one step in a loop over keys}}
  %l:3 = scf.for %i = %n to %n step %n iter_args(%x = %s#0, %y = %s#1, %z = %s#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
    scf.yield %x, %y, %z : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  }
  %r = attn.online_finish ins(%l#0, %l#1, %l#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<64x64xf16>) fully_masked zero -> tensor<64x64xf16>
  return
}

// -----

#config = #attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
// expected-error @+1 {{not supported yet: a kernel on a matrix that is no slice}}
func.func @matrix_of_its_own(%q: tensor<64x64xf16>, %a: tensor<64x64xf32>, %m: tensor<64xf32>, %o: tensor<64x64xf16>, %c: index) attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  %s:3 = attn.online_init outs(%a, %m, %m : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {attn.config = #config} -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  %k = tensor.extract_slice %q[0, 0] [64, 64] [1, 1] : tensor<64x64xf16> to tensor<64x64xf16>
  %t:3 = attn.online_step ins(%q, %k, %k : tensor<64x64xf16>, tensor<64x64xf16>, tensor<64x64xf16>) outs(%s#0, %s#1, %s#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>)
           offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
  %r = attn.online_finish ins(%t#0, %t#1, %t#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<64x64xf16>) fully_masked zero -> tensor<64x64xf16>
  return
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
func.func @merge_by_hand(%o: tensor<4x8xf32>, %l: tensor<4xf32>) -> tensor<4x8xf32> attributes {attn.stage = #attn.stage<online>, attn.plan = #plan, attn.target = #gpu} {
  // expected-error @+1 {{not supported yet: a merge on a GPU that is not of all parts of split keys}}
  %r:2 = attn.merge left(%o, %l : tensor<4x8xf32>, tensor<4xf32>) right(%o, %l : tensor<4x8xf32>, tensor<4xf32>)
           outs(%o, %l : tensor<4x8xf32>, tensor<4xf32>) -> tensor<4x8xf32>, tensor<4xf32>
  return %r#0 : tensor<4x8xf32>
}

// -----

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4>]>]>
#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
// A function without an attention stays as it is.
func.func @nothing_to_do(%o: tensor<4x8xf32>) -> tensor<4x8xf32> {
  return %o : tensor<4x8xf32>
}
