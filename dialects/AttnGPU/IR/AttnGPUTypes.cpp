//===- AttnGPUTypes.cpp - Types and attributes of attn_gpu ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// Reads sizes and element type, such as `64x128xf16`.
static ParseResult parseSizesAndElement(AsmParser &parser,
                                        SmallVector<int64_t> &shape,
                                        Type &elementType) {
  return failure(parser.parseDimensionList(shape, /*allowDynamic=*/false) ||
                 parser.parseType(elementType));
}

static void printSizesAndElement(AsmPrinter &printer, ArrayRef<int64_t> shape,
                                 Type elementType) {
  for (int64_t size : shape)
    printer << size << 'x';
  printer << elementType;
}

#include "dialects/AttnGPU/IR/AttnGPUEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUAttrs.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUTypes.cpp.inc"

using EmitError = function_ref<InFlightDiagnostic()>;

void AttnGPUDialect::registerTypesAndAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/AttnGPU/IR/AttnGPUAttrs.cpp.inc"
      >();
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/AttnGPU/IR/AttnGPUTypes.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// FragmentLayoutAttr
//===----------------------------------------------------------------------===//

LogicalResult FragmentLayoutAttr::verify(EmitError emitError, FragmentKind,
                                         TileUnit unit, int64_t warps) {
  if (unit != TileUnit::mma_sync && unit != TileUnit::wgmma)
    return emitError() << "not supported yet: fragments of unit '"
                       << stringifyTileUnit(unit) << "'";
  if (warps < 1 || (unit == TileUnit::wgmma && warps % 4 != 0))
    return emitError() << "expected 'warps' to be positive, and for 'wgmma' a "
                          "multiple of 4, but got "
                       << warps;
  return success();
}

FragmentLayoutAttr FragmentLayoutAttr::withKind(FragmentKind kind) const {
  return get(getContext(), kind, getUnit(), getWarps());
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Bytes that no shared memory comes near; sizes below it do not overflow.
static constexpr int64_t kMaxBytes = int64_t(1) << 30;

static bool is16BitFloat(Type type) { return type.isF16() || type.isBF16(); }

/// Emits unless every size is positive and the product stays in bounds.
static LogicalResult verifySizes(EmitError emitError, ArrayRef<int64_t> shape) {
  int64_t product = 1;
  for (int64_t size : shape) {
    if (size < 1 || size > kMaxBytes / product)
      return emitError()
             << "expected positive sizes of at most 2^30 elements but got "
             << size;
    product *= size;
  }
  return success();
}

LogicalResult GlobalType::verify(EmitError emitError, ArrayRef<int64_t> shape,
                                 Type elementType) {
  if (shape.size() > 1)
    return emitError() << "expected at most one size, the columns, but got "
                       << shape.size();
  if (!is16BitFloat(elementType) && !elementType.isF32())
    return emitError() << "expected elements of f16, bf16 or f32 but got "
                       << elementType;
  return verifySizes(emitError, shape);
}

/// A tile of `rows` and `columns`, or slots of it.
static LogicalResult verifyTile(EmitError emitError, ArrayRef<int64_t> shape,
                                size_t rank, Type elementType) {
  if (shape.size() != rank)
    return emitError() << "expected " << rank << " sizes but got "
                       << shape.size();
  if (!is16BitFloat(elementType))
    return emitError() << "expected elements of f16 or bf16 but got "
                       << elementType;
  int64_t rows = shape[rank - 2], columns = shape[rank - 1];
  if (rows % 8 != 0 || columns % 16 != 0)
    return emitError() << "expected rows to be a multiple of 8 and columns of "
                          "16 but got "
                       << rows << " x " << columns;
  return verifySizes(emitError, shape);
}

LogicalResult SharedType::verify(EmitError emitError, ArrayRef<int64_t> shape,
                                 Type elementType) {
  return verifyTile(emitError, shape, 2, elementType);
}

LogicalResult RingType::verify(EmitError emitError, ArrayRef<int64_t> shape,
                               Type elementType) {
  return verifyTile(emitError, shape, 3, elementType);
}

int64_t SharedType::getBytes() const { return 2 * getRows() * getColumns(); }

SharedType RingType::getTile() const {
  return SharedType::get(getContext(), getShape().drop_front(),
                         getElementType());
}

FragmentType FragmentType::getRowsType() const {
  return get(getContext(), getRows(), Float32Type::get(getContext()),
             getLayout().withKind(FragmentKind::rows));
}

LogicalResult FragmentType::verify(EmitError emitError, ArrayRef<int64_t> shape,
                                   Type elementType,
                                   FragmentLayoutAttr layout) {
  FragmentKind kind = layout.getKind();
  size_t rank = kind == FragmentKind::rows ? 1 : 2;
  if (shape.size() != rank)
    return emitError() << "expected " << rank << " sizes for '"
                       << stringifyFragmentKind(kind) << "' but got "
                       << shape.size();
  if (kind == FragmentKind::operand_a ? !is16BitFloat(elementType)
                                      : !elementType.isF32())
    return emitError() << "expected elements of "
                       << (kind == FragmentKind::operand_a ? "f16 or bf16"
                                                           : "f32")
                       << " for '" << stringifyFragmentKind(kind)
                       << "' but got " << elementType;
  int64_t rows = 16 * layout.getWarps();
  if (shape[0] % rows != 0)
    return emitError() << "expected rows to be a multiple of " << rows
                       << ", 16 for each warp, but got " << shape[0];
  int64_t columns = kind == FragmentKind::operand_a ? 16 : 8;
  if (rank == 2 && shape[1] % columns != 0)
    return emitError() << "expected columns to be a multiple of " << columns
                       << " but got " << shape[1];
  return verifySizes(emitError, shape);
}
