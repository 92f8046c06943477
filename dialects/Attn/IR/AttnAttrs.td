//===- AttnAttrs.td - Masks, contract, plan and target ----*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_ATTRS_TD
#define ATTN_ATTRS_TD

include "dialects/Attn/IR/AttnDialect.td"
include "dialects/Attn/IR/AttnEnums.td"
include "dialects/Attn/IR/AttnInterfaces.td"
include "mlir/IR/AttrTypeBase.td"

class Attn_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<Attn_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

def Attn_StageAttr : EnumAttr<Attn_Dialect, Attn_Stage, "stage"> {
  let assemblyFormat = "`<` $value `>`";
}

def Attn_FullyMaskedAttr : EnumAttr<Attn_Dialect, Attn_FullyMasked, "fully_masked">;

//===----------------------------------------------------------------------===//
// Contract
//===----------------------------------------------------------------------===//

def Attn_LayoutAttr : Attn_Attr<"Layout", "layout"> {
  let summary = "order of dimensions of q, k, v and o";
  let description = [{
    `b` batch, `h` head, `s` sequence, `d` head dimension. `d` is always last and
    has stride 1; other strides are free. `sbhd`, `thd` and `paged` are reserved.

    Example: `#attn.layout<q = bhsd, k = bhsd, v = bshd, o = bhsd>`
  }];
  let parameters = (ins
    EnumParameter<Attn_TensorLayout>:$q, EnumParameter<Attn_TensorLayout>:$k,
    EnumParameter<Attn_TensorLayout>:$v, EnumParameter<Attn_TensorLayout>:$o);
  let assemblyFormat = "`<` struct(params) `>`";
  let extraClassDeclaration = [{
    /// All four tensors batch, head, sequence, dim: what an op without the
    /// attribute means.
    static LayoutAttr getDefault(::mlir::MLIRContext *context);
  }];
}

def Attn_NumericsAttr : Attn_Attr<"Numerics", "numerics"> {
  let summary = "what a transform must keep of the arithmetic";
  let description = [{
    `accumulate` is the type of both accumulators and of the softmax statistics,
    `probability` the type that P is rounded to before PV, `fully_masked` what a
    row without keys gives (`zero`, with LSE = -inf; `nan`; `mean` of V over the
    keys in bounds), `precision` how f32 products are formed on a matrix unit.

    Example: `#attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>`
  }];
  let parameters = (ins
    "::mlir::FloatType":$accumulate, "::mlir::FloatType":$probability,
    DefaultValuedParameter<"FullyMasked", "FullyMasked::zero">:$fully_masked,
    DefaultValuedParameter<"Precision", "Precision::ieee">:$precision);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// f32 everywhere, `zero`, `ieee`: what an op without the attribute means.
    static NumericsAttr getDefault(::mlir::MLIRContext *context);
    /// The same contract with another value for rows that keep no key.
    NumericsAttr withFullyMasked(FullyMasked mode) const;
  }];
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

class Attn_Mask<string name, string attrMnemonic>
    : Attn_Attr<name, attrMnemonic,
                [DeclareAttrInterfaceMethods<Attn_MaskInterface>]>;

def Attn_CausalAttr : Attn_Mask<"Causal", "causal"> {
  let summary = "keep keys up to the diagonal";
  let description = [{
    `top_left` keeps `j <= i`; `bottom_right` keeps `j <= i + kv_len - q_len`.

    Example: `#attn.causal<bottom_right>`
  }];
  let parameters = (ins EnumParameter<Attn_Alignment>:$alignment);
  let assemblyFormat = "`<` $alignment `>`";
}

def Attn_WindowAttr : Attn_Mask<"Window", "window"> {
  let summary = "keep keys near the diagonal";
  let description = [{
    Keeps `c - left <= j <= c + right` where `c` is the row's place on the
    aligned diagonal (`i`, or `i + kv_len - q_len`). Both ends are inclusive;
    -1 means unbounded on that side.

    Example: `#attn.window<left = 128, right = 0, alignment = top_left>`
  }];
  let parameters = (ins "int64_t":$left, "int64_t":$right,
    DefaultValuedParameter<"Alignment", "Alignment::top_left">:$alignment);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Attn_BandAttr : Attn_Mask<"Band", "band"> {
  let summary = "keep keys between affine bounds of the row";
  let description = [{
    The normal form of every other mask: keeps `j` with
    `max(lower(i)) <= j <= min(upper(i))`, both maps
    `(i)[q_len, kv_len] -> (bounds)`, with row coefficients of at least 0.

    Example: `#attn.band<lower = affine_map<(i)[q, k] -> (i - 3)>, upper = affine_map<(i)[q, k] -> (i + 5, k - 1)>>`
  }];
  let parameters = (ins "::mlir::AffineMapAttr":$lower, "::mlir::AffineMapAttr":$upper);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Attn_AndAttr : Attn_Mask<"And", "and"> {
  let summary = "keep the keys that every member keeps";
  let description = [{
    Example: `#attn.and<[#attn.causal<top_left>, #attn.window<left = 8, right = 0>]>`
  }];
  let parameters = (ins ArrayRefParameter<"::mlir::Attribute">:$members);
  let assemblyFormat = "`<` `[` $members `]` `>`";
  let genVerifyDecl = 1;
}

def Attn_AnyMask : AttrConstraint<
    CPred<"::llvm::isa<::attn::MaskInterface>($_self)">,
    "a mask such as '#attn.causal<top_left>'"> ;

def Attn_MaskParameter : Attr<Attn_AnyMask.predicate, Attn_AnyMask.summary> {
  let storageType = "::attn::MaskInterface";
  let returnType = "::attn::MaskInterface";
  let convertFromStorage = "$_self";
}

//===----------------------------------------------------------------------===//
// Plan and target
//===----------------------------------------------------------------------===//

def Attn_TileConfigAttr : Attn_Attr<"TileConfig", "tile_config"> {
  let summary = "one way to run an attention";
  let description = [{
    `query_tile` rows and `key_tile` keys make one step; both count elements of
    the sequence. `schedule = unfused` computes the whole score matrix and uses
    neither.

    With `packed_heads = p` above 1 the rows of a query tile are p query heads of
    one group, which read the same keys: at one position of the sequence on
    vectors, at `query_tile / p` positions on a matrix unit, row r being position
    `r floordiv p` and head `r mod p`. `p` divides the group and is no larger than
    `query_tile`.

    `unit` multiplies the tiles. The units of a GPU take more fields: `warps`
    that compute a block's rows (a warp that only copies is not counted);
    `stages` of the rings through which tiles of K and V come; where P lies when
    it is multiplied (`probabilities`); whether a warp issues the scores of the
    next tile before the values of this one (`overlap`); blocks of a `cluster`
    that share tiles of K and V. `splits` parts of the keys are computed apart
    and merged.

    Example: `#attn.tile_config<query_tile = 64, key_tile = 256>`
    Example: `#attn.tile_config<query_tile = 8, key_tile = 256, packed_heads = 4>`
    Example: `#attn.tile_config<query_tile = 128, key_tile = 176, unit = wgmma, warps = 8, stages = 2, overlap = true>`
    Example: `#attn.tile_config<schedule = unfused>`
  }];
  let parameters = (ins
    DefaultValuedParameter<"Schedule", "Schedule::fused">:$schedule,
    DefaultValuedParameter<"int64_t", "0">:$query_tile,
    DefaultValuedParameter<"int64_t", "0">:$key_tile,
    DefaultValuedParameter<"int64_t", "1">:$packed_heads,
    DefaultValuedParameter<"TileUnit", "TileUnit::vectors">:$unit,
    DefaultValuedParameter<"int64_t", "0">:$warps,
    DefaultValuedParameter<"int64_t", "1">:$stages,
    DefaultValuedParameter<"ProbabilityPlace", "ProbabilityPlace::registers">:$probabilities,
    DefaultValuedParameter<"bool", "false">:$overlap,
    DefaultValuedParameter<"int64_t", "1">:$cluster,
    DefaultValuedParameter<"int64_t", "1">:$splits);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Attn_TileVariantAttr : Attn_Attr<"TileVariant", "tile_variant"> {
  let summary = "ranked configurations for the lengths that a guard admits";
  let description = [{
    The guard is a map `(q_len, kv_len, batch) -> (g0, ...)` and holds where every
    result is at least 0; the first variant whose guard holds is run.
    Configurations are ranked, best first.

    Example: `#attn.tile_variant<guard = affine_map<(q, k, b) -> (q - 16)>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>`
  }];
  let parameters = (ins "::mlir::AffineMapAttr":$guard,
    ArrayRefParameter<"TileConfigAttr">:$configs);
  let assemblyFormat = "`<` `guard` `=` $guard `,` `configs` `=` `[` $configs `]` `>`";
  let genVerifyDecl = 1;
}

def Attn_TilePlanAttr : Attn_Attr<"TilePlan", "tile_plan"> {
  let summary = "guarded, ranked configurations of one attention";
  let description = [{
    The last guard must hold for every length, so that some variant always runs.
    Written by SelectTiles; every later stage obeys it.

    Example: `#attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>]>`
  }];
  let parameters = (ins ArrayRefParameter<"TileVariantAttr">:$variants);
  let assemblyFormat = "`<` `[` $variants `]` `>`";
  let genVerifyDecl = 1;
}

def Attn_TargetAttr : Attn_Attr<"Target", "target"> {
  let summary = "the machine that a function is compiled for";
  let description = [{
    `cpu` and `features` are LLVM's spellings; `vector_bytes` is the width of a
    vector register in bytes, `vector_registers` their count; cache sizes are in
    bytes per core, 0 where unknown. On a GPU a vector is what a warp holds in one
    register of each thread, and `vector_registers` the registers of a thread;
    `l2_bytes` is shared by all `units`, `shared_bytes` what one block can have.

    Example: `#attn.target<name = "host", kind = cpu, cpu = "sapphirerapids", features = "+avx512f", vector_bytes = 64, vector_registers = 32, l1_bytes = 49152, l2_bytes = 2097152>`
    Example: `#attn.target<name = "a100", kind = gpu, cpu = "sm_80", features = "+ptx80", vector_bytes = 128, vector_registers = 255, l2_bytes = 41943040, units = 108, shared_bytes = 166912>`
  }];
  let parameters = (ins
    StringRefParameter<>:$name, EnumParameter<Attn_TargetKind>:$kind,
    StringRefParameter<>:$cpu, StringRefParameter<>:$features,
    "int64_t":$vector_bytes, "int64_t":$vector_registers,
    DefaultValuedParameter<"int64_t", "0">:$l1_bytes,
    DefaultValuedParameter<"int64_t", "0">:$l2_bytes,
    DefaultValuedParameter<"int64_t", "0">:$units,
    DefaultValuedParameter<"int64_t", "0">:$shared_bytes);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // ATTN_ATTRS_TD
