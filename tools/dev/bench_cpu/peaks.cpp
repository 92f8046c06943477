//===- peaks.cpp - What this machine can do at most -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Two ceilings for `bench.py cpu`, measured and not looked up: f32
// multiply-adds per second, and bytes read per second from buffers that the
// caller owns. Each has several loops, since no single one is best on every
// machine; the caller takes the best. Chosen at run time: AVX-512, AVX2 or
// plain C++.
//
//===----------------------------------------------------------------------===//

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <thread>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Keeps results alive.
volatile float floatSink;
volatile uint64_t wordSink;

/// Runs `work(thread)` on `threads` threads that start together. Returns the
/// seconds from the start until the last has ended.
template <typename Work> double runTogether(int threads, Work work) {
  std::atomic<int> waiting{0};
  std::atomic<bool> go{false};
  auto run = [&](int thread) {
    ++waiting;
    while (!go.load(std::memory_order_acquire))
      std::this_thread::yield();
    work(thread);
  };
  std::vector<std::thread> others;
  for (int thread = 1; thread < threads; ++thread)
    others.emplace_back(run, thread);
  while (waiting.load() != threads - 1)
    std::this_thread::yield();
  Clock::time_point start = Clock::now();
  go.store(true, std::memory_order_release);
  work(0);
  for (std::thread &other : others)
    other.join();
  return secondsSince(start);
}

//===----------------------------------------------------------------------===//
// Multiply-adds
//===----------------------------------------------------------------------===//

/// Runs `steps` steps; returns the floating point operations they took.
using FmaLoop = double (*)(int64_t steps);

/// For machines without the vectors below: what the compiler makes of it.
template <int Lanes> double fmaPlain(int64_t steps) {
  float sums[Lanes];
  std::fill(sums, sums + Lanes, 1.0f);
  float factor = 0.999f + floatSink * 0, addend = 0.001f;
  for (int64_t step = 0; step < steps; ++step)
    for (float &sum : sums)
      sum = sum * factor + addend;
  float total = 0;
  for (float sum : sums)
    total += sum;
  floatSink = total;
  return 2.0 * Lanes * steps;
}

#if defined(__x86_64__)
#define ATTN_AVX2 __attribute__((target("avx2,fma")))
#define ATTN_AVX512 __attribute__((target("avx512f")))

/// Independent chains in registers, no memory.
template <int Chains> ATTN_AVX2 double fmaChains256(int64_t steps) {
  __m256 sums[Chains];
  __m256 factor = _mm256_set1_ps(0.999f + floatSink * 0);
  __m256 addend = _mm256_set1_ps(0.001f);
  for (__m256 &sum : sums)
    sum = factor;
  for (int64_t step = 0; step < steps; ++step)
#pragma clang loop unroll(full)
    for (int i = 0; i < Chains; ++i)
      sums[i] = _mm256_fmadd_ps(sums[i], factor, addend);
  __m256 total = sums[0];
  for (int i = 1; i < Chains; ++i)
    total = _mm256_add_ps(total, sums[i]);
  floatSink = _mm256_cvtss_f32(total);
  return 16.0 * Chains * steps;
}

/// The inner loop of a matrix product, 6 rows by 16 columns, from L1.
ATTN_AVX2 double fmaProduct256(int64_t steps) {
  constexpr int rows = 6, depth = 128;
  alignas(64) static const float left[rows * depth] = {1},
                                             right[16 * depth] = {1};
  __m256 sums[rows][2] = {};
  for (int64_t step = 0; step < steps; step += depth)
    for (int k = 0; k < depth; ++k) {
      __m256 first = _mm256_load_ps(right + 16 * k);
      __m256 second = _mm256_load_ps(right + 16 * k + 8);
#pragma clang loop unroll(full)
      for (int row = 0; row < rows; ++row) {
        __m256 scalar = _mm256_broadcast_ss(left + rows * k + row);
        sums[row][0] = _mm256_fmadd_ps(scalar, first, sums[row][0]);
        sums[row][1] = _mm256_fmadd_ps(scalar, second, sums[row][1]);
      }
    }
  __m256 total = _mm256_setzero_ps();
  for (auto &row : sums)
    total = _mm256_add_ps(total, _mm256_add_ps(row[0], row[1]));
  floatSink = _mm256_cvtss_f32(total);
  return 2.0 * rows * 16 * ((steps + depth - 1) / depth * depth);
}

template <int Chains> ATTN_AVX512 double fmaChains512(int64_t steps) {
  __m512 sums[Chains];
  __m512 factor = _mm512_set1_ps(0.999f + floatSink * 0);
  __m512 addend = _mm512_set1_ps(0.001f);
  for (__m512 &sum : sums)
    sum = factor;
  for (int64_t step = 0; step < steps; ++step)
#pragma clang loop unroll(full)
    for (int i = 0; i < Chains; ++i)
      sums[i] = _mm512_fmadd_ps(sums[i], factor, addend);
  __m512 total = sums[0];
  for (int i = 1; i < Chains; ++i)
    total = _mm512_add_ps(total, sums[i]);
  floatSink = _mm512_cvtss_f32(total);
  return 32.0 * Chains * steps;
}

/// 12 rows by 32 columns, from L1.
ATTN_AVX512 double fmaProduct512(int64_t steps) {
  constexpr int rows = 12, depth = 64;
  alignas(64) static const float left[rows * depth] = {1},
                                             right[32 * depth] = {1};
  __m512 sums[rows][2] = {};
  for (int64_t step = 0; step < steps; step += depth)
    for (int k = 0; k < depth; ++k) {
      __m512 first = _mm512_load_ps(right + 32 * k);
      __m512 second = _mm512_load_ps(right + 32 * k + 16);
#pragma clang loop unroll(full)
      for (int row = 0; row < rows; ++row) {
        __m512 scalar = _mm512_set1_ps(left[rows * k + row]);
        sums[row][0] = _mm512_fmadd_ps(scalar, first, sums[row][0]);
        sums[row][1] = _mm512_fmadd_ps(scalar, second, sums[row][1]);
      }
    }
  __m512 total = _mm512_setzero_ps();
  for (auto &row : sums)
    total = _mm512_add_ps(total, _mm512_add_ps(row[0], row[1]));
  floatSink = _mm512_cvtss_f32(total);
  return 2.0 * rows * 32 * ((steps + depth - 1) / depth * depth);
}
#endif

constexpr int fmaLoopCount = 4;

FmaLoop getFmaLoop(int form) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) {
    static const FmaLoop loops[] = {fmaChains512<8>, fmaChains512<12>,
                                    fmaChains512<24>, fmaProduct512};
    return loops[form];
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    static const FmaLoop loops[] = {fmaChains256<8>, fmaChains256<10>,
                                    fmaChains256<12>, fmaProduct256};
    return loops[form];
  }
#endif
  static const FmaLoop loops[] = {fmaPlain<32>, fmaPlain<40>, fmaPlain<48>,
                                  fmaPlain<64>};
  return loops[form];
}

//===----------------------------------------------------------------------===//
// Reads
//===----------------------------------------------------------------------===//

/// Reads all of [data, data + bytes) but a tail below 256 bytes.
using ReadLoop = void (*)(const char *data, uint64_t bytes);

/// How far ahead of the read a prefetch goes.
constexpr uint64_t prefetchBytes = 2048;

/// `Streams` places of the buffer in turn, 256 bytes at a time.
template <int Streams> void readPlain(const char *data, uint64_t bytes) {
  uint64_t part = bytes / Streams / 256 * 256, sums[4] = {};
  for (uint64_t at = 0; at < part; at += 32)
    for (int stream = 0; stream < Streams; ++stream)
      for (int word = 0; word < 4; ++word) {
        uint64_t value;
        std::memcpy(&value, data + stream * part + at + 8 * word, 8);
        sums[word] ^= value;
      }
  wordSink = sums[0] ^ sums[1] ^ sums[2] ^ sums[3];
}

#if defined(__x86_64__)
template <int Streams, bool Prefetch>
ATTN_AVX2 void read256(const char *data, uint64_t bytes) {
  uint64_t part = bytes / Streams / 256 * 256;
  __m256i sums[8] = {};
  for (uint64_t at = 0; at < part; at += 256)
    for (int stream = 0; stream < Streams; ++stream) {
      const char *from = data + stream * part + at;
#pragma clang loop unroll(full)
      for (int i = 0; i < 8; ++i) {
        if (Prefetch && i % 2 == 0)
          _mm_prefetch(from + prefetchBytes + 32 * i, _MM_HINT_T0);
        sums[i] = _mm256_xor_si256(
            sums[i], _mm256_loadu_si256(
                         reinterpret_cast<const __m256i *>(from + 32 * i)));
      }
    }
  for (int i = 1; i < 8; ++i)
    sums[0] = _mm256_xor_si256(sums[0], sums[i]);
  wordSink = static_cast<uint64_t>(_mm256_extract_epi64(sums[0], 0));
}

template <int Streams, bool Prefetch>
ATTN_AVX512 void read512(const char *data, uint64_t bytes) {
  uint64_t part = bytes / Streams / 256 * 256;
  __m512i sums[4] = {};
  for (uint64_t at = 0; at < part; at += 256)
    for (int stream = 0; stream < Streams; ++stream) {
      const char *from = data + stream * part + at;
#pragma clang loop unroll(full)
      for (int i = 0; i < 4; ++i) {
        if (Prefetch)
          _mm_prefetch(from + prefetchBytes + 64 * i, _MM_HINT_T0);
        sums[i] = _mm512_xor_si512(sums[i], _mm512_loadu_si512(from + 64 * i));
      }
    }
  for (int i = 1; i < 4; ++i)
    sums[0] = _mm512_xor_si512(sums[0], sums[i]);
  wordSink = static_cast<uint64_t>(_mm512_reduce_add_epi64(sums[0]));
}
#endif

constexpr int readLoopCount = 4;

ReadLoop getReadLoop(int loop) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) {
    static const ReadLoop loops[] = {read512<1, false>, read512<1, true>,
                                     read512<4, false>, read512<4, true>};
    return loops[loop];
  }
  if (__builtin_cpu_supports("avx2")) {
    static const ReadLoop loops[] = {read256<1, false>, read256<1, true>,
                                     read256<4, false>, read256<4, true>};
    return loops[loop];
  }
#endif
  static const ReadLoop loops[] = {readPlain<1>, readPlain<2>, readPlain<4>,
                                   readPlain<8>};
  return loops[loop];
}

} // namespace

//===----------------------------------------------------------------------===//
// Interface
//===----------------------------------------------------------------------===//

#define ATTN_PEAKS_EXPORT extern "C" __attribute__((visibility("default")))

ATTN_PEAKS_EXPORT int attn_peaks_fma_loops(void);
ATTN_PEAKS_EXPORT int attn_peaks_read_loops(void);
ATTN_PEAKS_EXPORT double attn_peaks_fma(int loop, int threads, double seconds);
ATTN_PEAKS_EXPORT double attn_peaks_read(int loop, int threads,
                                         const void *const *buffers,
                                         const uint64_t *bytes, int count);

/// Numbers of loops to choose from.
int attn_peaks_fma_loops(void) { return fmaLoopCount; }
int attn_peaks_read_loops(void) { return readLoopCount; }

/// Floating point operations per second of all `threads` together, each busy
/// for about `seconds`.
double attn_peaks_fma(int loop, int threads, double seconds) {
  FmaLoop run = getFmaLoop(loop);
  std::vector<double> rates(threads);
  runTogether(threads, [&](int thread) {
    double operations = 0, elapsed = 0;
    for (Clock::time_point start = Clock::now(); elapsed < seconds;
         elapsed = secondsSince(start))
      operations += run(100000);
    rates[thread] = operations / elapsed;
  });
  double total = 0;
  for (double rate : rates)
    total += rate;
  return total;
}

/// Seconds that `threads` take to read `count` buffers once, each thread its
/// share of each.
double attn_peaks_read(int loop, int threads, const void *const *buffers,
                       const uint64_t *bytes, int count) {
  ReadLoop run = getReadLoop(loop);
  return runTogether(threads, [&](int thread) {
    for (int i = 0; i < count; ++i) {
      uint64_t share = bytes[i] / threads / 256 * 256;
      run(static_cast<const char *>(buffers[i]) + thread * share, share);
    }
  });
}
