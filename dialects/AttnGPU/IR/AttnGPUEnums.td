//===- AttnGPUEnums.td - Closed choices of attn_gpu -------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_ENUMS_TD
#define ATTN_GPU_ENUMS_TD

include "mlir/IR/EnumAttr.td"

class AttnGPU_Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::attn::attn_gpu";
  let genSpecializedAttr = 0;
}

def AttnGPU_FragmentKind : AttnGPU_Enum<"FragmentKind",
    "which operand of the matrix unit a fragment is", [
    I32EnumAttrCase<"accumulator", 0>, I32EnumAttrCase<"operand_a", 1>,
    I32EnumAttrCase<"rows", 2>]>;

def AttnGPU_CopyEngine : AttnGPU_Enum<"CopyEngine",
    "what fills the slots of a ring", [
    I32EnumAttrCase<"cp_async", 0>, I32EnumAttrCase<"tma", 1>]>;

def AttnGPU_Reduction : AttnGPU_Enum<"Reduction",
    "how the elements of a row are joined", [
    I32EnumAttrCase<"max", 0>, I32EnumAttrCase<"add", 1>]>;

def AttnGPU_BarrierKind : AttnGPU_Enum<"BarrierKind",
    "whether a warp waits at a barrier", [
    I32EnumAttrCase<"sync", 0>, I32EnumAttrCase<"arrive", 1>]>;

#endif // ATTN_GPU_ENUMS_TD
