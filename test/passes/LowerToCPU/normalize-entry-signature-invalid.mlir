// RUN: attn-opt %s -split-input-file -verify-diagnostics -attn-normalize-entry-signature

// expected-error @+1 {{not supported yet: argument 0 of type 'tensor<*xf32>'}}
func.func @unranked(%x: tensor<*xf32>) {
  return
}

// -----

// expected-error @+1 {{not supported yet: result 0 of type 'complex<f32>'}}
func.func @complex(%x: f32) -> complex<f32> {
  %r = complex.create %x, %x : complex<f32>
  return %r : complex<f32>
}

// -----

// expected-error @+1 {{not supported yet: public function 'callee' is called within its module}}
func.func @callee(%x: tensor<f32>) -> tensor<f32> {
  return %x : tensor<f32>
}
func.func private @caller(%x: tensor<f32>) -> tensor<f32> {
  %r = call @callee(%x) : (tensor<f32>) -> tensor<f32>
  return %r : tensor<f32>
}
