// RUN: attn-opt %s -split-input-file -attn-report-asserts | FileCheck %s

// CHECK: llvm.mlir.global internal constant @attn_assert_text_0("sizes differ\00")
// CHECK-NOT: llvm.mlir.global
// CHECK: func.func private @attn_assert(i1, !llvm.ptr)
// CHECK-LABEL: func.func @asserts_become_calls
// CHECK-SAME: (%[[A:.*]]: i1, %{{.*}}: i1)
// CHECK: %[[TEXT:.*]] = llvm.mlir.addressof @attn_assert_text_0
// CHECK: call @attn_assert(%[[A]], %[[TEXT]])
// CHECK: call @attn_assert
// CHECK-NOT: cf.assert
func.func @asserts_become_calls(%a: i1, %b: i1) {
  cf.assert %a, "sizes differ"
  cf.assert %b, "sizes differ"
  return
}

// -----

// CHECK-LABEL: module
// CHECK-NOT: attn_assert
// CHECK: func.func @leaves_the_rest_alone
func.func @leaves_the_rest_alone() {
  return
}
