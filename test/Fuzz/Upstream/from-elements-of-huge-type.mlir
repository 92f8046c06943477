// MLIR 22.1: the verifier of tensor.from_elements makes a list of as many types
// as the result has elements: "LLVM ERROR: SmallVector unable to grow".
// Reproduce: mlir-opt-22 <this file>
func.func @main(%a: index) -> tensor<9223372036854775807xindex> {
  %r = tensor.from_elements %a : tensor<9223372036854775807xindex>
  return %r : tensor<9223372036854775807xindex>
}
