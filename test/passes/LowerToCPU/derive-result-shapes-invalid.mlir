// RUN: attn-opt %s -split-input-file -verify-diagnostics -attn-derive-result-shapes

func.func @external_callee(%x: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @+1 {{not supported yet: sizes of the results of 'far'}}
  %r = call @far(%x) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
func.func private @far(tensor<?xf32>) -> tensor<?xf32>

// -----

// expected-error @+1 {{expected no function named 'taken_result_shapes'}}
func.func @taken(%x: tensor<?xf32>) -> tensor<?xf32> {
  return %x : tensor<?xf32>
}
func.func private @taken_result_shapes()

// -----

// expected-error @+1 {{not supported yet: recursion through 'loop'}}
func.func @loop(%x: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @loop(%x) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
