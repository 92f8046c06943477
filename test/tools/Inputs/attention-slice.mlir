!t = tensor<1x1x64x16xf32>
func.func @slice(%q: !t, %k: !t, %o: !t, %n: index) -> !t {
  %z = arith.constant 0 : index
  %r = attn.attention ins(%q, %k, %k : !t, !t, !t) outs(%o : !t) offsets(%z, %z, %n, %z) lengths(%n, %n) -> !t
  return %r : !t
}
