// Right modules, run the wrong way.

// CASE unknown-target
// RUN: attn-run %s --target=z80
// EXPECT: but got 'z80'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE target-that-cannot-run-here
// RUN: attn-run %s --target=sm_90
// EXPECT: expected a CPU but got target 'h100-sxm'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE shape-without-argument
// RUN: attn-run %s --shape=4
// EXPECT: expected --shape=argument:sizes such as 0:1x300x512 but got '4'
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE shape-of-other-rank
// RUN: attn-run %s --shape=0:4x4
// EXPECT: expected --shape of argument 0 to fit ?xf32 but got rank 2
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE negative-shape
// RUN: attn-run %s --shape=0:-4
// EXPECT: expected --shape=argument:sizes such as 0:1x300x512 but got '0:-4'
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE shape-against-the-type
// RUN: attn-run %s --shape=0:5
// EXPECT: expected tensor 0 to have size 4 in dimension 0 but got 5
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE shape-of-an-argument-that-is-not-there
// RUN: attn-run %s --shape=7:5
// EXPECT: expected --shape of an argument below 1 but got '7:5'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE huge-shape
// RUN: attn-run %s --shape=0:9223372036854775807
// EXPECT: expected --shape=argument:sizes such as 0:1x300x512 but got '0:9223372036854775807'
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE huge-dynamic-size
// RUN: attn-run %s --dynamic-size=9223372036854775807
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
func.func @main(%q: tensor<?x?xf32>) -> tensor<?x?xf32> {
  return %q : tensor<?x?xf32>
}

// CASE negative-dynamic-size
// RUN: attn-run %s --dynamic-size=-1
// EXPECT: expected --dynamic-size of at least 0 but got -1
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE two-inputs-for-one-argument
// RUN: attn-run %s --input %t/four.npy --input %t/four.npy
// EXPECT: expected at most 1 --input, one an argument, but got 2
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-of-other-rank
// RUN: attn-run %s --input %t/four.npy
// EXPECT: expected tensor 0 to have rank 2 but got 1
func.func @main(%q: tensor<4x1xf32>) -> tensor<4x1xf32> {
  return %q : tensor<4x1xf32>
}

// CASE input-of-other-size
// RUN: attn-run %s --input %t/four.npy
// EXPECT: expected tensor 0 to have size 5 in dimension 0 but got 4
func.func @main(%q: tensor<5xf32>) -> tensor<5xf32> {
  return %q : tensor<5xf32>
}

// CASE input-of-other-type
// RUN: attn-run %s --input %t/four-f64.npy
// EXPECT: expected tensor 0 to have elements of type 'f32' but got 'f64'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-that-is-not-there
// RUN: attn-run %s --input %t/none.npy
// EXPECT: expected to open '%t/none.npy' but got: No such file or directory
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-that-is-a-directory
// RUN: attn-run %s --input %t
// EXPECT: expected to read '%t' to its end
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-that-is-empty
// RUN: attn-run %s --input %t/empty.npy
// EXPECT: '%t/empty.npy': expected an npy file to begin with '\x93NUMPY' and a version
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-that-is-no-npy
// RUN: attn-run %s --input %s
// EXPECT: '%t/input-that-is-no-npy.mlir': expected an npy file to begin with '\x93NUMPY' and a version
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-with-a-short-header
// RUN: attn-run %s --input %t/short-header.npy
// EXPECT: '%t/short-header.npy': expected an npy header of 58 bytes but the file has 14
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-with-missing-data
// RUN: attn-run %s --input %t/short-data.npy
// EXPECT: '%t/short-data.npy': expected 16 bytes of npy data but got 10
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-of-complex-numbers
// RUN: attn-run %s --input %t/complex.npy
// EXPECT: '%t/complex.npy': not supported yet: npy element type '<c8'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-in-other-byte-order
// RUN: attn-run %s --input %t/big-endian.npy
// EXPECT: '%t/big-endian.npy': not supported yet: npy element type '>f4'
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE input-in-columns
// RUN: attn-run %s --input %t/fortran.npy
// EXPECT: '%t/fortran.npy': not supported yet: npy in fortran order
func.func @main(%q: tensor<2x2xf32>) -> tensor<2x2xf32> {
  return %q : tensor<2x2xf32>
}

// CASE input-of-absurd-size
// RUN: attn-run %s --input %t/absurd.npy
// EXPECT: '%t/absurd.npy': expected an npy shape whose bytes can be counted
func.func @main(%q: tensor<?x?xf32>) -> tensor<?x?xf32> {
  return %q : tensor<?x?xf32>
}

// CASE input-of-negative-size
// RUN: attn-run %s --input %t/negative.npy
// EXPECT: '%t/negative.npy': expected an npy header with 'descr', 'fortran_order' and 'shape' but got '{'descr': '<f4', 'fortran_order': False, 'shape': (-4,), }
func.func @main(%q: tensor<?xf32>) -> tensor<?xf32> {
  return %q : tensor<?xf32>
}

// CASE input-with-a-torn-header
// RUN: attn-run %s --input %t/torn.npy
// EXPECT: '%t/torn.npy': expected an npy header with 'descr', 'fortran_order' and 'shape' but got '{'descr': '<f4', 'fortran_order': False, 'shape': (
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE expectation-of-other-size
// RUN: attn-run %s --expect %t/four.npy
// EXPECT: expected '%t/four.npy' to be like result 0, floats of 5xf32, but got 4xf32
func.func @main(%q: tensor<5xf32>) -> tensor<5xf32> {
  return %q : tensor<5xf32>
}

// CASE expectation-that-is-wrong
// RUN: attn-run %s --expect %t/four.npy
// EXPECT: result 0: DIFFERS
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE too-many-expectations
// RUN: attn-run %s --input %t/four.npy --expect %t/four.npy --expect %t/four.npy
// EXPECT: expected at most 1 --expect, one a result, but got 2
func.func @main(%q: tensor<4xf32>) -> tensor<4xf32> {
  return %q : tensor<4xf32>
}

// CASE unknown-flag
// RUN: attn-run %s --tile=16
// EXPECT: Unknown command line argument '--tile=16'.  Try: 'attn-run --help'
func.func @main() {
  return
}

// CASE number-that-is-none
// RUN: attn-run %s --dynamic-size=many
// EXPECT: for the --dynamic-size option: 'many' value invalid for long argument!
func.func @main() {
  return
}

// CASE negative-tile
// RUN: attn-run %s --query-tile=-4
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'query-tile' in 0..4096 but got -4
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE huge-tile
// RUN: attn-run %s --key-tile=9223372036854775807
!q = tensor<1x1x8x8xf32>
// EXPECT@+1: expected 'key-tile' in 0..4096 but got 9223372036854775807
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE extra-passes-that-are-none
// RUN: attn-run %s --extra-passes=tiled:fuse-everything
// EXPECT: expected passes that MLIR knows in 'extra-passes': 
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE extra-passes-of-no-stage
// RUN: attn-run %s --extra-passes=cse
// EXPECT: expected the name of a stage but got 'cse'
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE module-that-is-not-there
// RUN: attn-run %t/none.mlir
// EXPECT: cannot read '%t/none.mlir': No such file or directory
func.func @main() {
  return
}

// CASE module-that-is-a-directory
// RUN: attn-run %t
// EXPECT: cannot read '%t': Is a directory
func.func @main() {
  return
}

// CASE module-that-is-empty
// RUN: attn-run %t/empty.mlir
// EXPECT: expected a public function with a body
func.func @main() {
  return
}

// CASE module-of-random-bytes
// RUN: attn-run %t/random.mlir
// EXPECT: unexpected character
func.func @main() {
  return
}

// CASE module-of-zeros
// RUN: attn-run %t/zeros.mlir
// EXPECT: expected a public function with a body
func.func @main() {
  return
}

// CASE module-that-claims-to-be-bytecode
// RUN: attn-run %t/bytecode.mlir
// EXPECT: bytecode version 7361 is newer than the current version 6
func.func @main() {
  return
}

// CASE deeply-nested-attribute
// RUN: attn-run %t/nested.mlir
// EXPECT: expected at most 256 brackets inside each other
func.func @main() {
  return
}

// CASE object-into-a-directory
// RUN: attn-compile %s --emit=obj -o %t
// EXPECT: cannot write '%t': Is a directory
func.func @main() {
  return
}

// CASE object-of-half-the-stages
// RUN: attn-compile %s --emit=obj --stop-after=tiled
// EXPECT: expected all stages for this kind of output but got stopAfter 'tiled'
func.func @main() {
  return
}

// CASE oracle-of-an-attention
// RUN: attn-compile %s --upstream
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected no 'attn.attention' on the upstream route; 'attn-decompose' spells it as loops
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE output-of-elements-that-files-lack
// RUN: attn-run %s --no-check --output=%t/x.npy
// EXPECT: not supported yet: writing '%t/x.npy' with elements of its type
func.func @main() -> tensor<4xi16> {
  %r = arith.constant dense<1> : tensor<4xi16>
  return %r : tensor<4xi16>
}

// CASE module-that-is-not-utf8
// RUN: attn-run %t/latin1.mlir
// EXPECT: unexpected character
func.func @main() {
  return
}
