// Masks, contracts, plans and targets.

// CASE unknown-mask
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: unknown attribute `dilated` in dialect `attn`
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.dilated<2>) -> !q
  return %r : !q
}

// CASE number-as-mask
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: custom op 'attn.attention' invalid kind of attribute specified
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(7 : i32) -> !q
  return %r : !q
}

// CASE layout-as-mask
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: custom op 'attn.attention' invalid kind of attribute specified
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.stage<raised>) -> !q
  return %r : !q
}

// CASE unknown-alignment
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected ::attn::Alignment to be one of: top_left, bottom_right
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.causal<middle>) -> !q
  return %r : !q
}

// CASE negative-window
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected 'left' to be -1 (unbounded) or in 0..1099511627776 but got -2
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.window<left = -2, right = 0>) -> !q
  return %r : !q
}

// CASE window-without-right
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: struct is missing required parameter: right
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.window<left = 2>) -> !q
  return %r : !q
}

// CASE band-over-two-rows
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'lower' to be a map (i)[q_len, kv_len] but got 2 dims and 2 symbols
    mask(#attn.band<lower = affine_map<(i, j)[m, n] -> (i)>, upper = affine_map<(i)[m, n] -> (n)>>) -> !q
  return %r : !q
}

// CASE falling-band
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: not supported yet: row coefficient -1 in 'lower', it must be at least 0
    mask(#attn.band<lower = affine_map<(i)[m, n] -> (-i)>, upper = affine_map<(i)[m, n] -> (n)>>) -> !q
  return %r : !q
}

// CASE band-of-products
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'lower' to be affine in the row but got affine_map<(d0)[s0, s1] -> (d0 mod 3)>
    mask(#attn.band<lower = affine_map<(i)[m, n] -> (i mod 3)>, upper = affine_map<(i)[m, n] -> (n)>>) -> !q
  return %r : !q
}

// CASE and-of-nothing
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected attribute value
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.and<[]>) -> !q
  return %r : !q
}

// CASE and-of-numbers
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected masks in 'and' but got 3 : i32
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.and<[#attn.causal<top_left>, 3 : i32]>) -> !q
  return %r : !q
}

// CASE unknown-layout
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected ::attn::TensorLayout to be one of: bhsd, bshd, sbhd, thd, paged
    {layout = #attn.layout<q = hbsd, k = bhsd, v = bhsd, o = bhsd>} -> !q
  return %r : !q
}

// CASE accumulate-in-bf16
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'accumulate' to be f32 or f64 but got 'bf16'
    {numerics = #attn.numerics<accumulate = bf16, probability = bf16>} -> !q
  return %r : !q
}

// CASE accumulate-in-f64
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: fused attention with 'f64' in its contract
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    {numerics = #attn.numerics<accumulate = f64, probability = f32>} -> !q
  return %r : !q
}

// CASE wide-probabilities
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'probability' to be no wider than 'f32' but got 'f64'
    {numerics = #attn.numerics<accumulate = f32, probability = f64>} -> !q
  return %r : !q
}

// CASE probabilities-in-f16
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: fused attention with 'f16' in its contract
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> !q
  return %r : !q
}

// CASE tf32
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: not supported yet: precision 'tf32'
    {numerics = #attn.numerics<accumulate = f32, probability = f32, precision = tf32>} -> !q
  return %r : !q
}

// CASE unknown-attribute-of-the-dialect
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected one of 'attn.stage', 'attn.plan', 'attn.target', 'attn.config' but got 'attn.page_size'
func.func @main(%q: !q) -> !q attributes {attn.page_size = 16 : i64} {
  return %q : !q
}

// CASE unknown-op-of-the-dialect
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: custom op 'attn.flash_attention' is unknown
  %r = attn.flash_attention %q : !q
  return %r : !q
}

// CASE plan-of-zero-rows
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'query_tile' in 1..65536 but got 0
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 0, key_tile = 16>]>]>} {
  return %q : !q
}

// CASE plan-of-huge-tiles
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'key_tile' in 1..65536 but got 9223372036854775807
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 16, key_tile = 9223372036854775807>]>]>} {
  return %q : !q
}

// CASE unfused-plan-with-tiles
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected no tiles with 'unfused' but got 16 x 16
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused, query_tile = 16, key_tile = 16>]>]>} {
  return %q : !q
}

// CASE plan-that-may-not-apply
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected the last guard to hold for every length, such as affine_map<(q, k, b) -> ()>
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> (q - 16)>, configs = [#attn.tile_config<query_tile = 16, key_tile = 16>]>]>} {
  return %q : !q
}

// CASE plan-of-no-variant
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected '<'
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[]>} {
  return %q : !q
}

// CASE variant-of-no-configuration
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected '<'
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = []>]>} {
  return %q : !q
}

// CASE guard-over-one-length
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected a guard over (q_len, kv_len, batch) but got 1 dims and 0 symbols
func.func @main(%q: !q) -> !q attributes {attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q) -> ()>, configs = [#attn.tile_config<query_tile = 16, key_tile = 16>]>]>} {
  return %q : !q
}

// CASE target-without-a-name
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected a target name but got an empty one
func.func @main(%q: !q) -> !q attributes {attn.target = #attn.target<name = "", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 16>} {
  return %q : !q
}

// CASE target-of-odd-vectors
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'vector_bytes' to be a multiple of 4 in 4..256 but got 17
func.func @main(%q: !q) -> !q attributes {attn.target = #attn.target<name = "t", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 17, vector_registers = 16>} {
  return %q : !q
}

// CASE target-without-registers
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'vector_registers' to be positive but got 0
func.func @main(%q: !q) -> !q attributes {attn.target = #attn.target<name = "t", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 0>} {
  return %q : !q
}

// CASE target-of-negative-caches
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected cache sizes of at least 0 but got -1 and 0
func.func @main(%q: !q) -> !q attributes {attn.target = #attn.target<name = "t", kind = cpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 16, l1_bytes = -1>} {
  return %q : !q
}

// CASE target-of-unknown-kind
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected ::attn::TargetKind to be one of: cpu, gpu
func.func @main(%q: !q) -> !q attributes {attn.target = #attn.target<name = "t", kind = tpu, cpu = "x86-64", features = "", vector_bytes = 16, vector_registers = 16>} {
  return %q : !q
}
