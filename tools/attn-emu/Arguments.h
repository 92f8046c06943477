//===- Arguments.h - Kernel arguments from the command line -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   i32:7  u64:9  f32:0.5            a number
//   in:a.npy                         a buffer from a file
//   inout:a.npy:b.npy                ... written to another afterwards
//   out:f32[4,64]:b.npy              a zeroed buffer, written to a file (`-`:
//   not) fill:f32[4,64]:random(7)         generated: random(seed) in [-1, 1),
//   iota, or
//                                    a number; a third `:b.npy` writes it
//
// Types: f16, bf16, f32, f64, i8, u8, i32, u32, i64, u64. bf16 is the `u16` of
// its bits in files.
//===----------------------------------------------------------------------===//
#ifndef ATTN_TOOLS_ATTN_EMU_ARGUMENTS_H
#define ATTN_TOOLS_ATTN_EMU_ARGUMENTS_H

#include "attn/Emulator.h"
#include "lib/Support/Npy.h"

#include "llvm/ADT/StringRef.h"

namespace attn::emu {

/// Types of numbers and elements.
enum class ElementType { F16, BF16, F32, F64, I8, U8, I32, U32, I64, U64 };

/// One argument as the user wrote it, with its data before the launch.
struct ArgumentSpec {
  /// Numbers go to the kernel as they are, buffers by their address.
  bool isBuffer = false;
  ElementType type = ElementType::F32;
  std::vector<int64_t> shape;
  /// The number, or the buffer's contents.
  std::vector<char> data;
  /// Where the buffer goes afterwards; empty for nowhere.
  std::string outputPath;
};

/// Parses one `--arg`. Empty, or what is wrong with it.
std::string parseArgument(llvm::StringRef text, ArgumentSpec &spec);

/// The contents as an array to write.
NpyArray toNpy(const ArgumentSpec &spec, const std::vector<char> &data);

/// Element `index` of `data` as f64.
double elementAt(ElementType type, const char *data, int64_t index);

/// Bytes of an element.
int64_t byteSize(ElementType type);

} // namespace attn::emu

#endif // ATTN_TOOLS_ATTN_EMU_ARGUMENTS_H
