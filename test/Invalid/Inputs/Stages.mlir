// Functions that claim a stage which they have not reached.

// CASE unknown-stage
// EXPECT@+1: expected ::attn::Stage to be one of: raised, shared, masked, configured, tiled, online, lowered, llvm
func.func @main() attributes {attn.stage = #attn.stage<fused>} {
  return
}

// CASE stage-as-text
// EXPECT@+1: expected 'attn.stage' to be a stage such as '#attn.stage<raised>' but got "raised"
func.func @main() attributes {attn.stage = "raised"} {
  return
}

// CASE stage-on-an-op
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: expected 'attn.stage' on a function
  %r = arith.negf %q {attn.stage = #attn.stage<raised>} : !q
  return %r : !q
}

// CASE configured-without-a-plan
// EXPECT@+1: expected 'attn.plan' on a function at stage 'configured'
func.func @main() attributes {attn.stage = #attn.stage<configured>} {
  return
}

// CASE online-with-an-attention
!q = tensor<1x1x8x8xf32>
#p = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 16, key_tile = 16>]>]>
#t = #attn.target<name = "t", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 16>
func.func @main(%q: !q, %o: !q) -> !q attributes {attn.stage = #attn.stage<online>, attn.plan = #p, attn.target = #t} {
  // EXPECT@+1: expected no 'attn.attention' at stage 'online'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE tiled-already
// RUN: attn-compile %s --start-after=raised
!q = tensor<1x1x8x8xf32>
#p = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 16, key_tile = 16>]>]>
#t = #attn.target<name = "t", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 16>
// EXPECT@+1: expected stage 'shared', but the function is at 'tiled'
func.func @main(%q: !q, %o: !q) -> !q attributes {attn.stage = #attn.stage<tiled>, attn.plan = #p, attn.target = #t} {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE graph-given-as-masked
// RUN: attn-compile %s --start-after=masked
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected stage 'masked', but the function has no 'attn.stage'
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE graph-given-as-configured
// RUN: attn-compile %s --start-after=configured
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected stage 'configured', but the function has no 'attn.stage'
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE graph-given-as-tiled
// RUN: attn-compile %s --start-after=tiled
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected stage 'tiled', but the function has no 'attn.stage'
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE graph-given-as-online
// RUN: attn-compile %s --start-after=online
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: op was not bufferized
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE graph-given-as-lowered
// RUN: attn-compile %s --start-after=lowered
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected results of 'main' to be arguments
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE claims-lowered
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'attn.plan' on a function at stage 'lowered'
func.func @main(%q: !q, %o: !q) -> !q attributes {attn.stage = #attn.stage<lowered>} {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE online-step-of-dynamic-state
!q = tensor<?x8xf32>
!s = tensor<?x8xf32>
!m = tensor<?xf32>
func.func @main(%q: !q, %a: !s, %m: !m, %l: !m) -> !s {
  // EXPECT@+1: expected a state of static shape but got 'tensor<?x8xf32>'
  %s:3 = attn.online_init outs(%a, %m, %l : !s, !m, !m) -> !s, !m, !m
  return %s#0 : !s
}

// CASE online-step-without-keys
!q = tensor<8x8xf32>
!m = tensor<8xf32>
func.func @main(%q: !q, %a: !q, %m: !m, %l: !m) -> !q {
  %c = arith.constant 0 : index
  // EXPECT@+1: expected 'max_keys' to be positive and at least the 8 keys of k but got 0
  %s:3 = attn.online_step ins(%q, %q, %q : !q, !q, !q) outs(%a, %m, %l : !q, !m, !m)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(0) -> !q, !m, !m
  return %s#0 : !q
}

// CASE merge-of-different-shapes
!q = tensor<8x8xf32>
!p = tensor<8x16xf32>
!m = tensor<8xf32>
func.func @main(%a: !q, %m: !m, %b: !p) -> !q {
  // EXPECT@+1: expected value 0 of each side to have the shape of outs 'tensor<8x8xf32>' but got 'tensor<8x16xf32>'
  %s:2 = attn.merge left(%a, %m : !q, !m) right(%b, %m : !p, !m) outs(%a, %m : !q, !m) -> !q, !m
  return %s#0 : !q
}

// CASE unknown-last-stage
// RUN: attn-compile %s --stop-after=fused
// EXPECT: expected the name of a stage but got 'fused'
func.func @main() {
  return
}

// CASE stages-in-wrong-order
// RUN: attn-compile %s --start-after=tiled --stop-after=raised
// EXPECT: expected to stop after a stage beyond 'tiled' but got 'raised'
func.func @main() {
  return
}

// CASE online-softmax-in-a-graph
!q = tensor<8x8xf32>
!m = tensor<8xf32>
func.func @main(%a: !q, %m: !m) -> !q {
  // EXPECT@+1: expected no 'attn.online_init' at stage 'raised'
  %s:3 = attn.online_init outs(%a, %m, %m : !q, !m, !m) -> !q, !m, !m
  return %s#0 : !q
}
