// One head of f16, 2048 rows and keys, dims of 64.
!t = tensor<1x1x2048x64xf16>
func.func @attention(%q: !t, %k: !t, %v: !t, %o: !t) -> !t {
  %r = attn.attention ins(%q, %k, %v : !t, !t, !t) outs(%o : !t) -> !t
  return %r : !t
}
