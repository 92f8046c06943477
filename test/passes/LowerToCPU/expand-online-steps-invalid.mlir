// RUN: attn-opt %s --split-input-file --attn-expand-online-steps --verify-diagnostics

// expected-error@+1 {{expected attribute 'attn.target', the machine to expand for}}
func.func @target(%a: memref<64x24xf32>, %m: memref<64xf32>, %l: memref<64xf32>) {
  attn.online_init outs(%a, %m, %l : memref<64x24xf32>, memref<64xf32>, memref<64xf32>)
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @tensors(%a: tensor<64x24xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>) attributes {attn.target = #target} {
  // expected-error@+1 {{expected buffers but got 'tensor<64x24xf32>'; bufferize the function first}}
  %r:3 = attn.online_init outs(%a, %m, %l : tensor<64x24xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64x24xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @element_type(%a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %o: memref<4x8xf64>) attributes {attn.target = #target} {
  // expected-error@+1 {{not supported yet: element type 'f64' on a CPU}}
  attn.online_finish ins(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>) outs(%o : memref<4x8xf64>) fully_masked zero
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @strided_state(%a: memref<64x24xf32, strided<[32, 1]>>, %m: memref<64xf32>, %l: memref<64xf32>) attributes {attn.target = #target} {
  // expected-error@+1 {{expected a contiguous state but got 'memref<64x24xf32, strided<[32, 1]>>'}}
  attn.online_init outs(%a, %m, %l : memref<64x24xf32, strided<[32, 1]>>, memref<64xf32>, memref<64xf32>)
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @probability(%q: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %n: index) attributes {attn.target = #target} {
  // expected-error@+1 {{not supported yet: probabilities of type 'bf16' on a CPU}}
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%n, %n, %n, %n) lengths(%n, %n) scale(1.0) max_keys(16) {numerics = #attn.numerics<accumulate = f32, probability = bf16>}
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @region(%q: memref<?x8xf32>, %a: memref<4x8xf32>, %m: memref<4xf32>, %l: memref<4xf32>, %n: index) attributes {attn.target = #target} {
  attn.online_step ins(%q, %q, %q : memref<?x8xf32>, memref<?x8xf32>, memref<?x8xf32>)
    outs(%a, %m, %l : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
    offsets(%n, %n, %n, %n) lengths(%n, %n) scale(1.0) max_keys(16) score {
    ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
      // expected-error@+1 {{not supported yet: a result of type 'complex<f32>' that differs by row}}
      %c = complex.create %s, %s : complex<f32>
      %r = complex.re %c : complex<f32>
      attn.yield %r : f32
    }
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

func.func @state_type(%a: memref<4x8xbf16>, %m: memref<4xbf16>, %l: memref<4xbf16>) attributes {attn.target = #target} {
  // expected-error@+1 {{not supported yet: a state of 'bf16' on a CPU}}
  attn.online_init outs(%a, %m, %l : memref<4x8xbf16>, memref<4xbf16>, memref<4xbf16>)
  return
}
