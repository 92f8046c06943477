// What is repeated a number of times that nobody knows.
!t = tensor<8x8xf32>
func.func @power(%a: !t, %n: index) -> !t {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %r = scf.for %i = %zero to %n step %one iter_args(%x = %a) -> !t {
    %y = linalg.matmul ins(%x, %a : !t, !t) outs(%x : !t) -> !t
    scf.yield %y : !t
  }
  return %r : !t
}
