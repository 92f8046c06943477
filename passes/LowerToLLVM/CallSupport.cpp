//===- CallSupport.cpp - The functions that know the call state -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Written as text, because it reads better than the calls that would build it.
//
// Types: the call state {runtime, message, message bytes, status}; the table
// `attn_runtime` {size, state, parallel_for, allocate, deallocate,
// check_tensors} of attn-c/Runtime.h.
//
// A block of memory starts 64 bytes into what the runtime gave; the head holds
// the size and alignment that the runtime wants back.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/CallSupport.h"

#include "mlir/Parser/Parser.h"

using namespace mlir;

static constexpr char supportText[] = R"mlir(
!state = !llvm.struct<(ptr, ptr, i64, i32)>
!table = !llvm.struct<(i64, ptr, ptr, ptr, ptr, ptr)>

// The first failure of a call writes its text.
llvm.func internal @attn_fail(%text: !llvm.ptr, %state: !llvm.ptr) attributes {passthrough = ["cold", "noinline"]} {
  %zero = llvm.mlir.constant(0 : i32) : i32
  %one = llvm.mlir.constant(1 : i32) : i32
  %i0 = llvm.mlir.constant(0 : i64) : i64
  %i1 = llvm.mlir.constant(1 : i64) : i64
  %end = llvm.mlir.constant(0 : i8) : i8
  %status = llvm.getelementptr %state[0, 3] : (!llvm.ptr) -> !llvm.ptr, !state
  %exchange = llvm.cmpxchg %status, %zero, %one acq_rel monotonic : !llvm.ptr, i32
  %first = llvm.extractvalue %exchange[1] : !llvm.struct<(i32, i1)>
  llvm.cond_br %first, ^first, ^done
^first:
  %message_field = llvm.getelementptr %state[0, 1] : (!llvm.ptr) -> !llvm.ptr, !state
  %message = llvm.load %message_field : !llvm.ptr -> !llvm.ptr
  %bytes_field = llvm.getelementptr %state[0, 2] : (!llvm.ptr) -> !llvm.ptr, !state
  %bytes = llvm.load %bytes_field : !llvm.ptr -> i64
  %null = llvm.mlir.zero : !llvm.ptr
  %absent = llvm.icmp "eq" %message, %null : !llvm.ptr
  %empty = llvm.icmp "eq" %bytes, %i0 : i64
  %none = llvm.or %absent, %empty : i1
  %last = llvm.sub %bytes, %i1 : i64
  llvm.cond_br %none, ^done, ^copy(%i0 : i64)
^copy(%i: i64):
  %source = llvm.getelementptr %text[%i] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %char = llvm.load %source : !llvm.ptr -> i8
  %ends = llvm.icmp "eq" %char, %end : i8
  %full = llvm.icmp "eq" %i, %last : i64
  %stop = llvm.or %ends, %full : i1
  %target = llvm.getelementptr %message[%i] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  llvm.cond_br %stop, ^terminate, ^next
^next:
  llvm.store %char, %target : i8, !llvm.ptr
  %j = llvm.add %i, %i1 : i64
  llvm.br ^copy(%j : i64)
^terminate:
  llvm.store %end, %target : i8, !llvm.ptr
  llvm.br ^done
^done:
  llvm.return
}

llvm.func internal @attn_assert(%condition: i1, %text: !llvm.ptr, %state: !llvm.ptr) {
  llvm.cond_br %condition, ^done, ^fail
^fail:
  llvm.call @attn_fail(%text, %state) : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.br ^done
^done:
  llvm.return
}

llvm.func internal @attn_check_tensors(%description: !llvm.ptr, %count: i64, %tensors: !llvm.ptr, %state: !llvm.ptr) {
  %runtime = llvm.load %state : !llvm.ptr -> !llvm.ptr
  %function_field = llvm.getelementptr %runtime[0, 5] : (!llvm.ptr) -> !llvm.ptr, !table
  %function = llvm.load %function_field : !llvm.ptr -> !llvm.ptr
  %message_field = llvm.getelementptr %state[0, 1] : (!llvm.ptr) -> !llvm.ptr, !state
  %message = llvm.load %message_field : !llvm.ptr -> !llvm.ptr
  %bytes_field = llvm.getelementptr %state[0, 2] : (!llvm.ptr) -> !llvm.ptr, !state
  %bytes = llvm.load %bytes_field : !llvm.ptr -> i64
  %result = llvm.call %function(%runtime, %description, %count, %tensors, %message, %bytes) : !llvm.ptr, (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr, !llvm.ptr, i64) -> i32
  %status = llvm.getelementptr %state[0, 3] : (!llvm.ptr) -> !llvm.ptr, !state
  llvm.store %result, %status : i32, !llvm.ptr
  llvm.return
}

llvm.func internal @attn_parallel_for(%count: i64, %body: !llvm.ptr, %context: !llvm.ptr, %state: !llvm.ptr) {
  llvm.store %state, %context : !llvm.ptr, !llvm.ptr
  %runtime = llvm.load %state : !llvm.ptr -> !llvm.ptr
  %function_field = llvm.getelementptr %runtime[0, 2] : (!llvm.ptr) -> !llvm.ptr, !table
  %function = llvm.load %function_field : !llvm.ptr -> !llvm.ptr
  llvm.call %function(%runtime, %count, %body, %context) : !llvm.ptr, (!llvm.ptr, i64, !llvm.ptr, !llvm.ptr) -> ()
  llvm.return
}

llvm.mlir.global internal constant @attn_no_memory("out of memory\00")

llvm.func internal @_mlir_memref_to_llvm_aligned_alloc(%alignment: i64, %size: i64, %state: !llvm.ptr) -> (!llvm.ptr {llvm.noalias}) attributes {passthrough = ["noinline"]} {
  %head = llvm.mlir.constant(64 : i64) : i64
  %large = llvm.icmp "ugt" %alignment, %head : i64
  %align = llvm.select %large, %alignment, %head : i1, i64
  %bytes = llvm.add %size, %align : i64
  %runtime = llvm.load %state : !llvm.ptr -> !llvm.ptr
  %function_field = llvm.getelementptr %runtime[0, 3] : (!llvm.ptr) -> !llvm.ptr, !table
  %function = llvm.load %function_field : !llvm.ptr -> !llvm.ptr
  %memory = llvm.call %function(%runtime, %bytes, %align) : !llvm.ptr, (!llvm.ptr, i64, i64) -> !llvm.ptr
  %null = llvm.mlir.zero : !llvm.ptr
  %failed = llvm.icmp "eq" %memory, %null : !llvm.ptr
  llvm.cond_br %failed, ^fail, ^done
^fail:
  %text = llvm.mlir.addressof @attn_no_memory : !llvm.ptr
  llvm.call @attn_fail(%text, %state) : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.return %null : !llvm.ptr
^done:
  %data = llvm.getelementptr %memory[%align] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %size_field = llvm.getelementptr %data[-16] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %bytes, %size_field : i64, !llvm.ptr
  %align_field = llvm.getelementptr %data[-8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %align, %align_field : i64, !llvm.ptr
  llvm.return %data : !llvm.ptr
}

llvm.func internal @_mlir_memref_to_llvm_alloc(%size: i64, %state: !llvm.ptr) -> (!llvm.ptr {llvm.noalias}) attributes {passthrough = ["noinline"]} {
  %head = llvm.mlir.constant(64 : i64) : i64
  %memory = llvm.call @_mlir_memref_to_llvm_aligned_alloc(%head, %size, %state) : (i64, i64, !llvm.ptr) -> !llvm.ptr
  llvm.return %memory : !llvm.ptr
}

llvm.func internal @_mlir_memref_to_llvm_aligned_free(%data: !llvm.ptr, %state: !llvm.ptr) attributes {passthrough = ["noinline"]} {
  %null = llvm.mlir.zero : !llvm.ptr
  %nothing = llvm.icmp "eq" %data, %null : !llvm.ptr
  llvm.cond_br %nothing, ^done, ^free
^free:
  %size_field = llvm.getelementptr %data[-16] : (!llvm.ptr) -> !llvm.ptr, i8
  %bytes = llvm.load %size_field : !llvm.ptr -> i64
  %align_field = llvm.getelementptr %data[-8] : (!llvm.ptr) -> !llvm.ptr, i8
  %align = llvm.load %align_field : !llvm.ptr -> i64
  %zero = llvm.mlir.constant(0 : i64) : i64
  %back = llvm.sub %zero, %align : i64
  %memory = llvm.getelementptr %data[%back] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %runtime = llvm.load %state : !llvm.ptr -> !llvm.ptr
  %function_field = llvm.getelementptr %runtime[0, 4] : (!llvm.ptr) -> !llvm.ptr, !table
  %function = llvm.load %function_field : !llvm.ptr -> !llvm.ptr
  llvm.call %function(%runtime, %memory, %bytes, %align) : !llvm.ptr, (!llvm.ptr, !llvm.ptr, i64, i64) -> ()
  llvm.br ^done
^done:
  llvm.return
}

llvm.func internal @_mlir_memref_to_llvm_free(%data: !llvm.ptr, %state: !llvm.ptr) attributes {passthrough = ["noinline"]} {
  llvm.call @_mlir_memref_to_llvm_aligned_free(%data, %state) : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.return
}
)mlir";

LLVM::LLVMStructType attn::getCallStateType(MLIRContext *context) {
  auto pointer = LLVM::LLVMPointerType::get(context);
  return LLVM::LLVMStructType::getLiteral(
      context, {pointer, pointer, IntegerType::get(context, 64),
                IntegerType::get(context, 32)});
}

OwningOpRef<ModuleOp> attn::parseCallSupport(MLIRContext *context) {
  return parseSourceString<ModuleOp>(supportText, ParserConfig(context),
                                     "<call support>");
}
