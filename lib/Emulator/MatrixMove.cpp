//===- MatrixMove.cpp - ldmatrix, stmatrix, movmatrix ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Fragments.h"
#include "lib/Emulator/Matrix.h"

#include <cstring>

using namespace attn::emulator;

/// An 8 x 8 matrix of 16-bit elements, row by row.
using Matrix8x8 = uint16_t[8][8];

static void transpose(const Matrix8x8 &from, Matrix8x8 &to) {
  for (unsigned row = 0; row < 8; ++row)
    for (unsigned column = 0; column < 8; ++column)
      to[column][row] = from[row][column];
}

// A register without .trans is the matrix itself: lane l holds the elements
// 2l and 2l + 1 in row-major order, which is what `elementOfLoad` says.
static_assert(elementOfLoad(13, 1, false) == MatrixElement{3, 3});
static_assert(elementOfLoad(13, 1, true) == MatrixElement{3, 3});
static_assert(elementOfLoad(31, 0, true) == MatrixElement{6, 7});

void attn::emulator::scatterMatrix(const uint8_t (*rows)[16], unsigned count,
                                   bool transposed, uint32_t *const d[]) {
  for (unsigned m = 0; m < count; ++m) {
    Matrix8x8 matrix, result;
    std::memcpy(matrix, rows + 8 * m, sizeof(matrix));
    if (transposed)
      transpose(matrix, result);
    std::memcpy(d[m], transposed ? result : matrix, sizeof(matrix));
  }
}

void attn::emulator::gatherMatrix(const uint32_t *const s[], unsigned count,
                                  bool transposed, uint8_t (*rows)[16]) {
  for (unsigned m = 0; m < count; ++m) {
    Matrix8x8 matrix, result;
    std::memcpy(matrix, s[m], sizeof(matrix));
    if (transposed)
      transpose(matrix, result);
    std::memcpy(rows + 8 * m, transposed ? result : matrix, sizeof(matrix));
  }
}

void attn::emulator::moveMatrix(const uint32_t *a, uint32_t *d) {
  Matrix8x8 matrix, result;
  std::memcpy(matrix, a, sizeof(matrix));
  transpose(matrix, result);
  std::memcpy(d, result, sizeof(result));
}
