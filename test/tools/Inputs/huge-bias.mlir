// Scores that can be counted, with a bias per head that cannot.
!t = tensor<1x64x4194304x8xf16>
!b = tensor<1x64x4194304x4194304xf32>
func.func @attention(%q: !t, %b: !b, %o: !t) -> !t {
  %r = attn.attention ins(%q, %q, %q : !t, !t, !t) bias(%b : !b) outs(%o : !t) -> !t
  return %r : !t
}
