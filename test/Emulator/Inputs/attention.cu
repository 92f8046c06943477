//===- attention.cu - Fused attention for tensor cores, right and wrong ---===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// o = softmax(scale q k^T) v in bf16 with f32 accumulators; q, k, v and o are
// [heads, rows, depth], rows a multiple of 64. Four warps of 16 rows each hold
// q and o in fragments; tiles of keys go through two stages of shared
// memory, whose 16-byte pieces are swizzled by their row. `scale` is that of
// scores times log2(e). Key heads may be fewer than query heads.
//===----------------------------------------------------------------------===//
using u32 = unsigned;

#ifdef BUGS // small tiles, to keep many kernels short
constexpr int tileKeys = 16;
#else
constexpr int tileKeys = 64;
#endif
constexpr int threads = 128, tileRows = 64, stages = 2;

enum Bug {
  Right,
  WaitTooWeak,    // the first wait leaves the tile's own copies in flight
  MissingBarrier, // the next copy overwrites a tile that others still read
  MissingRescale, // o is not rescaled when the maximum grows
  MaskOffByOne,   // the causal mask lets one more key in
  StaleStage,     // v comes from the other stage
  SwappedHalves,  // the two halves of P's fragments change places
  LateFirstTile,  // q is read before it has been copied
};

//===----------------------------------------------------------------------===//
// One instruction each
//===----------------------------------------------------------------------===//

static __device__ void copyAsync(u32 to, const void *from) {
  asm volatile("cp.async.cg.shared.global.L2::128B [%0], [%1], 16;" ::"r"(to),
               "l"(from)
               : "memory");
}
static __device__ void commitGroup() {
  asm volatile("cp.async.commit_group;" ::: "memory");
}
template <int groups> static __device__ void waitGroup() {
  asm volatile("cp.async.wait_group %0;" ::"n"(groups) : "memory");
}
static __device__ void loadMatrices(u32 (&d)[4], u32 from) {
  asm volatile(
      "ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
      : "=r"(d[0]), "=r"(d[1]), "=r"(d[2]), "=r"(d[3])
      : "r"(from)
      : "memory");
}
static __device__ void loadTransposed(u32 (&d)[4], u32 from) {
  asm volatile(
      "ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0, %1, %2, %3}, [%4];"
      : "=r"(d[0]), "=r"(d[1]), "=r"(d[2]), "=r"(d[3])
      : "r"(from)
      : "memory");
}
static __device__ void multiply(float (&d)[4], const u32 (&a)[4], u32 b0,
                                u32 b1) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
               "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, "
               "{%0, %1, %2, %3};"
               : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
               : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}
static __device__ u32 pack(float low, float high) {
  u32 d;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(d) : "f"(high), "f"(low));
  return d;
}
static __device__ float exp2Of(float x) {
  float d;
  asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(d) : "f"(x));
  return d;
}
static __device__ float reciprocal(float x) {
  float d;
  asm("rcp.approx.ftz.f32 %0, %1;" : "=f"(d) : "f"(x));
  return d;
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

/// Byte of 16-byte piece `piece` of a row of a tile.
template <int depth> static __device__ u32 pieceAt(int row, int piece) {
  constexpr int mask = depth < 64 ? depth / 8 - 1 : 7;
  return row * depth * 2 + ((piece ^ (row & mask)) * 16);
}

template <int depth, int count>
static __device__ void copyTile(u32 to, const unsigned short *from) {
  constexpr int pieces = depth / 8, all = count * pieces;
#pragma unroll
  for (int first = 0; first < all; first += threads) {
    int n = first + threadIdx.x;
    if (all % threads == 0 || n < all)
      copyAsync(to + pieceAt<depth>(n / pieces, n % pieces), from + n * 8);
  }
}

/// s = q k^T for 16 rows and a tile of keys.
template <int depth>
static __device__ void computeScores(float (&s)[tileKeys / 8][4],
                                     const u32 (&q)[depth / 16][4], u32 keys) {
  int lane = threadIdx.x % 32;
  int key = (lane & 7) + (lane >> 4) * 8, piece = (lane >> 3) & 1;
#pragma unroll
  for (int n = 0; n < tileKeys / 8; ++n)
    s[n][0] = s[n][1] = s[n][2] = s[n][3] = 0;
#pragma unroll
  for (int k = 0; k < depth / 16; ++k)
#pragma unroll
    for (int n = 0; n < tileKeys / 8; n += 2) {
      u32 b[4];
      loadMatrices(b, keys + pieceAt<depth>(n * 8 + key, 2 * k + piece));
      multiply(s[n], q[k], b[0], b[1]);
      multiply(s[n + 1], q[k], b[2], b[3]);
    }
}

/// o += p v for 16 rows and a tile of keys.
template <int depth, Bug bug>
static __device__ void addValues(float (&o)[depth / 8][4],
                                 const float (&p)[tileKeys / 8][4],
                                 u32 values) {
  int lane = threadIdx.x % 32, key = lane & 15, piece = lane >> 4;
#pragma unroll
  for (int k = 0; k < tileKeys / 16; ++k) {
    const float (&left)[4] = p[2 * k + (bug == SwappedHalves)],
                (&right)[4] = p[2 * k + 1 - (bug == SwappedHalves)];
    u32 a[4] = {pack(left[0], left[1]), pack(left[2], left[3]),
                pack(right[0], right[1]), pack(right[2], right[3])};
#pragma unroll
    for (int n = 0; n < depth / 8; n += 2) {
      u32 b[4];
      loadTransposed(b, values + pieceAt<depth>(k * 16 + key, n + piece));
      multiply(o[n], a, b[0], b[1]);
      multiply(o[n + 1], a, b[2], b[3]);
    }
  }
}

/// Scores to weights, and what is known of both rows so far.
template <int depth, Bug bug>
static __device__ void updateSoftmax(float (&s)[tileKeys / 8][4],
                                     float (&o)[depth / 8][4], float (&most)[2],
                                     float (&sum)[2], float scale) {
#pragma unroll
  for (int half = 0; half < 2; ++half) {
    float next = most[half];
#pragma unroll
    for (int n = 0; n < tileKeys / 8; ++n)
      next = fmaxf(next, fmaxf(s[n][2 * half], s[n][2 * half + 1]));
    next = fmaxf(next, __shfl_xor_sync(0xffffffffu, next, 1));
    next = fmaxf(next, __shfl_xor_sync(0xffffffffu, next, 2));
    float base = next == -INFINITY ? 0.0f : next;
    float rescale = exp2Of((most[half] - base) * scale);
    most[half] = next;
    sum[half] *= rescale;
    if (bug != MissingRescale)
#pragma unroll
      for (int n = 0; n < depth / 8; ++n) {
        o[n][2 * half] *= rescale;
        o[n][2 * half + 1] *= rescale;
      }
#pragma unroll
    for (int n = 0; n < tileKeys / 8; ++n)
#pragma unroll
      for (int j = 2 * half; j < 2 * half + 2; ++j) {
        s[n][j] = exp2Of((s[n][j] - base) * scale);
        sum[half] += s[n][j];
      }
  }
}

/// Scores of keys behind the row become minus infinity.
template <Bug bug>
static __device__ void maskScores(float (&s)[tileKeys / 8][4], int row,
                                  int key) {
#pragma unroll
  for (int n = 0; n < tileKeys / 8; ++n)
#pragma unroll
    for (int j = 0; j < 4; ++j)
      if (key + n * 8 + (j & 1) > row + (j >> 1) * 8 + (bug == MaskOffByOne))
        s[n][j] = -INFINITY;
}

template <int depth>
static __device__ void storeOutput(unsigned short *out,
                                   float (&o)[depth / 8][4], float (&sum)[2],
                                   int row) {
  int lane = threadIdx.x % 32;
#pragma unroll
  for (int half = 0; half < 2; ++half) {
    sum[half] += __shfl_xor_sync(0xffffffffu, sum[half], 1);
    sum[half] += __shfl_xor_sync(0xffffffffu, sum[half], 2);
    float factor = sum[half] == 0.0f ? 0.0f : reciprocal(sum[half]);
#pragma unroll
    for (int n = 0; n < depth / 8; ++n)
      *reinterpret_cast<u32 *>(out + (row + half * 8) * depth + n * 8 +
                               (lane % 4) * 2) =
          pack(o[n][2 * half] * factor, o[n][2 * half + 1] * factor);
  }
}

template <int depth, bool isCausal, Bug bug>
static __device__ void attend(const unsigned short *q, const unsigned short *k,
                              const unsigned short *v, unsigned short *out,
                              int rows, int headsPerKeyHead, float scale) {
  extern __shared__ __align__(128) char memory[];
  constexpr u32 tileBytes = tileKeys * depth * 2;
  u32 shared = static_cast<u32>(__cvta_generic_to_shared(memory));
  u32 keys = shared + tileRows * depth * 2, values = keys + stages * tileBytes;
  size_t head = blockIdx.y, size = size_t(rows) * depth;
  q += head * size + blockIdx.x * tileRows * depth;
  k += head / headsPerKeyHead * size;
  v += head / headsPerKeyHead * size;
  int lane = threadIdx.x % 32, warp = threadIdx.x / 32;

  copyTile<depth, tileRows>(shared, q);
  copyTile<depth, tileKeys>(keys, k);
  copyTile<depth, tileKeys>(values, v);
  commitGroup();
  if (bug != LateFirstTile)
    waitGroup<0>();
  __syncthreads();
  u32 a[depth / 16][4];
#pragma unroll
  for (int n = 0; n < depth / 16; ++n)
    loadMatrices(a[n], shared + pieceAt<depth>(warp * 16 + (lane & 15),
                                               2 * n + (lane >> 4)));

  float o[depth / 8][4] = {}, most[2] = {-INFINITY, -INFINITY}, sum[2] = {};
  int row = blockIdx.x * tileRows + warp * 16 + lane / 4;
  int tiles = (isCausal ? (blockIdx.x + 1) * tileRows : rows) / tileKeys;
#pragma unroll 1
  for (int tile = 0; tile < tiles; ++tile) {
    int stage = tile % stages;
    if (tile + 1 < tiles) {
      int next = (tile + 1) % stages;
      copyTile<depth, tileKeys>(keys + next * tileBytes,
                                k + (tile + 1) * tileKeys * depth);
      copyTile<depth, tileKeys>(values + next * tileBytes,
                                v + (tile + 1) * tileKeys * depth);
    }
    commitGroup();
    waitGroup<bug == WaitTooWeak ? 2 : 1>();
    __syncthreads();
    float s[tileKeys / 8][4];
    computeScores<depth>(s, a, keys + stage * tileBytes);
    if (isCausal && (tile + 1) * tileKeys > blockIdx.x * tileRows)
      maskScores<bug>(s, row, tile * tileKeys + (lane % 4) * 2);
    updateSoftmax<depth, bug>(s, o, most, sum, scale);
    int from = bug == StaleStage ? (tile + stages - 1) % stages : stage;
    addValues<depth, bug>(o, s, values + from * tileBytes);
    if (bug != MissingBarrier)
      __syncthreads();
  }
  storeOutput<depth>(out + head * size, o, sum, row);
}

#define KERNEL(name, depth, isCausal, bug)                                     \
  extern "C" __global__ void __launch_bounds__(threads)                        \
      name(const unsigned short *q, const unsigned short *k,                   \
           const unsigned short *v, unsigned short *out, int rows,             \
           int headsPerKeyHead, float scale) {                                 \
    attend<depth, isCausal, bug>(q, k, v, out, rows, headsPerKeyHead, scale);  \
  }

#ifdef BUGS
KERNEL(right, 16, true, Right)
KERNEL(wait_too_weak, 16, true, WaitTooWeak)
KERNEL(missing_barrier, 16, true, MissingBarrier)
KERNEL(missing_rescale, 16, true, MissingRescale)
KERNEL(mask_off_by_one, 16, true, MaskOffByOne)
KERNEL(stale_stage, 16, true, StaleStage)
KERNEL(swapped_halves, 16, true, SwappedHalves)
KERNEL(late_first_tile, 16, true, LateFirstTile)
#else
KERNEL(causal_64, 64, true, Right)
KERNEL(full_128, 128, false, Right)
#endif
