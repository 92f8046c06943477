// RUN: attn-opt %S/Inputs/attentions-f32.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}))" 2>&1 | FileCheck %s

// 16 registers of 8 lanes: blocks of three vectors of rows, or two.

// CHECK: remark: 64 query rows by 256 keys on 'generic-avx2': 19203752 clk of a core predicted; the rule says 48 by 80
// CHECK: remark: 64 query rows by 256 keys on 'generic-avx2': 10317850 clk of a core predicted; the rule says 48 by 80
// CHECK: remark: 8 query rows by 256 keys on 'generic-avx2': scores take 8192 of 32768 B of L1, query and accumulator 8192 of 262144 B of L2
// CHECK: remark: 48 query rows by 80 keys on 'generic-avx2': scores take 15360 of 32768 B of L1, query and accumulator 49152 of 262144 B of L2; up to 1 rows, 1 by 256
// CHECK-LABEL: func.func @prefill_of_64_dims
// CHECK: configs = [<query_tile = 64, key_tile = 256>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 64, key_tile = 256>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 8, key_tile = 256, packed_heads = 8>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 1, key_tile = 256>]>, <guard = #{{.+}}, configs = [<query_tile = 48, key_tile = 80>
