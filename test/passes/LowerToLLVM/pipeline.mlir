// RUN: attn-opt %s -attn-upstream-loops -attn-stage-llvm | FileCheck %s

// Ops of every kind that exported graphs hold end in the llvm dialect.
// CHECK-NOT: unrealized_conversion_cast
// CHECK-NOT: {{(arith|math|memref|scf|cf|linalg|tensor|vector)\.}}
// CHECK-LABEL: llvm.func @graph(
func.func @graph(%x: tensor<?x4xf32>, %shape: tensor<2xi64>, %n: i64) -> tensor<?x?xf32> {
  %ok = arith.cmpi sgt, %n, %n : i64
  cf.assert %ok, "no"
  %c0 = arith.constant 0 : index
  %d = tensor.dim %x, %c0 : tensor<?x4xf32>
  %e = tensor.empty(%d) : tensor<?x8xf32>
  %cat = tensor.concat dim(1) %x, %x : (tensor<?x4xf32>, tensor<?x4xf32>) -> tensor<?x8xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%cat : tensor<?x8xf32>) outs(%e : tensor<?x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = math.erf %a : f32
    %1 = math.rsqrt %0 : f32
    %2 = math.tanh %1 : f32
    %3 = math.powf %2, %a : f32
    %4 = math.fpowi %3, %n : f32, i64
    %5 = arith.truncf %4 : f32 to bf16
    %6 = arith.extf %5 : bf16 to f64
    %7 = arith.truncf %6 : f64 to f32
    %8 = arith.maximumf %7, %a : f32
    linalg.yield %8 : f32
  } -> tensor<?x8xf32>
  %r = tensor.reshape %y(%shape) : (tensor<?x8xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}
