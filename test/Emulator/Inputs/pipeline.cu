//===- pipeline.cu - Copies through stages, right and wrong ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One block copies `tiles` tiles of 512 floats from `in` to `out` through a
// ring of three stages of shared memory, filled by cp.async; each thread writes
// what another one has copied, reversed within the tile.
//===----------------------------------------------------------------------===//
constexpr int threads = 128, tileFloats = 512, stages = 3;

enum Bug {
  Right,
  WaitTooWeak,      // leaves the tile's own group in flight
  MissingWait,      // no wait at all
  MissingCommit,    // the copies never become a group
  MissingBarrier,   // waits for its own copies, not for those of others
  ReleaseEarly,     // the next copy overwrites a tile that is being read
  WrongStage,       // reads the stage after the right one
  MisalignedCopy,   // 16 bytes to an address that 8 divides
  CopyBeyondTheEnd, // copies one tile too many
};

/// Copies 16 bytes to shared memory, some time.
static __device__ void copyAsync(float *to, const float *from) {
  unsigned address = __cvta_generic_to_shared(to);
  asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(address),
               "l"(from)
               : "memory");
}
static __device__ void commitGroup() {
  asm volatile("cp.async.commit_group;" ::: "memory");
}
template <int groups> static __device__ void waitGroup() {
  asm volatile("cp.async.wait_group %0;" ::"n"(groups) : "memory");
}

template <Bug bug>
__device__ void copyTile(float (*ring)[tileFloats + 4], const float *in,
                         int tile, int tiles) {
  if (tile < tiles || (bug == CopyBeyondTheEnd && tile == tiles)) {
    int offset = bug == MisalignedCopy ? 2 : 0;
    copyAsync(&ring[tile % stages][threadIdx.x * 4 + offset],
              in + tile * tileFloats + threadIdx.x * 4);
  }
  if (bug != MissingCommit)
    commitGroup();
}

template <Bug bug> __device__ void run(const float *in, float *out, int tiles) {
  __shared__ __align__(16) float ring[stages][tileFloats + 4];
  for (int tile = 0; tile < stages - 1; ++tile)
    copyTile<bug>(ring, in, tile, tiles);
  for (int tile = 0; tile < tiles; ++tile) {
    if (bug == ReleaseEarly)
      copyTile<bug>(ring, in, tile + stages - 1, tiles);
    if (bug == WaitTooWeak || bug == ReleaseEarly)
      waitGroup<stages - 1>();
    else if (bug != MissingWait)
      waitGroup<stages - 2>();
    if (bug != MissingBarrier)
      __syncthreads();
    if (bug != ReleaseEarly)
      copyTile<bug>(ring, in, tile + stages - 1, tiles);
    int stage = (bug == WrongStage ? tile + 1 : tile) % stages;
    for (int n = threadIdx.x; n < tileFloats; n += threads)
      out[tile * tileFloats + n] = ring[stage][tileFloats - 1 - n];
  }
}

#define KERNEL(name, bug)                                                      \
  extern "C" __global__ void name(const float *in, float *out, int tiles) {    \
    run<bug>(in, out, tiles);                                                  \
  }

KERNEL(right, Right)
KERNEL(wait_too_weak, WaitTooWeak)
KERNEL(missing_wait, MissingWait)
KERNEL(missing_commit, MissingCommit)
KERNEL(missing_barrier, MissingBarrier)
KERNEL(release_early, ReleaseEarly)
KERNEL(wrong_stage, WrongStage)
KERNEL(misaligned_copy, MisalignedCopy)
KERNEL(copy_beyond_the_end, CopyBeyondTheEnd)
