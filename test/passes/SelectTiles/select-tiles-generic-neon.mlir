// RUN: attn-opt %S/Inputs/attentions-f32.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-neon}))" 2>&1 | FileCheck %s

// 32 registers of 4 lanes: blocks of two vectors of rows.

// CHECK: remark: 32 query rows by 512 keys on 'generic-neon': 39379911 clk of a core predicted; the rule says 16 by 256
// CHECK: remark: 32 query rows by 384 keys on 'generic-neon': 20590364 clk of a core predicted; the rule says 16 by 256
// CHECK: remark: 8 query rows by 256 keys on 'generic-neon': scores take 8192 of 32768 B of L1, query and accumulator 8192 of 262144 B of L2
// CHECK: remark: 16 query rows by 256 keys on 'generic-neon': scores take 16384 of 32768 B of L1, query and accumulator 16384 of 262144 B of L2; up to 1 rows, 1 by 256
// CHECK-LABEL: func.func @prefill_of_64_dims
// CHECK: configs = [<query_tile = 32, key_tile = 512>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 32, key_tile = 384>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 8, key_tile = 256, packed_heads = 8>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 1, key_tile = 256>]>, <guard = #{{.+}}, configs = [<query_tile = 16, key_tile = 256>
