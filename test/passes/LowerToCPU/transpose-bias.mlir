// RUN: attn-opt %s --split-input-file --attn-expand-online-steps --canonicalize --cse | FileCheck %s

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// Blocks of 4 rows by 4 keys are transposed into the order of scores; the keys
// that fill no block are gathered.
// CHECK-LABEL: func.func @a_bias_by_row_is_transposed_by_blocks
// CHECK-SAME: %[[BIAS:[^:,]*]]: memref<?x?xf32>
func.func @a_bias_by_row_is_transposed_by_blocks(%bias: memref<?x?xf32>, %q: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  // CHECK: memref.alloc() {{.*}} : memref<24x4xf32>
  // CHECK: %[[ROOM:.*]] = memref.alloc() {alignment = 64 : i64} : memref<24x4xf32>
  // CHECK-COUNT-4: vector.load %[[BIAS]]{{.*}} vector<4xf32>
  // CHECK-COUNT-8: vector.shuffle
  // CHECK-COUNT-4: vector.store %{{.*}}, %[[ROOM]]
  // CHECK-COUNT-4: memref.load %[[BIAS]]
  // CHECK: vector.from_elements
  // CHECK: vector.load %[[ROOM]]
  // CHECK-NOT: memref.load %[[BIAS]]
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>) bias(%bias : memref<?x?xf32>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(1.0) max_keys(16) {bias_map = affine_map<(i, j) -> (i, j)>}
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @a_bias_of_keys_alone_is_a_scalar
// CHECK: memref.load %arg0[%{{.*}}] : memref<?xf32>
// CHECK-NEXT: vector.broadcast
func.func @a_bias_of_keys_alone_is_a_scalar(%bias: memref<?xf32>, %q: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>) bias(%bias : memref<?xf32>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(1.0) max_keys(16) {bias_map = affine_map<(i, j) -> (j)>}
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @a_bias_with_strided_keys_is_gathered
// CHECK-SAME: %[[BIAS:[^:,]*]]: memref<?x?xf32, strided<[1, ?]>>
// CHECK-NOT: vector.load %[[BIAS]]
// CHECK: memref.load %[[BIAS]]
func.func @a_bias_with_strided_keys_is_gathered(%bias: memref<?x?xf32, strided<[1, ?]>>, %q: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %c: index, %n: index) attributes {attn.target = #target} {
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>) bias(%bias : memref<?x?xf32, strided<[1, ?]>>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%c, %c, %c, %c) lengths(%n, %n) scale(1.0) max_keys(16) {bias_map = affine_map<(i, j) -> (i, j)>}
  return
}
