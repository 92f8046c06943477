// RUN: attn-opt %s --attn-test-miscompile=kind=scale | FileCheck %s --check-prefix=SCALE
// RUN: attn-opt %s --attn-test-miscompile=kind=head-order | FileCheck %s --check-prefix=HEADS
// RUN: attn-opt %s --attn-test-miscompile=kind=mask-alignment | FileCheck %s --check-prefix=MASK
// RUN: attn-opt %s --attn-test-miscompile=kind=operand-order | FileCheck %s --check-prefix=ORDER
// RUN: attn-opt %s --attn-stage-tiled --attn-test-miscompile=kind=key-head | FileCheck %s --check-prefix=HEAD
// RUN: attn-opt %s --attn-stage-tiled --attn-test-miscompile=kind=bias-row | FileCheck %s --check-prefix=BIAS
// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --attn-test-miscompile=kind=key-block | FileCheck %s --check-prefix=BLOCK
// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --attn-test-miscompile=kind=rescale | FileCheck %s --check-prefix=RESCALE
// RUN: attn-opt %s --attn-decompose --attn-test-miscompile=kind=product | FileCheck %s --check-prefix=PRODUCT
// RUN: not attn-opt %s --attn-test-miscompile=kind=rescale 2>&1 | FileCheck %s --check-prefix=NOTHING
// RUN: not attn-opt %s --attn-test-miscompile=kind=typo 2>&1 | FileCheck %s --check-prefix=UNKNOWN

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 8>]>]>

// SCALE: scale(1.250000e+00)
// HEADS: tensor.extract_slice %{{.*}}[0, 1, 0, 0] [1, 1, 24, 16]
// HEADS: %[[ROTATED:.*]] = tensor.insert_slice %{{.*}}[0, 1, 0, 0] [1, 1, 24, 16]
// HEADS: attn.attention ins(%{{.*}}, %[[ROTATED]], %{{.*}}
// MASK-DAG: #[[BOUND:.*]] = affine_map<(d0)[s0, s1] -> (d0 + 1)>
// MASK: attn.attention {{.*}}#attn.band<{{.*}}upper = #[[BOUND]]
// ORDER: attn.attention ins(%arg0, %arg2, %arg1
// HEAD: %[[ZERO:c0_[0-9]*]] = arith.constant 0
// HEAD: tensor.extract_slice %arg1[0, %[[ZERO]], 0, 0]
// BIAS: tensor.extract_slice %arg3[0, %{{.*}}, %c0{{.*}}, 0]
// BLOCK: %[[NEXT:.*]] = arith.addi %c0, %c8
// BLOCK: scf.for %{{.*}} = %[[NEXT]] to
// RESCALE: scf.for {{.*}} iter_args(%[[ACC:[^ ]*]] = {{[^,]*}}, %[[MAX:[^ ]*]] =
// RESCALE: scf.yield %{{.*}}, %[[MAX]], %
// PRODUCT: iter_args
// PRODUCT: arith.addf
// NOTHING: expected something to break as 'rescale'
// UNKNOWN: expected a kind of mistake but got 'typo'
func.func @f(%q: tensor<1x4x12x16xf32>, %k: tensor<1x2x24x16xf32>, %v: tensor<1x2x24x16xf32>, %bias: tensor<1x4x12x24xf32>)
    -> tensor<1x4x12x16xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %v : tensor<1x4x12x16xf32>, tensor<1x2x24x16xf32>, tensor<1x2x24x16xf32>)
         bias(%bias : tensor<1x4x12x24xf32>) outs(%q : tensor<1x4x12x16xf32>) scale(1.0) mask(#attn.causal<top_left>)
         -> tensor<1x4x12x16xf32>
  return %r : tensor<1x4x12x16xf32>
}
