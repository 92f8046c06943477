// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx512}))" --split-input-file --verify-diagnostics | FileCheck %s --check-prefixes=CHECK,AVX512
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}))" --split-input-file | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-sse2 query-tile=48 key-tile=80}))" --split-input-file | FileCheck %s --check-prefixes=CHECK,FORCED
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{schedule=unfused}))" --split-input-file | FileCheck %s --check-prefixes=CHECK,UNFUSED

// AVX512-DAG: #[[ONE:.+]] = affine_map<(d0, d1, d2) -> (-d0 + 1)>
// AVX512-DAG: #[[ANY:.+]] = affine_map<(d0, d1, d2) -> ()>
// AVX2-DAG: #[[ONE:.+]] = affine_map<(d0, d1, d2) -> (-d0 + 1)>
// AVX2-DAG: #[[ANY:.+]] = affine_map<(d0, d1, d2) -> ()>
// CHECK: @dynamic_length_gets_a_variant_for_one_row
// CHECK: attn.attention
// AVX512-SAME: guard = #[[ONE]], configs = [<query_tile = 1, key_tile = 256>]
// AVX512-SAME: guard = #[[ANY]], configs = [<query_tile = 64, key_tile = 64>]
// AVX512-SAME: attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>
// AVX2-SAME: guard = #[[ONE]], configs = [<query_tile = 1, key_tile = 256>]
// AVX2-SAME: guard = #[[ANY]], configs = [<query_tile = 48, key_tile = 80>]
// FORCED-SAME: attn.plan = #attn.tile_plan<[<guard = #{{.+}}, configs = [<query_tile = 48, key_tile = 80>]>]>
// UNFUSED-SAME: attn.plan = #attn.tile_plan<[<guard = #{{.+}}, configs = [<schedule = unfused>]>]>
func.func @dynamic_length_gets_a_variant_for_one_row(%q: tensor<1x8x?x64xf32>, %k: tensor<1x8x?x64xf32>, %o: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{64 query rows by 64 keys on 'generic-avx512': scores take 16384 of 32768 B of L1, query and accumulator 32768 of 1048576 B of L2; up to 1 rows, 1 by 256}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%o : tensor<1x8x?x64xf32>) scale(0.125) -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}

// -----

// CHECK-LABEL: @one_row_fills_no_lanes
// AVX512: attn.plan = #attn.tile_plan<[<guard = #{{.+}}, configs = [<query_tile = 1, key_tile = 256>]>]>
func.func @one_row_fills_no_lanes(%q: tensor<1x8x1x64xf32>, %k: tensor<1x8x?x64xf32>, %o: tensor<1x8x1x64xf32>) -> tensor<1x8x1x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{1 query rows by 256 keys}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x1x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%o : tensor<1x8x1x64xf32>) -> tensor<1x8x1x64xf32>
  return %r : tensor<1x8x1x64xf32>
}

// -----

// The heads of a group read the same keys: they share a tile while a query has
// no more rows than a group has heads.
// CHECK-LABEL: @one_row_of_a_group_packs_its_heads
// AVX512: configs = [<query_tile = 4, key_tile = 256, packed_heads = 4>]>]>
// AVX2: configs = [<query_tile = 4, key_tile = 256, packed_heads = 4>]>]>
func.func @one_row_of_a_group_packs_its_heads(%q: tensor<1x32x1x128xf32>, %k: tensor<1x8x?x128xf32>, %o: tensor<1x32x1x128xf32>) -> tensor<1x32x1x128xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{4 query rows by 256 keys}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x32x1x128xf32>, tensor<1x8x?x128xf32>, tensor<1x8x?x128xf32>)
         outs(%o : tensor<1x32x1x128xf32>) -> tensor<1x32x1x128xf32>
  return %r : tensor<1x32x1x128xf32>
}

// -----

// CHECK-LABEL: @a_large_group_is_packed_in_parts
// AVX512: guard = #{{.+}}, configs = [<query_tile = 64, key_tile = 64, packed_heads = 60>]>, <guard = #{{.+}}, configs = [<query_tile = 64, key_tile = 64>]>]>
// AVX2: guard = #{{.+}}, configs = [<query_tile = 32, key_tile = 128, packed_heads = 30>]>, <guard = #{{.+}}, configs = [<query_tile = 48, key_tile = 80>]>]>
func.func @a_large_group_is_packed_in_parts(%q: tensor<1x60x?x8xf32>, %k: tensor<1x1x?x8xf32>, %o: tensor<1x60x?x8xf32>) -> tensor<1x60x?x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{up to 60 rows, 64 by 64}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x60x?x8xf32>, tensor<1x1x?x8xf32>, tensor<1x1x?x8xf32>)
         outs(%o : tensor<1x60x?x8xf32>) -> tensor<1x60x?x8xf32>
  return %r : tensor<1x60x?x8xf32>
}

// -----

// Whole vectors, unless half of their lanes would be idle.
// CHECK-LABEL: @six_rows_get_a_tile_of_their_own
// AVX512: attn.plan = #attn.tile_plan<[<guard = #{{.+}}, configs = [<query_tile = 6, key_tile = 256>]>]>
// AVX2: attn.plan = #attn.tile_plan<[<guard = #{{.+}}, configs = [<query_tile = 8, key_tile = 256>]>]>
func.func @six_rows_get_a_tile_of_their_own(%q: tensor<1x8x6x64xf32>, %k: tensor<1x8x?x64xf32>, %o: tensor<1x8x6x64xf32>) -> tensor<1x8x6x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{6 query rows by 256 keys}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x6x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%o : tensor<1x8x6x64xf32>) -> tensor<1x8x6x64xf32>
  return %r : tensor<1x8x6x64xf32>
}

// -----

// CHECK-LABEL: @two_vectors_hold_a_short_query
// AVX512: configs = [<query_tile = 32, key_tile = 128>]
// AVX2: configs = [<query_tile = 32, key_tile = 256>]
func.func @two_vectors_hold_a_short_query(%q: tensor<2x30x4x8xf32>, %o: tensor<2x30x4x8xf32>) -> tensor<2x30x4x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{32 query rows by 128 keys on 'generic-avx512': 16114 clk of a core predicted; the rule says 32 by 128}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x30x4x8xf32>, tensor<2x30x4x8xf32>, tensor<2x30x4x8xf32>)
         outs(%o : tensor<2x30x4x8xf32>) {layout = #attn.layout<q = bshd, k = bshd, v = bshd, o = bshd>} -> tensor<2x30x4x8xf32>
  return %r : tensor<2x30x4x8xf32>
}

// -----

// CHECK-LABEL: @wide_heads_get_a_tile_that_fits_the_cache
// AVX512: configs = [<query_tile = 32, key_tile = 512>]
func.func @wide_heads_get_a_tile_that_fits_the_cache(%q: tensor<1x1x128x2048xf32>, %o: tensor<1x1x128x2048xf32>) -> tensor<1x1x128x2048xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{32 query rows by 512 keys}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x128x2048xf32>, tensor<1x1x128x2048xf32>, tensor<1x1x128x2048xf32>)
         outs(%o : tensor<1x1x128x2048xf32>) -> tensor<1x1x128x2048xf32>
  return %r : tensor<1x1x128x2048xf32>
}

// -----

// The widened copies of 256 keys would fill a quarter of L2 and more.
// CHECK-LABEL: @keys_of_16_bits_are_widened_in_cache
// AVX512: configs = [<query_tile = 1, key_tile = 256>]
// AVX2: configs = [<query_tile = 1, key_tile = 64>]
func.func @keys_of_16_bits_are_widened_in_cache(%q: tensor<1x1x1x128xbf16>, %k: tensor<1x1x?x128xbf16>) -> tensor<1x1x1x128xbf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{1 query rows by 256 keys}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x1x1x128xbf16>, tensor<1x1x?x128xbf16>, tensor<1x1x?x128xbf16>)
         outs(%q : tensor<1x1x1x128xbf16>) -> tensor<1x1x1x128xbf16>
  return %r : tensor<1x1x1x128xbf16>
}

// -----

// CHECK-LABEL: @leaves_alone_a_function_without_attention
// CHECK-NOT: attn.
func.func @leaves_alone_a_function_without_attention(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
