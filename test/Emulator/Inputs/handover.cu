//===- handover.cu - Producers and consumers, right and wrong -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Warps 0 and 1 fill a tile of 64 floats, warps 2 and 3 add it to their sums;
// named barriers pass the tile on: 1 says full, 2 says empty.
//===----------------------------------------------------------------------===//
constexpr int group = 64, everyone = 128;

enum Bug {
  Right,
  WrongCount,   // the full barrier waits for five warps
  MissingEmpty, // producers do not wait for the tile to be empty
  ReleaseEarly, // consumers release the tile before they read it
  WrongBarrier, // consumers wait at another barrier than producers arrive at
};

static __device__ void sync(int barrier, int count) {
  asm volatile("bar.sync %0, %1;" ::"r"(barrier), "r"(count) : "memory");
}
static __device__ void arrive(int barrier, int count) {
  asm volatile("bar.arrive %0, %1;" ::"r"(barrier), "r"(count) : "memory");
}

template <Bug bug> __device__ void run(const float *in, float *out, int tiles) {
  __shared__ float tile[group];
  constexpr int fullCount = bug == WrongCount ? everyone + 32 : everyone;
  int lane = threadIdx.x % group;
  if (threadIdx.x < group) {
    for (int n = 0; n < tiles; ++n) {
      if (n > 0 && bug != MissingEmpty)
        sync(2, everyone);
      tile[lane] = in[n * group + lane];
      arrive(1, fullCount);
    }
  } else {
    float sum = 0;
    for (int n = 0; n < tiles; ++n) {
      sync(bug == WrongBarrier ? 3 : 1, fullCount);
      bool releases = bug != MissingEmpty && n + 1 < tiles;
      if (bug == ReleaseEarly && releases)
        arrive(2, everyone);
      sum += tile[group - 1 - lane];
      if (bug != ReleaseEarly && releases)
        arrive(2, everyone);
    }
    out[lane] = sum;
  }
}

#define KERNEL(name, bug)                                                      \
  extern "C" __global__ void name(const float *in, float *out, int tiles) {    \
    run<bug>(in, out, tiles);                                                  \
  }

KERNEL(right, Right)
KERNEL(wrong_count, WrongCount)
KERNEL(missing_empty, MissingEmpty)
KERNEL(release_early, ReleaseEarly)
KERNEL(wrong_barrier, WrongBarrier)
