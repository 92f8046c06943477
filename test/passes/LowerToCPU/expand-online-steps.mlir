// RUN: attn-opt %s --split-input-file --attn-expand-online-steps --canonicalize --cse | FileCheck %s

// 32 registers of 16 lanes: blocks of 12 keys and 2 vectors of rows.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "+avx512f", vector_bytes = 64, vector_registers = 32>

// CHECK-LABEL: func.func @rows_lie_in_lanes
func.func @rows_lie_in_lanes(%q: memref<?x64xf32>, %k: memref<?x64xf32>, %v: memref<?x24xf32>, %a: memref<64x24xf32>, %m: memref<64xf32>, %l: memref<64xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  // CHECK-DAG: %[[ACC:.*]] = memref.reinterpret_cast {{.*}} : memref<64x24xf32> to memref<2x24x32xf32>
  // CHECK-DAG: %[[PACKED:.*]] = memref.alloc() {alignment = 64 : i64} : memref<2x64x32xf32>
  // CHECK-DAG: %[[SCORES:.*]] = memref.alloc() {alignment = 64 : i64} : memref<264x32xf32>
  // The last block of keys repeats the last key.
  // The maximum is taken while scores are in registers.
  // CHECK: %{{.*}}:2 = scf.for %[[KEY:[^ ]*]] = {{.*}} step %c12 iter_args
  // CHECK: arith.minsi %[[KEY]], %[[LAST:.*]] : index
  // CHECK: %{{.*}}:24 = scf.for %[[D:.*]] = %c0 to %c64 step %c1
  // CHECK: %[[ROWS:.*]] = vector.load %[[PACKED]][%{{.*}}, %[[D]], %c0]
  // CHECK: memref.load %{{.*}}[%{{.*}}, %[[D]]] : memref<?x64xf32>
  // CHECK: vector.fma %{{.*}}, %[[ROWS]], %{{.*}} : vector<16xf32>
  // CHECK: arith.mulf {{.*}}, %cst{{.*}} : vector<16xf32>
  // CHECK: vector.store {{.*}}, %[[SCORES]]
  // No mask, no comparison of keys.
  // CHECK-NOT: arith.cmpi sle
  // CHECK: return
  attn.online_step ins(%q, %k, %v : memref<?x64xf32>, memref<?x64xf32>, memref<?x24xf32>)
    outs(%a, %m, %l : memref<64x24xf32>, memref<64xf32>, memref<64xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(0.3) max_keys(256)
  return
}

// -----

// 16 registers of 8 lanes, and a mask: last kept keys of rows are compared.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "+avx2,+fma", vector_bytes = 32, vector_registers = 16>

// CHECK-LABEL: func.func @mask_is_compared_lane_by_lane
func.func @mask_is_compared_lane_by_lane(%q: memref<?x64xf32>, %k: memref<?x64xf32>, %v: memref<?x64xf32>, %a: memref<64x64xf32>, %m: memref<64xf32>, %l: memref<64xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  // CHECK: memref.alloc() {{.*}} : memref<4x64x16xf32>
  // A panel sees the keys that its own rows keep.
  // CHECK: %[[END:.*]] = arith.minsi %{{.*}}, %{{.*}} : index
  // CHECK: %[[LAST:.*]] = arith.index_cast %{{.*}} : vector<8xindex> to vector<8xi32>
  // A scale that is a power of 2 has gone into Q.
  // CHECK: scf.for %{{.*}} = %c0 to %{{.*}} step %c6 {
  // CHECK: %{{.*}}:12 = scf.for
  // CHECK-NOT: arith.mulf
  // CHECK: scf.for %[[KEY:[^ ]*]] =
  // CHECK: %[[NARROW:.*]] = arith.index_cast %[[KEY]] : index to i32
  // CHECK: %[[KEYS:.*]] = vector.broadcast %[[NARROW]] : i32 to vector<8xi32>
  // CHECK: arith.cmpi sle, %[[KEYS]], %[[LAST]] : vector<8xi32>
  // CHECK-NOT: attn.
  attn.online_step ins(%q, %k, %v : memref<?x64xf32>, memref<?x64xf32>, memref<?x64xf32>)
    outs(%a, %m, %l : memref<64x64xf32>, memref<64xf32>, memref<64xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(0.125) mask(#attn.causal<top_left>) max_keys(256)
  return
}

// -----

// Without fused multiply-add; a query tile that 4 lanes do not divide.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @vectors_are_narrowed_to_divide_the_tile
func.func @vectors_are_narrowed_to_divide_the_tile(%q: memref<?x8xf32>, %k: memref<?x8xf32>, %v: memref<?x8xf32>, %a: memref<6x8xf32>, %m: memref<6xf32>, %l: memref<6xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  // CHECK-NOT: vector.fma
  // CHECK: arith.mulf {{.*}} fastmath<contract> : vector<2xf32>
  // CHECK: arith.addf {{.*}} fastmath<contract> : vector<2xf32>
  attn.online_step ins(%q, %k, %v : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    outs(%a, %m, %l : memref<6x8xf32>, memref<6xf32>, memref<6xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(1.0) max_keys(16)
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @steps_of_one_tile_share_packed_queries
// CHECK-SAME: (%[[Q:[^:]*]]:
func.func @steps_of_one_tile_share_packed_queries(%q: memref<?x8xf32>, %k: memref<?x8xf32>, %a: memref<8x8xf32>, %m: memref<8xf32>, %l: memref<8xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  // CHECK: memref.alloc() {{.*}} : memref<1x8x8xf32>
  // CHECK-NEXT: memref.alloc() {{.*}} : memref<36x8xf32>
  // CHECK-COUNT-4: vector.load %[[Q]]
  // CHECK-COUNT-8: vector.shuffle
  // CHECK-NOT: load %[[Q]]
  // CHECK-NOT: memref.alloc
  // CHECK: return
  %c0 = arith.constant 0 : index
  %c16 = arith.constant 16 : index
  scf.for %j = %c0 to %n step %c16 {
    attn.online_step ins(%q, %k, %k : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
      outs(%a, %m, %l : memref<8x8xf32>, memref<8xf32>, memref<8xf32>)
      offsets(%c, %c, %c, %j) lengths(%n, %n) scale(1.0) max_keys(16)
  }
  attn.online_step ins(%q, %k, %k : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    outs(%a, %m, %l : memref<8x8xf32>, memref<8xf32>, memref<8xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(1.0) mask(#attn.causal<top_left>) max_keys(32)
  return
}

// -----

// Ops on values that all rows share stay scalar; others become vectors, or are
// repeated per lane where they cannot.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @regions_run_on_vectors
// CHECK-SAME: %[[SLOPES:[^:,]*]]: memref<4xf32>, %[[IDS:[^:,]*]]: memref<?xi32>
func.func @regions_run_on_vectors(%q: memref<?x8xf32>, %k: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %slopes: memref<4xf32>, %ids: memref<?xi32>, %h: index, %n: index) attributes {attn.target = #target} {
  // CHECK: %[[SLOPE:.*]] = memref.load %[[SLOPES]][%{{.*}}] : memref<4xf32>
  // CHECK: %[[WIDE:.*]] = vector.broadcast %[[SLOPE]] : f32 to vector<4xf32>
  // CHECK: arith.mulf %{{.*}}, %[[WIDE]] : vector<4xf32>
  // CHECK: math.copysign %{{.*}} : vector<4xf32>
  // CHECK-COUNT-4: memref.load %[[IDS]]
  // CHECK: memref.load %[[IDS]]
  // CHECK-NOT: memref.load %[[IDS]]
  // CHECK: arith.cmpi eq, %{{.*}}, %{{.*}} : vector<4xi32>
  attn.online_step ins(%q, %k, %k : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    captures(%slopes, %ids : memref<4xf32>, memref<?xi32>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%h, %h, %h, %h) lengths(%n, %n) scale(1.0) max_keys(16)
    score {
    ^bb0(%s: f32, %b: index, %hh: index, %i: index, %j: index, %slope: tensor<4xf32>, %id: tensor<?xi32>):
      %x = tensor.extract %slope[%hh] : tensor<4xf32>
      %y = arith.mulf %s, %x : f32
      %z = math.tanh %y : f32
      attn.yield %z : f32
    } keep {
    ^bb0(%b: index, %hh: index, %i: index, %j: index, %slope: tensor<4xf32>, %id: tensor<?xi32>):
      %x = tensor.extract %id[%i] : tensor<?xi32>
      %y = tensor.extract %id[%j] : tensor<?xi32>
      %z = arith.cmpi eq, %x, %y : i32
      attn.yield %z : i1
    }
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @finish_divides_and_fills_empty_rows
// CHECK-SAME: %[[V:[^:,]*]]: memref<?x8xf32>
func.func @finish_divides_and_fills_empty_rows(%v: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %o: memref<?x8xf32>, %lse: memref<?xf32>) attributes {attn.target = #target} {
  // CHECK: memref.load %[[V]]
  // CHECK: %[[MEAN:.*]] = arith.divf %{{.*}}, %{{.*}} : f32
  // CHECK: %[[FILL:.*]] = vector.broadcast %[[MEAN]]
  // CHECK: %[[EMPTY:.*]] = arith.cmpf oeq
  // CHECK: %[[QUOTIENT:.*]] = arith.divf %{{.*}}, %{{.*}} : vector<4xf32>
  // CHECK: arith.select %[[EMPTY]], %[[FILL]], %[[QUOTIENT]]
  // CHECK-NOT: math.log
  attn.online_finish ins(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>) keys(%v : memref<?x8xf32>)
    outs(%o : memref<?x8xf32>) fully_masked mean
  // CHECK: arith.select %{{.*}}, %cst
  // CHECK: math.log
  attn.online_finish ins(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    outs(%o, %lse : memref<?x8xf32>, memref<?xf32>) fully_masked nan
  return
}

// -----

// CHECK-LABEL: func.func @functions_without_attention_stay
// CHECK-NEXT: return
func.func @functions_without_attention_stay() {
  return
}

// -----

// K and V of 16 bits are widened once a step, along their dims; o is rounded.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "+avx2,+fma,+f16c", vector_bytes = 32, vector_registers = 16>

// CHECK-LABEL: func.func @narrow_keys_are_widened
// CHECK-SAME: %[[Q:[^:]+]]: memref<?x64xbf16>, %[[K:[^:]+]]: memref<?x64xbf16>, %[[V:[^:]+]]: memref<?x12xbf16>
func.func @narrow_keys_are_widened(%q: memref<?x64xbf16>, %k: memref<?x64xbf16>, %v: memref<?x12xbf16>, %a: memref<8x12xf32>, %m: memref<8xf32>, %l: memref<8xf32>, %o: memref<?x12xbf16>, %c: index) attributes {attn.target = #target} {
  // CHECK: vector.load %[[Q]]{{.*}} vector<8xbf16>
  // CHECK-NEXT: arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
  // CHECK-DAG: %[[WIDEK:.*]] = memref.alloc() {alignment = 64 : i64} : memref<72x64xf32>
  // CHECK-DAG: %[[WIDEV:.*]] = memref.alloc() {alignment = 64 : i64} : memref<72x12xf32>
  // CHECK: vector.load %[[K]]{{.*}} vector<8xbf16>
  // CHECK-NEXT: arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
  // CHECK-NEXT: vector.store %{{.*}}, %[[WIDEK]]
  // CHECK: vector.load %[[V]]{{.*}} vector<4xbf16>
  // CHECK: vector.store %{{.*}}, %[[WIDEV]]
  // CHECK: memref.load %[[WIDEK]]
  // CHECK: memref.load %[[WIDEV]]
  attn.online_step ins(%q, %k, %v : memref<?x64xbf16>, memref<?x64xbf16>, memref<?x12xbf16>)
    outs(%a, %m, %l : memref<8x12xf32>, memref<8xf32>, memref<8xf32>)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(64)
  // CHECK: arith.truncf %{{.*}} : f32 to bf16
  attn.online_finish ins(%a, %m, %l : memref<8x12xf32>, memref<8xf32>, memref<8xf32>) outs(%o : memref<?x12xbf16>) fully_masked zero
  return
}

// -----

// Few rows: lanes are dims. Blocks of 3 keys by 4 rows, sums of lanes at their
// end; strips of 2 vectors of value dims; lines further on are asked for.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "+avx2,+fma", vector_bytes = 32, vector_registers = 16>

// CHECK-LABEL: func.func @few_rows_read_vectors_of_keys
// CHECK-SAME: %[[Q:[^:]+]]: memref<4x64xf32>, %[[K:[^:]+]]: memref<?x64xf32>, %[[V:[^:]+]]: memref<?x32xf32>, %[[ACC:[^:]+]]: memref<4x32xf32>
func.func @few_rows_read_vectors_of_keys(%q: memref<4x64xf32>, %k: memref<?x64xf32>, %v: memref<?x32xf32>, %a: memref<4x32xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %o: memref<4x32xf32>, %c: index) attributes {attn.target = #target} {
  // CHECK: %[[PACKED:.*]] = memref.alloc() {alignment = 64 : i64} : memref<4x64xf32>
  // CHECK: %[[SCORES:.*]] = memref.alloc() {alignment = 64 : i64} : memref<66x4xf32>
  // CHECK: scf.for %{{.*}} step %c3 {
  // CHECK: %{{.*}}:12 = scf.for %{{.*}} = %c0 to %c64 step %c16
  // CHECK: memref.prefetch %[[K]]
  // CHECK: vector.load %[[K]]{{.*}} vector<8xf32>
  // CHECK: vector.load %[[PACKED]]{{.*}} vector<8xf32>
  // CHECK: vector.shuffle {{.*}} : vector<8xf32>, vector<8xf32>
  // CHECK: vector.store %{{.*}}, %[[SCORES]]{{.*}} vector<4xf32>
  // CHECK: %{{.*}}:8 = scf.for
  // CHECK: memref.prefetch %[[V]]
  // CHECK: vector.load %[[V]]{{.*}} vector<8xf32>
  // CHECK: memref.load %[[SCORES]]
  // CHECK: vector.store %{{.*}}, %[[ACC]]
  attn.online_step ins(%q, %k, %v : memref<4x64xf32>, memref<?x64xf32>, memref<?x32xf32>)
    outs(%a, %m, %l : memref<4x32xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(64)
    {row_map = affine_map<(r) -> (0, r)>}
  // CHECK: memref.load %[[ACC]]
  // CHECK: arith.divf
  attn.online_finish ins(%a, %m, %l : memref<4x32xf32>, memref<4xf32>, memref<4xf32>) outs(%o : memref<4x32xf32>) fully_masked zero
  return
}

// -----

// tanh of a vector of scores is arithmetic, not a call for each lane.

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "+avx2,+fma", vector_bytes = 32, vector_registers = 16>

// CHECK-LABEL: func.func @tanh_has_no_call
func.func @tanh_has_no_call(%q: memref<?x8xf32>, %a: memref<8x8xf32>, %m: memref<8xf32>, %l: memref<8xf32>, %c: index) attributes {attn.target = #target} {
  // CHECK-NOT: math.tanh
  // CHECK: math.copysign %{{.*}} : vector<8xf32>
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    outs(%a, %m, %l : memref<8x8xf32>, memref<8xf32>, memref<8xf32>)
    offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(64) score {
    ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
      %t = math.tanh %s : f32
      attn.yield %t : f32
    }
  return
}
