//===- AttnGPUDialect.h - The attn_gpu dialect ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One include for everything that the dialect declares. The declarations are
// generated; their meaning is written in the .td files beside this one.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECTS_ATTNGPU_IR_ATTNGPUDIALECT_H
#define ATTN_DIALECTS_ATTNGPU_IR_ATTNGPUDIALECT_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/LLVMIR/LLVMTypes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "dialects/AttnGPU/IR/AttnGPUDialect.h.inc"
#include "dialects/AttnGPU/IR/AttnGPUEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUAttrs.h.inc"

#define GET_TYPEDEF_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUTypes.h.inc"

#define GET_OP_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUOps.h.inc"

#endif // ATTN_DIALECTS_ATTNGPU_IR_ATTNGPUDIALECT_H
