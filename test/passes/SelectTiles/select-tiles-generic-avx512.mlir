// RUN: attn-opt %S/Inputs/attentions-f32.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx512}))" 2>&1 | FileCheck %s

// 32 registers of 16 lanes: blocks of two vectors of rows.

// CHECK: remark: 128 query rows by 128 keys on 'generic-avx512': 10403668 clk of a core predicted; the rule says 64 by 64
// CHECK: remark: 128 query rows by 128 keys on 'generic-avx512': 5824049 clk of a core predicted; the rule says 64 by 64
// CHECK: remark: 8 query rows by 256 keys on 'generic-avx512': scores take 8192 of 32768 B of L1, query and accumulator 8192 of 1048576 B of L2
// CHECK: remark: 64 query rows by 64 keys on 'generic-avx512': scores take 16384 of 32768 B of L1, query and accumulator 65536 of 1048576 B of L2; up to 1 rows, 1 by 256
// CHECK-LABEL: func.func @prefill_of_64_dims
// CHECK: configs = [<query_tile = 128, key_tile = 128>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 128, key_tile = 128>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 8, key_tile = 256, packed_heads = 8>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 1, key_tile = 256>]>, <guard = #{{.+}}, configs = [<query_tile = 64, key_tile = 64>
