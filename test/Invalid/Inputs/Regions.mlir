// Score and keep regions.

// CASE score-of-four-arguments
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected 5 arguments of region 'score' but got 4
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index):
    attn.yield %s : f32
  } -> !q
  return %r : !q
}

// CASE score-in-f64
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected argument 0 of region 'score' to be 'f32' but got 'f64'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f64, %b: index, %h: index, %i: index, %j: index):
    attn.yield %s : f64
  } -> !q
  return %r : !q
}

// CASE score-yields-an-index
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: expected region 'score' to yield 'f32' but got 'index'
    attn.yield %i : index
  } -> !q
  return %r : !q
}

// CASE score-of-two-blocks
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected one block in region 'score' but got 2
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    attn.yield %s : f32
  ^bb1(%t: f32):
    attn.yield %t : f32
  } -> !q
  return %r : !q
}

// CASE score-that-ends-in-return
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: expects parent op to be one of 'scf.execute_region, scf.for, scf.if, scf.index_switch, scf.while'
    scf.yield %s : f32
  } -> !q
  return %r : !q
}

// CASE score-that-uses-a-value-from-outside
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q, %c: f32) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: using value defined outside the region
    %t = arith.addf %s, %c : f32
    attn.yield %t : f32
  } -> !q
  return %r : !q
}

// CASE score-with-a-loop
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: expected only pure ops without regions in 'score' but got 'scf.for'
    %t = scf.for %x = %i to %j step %h iter_args(%y = %s) -> f32 {
      scf.yield %y : f32
    }
    attn.yield %t : f32
  } -> !q
  return %r : !q
}

// CASE score-that-writes
!q = tensor<1x1x8x8xf32>
!m = memref<8xf32>
func.func @main(%q: !q, %o: !q, %m: !m) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%m : !m) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %n: !m):
    // EXPECT@+1: expected only pure ops without regions in 'score' but got 'memref.store'
    memref.store %s, %n[%i] : !m
    attn.yield %s : f32
  } -> !q
  return %r : !q
}

// CASE keep-yields-a-float
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %t = arith.constant 1.0 : f32
    // EXPECT@+1: expected region 'keep' to yield 'i1' but got 'f32'
    attn.yield %t : f32
  } -> !q
  return %r : !q
}

// CASE keep-without-the-capture
!q = tensor<1x1x8x8xf32>
!m = tensor<8xi1>
func.func @main(%q: !q, %o: !q, %m: !m) -> !q {
  // EXPECT@+1: expected 5 arguments of region 'keep' but got 4
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%m : !m) outs(%o : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %t = arith.constant true
    attn.yield %t : i1
  } -> !q
  return %r : !q
}

// CASE keep-that-calls
!q = tensor<1x1x8x8xf32>
func.func private @keep(%i: index) -> i1
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: expected only pure ops without regions in 'keep' but got 'func.call'
    %t = func.call @keep(%j) : (index) -> i1
    attn.yield %t : i1
  } -> !q
  return %r : !q
}

// CASE keep-without-a-terminator
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    // EXPECT@+1: block with no terminator, has %1 = "arith.constant"() <{value = true}> : () -> i1
    %t = arith.constant true
  } -> !q
  return %r : !q
}

// CASE score-of-unknown-elements
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: not supported yet: argument or result of type 'tensor<8xcomplex<f32>>'
func.func @main(%q: !q, %o: !q, %m: tensor<8xcomplex<f32>>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%m : tensor<8xcomplex<f32>>) outs(%o : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %n: tensor<8xcomplex<f32>>):
    %x = tensor.extract %n[%i] : tensor<8xcomplex<f32>>
    %y = complex.re %x : complex<f32>
    attn.yield %y : f32
  } -> !q
  return %r : !q
}

// CASE yield-outside
func.func @main(%q: f32) {
  // EXPECT@+1: expected to end a region of 'attn.attention' or 'attn.online_step'
  attn.yield %q : f32
}
