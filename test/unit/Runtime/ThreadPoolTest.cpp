//===- ThreadPoolTest.cpp - Fork and join ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/ThreadPool.h"

#include "gtest/gtest.h"

#include <chrono>
#include <cmath>
#include <functional>
#include <thread>

using namespace attn::runtime;

using Body = std::function<void(int64_t)>;

static void forEach(ThreadPool &pool, int64_t count, const Body &body) {
  pool.parallelFor(
      count,
      [](void *context, int64_t index) {
        (*static_cast<const Body *>(context))(index);
      },
      const_cast<Body *>(&body));
}

TEST(ThreadPoolTest, every_index_runs_once) {
  for (unsigned threads : {1u, 2u, 4u, 9u}) {
    ThreadPool pool(threads);
    EXPECT_EQ(pool.size(), threads);
    for (int64_t count : {0, 1, 2, 7, 64, 1000}) {
      std::vector<std::atomic<int>> visits(count);
      forEach(pool, count, [&](int64_t index) { ++visits[index]; });
      for (const std::atomic<int> &visit : visits)
        EXPECT_EQ(visit, 1);
    }
  }
}

TEST(ThreadPoolTest, the_default_is_one_thread_per_hardware_thread) {
  EXPECT_EQ(ThreadPool().size(),
            std::max(1u, std::thread::hardware_concurrency()));
}

TEST(ThreadPoolTest, a_negative_count_does_nothing) {
  ThreadPool pool(2);
  forEach(pool, -5, [](int64_t) { ADD_FAILURE(); });
}

TEST(ThreadPoolTest, plain_writes_are_visible_after_the_join) {
  ThreadPool pool(4);
  std::vector<int64_t> values(257);
  for (int64_t round = 0; round < 2000; ++round) {
    forEach(pool, values.size(),
            [&](int64_t index) { values[index] = round + index; });
    for (size_t n = 0; n < values.size(); ++n)
      ASSERT_EQ(values[n], round + int64_t(n));
  }
}

TEST(ThreadPoolTest, workers_wake_after_they_slept) {
  ThreadPool pool(3);
  for (int round = 0; round < 20; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(round % 3));
    std::atomic<int> sum{0};
    forEach(pool, 10, [&](int64_t index) { sum += int(index); });
    EXPECT_EQ(sum, 45);
  }
}

TEST(ThreadPoolTest, several_threads_do_work) {
  ThreadPool pool(2);
  std::atomic<int> arrived{0};
  // Each of the two waits for the other: one thread alone would never end.
  forEach(pool, 2, [&](int64_t) {
    ++arrived;
    while (arrived < 2)
      std::this_thread::yield();
  });
  EXPECT_EQ(arrived, 2);
}

TEST(ThreadPoolTest, nested_calls_run_inline) {
  ThreadPool pool(4);
  std::atomic<int> inner{0};
  forEach(pool, 8, [&](int64_t) {
    std::thread::id self = std::this_thread::get_id();
    forEach(pool, 8, [&](int64_t) {
      EXPECT_EQ(std::this_thread::get_id(), self);
      ++inner;
    });
  });
  EXPECT_EQ(inner, 64);
}

TEST(ThreadPoolTest, many_callers_share_a_pool) {
  ThreadPool pool(3);
  constexpr int callers = 12; // More than there are slots.
  std::vector<int64_t> sums(callers);
  std::vector<std::thread> threads;
  for (int caller = 0; caller < callers; ++caller)
    threads.emplace_back([&, caller] {
      for (int round = 0; round < 300; ++round) {
        std::vector<int64_t> values(33);
        forEach(pool, 33,
                [&](int64_t index) { values[index] = index * (caller + 1); });
        for (int64_t value : values)
          sums[caller] += value;
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  for (int caller = 0; caller < callers; ++caller)
    EXPECT_EQ(sums[caller], int64_t(300) * 528 * (caller + 1));
}

TEST(ThreadPoolTest, results_do_not_depend_on_the_number_of_threads) {
  auto run = [](unsigned threads) {
    ThreadPool pool(threads);
    std::vector<float> results(500);
    forEach(pool, 500, [&](int64_t index) {
      float sum = 0;
      for (int n = 1; n < 200; ++n)
        sum += std::sin(float(index * n)) / float(n);
      results[index] = sum;
    });
    return results;
  };
  std::vector<float> expected = run(1);
  for (unsigned threads : {2u, 3u, 8u})
    EXPECT_EQ(run(threads), expected);
}

TEST(ThreadPoolTest, pools_come_and_go) {
  for (int round = 0; round < 100; ++round) {
    ThreadPool pool(1 + round % 4);
    std::atomic<int> count{0};
    if (round % 3)
      forEach(pool, 5, [&](int64_t) { ++count; });
    EXPECT_EQ(count, round % 3 ? 5 : 0);
  }
}
