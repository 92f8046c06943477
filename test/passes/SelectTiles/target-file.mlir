// A described machine is used like a built-in one, and an architecture's name
// tells which device was taken for it.
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target-file=%source/lib/Target/Devices/generic-avx2.yaml}))" 2>/dev/null | FileCheck %s --check-prefixes=CHECK,FILE
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=sm_90 allow-unfused}))" 2>%t.remarks | FileCheck %s --check-prefixes=CHECK,ALIAS
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t.remarks
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}))" 2>&1 | FileCheck %s --check-prefix=SILENT

// REMARK: remark: target 'sm_90' is taken to be 'h100-sxm'
// SILENT-NOT: is taken to be
// CHECK: attn.attention
// FILE-SAME: attn.target = #attn.target<name = "generic-avx2", kind = cpu, cpu = "x86-64-v3", features = "", vector_bytes = 32, vector_registers = 16, l1_bytes = 32768, l2_bytes = 262144>
// ALIAS-SAME: attn.target = #attn.target<name = "h100-sxm", kind = gpu, cpu = "sm_90a", features = "+ptx80", vector_bytes = 128, vector_registers = 255, l2_bytes = 52428800, units = 132, shared_bytes = 232448>
func.func @f(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
