// RUN: attn-opt %s -split-input-file -verify-diagnostics -attn-call-parallel-loops

func.func @on_tensors(%t: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{expected a parallel loop on buffers}}
  %r = scf.forall (%i) in (4) shared_outs(%o = %t) -> tensor<4xf32> {
    %s = tensor.extract_slice %o[%i] [1] [1] : tensor<4xf32> to tensor<1xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %o[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    }
  }
  return %r : tensor<4xf32>
}

// -----

func.func @captures_a_tensor(%m: memref<4xf32>, %t: tensor<4xf32>) {
  // expected-error @+1 {{not supported yet: a parallel loop that uses 'tensor<4xf32>'}}
  scf.forall (%i) in (4) {
    %x = tensor.extract %t[%i] : tensor<4xf32>
    memref.store %x, %m[%i] : memref<4xf32>
  }
  return
}
