//===- Calibrate.cpp - Measure what this machine can do -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Calibrate.h"
#include "lib/Target/CalibrationKernels.h"
#include "lib/Target/Devices.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/TargetParser/Host.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>

using namespace attn;

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

static double getSeconds() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

/// Holds what loops return, so that they are not left out.
static std::atomic<int64_t> sink;

/// The shortest time of `work` among runs that take `seconds` in all, at least
/// three.
static double getShortestTime(double seconds, llvm::function_ref<void()> work) {
  double best = 1e9, end = getSeconds() + seconds;
  for (int run = 0; run < 3 || getSeconds() < end; ++run) {
    double start = getSeconds();
    work();
    best = std::min(best, getSeconds() - start);
  }
  return best;
}

/// The mean over `threads` threads, all running at once, of what `work(thread)`
/// returns.
static double getMean(unsigned threads,
                      llvm::function_ref<double(unsigned)> work) {
  std::vector<double> results(threads);
  std::atomic<unsigned> arrived{0};
  auto run = [&](unsigned thread) {
    ++arrived;
    while (arrived < threads)
      std::this_thread::yield();
    results[thread] = work(thread);
  };
  std::vector<std::thread> pool;
  for (unsigned thread = 1; thread < threads; ++thread)
    pool.emplace_back(run, thread);
  run(0);
  for (std::thread &thread : pool)
    thread.join();
  double sum = 0;
  for (double result : results)
    sum += result;
  return sum / threads;
}

//===----------------------------------------------------------------------===//
// Registers: clock, multiply-adds, exponentials
//===----------------------------------------------------------------------===//

/// A chain of `steps` times `xor`, each of which takes one clock.
static uint64_t runXorChain(int64_t steps, uint64_t value, uint64_t other) {
  constexpr int64_t kUnrolled = 32;
  for (int64_t i = 0; i < steps / kUnrolled; ++i)
    for (int64_t j = 0; j < kUnrolled; ++j) {
      value ^= other;
      // Keeps each step: nobody knows what it left in the register.
      asm volatile("" : "+r"(value));
    }
  return value;
}

/// Hz of one unit.
static double measureClock(double seconds) {
  constexpr int64_t kSteps = 640000;
  double time = getShortestTime(seconds, [&] {
    sink += runXorChain(kSteps, /*value=*/sink, /*other=*/3);
  });
  return kSteps / time;
}

static const CalibrationKernels &chooseKernels() {
#if defined(__x86_64__)
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  if (features.lookup("avx512f"))
    return kAVX512Kernels;
  if (features.lookup("avx2") && features.lookup("fma"))
    return kAVX2Kernels;
#endif
  return kBaselineKernels;
}

/// Multiply-adds per second of one thread, by the best form of the loop.
static double measureMultiplyAdds(const CalibrationKernels &kernels,
                                  double seconds) {
  constexpr int64_t kRounds = 20000;
  double best = 0;
  for (const MultiplyAddLoop &loop : kernels.multiplyAdds) {
    double time = getShortestTime(seconds / 4, [&] {
      sink += static_cast<int64_t>(loop.run(kRounds, 0.999f, 0.001f));
    });
    best = std::max(best, kRounds * loop.chains * kernels.lanes / time);
  }
  return best;
}

/// Room for `count` values of T, aligned to a cache line.
template <typename T> class AlignedArray {
public:
  explicit AlignedArray(int64_t count) : storage(count + kLine / sizeof(T)) {
    auto address = reinterpret_cast<uintptr_t>(storage.data());
    start = reinterpret_cast<T *>((address + kLine - 1) / kLine * kLine);
  }
  T *data() { return start; }

private:
  static constexpr int64_t kLine = 64;
  std::vector<T> storage;
  T *start;
};

/// Exponentials per second of one thread, on data in the first cache.
static double measureExponentials(const CalibrationKernels &kernels,
                                  double seconds) {
  constexpr int64_t kCount = 1024, kRounds = 32;
  AlignedArray<float> from(kCount), to(kCount);
  double time = getShortestTime(seconds, [&] {
    for (int64_t round = 0; round < kRounds; ++round)
      kernels.exponentials(from.data(), to.data(), kCount);
  });
  sink += static_cast<int64_t>(to.data()[0]);
  return kRounds * kCount / time;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// The most that a read loop takes of `bytes`: a multiple of 1 KiB, at least
/// one.
static int64_t roundDown(int64_t bytes) {
  constexpr int64_t kStep = 1024;
  return std::max(bytes / kStep, int64_t(1)) * kStep;
}

/// B/s of one thread that reads `bytes` again and again.
static double measurePrivateReads(const CalibrationKernels &kernels,
                                  int64_t bytes, double seconds) {
  constexpr int64_t kBytesOfRun = 4 << 20;
  AlignedArray<char> data(bytes);
  int64_t rounds = std::max<int64_t>(1, kBytesOfRun / bytes);
  double time = getShortestTime(seconds, [&] {
    for (int64_t round = 0; round < rounds; ++round)
      sink += kernels.read(data.data(), bytes);
  });
  return rounds * bytes / time;
}

/// B/s of all threads together, each of which reads `bytes` of its own.
static double measureSharedReads(const CalibrationKernels &kernels,
                                 int64_t bytes, unsigned threads,
                                 double seconds) {
  constexpr int64_t kBytesOfRun = 64 << 20;
  std::vector<AlignedArray<char>> data;
  for (unsigned thread = 0; thread < threads; ++thread)
    data.emplace_back(bytes);
  int64_t rounds = std::max<int64_t>(1, kBytesOfRun / bytes);
  auto read = [&](unsigned thread) {
    double start = getSeconds();
    for (int64_t round = 0; round < rounds; ++round)
      sink += kernels.read(data[thread].data(), bytes);
    return rounds * bytes / (getSeconds() - start);
  };
  double best = 0, end = getSeconds() + seconds;
  for (int run = 0; run < 3 || getSeconds() < end; ++run)
    best = std::max(best, threads * getMean(threads, read));
  return best;
}

//===----------------------------------------------------------------------===//
// Threads
//===----------------------------------------------------------------------===//

/// Seconds from waking a sleeping thread until it runs: the median.
static double measureThreadStart() {
  constexpr int kRuns = 101;
  std::mutex mutex;
  std::condition_variable wake;
  int asked = 0;
  std::atomic<int> answered{0};
  std::thread sleeper([&] {
    for (int run = 1; run <= kRuns; ++run) {
      std::unique_lock<std::mutex> lock(mutex);
      wake.wait(lock, [&] { return asked >= run; });
      answered = run;
    }
  });
  std::vector<double> times;
  for (int run = 1; run <= kRuns; ++run) {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    double start = getSeconds();
    {
      std::lock_guard<std::mutex> lock(mutex);
      asked = run;
    }
    wake.notify_one();
    while (answered < run)
      std::this_thread::yield();
    times.push_back(getSeconds() - start);
  }
  sleeper.join();
  std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
  return times[kRuns / 2];
}

//===----------------------------------------------------------------------===//
// All of it
//===----------------------------------------------------------------------===//

/// What every measured figure says of where it is from.
static std::string getSource(const Device &host) {
  std::time_t now = std::time(nullptr);
  std::tm date = {};
  gmtime_r(&now, &date);
  char text[sizeof "2000-01-01"];
  std::strftime(text, sizeof text, "%Y-%m-%d", &date);
  return llvm::formatv("measured by attn-roofline --calibrate on {0}, {1}",
                       host.chip, text);
}

/// The level of this kind, null where there is none.
static MemoryLevel *getMemory(Device &device, MemoryKind kind) {
  return const_cast<MemoryLevel *>(findMemory(device, kind));
}

namespace {
/// One calibration under way.
class Calibration {
public:
  Calibration(Device &device, const CalibrationOptions &options)
      : device(device), kernels(chooseKernels()), seconds(options.seconds),
        threads(options.threads), source(getSource(device)) {
    if (threads == 0)
      threads = std::max(1u, std::thread::hardware_concurrency());
  }

  void run() {
    clock = getMean(threads, [&](unsigned) { return measureClock(seconds); });
    device.units = getFigure(threads, "units");
    device.boostClock = getFigure(clock, "GHz", 1e9);
    device.vectors.fmaLanes = getFigure(
        getPerClock([&] { return measureMultiplyAdds(kernels, seconds); }),
        "FMA/clk");
    device.vectors.expRate = getFigure(
        getPerClock([&] { return measureExponentials(kernels, seconds); }),
        "elements/clk");
    measureMemories();
    device.time.threadStart = getFigure(measureThreadStart(), "us", 1e-6);
  }

private:
  /// A measured value, rounded to four digits of its unit: more is noise.
  Figure getFigure(double value, llvm::StringRef unit, double factor = 1) {
    std::string digits =
        llvm::formatv("{0}", llvm::format("%.4g", value / factor));
    double rounded = 0;
    llvm::StringRef(digits).getAsDouble(rounded);
    return {rounded * factor, unit.str(), source};
  }

  /// What `measure` returns per second, per clock of a unit.
  double getPerClock(llvm::function_ref<double()> measure) {
    return getMean(threads, [&](unsigned) { return measure(); }) / clock;
  }

  /// Half of a cache: what else lives there has room.
  void measureMemories() {
    int64_t l2Bytes = 1 << 20, l3Bytes = 32 << 20;
    if (MemoryLevel *l1 = getMemory(device, MemoryKind::l1))
      l1->bytesPerUnitClock = measureCache(l1->bytesPerUnit.count() / 2);
    if (MemoryLevel *l2 = getMemory(device, MemoryKind::l2)) {
      l2Bytes = l2->bytesPerUnit.count();
      l2->bytesPerUnitClock = measureCache(l2Bytes / 2);
    }
    if (MemoryLevel *l3 = getMemory(device, MemoryKind::l3)) {
      l3Bytes = l3->bytes.count();
      // Where the level above holds that much, it would be measured instead.
      if (int64_t share = l3Bytes / 2 / threads; share > 2 * l2Bytes)
        l3->bandwidth = measureShared(share);
    }
    // A virtual machine may see the cache of a whole socket; enough is enough.
    constexpr int64_t kMostBytes = 1 << 30;
    int64_t bytes = std::min(4 * l3Bytes, kMostBytes) / threads;
    getMemory(device, MemoryKind::dram)->bandwidth = measureShared(bytes);
  }

  Figure measureCache(int64_t bytes) {
    return getFigure(getPerClock([&] {
                       return measurePrivateReads(kernels, roundDown(bytes),
                                                  seconds);
                     }),
                     "B/clk");
  }

  Figure measureShared(int64_t bytes) {
    return getFigure(
        measureSharedReads(kernels, roundDown(bytes), threads, seconds), "GB/s",
        1e9);
  }

  Device &device;
  const CalibrationKernels &kernels;
  double seconds;
  unsigned threads;
  std::string source;
  double clock = 0;
};
} // namespace

Device attn::calibrateHost(const CalibrationOptions &options) {
  Device host = llvm::cantFail(lookupDevice("host"));
  Calibration(host, options).run();
  return host;
}
