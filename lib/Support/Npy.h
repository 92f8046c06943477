//===- Npy.h - Arrays in NumPy's file format --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads and writes `.npy`, versions 1 and 2: little-endian numbers in C order.
// Errors are values. Nothing in a file is believed before it is checked against
// the file's own size. C++ standard library only.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_SUPPORT_NPY_H
#define ATTN_LIB_SUPPORT_NPY_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// Element types of an array. bf16 is stored as the u16 of its bits.
enum class NpyType { F16, F32, F64, I8, I32, I64, U8, U16, Bool };

/// Bytes of one element.
int64_t byteSize(NpyType type);

/// NumPy's spelling of the type, as `<f4`.
std::string_view npyDescription(NpyType type);

/// A dense row-major array that owns its data.
struct NpyArray {
  NpyType type = NpyType::F32;
  std::vector<int64_t> shape;
  /// Elements, little-endian as this machine.
  std::vector<char> data;

  /// Product of the shape.
  int64_t elementCount() const;
  /// The elements as type T, which must have the type's size.
  template <typename T> const T *as() const {
    return reinterpret_cast<const T *>(data.data());
  }
  template <typename T> T *as() { return reinterpret_cast<T *>(data.data()); }
};

/// An array, or why there is none.
struct NpyResult {
  NpyArray array;
  /// Empty where `array` is valid.
  std::string error;
};

/// Parses the contents of a file.
NpyResult parseNpy(std::string_view contents);

/// Reads the file at `path`.
NpyResult readNpy(const std::string &path);

/// The contents of a file that holds `array` (version 1, data at a multiple of
/// 64 bytes).
std::string formatNpy(const NpyArray &array);

/// Writes `array` to `path`. Returns why it could not, or an empty text.
std::string writeNpy(const std::string &path, const NpyArray &array);

} // namespace attn

#endif // ATTN_LIB_SUPPORT_NPY_H
