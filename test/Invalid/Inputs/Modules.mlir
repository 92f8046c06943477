// Modules that hold no one graph.

// CASE only-a-comment
// EXPECT: expected a public function with a body

// CASE no-public-function
// EXPECT: expected a public function with a body
func.func private @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE no-body
// EXPECT: expected a public function with a body
func.func private @main(%q: tensor<4xf32>) -> tensor<4xf32>

// CASE public-without-a-body
// EXPECT@+1: symbol declaration cannot have public visibility
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32>

// CASE two-public-functions
func.func @first(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}
// EXPECT@+1: expected one public function, or an entry by name
func.func @second(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE two-functions-of-one-name
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}
// EXPECT@+1: redefinition of symbol named 'main'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE entry-that-is-not-there
// RUN: attn-run %s --entry=forward
// EXPECT: expected a public function 'forward' with a body
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE call-of-an-undefined-function
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  // EXPECT@+1: 'softmax' does not reference a valid function
  %r = call @softmax(%q) : (tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// CASE call-of-an-external-function
func.func private @softmax(%q: tensor<4xf32>) -> tensor<4xf32>
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  // EXPECT@+1: not supported yet: a call of 'softmax', which has no body
  %r = call @softmax(%q) : (tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// CASE call-of-an-external-function-of-dynamic-size
func.func private @softmax(%q: tensor<?xf32>) -> tensor<?xf32>
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  // EXPECT@+1: not supported yet: a call of 'softmax', which has no body
  %r = call @softmax(%q) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// CASE call-with-other-types
func.func private @softmax(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}
func.func @main(%q: tensor<5xf32>) -> tensor<5xf32> {
  // EXPECT@+1: operand type mismatch: expected operand type 'tensor<4xf32>', but provided 'tensor<5xf32>' for operand number 0
  %r = call @softmax(%q) : (tensor<5xf32>) -> tensor<5xf32>
  return %r : tensor<5xf32>
}

// CASE recursion
// EXPECT@+1: not supported yet: recursion through 'main'
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @main(%q) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// CASE recursion-through-another
// EXPECT@+1: not supported yet: recursion through 'other'
func.func private @other(%q: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @again(%q) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
func.func private @again(%q: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @other(%q) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @other(%q) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// CASE scalar-of-complex-type
// EXPECT@+1: not supported yet: argument or result of type 'complex<f32>'
func.func @main(%q: complex<f32>) -> complex<f32> {
  return %q : complex<f32>
}

// CASE string-argument
// EXPECT@+1: not supported yet: argument or result of type '!llvm.ptr'
func.func @main(%q: !llvm.ptr) -> tensor<4xf32> {
  %r = arith.constant dense<0.0> : tensor<4xf32>
  return %r : tensor<4xf32>
}

// CASE tensor-of-vectors
// EXPECT@+1: not supported yet: argument or result of type 'tensor<4xvector<4xf32>>'
func.func @main(%q: tensor<4xvector<4xf32>>) -> tensor<4xvector<4xf32>> {
  return %q : tensor<4xvector<4xf32>>
}

// CASE two-blocks
// EXPECT@+1: cannot bufferize func.func without func.return
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  cf.br ^bb1(%q : tensor<4xf32>)
^bb1(%r: tensor<4xf32>):
  cf.br ^bb1(%r : tensor<4xf32>)
}

// CASE unknown-dialect
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  // EXPECT@+1: Dialect `torch' not found for custom op 'torch.aten.softmax'
  %r = torch.aten.softmax %q : tensor<4xf32>
  return %r : tensor<4xf32>
}

// CASE unregistered-op
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  // EXPECT@+1: operation being parsed with an unregistered dialect. If this is intended, please use -allow-unregistered-dialect with the MLIR tool used
  %r = "torch.softmax"(%q) : (tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// CASE op-that-no-pass-lowers
func.func @main(%q: tensor<4xf32>, %i: tensor<1x1xindex>) -> tensor<1x1xf32> {
  // EXPECT@+1: op was not bufferized
  %r = tensor.gather %q[%i] gather_dims([0]) : (tensor<4xf32>, tensor<1x1xindex>) -> tensor<1x1xf32>
  return %r : tensor<1x1xf32>
}

// CASE nested-module
// EXPECT@+1: expected a public function with a body
module {
  module {
    func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
      return %q : tensor<4xf32>
    }
  }
}

// CASE two-modules
// EXPECT: expected a public function with a body
module {
}
module {
}

// CASE name-that-is-taken
// EXPECT@+1: expected no function named 'main_result_shapes'
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}
func.func private @main_result_shapes(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}
