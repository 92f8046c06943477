//===- AttnEnums.td - Closed choices of the attn dialect --*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_ENUMS_TD
#define ATTN_ENUMS_TD

include "dialects/Attn/IR/AttnDialect.td"
include "mlir/IR/EnumAttr.td"

class Attn_I32Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::attn";
  let genSpecializedAttr = 0;
}

def Attn_TensorLayout : Attn_I32Enum<"TensorLayout",
    "order of batch, head, sequence and head dimension in one tensor", [
    I32EnumAttrCase<"bhsd", 0>, I32EnumAttrCase<"bshd", 1>,
    I32EnumAttrCase<"sbhd", 2>, I32EnumAttrCase<"thd", 3>,
    I32EnumAttrCase<"paged", 4>]>;

def Attn_Alignment : Attn_I32Enum<"Alignment",
    "which corner of the score matrix a diagonal starts from", [
    I32EnumAttrCase<"top_left", 0>, I32EnumAttrCase<"bottom_right", 1>]>;

def Attn_FullyMasked : Attn_I32Enum<"FullyMasked",
    "what a row that keeps no key gives", [
    I32EnumAttrCase<"zero", 0>, I32EnumAttrCase<"nan", 1>,
    I32EnumAttrCase<"mean", 2>]>;

def Attn_Precision : Attn_I32Enum<"Precision",
    "how f32 products are formed on a matrix unit", [
    I32EnumAttrCase<"ieee", 0>, I32EnumAttrCase<"tf32", 1>]>;

def Attn_Schedule : Attn_I32Enum<"Schedule",
    "whether scores are ever written to memory as a whole", [
    I32EnumAttrCase<"fused", 0>, I32EnumAttrCase<"unfused", 1>]>;

def Attn_TileUnit : Attn_I32Enum<"TileUnit",
    "what multiplies the tiles: vectors, or which instruction of a matrix unit", [
    I32EnumAttrCase<"vectors", 0>, I32EnumAttrCase<"mma_sync", 1>,
    I32EnumAttrCase<"wgmma", 2>, I32EnumAttrCase<"tcgen05", 3>]>;

def Attn_ProbabilityPlace : Attn_I32Enum<"ProbabilityPlace",
    "where P lies when it is multiplied by V", [
    I32EnumAttrCase<"registers", 0>, I32EnumAttrCase<"shared", 1>,
    I32EnumAttrCase<"tensor", 2>]>;

def Attn_TargetKind : Attn_I32Enum<"TargetKind", "what kind of machine", [
    I32EnumAttrCase<"cpu", 0>, I32EnumAttrCase<"gpu", 1>]>;

def Attn_Stage : Attn_I32Enum<"Stage", "how far a function's IR has come", [
    I32EnumAttrCase<"raised", 1>, I32EnumAttrCase<"shared", 2>,
    I32EnumAttrCase<"masked", 3>, I32EnumAttrCase<"configured", 4>,
    I32EnumAttrCase<"tiled", 5>, I32EnumAttrCase<"online", 6>,
    I32EnumAttrCase<"lowered", 7>, I32EnumAttrCase<"llvm", 8>]>;

#endif // ATTN_ENUMS_TD
