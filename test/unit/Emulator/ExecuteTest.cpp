//===- ExecuteTest.cpp - What ops do, and what is found -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/RunKernel.h"

#include "gtest/gtest.h"

using namespace attn::emulator;

/// %r1 of thread 0 after `body`.
static uint32_t evaluate(const std::string &body) {
  Ran ran = runBody(body + storeResult());
  EXPECT_TRUE(ran.report.isClean()) << body << ": " << ran.report.str();
  return ran.out.empty() ? 0 : ran.out[0];
}

/// The only finding of `body`.
static std::string findingOf(const std::string &body, unsigned threads = 32) {
  Ran ran = runBody(body, {1, 2, 3, 4}, 64, threads);
  return ran.report.isClean() ? "" : ran.report.findings[0].str("k.ptx");
}

static void expectFinding(const std::string &body, const std::string &text,
                          unsigned threads = 32) {
  std::string finding = findingOf(body, threads);
  EXPECT_NE(finding.find(text), std::string::npos)
      << body << " gives " << finding;
}

TEST(Execute, ComputesIntegers) {
  struct Case {
    const char *body;
    uint32_t result;
  };
  const Case cases[] = {
      {"mul.hi.s32 %r1, -2, 3;", 0xffffffff},
      {"mul.hi.u32 %r1, 0xffffffff, 2;", 1},
      {"mad.lo.s32 %r1, -3, 5, 7;", uint32_t(-8)},
      {"div.s32 %r1, -7, 2;", uint32_t(-3)},
      {"rem.s32 %r1, -7, 2;", uint32_t(-1)},
      {"shl.b32 %r1, 1, 32;", 0},
      {"shr.s32 %r1, -8, 40;", 0xffffffff},
      {"shr.u32 %r1, -8, 29;", 7},
      {"bfe.u32 %r1, 0x12345678, 8, 8;", 0x56},
      {"bfe.s32 %r1, 0x0000f000, 12, 4;", 0xffffffff},
      {"bfe.s32 %r1, 0x80000000, 28, 8;", 0xfffffff8},
      {"bfe.u32 %r1, 0x12345678, 8, 0;", 0},
      {"bfi.b32 %r1, 0xab, 0x11111111, 8, 8;", 0x1111ab11},
      {"prmt.b32 %r1, 0x33221100, 0x77665544, 0x7531;", 0x77553311},
      {"prmt.b32 %r1, 0x00008000, 0, 0x9991;", 0xffffff80},
      {"lop3.b32 %r1, 0xf0f0f0f0, 0xcccccccc, 0xaaaaaaaa, 0x80;", 0x80808080},
      {"shf.l.wrap.b32 %r1, 0x80000000, 1, 1;", 3},
      {"shf.r.clamp.b32 %r1, 5, 6, 40;", 6},
      {"popc.b32 %r1, 0xf0f;", 8},
      {"clz.b32 %r1, 0;", 32},
      {"brev.b32 %r1, 1;", 0x80000000},
      {"bfind.s32 %r1, -1;", 0xffffffff},
      {"sad.u32 %r1, 3, 5, 10;", 12},
      {"dp4a.s32.s32 %r1, 0xff02, 0x0304, 10;", 15},
      {"add.sat.s32 %r1, 0x7fffffff, 1;", 0x7fffffff},
      {"abs.s32 %r1, 0x80000000;", 0x80000000},
      {"min.s32 %r1, -1, 1;", 0xffffffff},
      {"max.u32 %r1, -1, 1;", 0xffffffff},
      {"mov.u16 %h1, 0xffff; add.u16 %h1, %h1, 2; cvt.u32.u16 %r1, %h1;", 1},
      {"mov.b32 {%h1, %h2}, 0x12345678; mov.b32 %r1, {%h2, %h1};", 0x56781234},
      {"mul.wide.s32 %d1, -1, 2; mov.b64 {_, %r1}, %d1;", 0xffffffff},
      {"setp.lt.and.s32 %p1|%p2, 1, 2, %p0; selp.u32 %r1, 1, 0, %p1;", 0},
  };
  for (const Case &test : cases)
    EXPECT_EQ(evaluate(std::string("setp.ne.u32 %p0, 1, 1;") + test.body),
              test.result)
        << test.body;
}

TEST(Execute, ComputesFloats) {
  struct Case {
    const char *body;
    uint32_t result;
  };
  const Case cases[] = {
      // 1 + 2^-24 lies half way and goes to the even neighbour; the directed
      // modes go to theirs.
      {"add.rn.f32 %r1, 0f3F800000, 0f33800000;", 0x3f800000},
      {"add.rp.f32 %r1, 0f3F800000, 0f33800000;", 0x3f800001},
      {"add.rm.f32 %r1, 0fBF800000, 0fB3800000;", 0xbf800001},
      {"add.rz.f32 %r1, 0fBF800000, 0fB3800000;", 0xbf800000},
      {"fma.rp.f32 %r1, 0f3F800001, 0f3F800001, 0f00000000;", 0x3f800003},
      {"fma.rm.f32 %r1, 0f3F800001, 0f3F800001, 0f00000000;", 0x3f800002},
      {"mul.f32 %r1, 0f00800000, 0f3F000000;", 0x00400000},
      {"mul.ftz.f32 %r1, 0f00800000, 0f3F000000;", 0},
      {"add.sat.f32 %r1, 0f40000000, 0f3F800000;", 0x3f800000},
      {"add.sat.f32 %r1, 0f7FC00000, 0f3F800000;", 0},
      {"max.f32 %r1, 0f7FC00000, 0f3F800000;", 0x3f800000},
      {"max.NaN.f32 %r1, 0f7FC00000, 0f3F800000;", 0x7fffffff},
      {"max.f32 %r1, 0f80000000, 0f00000000;", 0},
      {"min.f32 %r1, 0f00000000, 0f80000000;", 0x80000000},
      {"neg.f32 %r1, 0f00000000;", 0x80000000},
      {"ex2.approx.ftz.f32 %r1, 0fFF800000;", 0},
      {"ex2.approx.ftz.f32 %r1, 0f40400000;", 0x41000000},
      {"ex2.approx.f32 %r1, 0fC3140000;", 0x00000002},
      {"ex2.approx.ftz.f32 %r1, 0fC3140000;", 0},
      {"setp.ltu.f32 %p1, 0f7FC00000, 0f00000000; selp.b32 %r1, 1, 0, %p1;", 1},
      {"setp.ne.f32 %p1, 0f7FC00000, 0f00000000; selp.b32 %r1, 1, 0, %p1;", 0},
  };
  for (const Case &test : cases)
    EXPECT_EQ(evaluate(test.body), test.result) << test.body;
}

TEST(Execute, TakesHintsOfCaches) {
  Ran ran = runBody("createpolicy.fractional.L2::evict_last.b64 %d1, 1.0;\n"
                    "ld.global.L1::evict_last.L2::cache_hint.b32 %r1, [%in], "
                    "%d1;\n" +
                        storeResult(),
                    {77});
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[3], 77u);
}

TEST(Execute, UpdatesAtomically) {
  Ran ran = runBody(
      "atom.global.add.u32 %r1, [%in], 1;\n"
      "atom.global.gpu.acq_rel.max.s32 %r2, [%in+4], %tid;\n"
      "red.relaxed.gpu.global.add.f32 [%in+8], 0f3F800000;\n"
      "bar.sync 0; ld.global.u32 %r3, [%in+4]; ld.global.u32 %r4, [%in+8];\n"
      "add.u32 %r1, %r1, %r3; add.u32 %r1, %r1, %r4;\n" +
          storeResult(),
      {5, 0x80000000, 0});
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  // 5 + lane before, the largest lane, 32.0f.
  EXPECT_EQ(ran.out[0], 5u + 31u + 0x42000000u);
  EXPECT_EQ(ran.out[31], 36u + 31u + 0x42000000u);
}

TEST(Execute, DivergesAndMeetsAgain) {
  // Odd lanes take the branch; the ballot after it sees all of them.
  Ran ran = runBody("and.b32 %r2, %tid, 1; setp.ne.u32 %p1, %r2, 0;\n"
                    "mov.u32 %r3, 10; @%p1 bra ODD;\n"
                    "mov.u32 %r3, 20; bra JOIN; ODD: mov.u32 %r3, 30; JOIN:\n"
                    "vote.sync.ballot.b32 %r1, %p1, -1;\n"
                    "add.u32 %r1, %r1, %r3;\n" +
                    storeResult());
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[0], 0xaaaaaaaau + 20);
  EXPECT_EQ(ran.out[1], 0xaaaaaaaau + 30);
  EXPECT_GT(ran.report.counters.divergentInstructions, 0u);
}

TEST(Execute, LanesThatSpinLetOthersRun) {
  // The lane that frees the lock stands behind the loop that waits for it.
  Ran ran = runBody(
      ".shared .u32 lock; st.shared.u32 [lock], 1; bar.warp.sync -1;\n"
      "setp.eq.u32 %p1, %tid, 0; @%p1 bra FREE;\n"
      "WAIT: atom.shared.add.u32 %r1, [lock], 0; setp.ne.u32 %p2, %r1, 0;\n"
      "@%p2 bra WAIT; bra END;\n"
      "FREE: atom.shared.exch.b32 %r2, [lock], 0; END: mov.u32 %r1, 9;\n" +
      storeResult());
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[5], 9u);
}

TEST(Execute, WarpBarrierMayBeAtSeveralPlaces) {
  Ran ran = runBody("setp.lt.u32 %p1, %tid, 16; @%p1 bra LOW;\n"
                    "bar.warp.sync -1; mov.u32 %r1, 1; bra END;\n"
                    "LOW: bar.warp.sync -1; mov.u32 %r1, 2; END:\n" +
                    storeResult());
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[0], 2u);
  EXPECT_EQ(ran.out[16], 1u);
}

TEST(Execute, CountsNamedBarriers) {
  // Warp 0 hands over to warp 1 on barrier 3, warp 2 takes no part.
  Ran ran = runBody(
      ".shared .align 4 .b8 x[128]; and.b32 %r2, %tid, 31; shl.b32 %r3, %r2, "
      "2;\n"
      "mov.u32 %r4, x; add.u32 %r3, %r3, %r4; shr.u32 %r5, %tid, 5;\n"
      "mov.u32 %r1, 0; setp.eq.u32 %p0, %r5, 0; setp.eq.u32 %p1, %r5, 1;\n"
      "@%p0 st.shared.u32 [%r3], %tid; @%p0 bar.arrive 3, 64;\n"
      "@%p1 bar.sync 3, 64; @%p1 ld.shared.u32 %r1, [%r3];\n" +
          storeResult(),
      {0}, 96, 96);
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[40], 8u);
  EXPECT_EQ(ran.out[80], 0u);
}

TEST(Execute, ReportsMemoryErrors) {
  expectFinding("st.global.u32 [%out+256], %tid;",
                "out-of-bounds: 'st.global.u32' writes 4 bytes of global "
                "memory at 0x");
  expectFinding("st.global.u32 [%out+256], %tid;",
                "0 bytes after the end of 'out' (256 bytes)");
  expectFinding("ld.global.u32 %r1, [%in+-4];", "4 bytes before 'in'");
  expectFinding("mov.u64 %d1, 64; ld.global.u32 %r1, [%d1];", "near no buffer");
  expectFinding("ld.global.u64 %d1, [%in+4];",
                "misaligned: 'ld.global.u64' reads 8 bytes at 0x");
  expectFinding(".shared .align 4 .b8 x[64]; st.shared.u32 [x+64], %tid;",
                "of shared memory at 0x40, the block has 64 bytes");
  expectFinding(".local .align 4 .b8 x[16]; st.local.u32 [x+16], %tid;",
                "of local memory at 0x10, a thread has 16 bytes");
  expectFinding(".shared .align 4 .b8 x[64]; ld.shared.u32 %r1, [x];",
                "uninitialized: 'ld.shared.u32' reads 4 bytes of shared "
                "memory at 0x0 that nothing has written");
  expectFinding("st.global.u32 [%out], %r9;",
                "the stored value comes from a register that was never set");
  expectFinding("ld.global.u32 %r1, [%d7];",
                "the address comes from a register that was never set");
  expectFinding("@%p3 bra A; A:", "the guard was never set");
}

TEST(Execute, ReportsWaitsThatNeverEnd) {
  expectFinding("setp.lt.u32 %p1, %tid, 32; @%p1 bar.sync 1, 64;",
                "deadlock: 'bar.sync' waits for ever; barrier 1 has 32 of 64 "
                "threads; warp 0 at line 9 on barrier 1; warp 1 has ended",
                64);
  expectFinding("setp.lt.u32 %p1, %tid, 16; @%p1 bra A; bar.sync 0; A: "
                "vote.sync.ballot.b32 %r1, %p1, -1;",
                "divergence: ");
  expectFinding("A: bra A;", "comes again and again: the block takes more "
                             "than 1048576 steps");
  expectFinding("trap;", "trap: 'trap' executes 'trap'");
}

TEST(Execute, ReportsMisusedBarriersAndMasks) {
  expectFinding("bar.sync 16;", "expected a barrier from 0 to 15 but got 16");
  expectFinding("bar.sync 1, 33;",
                "expected barrier 1 to count a multiple of 32 threads but got "
                "33");
  expectFinding("bar.sync 1, 128;",
                "barrier 1 counts 128 threads, the block has 32");
  expectFinding("bar.sync %tid;", "lanes give different barriers or counts");
  expectFinding("shr.u32 %r2, %tid, 5; add.u32 %r2, %r2, 1; shl.b32 %r2, %r2, "
                "5; bar.sync 1, %r2;",
                "barrier 1 counts ", 64);
  expectFinding("bar.arrive 1, 64; bar.arrive 1, 64;",
                "warp arrives a second time at barrier 1 before it has "
                "completed",
                64);
  expectFinding("vote.sync.ballot.b32 %r1, 1, 0xffff;",
                "the lane is not in its own member mask 0xffff");
  expectFinding("setp.lt.u32 %p1, %tid, 16; @!%p1 bra A; shfl.sync.bfly.b32 "
                "%r1, %tid, 16, 31, 0xffff; A:",
                "reads the value of a lane that does not take part");
}

TEST(Execute, RefusesLaunchesThatDoNotFit) {
  auto refuse = [](const std::string &text, LaunchOptions options) {
    Ran ran = runKernel(text, {0}, 4, options);
    return ran.report.isClean() ? "" : ran.report.findings[0].message;
  };
  LaunchOptions options;
  options.block = {64};
  std::string text = makeKernel("");
  text.insert(text.find("{\n.reg"), ".reqntid 32\n");
  EXPECT_EQ(refuse(text, options),
            "expected a block of 32 x 1 x 1 threads ('.reqntid') but got 64 x "
            "1 x 1");
  text.replace(text.find(".reqntid"), 8, ".maxntid");
  EXPECT_EQ(refuse(text, options),
            "expected at most 32 threads ('.maxntid') but got 64");
  options.dynamicSharedBytes = 1 << 20;
  EXPECT_EQ(refuse(makeKernel(""), options),
            "expected at most 232448 bytes of shared memory but got 1048576");
  options = LaunchOptions();
  options.grid = {0};
  EXPECT_EQ(refuse(makeKernel(""), options),
            "expected a grid of at least one block");
}

TEST(Execute, DoesNotDependOnThreadsOrSeed) {
  std::string text =
      makeKernel("mov.u32 %r2, %ctaid.x; mad.lo.u32 %r3, %r2, 32, %tid;\n"
                 "mul.lo.u32 %r1, %r3, %r3; mad.wide.u32 %out, %r3, 4, %out;\n"
                 "st.global.u32 [%out], %r1;");
  LaunchOptions options;
  options.grid = {40};
  options.block = {32};
  Ran one = runKernel(text, {0}, 40 * 32, options);
  options.threads = 4;
  options.seed = 3;
  Ran four = runKernel(text, {0}, 40 * 32, options);
  EXPECT_EQ(one.out, four.out);
  EXPECT_EQ(one.report.counters.json(), four.report.counters.json());
  // Of many failing blocks the first is named, whatever the threads.
  Ran bad = runKernel(text, {0}, 7 * 32, options);
  ASSERT_FALSE(bad.report.isClean());
  EXPECT_EQ(bad.report.findings[0].block, 7);
}

TEST(Execute, BlocksMayWaitForEachOther) {
  // Block 0 waits for a flag that block 1 sets.
  std::string text = makeKernel(
      "mov.u32 %r2, %ctaid.x; setp.eq.u32 %p1, %r2, 1; @%p1 bra SET;\n"
      "WAIT: atom.global.add.u32 %r1, [%out], 0; setp.eq.u32 %p2, %r1, 0;\n"
      "@%p2 bra WAIT; ret; SET: atom.global.exch.b32 %r1, [%out], 1;");
  LaunchOptions options;
  options.grid = {2};
  options.block = {32};
  Ran ran = runKernel(text, {0}, 4, options);
  EXPECT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[0], 1u);
}
