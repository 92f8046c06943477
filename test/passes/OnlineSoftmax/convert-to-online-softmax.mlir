// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --split-input-file | FileCheck %s

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>]>

// CHECK-LABEL: @causal_visits_no_block_above_the_diagonal
// CHECK-SAME: %[[Q:[^:]*]]: tensor<1x8x?x64xf32>, %[[K:[^:]*]]: tensor<1x2x?x64xf32>, %[[V:[^:]*]]: tensor<1x2x?x32xf32>
// CHECK: scf.forall (%[[H:.*]], %{{.*}}) in
// CHECK: %[[I:.*]] = affine.apply
// CHECK: %[[QT:.*]] = tensor.extract_slice %[[Q]][0, %[[H]], %[[I]], 0] [1, 1, %[[ROWS:.*]], 64] {{.*}} to tensor<?x64xf32>
// CHECK: %[[S0:.*]]:3 = attn.online_init {{.*}} -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
// CHECK: %[[G:.*]] = affine.apply {{.*}}(%[[H]])
// The interior comes first: whole tiles, no mask.
// CHECK: %[[S1:.*]]:3 = scf.for %[[J:.*]] = %c0 to %[[FULL:.*]] step %c256 iter_args({{.*}} = %[[S0]]#0
// CHECK: %[[KT:.*]] = tensor.extract_slice %[[K]][0, %[[G]], %[[J]], 0] [1, 1, 256, 64] {{.*}} to tensor<256x64xf32>
// CHECK: %[[VT:.*]] = tensor.extract_slice %[[V]][0, %[[G]], %[[J]], 0] [1, 1, 256, 32] {{.*}} to tensor<256x32xf32>
// CHECK: attn.online_step ins(%[[QT]], %[[KT]], %[[VT]]
// CHECK-SAME: offsets(%c0, %[[H]], %[[I]], %[[J]])
// CHECK-NOT: mask
// CHECK: %[[S2:.*]]:3 = scf.for %[[J2:.*]] = %[[FULL]] to %[[END:.*]] step %c256 iter_args({{.*}} = %[[S1]]#0
// CHECK: %[[N:.*]] = affine.min {{.*}}(%[[J2]], %[[END]])
// CHECK: tensor.extract_slice %[[K]][0, %[[G]], %[[J2]], 0] [1, 1, %[[N]], 64]
// CHECK: attn.online_step {{.*}} mask(#attn.causal<top_left>) max_keys(256)
// CHECK: %[[OUT:.*]] = tensor.extract_slice %[[O:.*]][0, %[[H]], %[[I]], 0] [1, 1, %[[ROWS]], 32] {{.*}} to tensor<?x32xf32>
// CHECK: %[[R:.*]] = attn.online_finish ins(%[[S2]]#0, %[[S2]]#1, %[[S2]]#2 {{.*}} outs(%[[OUT]]
// CHECK: tensor.parallel_insert_slice %[[R]] into %[[O]][0, %[[H]], %[[I]], 0] [1, 1, %[[ROWS]], 32] {{.*}} tensor<?x32xf32> into
func.func @causal_visits_no_block_above_the_diagonal(
    %q: tensor<1x8x?x64xf32>, %k: tensor<1x2x?x64xf32>, %v: tensor<1x2x?x32xf32>, %o: tensor<1x8x?x32xf32>)
    -> tensor<1x8x?x32xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x?x64xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x32xf32>)
         outs(%o : tensor<1x8x?x32xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x8x?x32xf32>
  return %r : tensor<1x8x?x32xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 8>]>]>

// Static lengths that key tiles divide leave one loop, without any mask.
// CHECK-LABEL: @without_a_mask_whole_tiles_are_all_there_is
// CHECK: scf.forall
// CHECK: scf.for %{{.*}} = %c0 to %c40 step %c8
// CHECK: attn.online_step
// CHECK-NOT: scf.for
// CHECK: attn.online_finish
func.func @without_a_mask_whole_tiles_are_all_there_is(%q: tensor<2x4x12x16xf32>, %k: tensor<2x4x40x16xf32>)
    -> tensor<2x4x12x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<2x4x12x16xf32>, tensor<2x4x40x16xf32>, tensor<2x4x40x16xf32>)
         outs(%q : tensor<2x4x12x16xf32>) -> tensor<2x4x12x16xf32>
  return %r : tensor<2x4x12x16xf32>
}

// CHECK-LABEL: @a_window_has_a_boundary_on_either_side
// CHECK-COUNT-3: scf.for %
// CHECK: attn.online_finish
func.func @a_window_has_a_boundary_on_either_side(%q: tensor<2x4x12x16xf32>, %k: tensor<2x4x40x16xf32>)
    -> tensor<2x4x12x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<2x4x12x16xf32>, tensor<2x4x40x16xf32>, tensor<2x4x40x16xf32>)
         outs(%q : tensor<2x4x12x16xf32>) mask(#attn.window<left = 16, right = 3>) -> tensor<2x4x12x16xf32>
  return %r : tensor<2x4x12x16xf32>
}

// A bias loses the dims that one head has one of; every step evaluates `keep`;
// a tile whose rows may pass the batch entry's length has an interior or not at
// run time.
// CHECK-LABEL: @steps_carry_what_a_score_needs
// CHECK-SAME: %[[BIAS:[^:]*]]: tensor<1x4x12x40xf32>, %[[LENGTHS:[^:]*]]: tensor<2xi32>
// CHECK: scf.forall (%{{.*}}, %[[H:.*]], %{{.*}}) in
// CHECK: arith.select
// CHECK: tensor.extract_slice %[[BIAS]][0, %[[H]], %{{.*}}, %{{.*}}] [1, 1, 4, 8] {{.*}} to tensor<4x8xf32>
// CHECK: attn.online_step
// CHECK-SAME: keep
// CHECK: bias_map
// CHECK: attn.online_finish {{.*}} keys(%{{.*}} : tensor<40x16xf32>) {{.*}}mean
func.func @steps_carry_what_a_score_needs(%q: tensor<2x4x12x16xf32>, %k: tensor<2x4x40x16xf32>,
    %bias: tensor<1x4x12x40xf32>, %lengths: tensor<2xi32>) -> tensor<2x4x12x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<2x4x12x16xf32>, tensor<2x4x40x16xf32>, tensor<2x4x40x16xf32>)
         bias(%bias : tensor<1x4x12x40xf32>) q_lengths(%lengths : tensor<2xi32>) outs(%q : tensor<2x4x12x16xf32>)
         keep {
         ^bb0(%b: index, %h: index, %i: index, %j: index):
           %d = arith.cmpi ne, %i, %j : index
           attn.yield %d : i1
         } {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = mean>} -> tensor<2x4x12x16xf32>
  return %r : tensor<2x4x12x16xf32>
}

// CHECK-LABEL: @a_grid_of_one_cell_may_be_folded_away
// CHECK-NOT: scf.forall
// CHECK: %[[R:.*]] = attn.online_finish
// CHECK: %[[O:.*]] = tensor.insert_slice %[[R]] into %{{.*}}[0, 0, 0, 0] [1, 1, 4, 16] [1, 1, 1, 1] : tensor<4x16xf32> into tensor<1x1x4x16xf32>
// CHECK: return %[[O]]
func.func @a_grid_of_one_cell_may_be_folded_away(%q: tensor<1x1x4x16xf32>) -> tensor<1x1x4x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x16xf32>, tensor<1x1x4x16xf32>, tensor<1x1x4x16xf32>)
         outs(%q : tensor<1x1x4x16xf32>) -> tensor<1x1x4x16xf32>
  return %r : tensor<1x1x4x16xf32>
}

// -----

// CHECK-LABEL: @leaves_functions_without_attention_alone
// CHECK-NEXT: return
func.func @leaves_functions_without_attention_alone(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}
