// RUN: attn-opt %s --attn-tile-queries --canonicalize --cse --split-input-file | FileCheck %s

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>]>

// CHECK-DAG: #[[TILES:.*]] = affine_map<()[s0] -> (s0 ceildiv 64)>
// CHECK-DAG: #[[START:.*]] = affine_map<(d0) -> (d0 * 64)>
// CHECK-DAG: #[[ROWS:.*]] = affine_map<(d0)[s0] -> (d0 * -64 + s0, 64)>
// CHECK-DAG: #[[GROUP:.*]] = affine_map<(d0) -> (d0 floordiv 4)>
// CHECK-LABEL: @every_cell_sees_its_rows_and_all_keys_of_its_head
// CHECK-SAME: %[[Q:.*]]: tensor<?x8x?x64xf32>, %[[K:.*]]: tensor<?x2x?x64xf32>, %[[V:.*]]: tensor<?x2x?x32xf32>
// CHECK: %[[BATCH:.*]] = tensor.dim %[[Q]], %c0
// CHECK: %[[NQ:.*]] = tensor.dim %[[Q]], %c2
// CHECK: %[[NK:.*]] = tensor.dim %[[K]], %c2
// CHECK: %[[N:.*]] = affine.apply #[[TILES]]()[%[[NQ]]]
// CHECK: scf.forall (%[[B:.*]], %[[H:.*]], %[[T:.*]]) in (%[[BATCH]], 8, %[[N]]) shared_outs(%[[OUT:.*]] = %{{.*}}, %[[OUTLSE:.*]] = %{{.*}})
// CHECK: %[[I:.*]] = affine.apply #[[START]](%[[T]])
// CHECK: %[[R:.*]] = affine.min #[[ROWS]](%[[T]])[%[[NQ]]]
// CHECK: %[[O:.*]] = tensor.extract_slice %[[OUT]][%[[B]], %[[H]], %[[I]], 0] [1, 1, %[[R]], 32]
// CHECK: %[[LSE:.*]] = tensor.extract_slice %[[OUTLSE]][%[[B]], %[[H]], %[[I]]] [1, 1, %[[R]]]
// CHECK: %[[G:.*]] = affine.apply #[[GROUP]](%[[H]])
// CHECK: %[[QS:.*]] = tensor.extract_slice %[[Q]][%[[B]], %[[H]], %[[I]], 0] [1, 1, %[[R]], 64]
// CHECK: %[[KS:.*]] = tensor.extract_slice %[[K]][%[[B]], %[[G]], 0, 0] [1, 1, %[[NK]], 64]
// CHECK: %[[VS:.*]] = tensor.extract_slice %[[V]][%[[B]], %[[G]], 0, 0] [1, 1, %[[NK]], 32]
// CHECK: %[[S:.*]]:2 = attn.attention ins(%[[QS]], %[[KS]], %[[VS]]
// CHECK-SAME: outs(%[[O]], %[[LSE]]
// CHECK-SAME: offsets(%[[B]], %[[H]], %[[I]], %c0) lengths(%[[NQ]], %[[NK]]) scale(1.250000e-01) mask(#attn.causal<top_left>)
// CHECK-SAME: attn.config = #attn.tile_config<query_tile = 64, key_tile = 256>
// CHECK: tensor.parallel_insert_slice %[[S]]#0 into %[[OUT]][%[[B]], %[[H]], %[[I]], 0] [1, 1, %[[R]], 32]
// CHECK: tensor.parallel_insert_slice %[[S]]#1 into %[[OUTLSE]][%[[B]], %[[H]], %[[I]]] [1, 1, %[[R]]]
func.func @every_cell_sees_its_rows_and_all_keys_of_its_head(
    %q: tensor<?x8x?x64xf32>, %k: tensor<?x2x?x64xf32>, %v: tensor<?x2x?x32xf32>,
    %o: tensor<?x8x?x32xf32>, %lse: tensor<?x8x?xf32>) -> (tensor<?x8x?x32xf32>, tensor<?x8x?xf32>)
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r:2 = attn.attention ins(%q, %k, %v : tensor<?x8x?x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x32xf32>)
           outs(%o, %lse : tensor<?x8x?x32xf32>, tensor<?x8x?xf32>) scale(0.125) mask(#attn.causal<top_left>)
           -> tensor<?x8x?x32xf32>, tensor<?x8x?xf32>
  return %r#0, %r#1 : tensor<?x8x?x32xf32>, tensor<?x8x?xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 8>]>]>

// Layouts stay, lengths are read and clamped, a broadcast bias keeps its dims.
// CHECK-LABEL: @lengths_are_read_where_the_tile_is
// CHECK-SAME: %[[Q:.*]]: tensor<2x12x8x16xf32>, %[[K:.*]]: tensor<2x40x8x16xf32>, %[[BIAS:.*]]: tensor<1x8x12x40xf32>, %[[QL:.*]]: tensor<2xi32>, %[[KL:.*]]: tensor<2xi32>
// CHECK: scf.forall (%[[B:.*]], %[[H:.*]], %[[T:.*]]) in (2, 8, 3)
// CHECK: tensor.extract_slice %[[Q]][%[[B]], %[[I:.*]], %[[H]], 0] [1, 4, 1, 16]
// CHECK: tensor.extract_slice %[[K]][%[[B]], 0, %[[H]], 0] [1, 40, 1, 16]
// CHECK: tensor.extract_slice %[[BIAS]][0, %[[H]], %[[I]], 0] [1, 1, 4, 40]
// CHECK: %[[NQ0:.*]] = tensor.extract %[[QL]][%[[B]]]
// CHECK: %[[NQ1:.*]] = arith.index_cast %[[NQ0]]
// CHECK: %[[NQ2:.*]] = arith.maxsi %[[NQ1]], %c0
// CHECK: %[[NQ:.*]] = arith.minsi %[[NQ2]], %c12
// CHECK: tensor.extract %[[KL]][%[[B]]]
// CHECK: %[[NK:.*]] = arith.minsi %{{.*}}, %c40
// CHECK: attn.attention
// CHECK-NOT: q_lengths
// CHECK-SAME: lengths(%[[NQ]], %[[NK]])
// CHECK-SAME: bias_map
func.func @lengths_are_read_where_the_tile_is(
    %q: tensor<2x12x8x16xf32>, %k: tensor<2x40x8x16xf32>, %bias: tensor<1x8x12x40xf32>,
    %ql: tensor<2xi32>, %kl: tensor<2xi32>) -> tensor<2x12x8x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<2x12x8x16xf32>, tensor<2x40x8x16xf32>, tensor<2x40x8x16xf32>)
         bias(%bias : tensor<1x8x12x40xf32>) q_lengths(%ql : tensor<2xi32>) kv_lengths(%kl : tensor<2xi32>)
         outs(%q : tensor<2x12x8x16xf32>) {layout = #attn.layout<q = bshd, k = bshd, v = bshd, o = bshd>}
         -> tensor<2x12x8x16xf32>
  return %r : tensor<2x12x8x16xf32>
}

// -----

// CHECK-LABEL: @leaves_functions_without_attention_alone
// CHECK-NEXT: return
func.func @leaves_functions_without_attention_alone(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 32, vector_registers = 16>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 8, key_tile = 256, packed_heads = 4>]>]>

// CHECK-LABEL: @heads_of_a_group_share_a_tile
// CHECK-SAME: %[[Q:.*]]: tensor<1x8x?x64xf32>, %[[K:.*]]: tensor<1x2x99x64xf32>, %[[BIAS:.*]]: tensor<8x99xf32>
// CHECK: scf.forall (%[[P:.*]], %[[I:.*]]) in (2, %{{.*}}) shared_outs(%[[OUT:.*]] = %{{.*}})
// CHECK: %[[H:.*]] = affine.apply #{{.*}}(%[[P]])
// CHECK: tensor.extract_slice %[[OUT]][0, %[[H]], %[[I]], 0] [1, 4, 1, 64]
// CHECK: %[[QS:.*]] = tensor.extract_slice %[[Q]][0, %[[H]], %[[I]], 0] [1, 4, 1, 64]
// CHECK: tensor.extract_slice %[[K]][0, %[[P]], 0, 0] [1, 1, 99, 64]
// CHECK: %[[BS:.*]] = tensor.extract_slice %[[BIAS]][%[[H]], 0] [4, 99]
// CHECK: attn.attention ins(%[[QS]], {{.*}}) bias(%[[BS]] : tensor<4x99xf32>)
// CHECK-SAME: offsets(%c0, %[[H]], %[[I]], %c0)
func.func @heads_of_a_group_share_a_tile(
    %q: tensor<1x8x?x64xf32>, %k: tensor<1x2x99x64xf32>, %bias: tensor<8x99xf32>, %o: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x?x64xf32>, tensor<1x2x99x64xf32>, tensor<1x2x99x64xf32>)
         bias(%bias : tensor<8x99xf32>) outs(%o : tensor<1x8x?x64xf32>) scale(0.125)
         {bias_map = affine_map<(b, h, i, j) -> (h, j)>} -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}
