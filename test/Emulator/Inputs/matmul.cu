//===- matmul.cu - A tiled matrix product, right and wrong ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// c = a b, row-major, square matrices of a size that 16 divides; blocks of 16 x
// 16 threads.
//===----------------------------------------------------------------------===//
constexpr int tile = 16;

enum Bug {
  Right,
  MissingBarrierAfterLoad, // the tile is read while others still store it
  MissingBarrierAfterUse,  // the next tile is stored while others still read
  SwappedIndices,          // b's tile is read transposed
  BankConflicts,           // right, but a's tile is stored by columns
};

template <Bug bug>
__device__ void multiply(const float *a, const float *b, float *c, int size) {
  __shared__ float left[tile][tile], right[tile][tile];
  int x = threadIdx.x, y = threadIdx.y;
  int row = blockIdx.y * tile + y, column = blockIdx.x * tile + x;
  float sum = 0;
  for (int k = 0; k < size; k += tile) {
    if (bug == BankConflicts)
      left[x][y] = a[row * size + k + x];
    else
      left[y][x] = a[row * size + k + x];
    right[y][x] = b[(k + y) * size + column];
    if (bug != MissingBarrierAfterLoad)
      __syncthreads();
    for (int n = 0; n < tile; ++n)
      sum += (bug == BankConflicts ? left[n][y] : left[y][n]) *
             (bug == SwappedIndices ? right[x][n] : right[n][x]);
    if (bug != MissingBarrierAfterUse)
      __syncthreads();
  }
  c[row * size + column] = sum;
}

/// One thread an element, no shared memory: what the others must give.
extern "C" __global__ void naive(const float *a, const float *b, float *c,
                                 int size) {
  int row = blockIdx.y * tile + threadIdx.y;
  int column = blockIdx.x * tile + threadIdx.x;
  float sum = 0;
  for (int k = 0; k < size; ++k)
    sum += a[row * size + k] * b[k * size + column];
  c[row * size + column] = sum;
}

#define KERNEL(name, bug)                                                      \
  extern "C" __global__ void name(const float *a, const float *b, float *c,    \
                                  int size) {                                  \
    multiply<bug>(a, b, c, size);                                              \
  }

KERNEL(right, Right)
KERNEL(missing_barrier_after_load, MissingBarrierAfterLoad)
KERNEL(missing_barrier_after_use, MissingBarrierAfterUse)
KERNEL(swapped_indices, SwappedIndices)
KERNEL(bank_conflicts, BankConflicts)
