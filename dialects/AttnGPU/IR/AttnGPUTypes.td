//===- AttnGPUTypes.td - Tiles, rings, fragments ----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_TYPES_TD
#define ATTN_GPU_TYPES_TD

include "dialects/Attn/IR/AttnEnums.td"
include "dialects/AttnGPU/IR/AttnGPUDialect.td"
include "dialects/AttnGPU/IR/AttnGPUEnums.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

class AttnGPU_EnumParameter<EnumInfo enum, string attrMnemonic>
    : EnumAttr<AttnGPU_Dialect, enum, attrMnemonic>;
def AttnGPU_CopyEngineAttr : AttnGPU_EnumParameter<AttnGPU_CopyEngine, "copies"> {
  let assemblyFormat = "`<` $value `>`";
}
def AttnGPU_ReductionAttr : AttnGPU_EnumParameter<AttnGPU_Reduction, "reduction"> {
  let assemblyFormat = "`<` $value `>`";
}
def AttnGPU_BarrierKindAttr : AttnGPU_EnumParameter<AttnGPU_BarrierKind, "barrier_kind"> {
  let assemblyFormat = "`<` $value `>`";
}

def AttnGPU_FragmentLayoutAttr : AttrDef<AttnGPU_Dialect, "FragmentLayout"> {
  let mnemonic = "layout";
  let summary = "which register of which lane holds which element";
  let description = [{
    The rows of a tile are divided evenly among `warps` warps. With `mma_sync` warp
    w has `rows / warps` consecutive rows, in groups of 16; with `wgmma` a group of
    four warps has 64 rows at a time, its warps 16 each. Kinds: `accumulator` (f32,
    one element a register), `operand_a` (16 bits, two elements a register), `rows`
    (f32, one value per row of an accumulator, the same in all four lanes of a quad,
    or that lane's part of it before `row_allreduce`).

    The maps are in `Layouts.h`.

    Example: `#attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>`
  }];
  let parameters = (ins EnumParameter<AttnGPU_FragmentKind>:$kind,
    EnumParameter<Attn_TileUnit>:$unit, "int64_t":$warps);
  let assemblyFormat = "`<` $kind `,` struct($unit, $warps) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The same warps and unit, another kind.
    FragmentLayoutAttr withKind(FragmentKind kind) const;
  }];
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

class AttnGPU_Type<string name, string typeMnemonic>
    : TypeDef<AttnGPU_Dialect, name> {
  let mnemonic = typeMnemonic;
}

/// A type with sizes and an element type, written `64x128xf16`.
class AttnGPU_SizedType<string name, string typeMnemonic>
    : AttnGPU_Type<name, typeMnemonic> {
  let parameters = (ins ArrayRefParameter<"int64_t">:$shape, "::mlir::Type":$elementType);
  let assemblyFormat = "`<` custom<SizesAndElement>($shape, $elementType) `>`";
  let genVerifyDecl = 1;
}

def AttnGPU_GlobalType : AttnGPU_SizedType<"Global", "global"> {
  let summary = "rows of a matrix in global memory";
  let description = [{
    `global<64xf16>`: any number of rows of 64 elements that lie side by side.
    `global<f32>`: one value per row. Made by `global_view` or `mapped_view`, used
    where it is made or below; it is no value at run time.
  }];
  let extraClassDeclaration = [{
    /// Elements of a row; 1 for one value per row.
    int64_t getColumns() const { return getShape().empty() ? 1 : getShape()[0]; }
  }];
}

def AttnGPU_SharedType : AttnGPU_SizedType<"Shared", "shared"> {
  let summary = "tile in shared memory";
  let description = [{
    `shared<64x128xf16>`: 64 rows of 128 elements, in panels of columns whose rows
    are 128, 64 or 32 bytes wide and swizzled (`Layouts.h`), as ldmatrix, wgmma and
    the tensor copy engine read them without bank conflicts. Rows are a multiple
    of 8, columns of 16.
  }];
  let extraClassDeclaration = [{
    int64_t getRows() const { return getShape()[0]; }
    int64_t getColumns() const { return getShape()[1]; }
    /// Bytes of the tile.
    int64_t getBytes() const;
  }];
}

def AttnGPU_RingType : AttnGPU_SizedType<"Ring", "ring"> {
  let summary = "slots of equal tiles, filled and read in turn";
  let description = [{
    `ring<2x64x128xf16>`: two slots of 64 rows of 128 elements. Tile i of a stream
    lies in slot i mod 2.
  }];
  let extraClassDeclaration = [{
    int64_t getSlots() const { return getShape()[0]; }
    /// The type of one slot.
    SharedType getTile() const;
  }];
}

def AttnGPU_FragmentType : AttnGPU_Type<"Fragment", "fragment"> {
  let summary = "tile spread over the registers of warps";
  let description = [{
    `fragment<128x64xf32, #attn_gpu.layout<accumulator, unit = mma_sync, warps = 4>>`:
    a tile of the whole block (or role), each element in one register of one lane.
    Becomes scalars, one per register. Example of per-row values:
    `fragment<128xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>`.
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$shape, "::mlir::Type":$elementType,
    "FragmentLayoutAttr":$layout);
  let assemblyFormat = "`<` custom<SizesAndElement>($shape, $elementType) `,` $layout `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    int64_t getRows() const { return getShape()[0]; }
    /// Columns; 1 for values per row.
    int64_t getColumns() const { return getShape().size() == 1 ? 1 : getShape()[1]; }
    FragmentKind getKind() const { return getLayout().getKind(); }
    /// The type of values per row of this fragment.
    FragmentType getRowsType() const;
  }];
}

def AttnGPU_TokenType : AttnGPU_Type<"Token", "token"> {
  let summary = "a product that may still be under way";
  let builderCall = "$_builder.getType<::attn::attn_gpu::TokenType>()";
}

#endif // ATTN_GPU_TYPES_TD
