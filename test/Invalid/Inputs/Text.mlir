// Text that is no MLIR.

// CASE truncated-in-a-type
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected non-function type
func.func @main(%q: !q, %o: tens

// CASE truncated-in-a-body
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected '->'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)

// CASE truncated-in-an-attribute
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: unbalanced '<' character in pretty dialect name
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) mask(#attn.window<left = 

// CASE truncated-in-a-string
// EXPECT@+1: expected '"' in string literal
func.func @main() attributes {name = "ma

// CASE prose
// EXPECT@+1: custom op 'The' is unknown (tried 'builtin.The' as well)
The quick brown fox jumps over the lazy dog.

// CASE python
// EXPECT@+1: custom op 'import' is unknown (tried 'builtin.import' as well)
import torch
torch.softmax(q @ k.T, -1) @ v

// CASE undefined-value
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: use of undeclared SSA value name
  return %r : !q
}

// CASE undefined-type
// EXPECT@+1: undefined symbol alias id 'q'
func.func @main(%q: !q) -> !q {
  return %q : !q
}

// CASE value-used-before-it-is-made
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: operand #0 does not dominate this use
  %r = attn.attention ins(%s, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  %s = attn.attention ins(%r, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %s : !q
}

// CASE missing-outs
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: custom op 'attn.attention' expected 'outs'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) -> !q
  return %r : !q
}

// CASE missing-value
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected ','
  %r = attn.attention ins(%q, %q : !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE keep-before-score
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %t = arith.constant true
    attn.yield %t : i1
  // EXPECT@+1: expected '->'
  } score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    attn.yield %s : f32
  } -> !q
  return %r : !q
}

// CASE scale-as-text
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: custom op 'attn.attention' invalid kind of attribute specified
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) scale("0.125") -> !q
  return %r : !q
}

// CASE result-type-of-a-function
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> tensor<4xf32> {
  // EXPECT@+1: type of return operand 0 ('tensor<1x1x8x8xf32>') doesn't match function result type ('tensor<4xf32>') in function @main
  return %q : !q
}

// CASE generic-form-without-operands
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: expected 3 or more operands, but found 0
  %r = "attn.attention"() ({}, {}) : () -> !q
  return %r : !q
}

// CASE generic-form-without-regions
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: expected 2 regions
  %r = "attn.attention"(%q, %q, %q, %q) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0>}> : (!q, !q, !q, !q) -> !q
  return %r : !q
}

// CASE generic-form-of-wrong-segments
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: operand count (4) does not match with the total size (7) specified in attribute 'operandSegmentSizes'
  %r = "attn.attention"(%q, %q, %q, %q) <{operandSegmentSizes = array<i32: 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0>}> ({}, {}) : (!q, !q, !q, !q) -> !q
  return %r : !q
}

// CASE generic-form-of-negative-segments
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: 'operandSegmentSizes' attribute cannot have negative elements
  %r = "attn.attention"(%q, %q, %q, %q) <{operandSegmentSizes = array<i32: 1, 1, 1, -1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0>}> ({}, {}) : (!q, !q, !q, !q) -> !q
  return %r : !q
}

// CASE generic-form-without-results
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: expected result types to equal the types of outs
  "attn.attention"(%q, %q, %q, %q) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0>}> ({}, {}) : (!q, !q, !q, !q) -> ()
  return %q : !q
}

// CASE generic-form-of-empty-outs
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> !q {
  // EXPECT@+1: expected outs (o) or (o, lse) but got 0 tensors
  "attn.attention"(%q, %q, %q) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0>}> ({}, {}) : (!q, !q, !q) -> ()
  return %q : !q
}

