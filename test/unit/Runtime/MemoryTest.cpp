//===- MemoryTest.cpp - Counted and guarded memory ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/CountingAllocator.h"
#include "lib/Runtime/GuardedBuffer.h"

#include "gtest/gtest.h"

#include <cstring>
#include <thread>
#include <vector>

using namespace attn::runtime;

TEST(CountingAllocatorTest, memory_is_aligned) {
  CountingAllocator allocator;
  for (uint64_t alignment = 1; alignment <= 4096; alignment *= 2) {
    void *data = allocator.allocate(100, alignment);
    ASSERT_NE(data, nullptr);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(data) % alignment, 0u);
    std::memset(data, 1, 100);
    allocator.deallocate(data, 100);
  }
  EXPECT_EQ(allocator.currentBytes(), 0u);
}

TEST(CountingAllocatorTest, the_peak_is_the_most_at_one_time) {
  CountingAllocator allocator;
  void *a = allocator.allocate(100, 64), *b = allocator.allocate(50, 64);
  allocator.deallocate(a, 100);
  void *c = allocator.allocate(20, 64);
  EXPECT_EQ(allocator.currentBytes(), 70u);
  EXPECT_EQ(allocator.peakBytes(), 150u);
  allocator.resetPeak();
  EXPECT_EQ(allocator.peakBytes(), 70u);
  allocator.deallocate(b, 50);
  allocator.deallocate(c, 20);
  allocator.deallocate(nullptr, 5);
  EXPECT_EQ(allocator.currentBytes(), 0u);
  EXPECT_EQ(allocator.peakBytes(), 70u);
}

TEST(CountingAllocatorTest, what_cannot_be_had_is_null_and_not_counted) {
  CountingAllocator allocator;
  EXPECT_EQ(allocator.allocate(64, 0), nullptr);
  EXPECT_EQ(allocator.allocate(64, 48), nullptr);
  volatile uint64_t tooMuch = uint64_t(1) << 62;
#if !defined(__SANITIZE_ADDRESS__) && !__has_feature(address_sanitizer) &&     \
    !__has_feature(thread_sanitizer)
  EXPECT_EQ(allocator.allocate(tooMuch, 64), nullptr);
#endif
  (void)tooMuch;
  EXPECT_EQ(allocator.peakBytes(), 0u);
  void *nothing = allocator.allocate(0, 64);
  EXPECT_NE(nothing, nullptr);
  allocator.deallocate(nothing, 0);
}

TEST(CountingAllocatorTest, threads_may_share_it) {
  CountingAllocator allocator;
  std::vector<std::thread> threads;
  for (int n = 0; n < 4; ++n)
    threads.emplace_back([&] {
      for (int round = 0; round < 2000; ++round)
        allocator.deallocate(allocator.allocate(64, 64), 64);
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(allocator.currentBytes(), 0u);
  EXPECT_GE(allocator.peakBytes(), 64u);
  EXPECT_LE(allocator.peakBytes(), 4 * 64u);
}

TEST(GuardedBufferTest, all_that_was_asked_for_is_accessible_and_zero) {
  for (GuardSide side : {GuardSide::End, GuardSide::Start})
    for (uint64_t bytes :
         {uint64_t(0), uint64_t(1), uint64_t(4096), uint64_t(12345)}) {
      GuardedBuffer buffer(bytes, side);
      ASSERT_NE(buffer.data(), nullptr);
      EXPECT_EQ(buffer.size(), bytes);
      for (uint64_t n = 0; n < bytes; ++n)
        ASSERT_EQ(buffer.as<char>()[n], 0);
      std::memset(buffer.data(), 7, bytes);
    }
}

TEST(GuardedBufferTest, it_moves) {
  GuardedBuffer first(10);
  first.as<char>()[3] = 5;
  void *data = first.data();
  GuardedBuffer second(std::move(first));
  EXPECT_EQ(second.data(), data);
  GuardedBuffer third(20);
  third = std::move(second);
  EXPECT_EQ(third.as<char>()[3], 5);
  EXPECT_EQ(third.size(), 10u);
}

TEST(GuardedBufferTest, an_absurd_size_gives_null) {
  EXPECT_EQ(GuardedBuffer(UINT64_MAX).data(), nullptr);
  EXPECT_EQ(GuardedBuffer(uint64_t(1) << 60).data(), nullptr);
}

#if GTEST_HAS_DEATH_TEST
static char readAt(const GuardedBuffer &buffer, int64_t offset) {
  return *static_cast<volatile char *>(buffer.as<char>() + offset);
}

TEST(GuardedBufferDeathTest, one_byte_past_the_end_stops_the_program) {
  GuardedBuffer buffer(1000, GuardSide::End);
  EXPECT_EQ(readAt(buffer, 999), 0);
  EXPECT_DEATH(readAt(buffer, 1000), "");
  EXPECT_DEATH(*(volatile char *)(buffer.as<char>() + 1000) = 1, "");
}

TEST(GuardedBufferDeathTest, one_byte_before_the_start_stops_the_program) {
  GuardedBuffer buffer(1000, GuardSide::Start);
  EXPECT_EQ(readAt(buffer, 0), 0);
  EXPECT_DEATH(readAt(buffer, -1), "");
}
#endif
