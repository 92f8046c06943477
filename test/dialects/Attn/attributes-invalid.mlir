// RUN: attn-opt %s -allow-unregistered-dialect -split-input-file -verify-diagnostics

// expected-error@+1 {{expected 'left' to be -1 (unbounded) or in 0..1099511627776 but got -2}}
"test.attr"() {a = #attn.window<left = -2, right = 0>} : () -> ()

// -----

// expected-error@+1 {{expected 'right' to be -1 (unbounded) or in 0..1099511627776 but got 9223372036854775807}}
"test.attr"() {a = #attn.window<left = 0, right = 9223372036854775807>} : () -> ()

// -----

// expected-error@+1 {{expected 'lower' to be a map (i)[q_len, kv_len] but got 2 dims and 2 symbols}}
"test.attr"() {a = #attn.band<lower = affine_map<(i, j)[q, k] -> (i)>, upper = affine_map<(i)[q, k] -> (i)>>} : () -> ()

// -----

// expected-error@+1 {{expected 'upper' to be affine in the row but got}}
"test.attr"() {a = #attn.band<lower = affine_map<(i)[q, k] -> (i)>, upper = affine_map<(i)[q, k] -> (i mod 2)>>} : () -> ()

// -----

// expected-error@+1 {{not supported yet: row coefficient -1 in 'lower', it must be at least 0}}
"test.attr"() {a = #attn.band<lower = affine_map<(i)[q, k] -> (-i)>, upper = affine_map<(i)[q, k] -> (i)>>} : () -> ()

// -----

// expected-error@+2 {{expected attribute value}}
// expected-error@+1 {{failed to parse Attn_AndAttr parameter 'members'}}
"test.attr"() {a = #attn.and<[]>} : () -> ()

// -----

// expected-error@+1 {{expected masks in 'and' but got 1 : i32}}
"test.attr"() {a = #attn.and<[1 : i32]>} : () -> ()

// -----

// expected-error@+2 {{failed to parse Attn_CausalAttr parameter 'alignment'}}
// expected-error@+1 {{expected ::attn::Alignment to be one of: top_left, bottom_right}}
"test.attr"() {a = #attn.causal<middle>} : () -> ()

// -----

// expected-error@+1 {{expected 'accumulate' to be f32 or f64 but got 'f16'}}
"test.attr"() {a = #attn.numerics<accumulate = f16, probability = f16>} : () -> ()

// -----

// expected-error@+1 {{expected 'probability' to be no wider than 'f32' but got 'f64'}}
"test.attr"() {a = #attn.numerics<accumulate = f32, probability = f64>} : () -> ()

// -----

// expected-error@+1 {{not supported yet: precision 'tf32'}}
"test.attr"() {a = #attn.numerics<accumulate = f32, probability = f32, precision = tf32>} : () -> ()

// -----

// expected-error@+1 {{expected 'query_tile' in 1..65536 but got 0}}
"test.attr"() {a = #attn.tile_config<query_tile = 0, key_tile = 64>} : () -> ()

// -----

// expected-error@+1 {{expected 'key_tile' in 1..65536 but got -1}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = -1>} : () -> ()

// -----

// expected-error@+1 {{expected no tiles with 'unfused' but got 64 x 0 of 1 heads}}
"test.attr"() {a = #attn.tile_config<schedule = unfused, query_tile = 64>} : () -> ()

// -----

// expected-error@+1 {{expected no tiles with 'unfused' but got 0 x 0 of 1 heads}}
"test.attr"() {a = #attn.tile_config<schedule = unfused, splits = 2>} : () -> ()

// -----

// expected-error@+1 {{expected 'splits' in 1..1024 but got 0}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, splits = 0>} : () -> ()

// -----

// expected-error@+1 {{expected neither 'warps', 'stages', 'probabilities', 'overlap' nor 'cluster' with unit 'vectors'}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, warps = 4>} : () -> ()

// -----

// expected-error@+1 {{expected 'warps' in 1..32 but got 0}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, unit = wgmma>} : () -> ()

// -----

// expected-error@+1 {{expected 'stages' in 1..16 but got 17}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, unit = wgmma, warps = 4, stages = 17>} : () -> ()

// -----

// expected-error@+1 {{expected 'cluster' in 1..16 but got 0}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, unit = wgmma, warps = 4, cluster = 0>} : () -> ()

// -----

// expected-error@+1 {{expected 'query_tile' (64) to be a multiple of 'packed_heads' (3)}}
"test.attr"() {a = #attn.tile_config<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 4, packed_heads = 3>} : () -> ()

// -----

// expected-error@+1 {{expected 'query_tile' (60) to be a multiple of 'warps' (8)}}
"test.attr"() {a = #attn.tile_config<query_tile = 60, key_tile = 64, unit = mma_sync, warps = 8>} : () -> ()

// -----

// expected-error@+1 {{expected a guard over (q_len, kv_len, batch) but got 1 dims and 0 symbols}}
"test.attr"() {a = #attn.tile_variant<guard = affine_map<(q) -> (q)>, configs = [#attn.tile_config<schedule = unfused>]>} : () -> ()

// -----

// expected-error@+1 {{expected the last guard to hold for every length, such as affine_map<(q, k, b) -> ()>}}
"test.attr"() {a = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> (q - 16)>, configs = [#attn.tile_config<schedule = unfused>]>]>} : () -> ()

// -----

// expected-error@+1 {{expected a target name but got an empty one}}
"test.attr"() {a = #attn.target<name = "", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>} : () -> ()

// -----

// expected-error@+1 {{expected 'vector_bytes' to be a multiple of 4 in 4..256 but got 7}}
"test.attr"() {a = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 7, vector_registers = 32>} : () -> ()

// -----

// expected-error@+1 {{expected 'vector_registers' to be positive but got 0}}
"test.attr"() {a = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 0>} : () -> ()

// -----

// expected-error@+1 {{expected cache sizes of at least 0 but got -1 and 0}}
"test.attr"() {a = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = -1>} : () -> ()

// -----

// expected-error@+1 {{expected 'units' of at least 0 but got -108}}
"test.attr"() {a = #attn.target<name = "x", kind = gpu, cpu = "", features = "", vector_bytes = 128, vector_registers = 255, units = -108>} : () -> ()

// -----

// expected-error@+1 {{expected 'shared_bytes' of at least 0 but got -1}}
"test.attr"() {a = #attn.target<name = "x", kind = gpu, cpu = "", features = "", vector_bytes = 128, vector_registers = 255, shared_bytes = -1>} : () -> ()

// -----

// expected-error@+1 {{expected 1 to 4 variants but got 5}}
"test.attr"() {a = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>, #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>, #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>, #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>, #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>]>} : () -> ()

// -----

// expected-error @+1 {{expected 'upper' to fit 64 bits for lengths below 2^31 but got affine_map<(d0)[s0, s1] -> (d0 + 9223372036854775807)>}}
"test.attr"() {a = #attn.band<lower = affine_map<(i)[q, k] -> ()>, upper = affine_map<(i)[q, k] -> (i + 9223372036854775807)>>} : () -> ()

// -----

// expected-error @+1 {{expected 'lower' to fit 64 bits for lengths below 2^31}}
"test.attr"() {a = #attn.band<lower = affine_map<(i)[q, k] -> (i * 8589934592)>, upper = affine_map<(i)[q, k] -> ()>>} : () -> ()

// -----

// expected-error @+1 {{expected 'lower' to fit 64 bits for lengths below 2^31}}
"test.attr"() {a = #attn.band<lower = affine_map<(i)[q, k] -> (k floordiv q)>, upper = affine_map<(i)[q, k] -> ()>>} : () -> ()

// -----

// expected-error@+1 {{expected 'packed_heads' in 1..8, the query tile, but got 9}}
"test.attr"() {a = #attn.tile_config<query_tile = 8, key_tile = 64, packed_heads = 9>} : () -> ()

// -----

// expected-error@+1 {{expected no tiles with 'unfused' but got 0 x 0 of 4 heads}}
"test.attr"() {a = #attn.tile_config<schedule = unfused, packed_heads = 4>} : () -> ()
