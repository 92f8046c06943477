//===- reduction.cu - Sums of blocks, right and wrong ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each kernel adds `count` floats, 256 a block, and stores one sum a block. The
// names say what is wrong with them.
//===----------------------------------------------------------------------===//
constexpr int threads = 256;

enum Bug {
  Right,
  MissingBarrier,     // no barrier between the steps of the tree
  MissingWarpBarrier, // the last warp goes on without __syncwarp
  ShuffleForBarrier,  // a shuffle, which orders no memory, in its place
  WrongShuffleMask,   // half of the shuffling lanes are not in the mask
  OffByOne,           // a step reads one element too many
  Uninitialized,      // threads beyond the end store nothing
  DivergentBarrier,   // the barrier stands within the branch
  OutOfBounds,        // no test of the end
  Misaligned,         // four floats are read at a multiple of 4 bytes
  LostStep,           // the last step is missing
};

template <Bug bug>
__device__ void reduce(const float *in, float *out, int count) {
  __shared__ float sums[threads];
  int thread = threadIdx.x, index = blockIdx.x * threads + thread;
  if (bug == OutOfBounds)
    sums[thread] = in[index];
  else if (bug == Uninitialized) {
    if (index < count)
      sums[thread] = in[index];
  } else if (bug == Misaligned) {
    float4 four = *reinterpret_cast<const float4 *>(in + index / 2);
    sums[thread] = four.x + four.w;
  } else
    sums[thread] = index < count ? in[index] : 0.0f;
  __syncthreads();
  int last = bug == LostStep ? 1 : 0;
  for (int step = threads / 2; step > last; step /= 2) {
    if (thread < step || (bug == OffByOne && thread == step)) {
      sums[thread] += sums[thread + step];
      if (bug == DivergentBarrier)
        __syncthreads();
    }
    if (bug != MissingBarrier && bug != DivergentBarrier)
      __syncthreads();
  }
  if (thread == 0)
    out[blockIdx.x] = sums[0];
}

/// What stands between a warp's reads and writes of each other's sums.
template <Bug bug> __device__ void meetWarp(float &sum) {
  if (bug == ShuffleForBarrier)
    sum = __shfl_sync(0xffffffffu, sum, threadIdx.x % 32);
  else if (bug != MissingWarpBarrier)
    __syncwarp();
}

/// The tree in shared memory down to one warp, which goes on by itself.
template <Bug bug>
__device__ void reduceByWarp(const float *in, float *out, int count) {
  __shared__ volatile float sums[threads];
  int thread = threadIdx.x, index = blockIdx.x * threads + thread;
  sums[thread] = index < count ? in[index] : 0.0f;
  __syncthreads();
  for (int step = threads / 2; step >= 32; step /= 2) {
    if (thread < step)
      sums[thread] = sums[thread] + sums[thread + step];
    __syncthreads();
  }
  if (thread >= 32)
    return;
  for (int step = 16; step > 0; step /= 2) {
    float sum = sums[thread] + sums[thread + step];
    meetWarp<bug>(sum);
    sums[thread] = sum;
    meetWarp<bug>(sum);
  }
  if (thread == 0)
    out[blockIdx.x] = sums[0];
}

/// Shuffles within warps, one shared float a warp, then one warp.
template <Bug bug>
__device__ void reduceByShuffle(const float *in, float *out, int count) {
  __shared__ float sums[threads / 32];
  int thread = threadIdx.x, index = blockIdx.x * threads + thread;
  float sum = index < count ? in[index] : 0.0f;
  unsigned mask = bug == WrongShuffleMask ? 0x0000ffffu : 0xffffffffu;
  for (int step = 16; step > 0; step /= 2)
    sum += __shfl_xor_sync(mask, sum, step);
  if (thread % 32 == 0)
    sums[thread / 32] = sum;
  __syncthreads();
  if (thread < threads / 32) {
    sum = sums[thread];
    for (int step = threads / 64; step > 0; step /= 2)
      sum += __shfl_xor_sync(0xffu, sum, step);
    if (thread == 0)
      out[blockIdx.x] = sum;
  }
}

/// All blocks into one number: the last block to finish adds up the others.
template <bool hasFence>
__device__ void reduceByLastBlock(const float *in, float *partial,
                                  unsigned *finished, float *out) {
  __shared__ bool isLast;
  __shared__ float sums[threads];
  int thread = threadIdx.x;
  sums[thread] = in[blockIdx.x * threads + thread];
  __syncthreads();
  if (thread == 0) {
    float sum = 0;
    for (int n = 0; n < threads; ++n)
      sum += sums[n];
    partial[blockIdx.x] = sum;
    if (hasFence)
      __threadfence();
    isLast = atomicInc(finished, gridDim.x) == gridDim.x - 1;
    if (hasFence)
      __threadfence();
  }
  __syncthreads();
  if (isLast && thread == 0) {
    float sum = 0;
    for (int n = 0; n < gridDim.x; ++n)
      sum += partial[n];
    *out = sum;
  }
}

#define KERNEL(name, body)                                                     \
  extern "C" __global__ void name(const float *in, float *out, int count) {    \
    body(in, out, count);                                                      \
  }

KERNEL(right, reduce<Right>)
KERNEL(right_by_warp, reduceByWarp<Right>)
KERNEL(right_by_shuffle, reduceByShuffle<Right>)
KERNEL(missing_barrier, reduce<MissingBarrier>)
KERNEL(missing_warp_barrier, reduceByWarp<MissingWarpBarrier>)
KERNEL(shuffle_for_barrier, reduceByWarp<ShuffleForBarrier>)
KERNEL(wrong_shuffle_mask, reduceByShuffle<WrongShuffleMask>)
KERNEL(off_by_one, reduce<OffByOne>)
KERNEL(uninitialized, reduce<Uninitialized>)
KERNEL(divergent_barrier, reduce<DivergentBarrier>)
KERNEL(out_of_bounds, reduce<OutOfBounds>)
KERNEL(misaligned, reduce<Misaligned>)
KERNEL(lost_step, reduce<LostStep>)

extern "C" __global__ void right_last_block(const float *in, float *partial,
                                            unsigned *finished, float *out) {
  reduceByLastBlock<true>(in, partial, finished, out);
}
extern "C" __global__ void missing_fence(const float *in, float *partial,
                                         unsigned *finished, float *out) {
  reduceByLastBlock<false>(in, partial, finished, out);
}
