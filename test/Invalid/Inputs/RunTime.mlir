// Sizes that only the call knows, and that do not agree.

// CASE values-shorter-than-keys
// RUN: attn-run %s --shape=0:1x2x8x8 --shape=1:1x2x100000x8 --shape=2:1x2x9x8
!q = tensor<1x2x?x8xf32>
func.func @main(%q: !q, %k: !q, %v: !q) -> !q {
  %c2 = arith.constant 2 : index
  %n = tensor.dim %q, %c2 : !q
  %o = tensor.empty(%n) : !q
  // EXPECT@+1: expected length of v to equal length of k
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE output-shorter-than-queries
// RUN: attn-run %s --shape=0:1x2x100000x8 --shape=1:1x2x9x8
!q = tensor<1x2x?x8xf32>
func.func @main(%q: !q, %k: !q) -> !q {
  %n = arith.constant 7 : index
  %o = tensor.empty(%n) : !q
  // EXPECT@+1: expected length of o to equal length of q
  %r = attn.attention ins(%q, %k, %k : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE batches-that-differ-at-run-time
// RUN: attn-run %s --shape=0:1000x2x8x8 --shape=1:2x2x8x8
!q = tensor<?x2x8x8xf32>
func.func @main(%q: !q, %k: !q) -> !q {
  // EXPECT@+1: expected batch of k to equal batch of q
  %r = attn.attention ins(%q, %k, %k : !q, !q, !q) outs(%q : !q) -> !q
  return %r : !q
}

// CASE no-key-head-at-run-time
// RUN: attn-run %s --shape=0:1x0x8x8
!q = tensor<1x4x8x8xf32>
!k = tensor<1x?x8x8xf32>
func.func @main(%k: !k, %q: !q) -> !q {
  // EXPECT@+1: expected at least one key head
  %r = attn.attention ins(%q, %k, %k : !q, !k, !k) outs(%q : !q) -> !q
  return %r : !q
}

// CASE three-key-heads-at-run-time
// RUN: attn-run %s --shape=0:1x3x8x8
!q = tensor<1x4x8x8xf32>
!k = tensor<1x?x8x8xf32>
func.func @main(%k: !k, %q: !q) -> !q {
  // EXPECT@+1: expected heads of q to be a multiple of heads of k
  %r = attn.attention ins(%q, %k, %k : !q, !k, !k) outs(%q : !q) -> !q
  return %r : !q
}

// CASE value-heads-that-differ-at-run-time
// RUN: attn-run %s --shape=0:1x4x8x8 --shape=1:1x2x8x8
!q = tensor<1x4x8x8xf32>
!k = tensor<1x?x8x8xf32>
func.func @main(%k: !k, %v: !k, %q: !q) -> !q {
  // EXPECT@+1: expected heads of v to equal heads of k
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%q : !q) -> !q
  return %r : !q
}

// CASE bias-that-is-too-short
// RUN: attn-run %s --shape=1:1x1x8x3
!q = tensor<1x4x8x8xf32>
!b = tensor<1x1x8x?xf32>
func.func @main(%q: !q, %b: !b) -> !q {
  // EXPECT@+1: expected dim 3 of the bias to equal length of k
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) bias(%b : !b) outs(%q : !q) -> !q
  return %r : !q
}

// CASE lengths-of-too-few-entries
// RUN: attn-run %s --shape=1:2
!q = tensor<64x4x8x8xf32>
!n = tensor<?xi32>
func.func @main(%q: !q, %n: !n) -> !q {
  // EXPECT@+1: expected size of kv_lengths to equal batch of q
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) kv_lengths(%n : !n) outs(%q : !q) -> !q
  return %r : !q
}

// CASE lse-that-is-too-short
// RUN: attn-run %s --shape=1:1x4x3
!q = tensor<1x4x8x8xf32>
!l = tensor<1x4x?xf32>
func.func @main(%q: !q, %l: !l) -> (!q, !l) {
  // EXPECT@+1: expected dim 2 of lse to equal length of q
  %r:2 = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%q, %l : !q, !l) -> !q, !l
  return %r#0, %r#1 : !q, !l
}

// CASE index-past-a-capture-of-run-time
// RUN: attn-run %s --shape=0:1x2x8x8 --shape=1:5
!q = tensor<1x2x8x8xf32>
func.func @main(%q: !q, %table: tensor<?xf32>) -> !q {
  // EXPECT@+1: expected dim 0 of capture 0 to hold every index that region 'score' reads
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%table : tensor<?xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<?xf32>):
    %far = arith.constant 100000000000 : index
    %0 = tensor.extract %t[%far] : tensor<?xf32>
    attn.yield %0 : f32
  } -> !q
  return %r : !q
}

// CASE capture-shorter-than-the-keys
// RUN: attn-run %s --no-check --shape=0:1x2x100000x8 --shape=1:7
!q = tensor<1x2x?x8xf32>
func.func @main(%q: !q, %ids: tensor<?xf32>) -> !q {
  // EXPECT@+1: expected dim 0 of capture 0 to hold every index that region 'score' reads
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%ids : tensor<?xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<?xf32>):
    %0 = tensor.extract %t[%j] : tensor<?xf32>
    attn.yield %0 : f32
  } -> !q
  return %r : !q
}

// CASE index-out-of-a-table
// RUN: attn-run %s --no-check --shape=0:1x2x40x8 --shape=1:40
!q = tensor<1x2x?x8xf32>
func.func @main(%q: !q, %ids: tensor<?xf32>) -> !q {
  // EXPECT@+1: expected region 'score' to read dim 0 of capture 0 in bounds
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%ids : tensor<?xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<?xf32>):
    %large = arith.constant 1.0e+12 : f32
    %0 = tensor.extract %t[%j] : tensor<?xf32>
    %1 = arith.mulf %0, %large : f32
    %2 = arith.fptosi %1 : f32 to i64
    %3 = arith.index_cast %2 : i64 to index
    %4 = tensor.extract %t[%3] : tensor<?xf32>
    attn.yield %4 : f32
  } -> !q
  return %r : !q
}

// CASE index-out-of-a-table-unfused
// RUN: attn-run %s --no-check --compare-unfused --shape=0:1x2x40x8 --shape=1:40
!q = tensor<1x2x?x8xf32>
func.func @main(%q: !q, %ids: tensor<?xf32>) -> !q {
  // EXPECT@+1: expected region 'score' to read dim 0 of capture 0 in bounds
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%ids : tensor<?xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<?xf32>):
    %large = arith.constant 1.0e+12 : f32
    %0 = tensor.extract %t[%i] : tensor<?xf32>
    %1 = arith.mulf %0, %large : f32
    %2 = arith.fptosi %1 : f32 to i64
    %3 = arith.index_cast %2 : i64 to index
    %4 = tensor.extract %t[%3] : tensor<?xf32>
    attn.yield %4 : f32
  } -> !q
  return %r : !q
}
