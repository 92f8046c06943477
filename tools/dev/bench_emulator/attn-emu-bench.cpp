//===- attn-emu-bench.cpp - Speed of the emulator on streams of ops -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each stream is a loop of one kind of instruction; times are the least of
// several runs on one thread, in processor time.
//===----------------------------------------------------------------------===//
#include "attn/Emulator.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace attn::emulator;

namespace {
struct Stream {
  const char *name;
  /// Lines with # for a number that changes from copy to copy (0 to 7).
  const char *body;
  unsigned copies;
};
} // namespace

static constexpr const char *mma =
    "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
    "{%f#,%g#,%h#,%i#}, {%r0,%r1,%r2,%r3}, {%r4,%r5}, {%f#,%g#,%h#,%i#};\n";

static constexpr const char *mmaF16 =
    "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
    "{%f#,%g#,%h#,%i#}, {%r0,%r1,%r2,%r3}, {%r4,%r5}, {%f#,%g#,%h#,%i#};\n";
static constexpr const char *mmaTf32 =
    "mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
    "{%f#,%g#,%h#,%i#}, {%r0,%r1,%r2,%r3}, {%r4,%r5}, {%f#,%g#,%h#,%i#};\n";
static constexpr Stream streams[] = {
    {"fma.rn.f32", "fma.rn.f32 %f#, %f#, %x, %y;\n", 64},
    {"add.s32", "add.s32 %r#, %r#, %n;\n", 64},
    {"mad.lo.s32", "mad.lo.s32 %r#, %r#, %n, %n;\n", 64},
    {"setp + selp", "setp.gt.f32 %p#, %f#, %x;\nselp.f32 %f#, %f#, %y, %p#;\n",
     32},
    {"ex2.approx.f32", "ex2.approx.ftz.f32 %g#, %f#;\n", 64},
    {"cvt.rn.bf16x2.f32", "cvt.rn.bf16x2.f32 %r#, %f#, %x;\n", 64},
    {"shfl.sync.bfly", "shfl.sync.bfly.b32 %r#, %r#, 1, 31, -1;\n", 64},
    {"ld.shared.f32", "ld.shared.f32 %f#, [%s+#];\n", 64},
    {"st.shared.f32", "st.shared.f32 [%s+#], %f#;\n", 64},
    {"ld.global.v4.f32", "ld.global.v4.f32 {%f#,%g#,%h#,%i#}, [%a];\n", 64},
    {"ldmatrix.x4",
     "ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%r0,%r1,%r2,%r3}, [%m];\n", 64},
    {"mma.m16n8k16.bf16", mma, 64},
    {"mma.m16n8k16.f16", mmaF16, 64},
    {"mma.m16n8k8.tf32", mmaTf32, 64},
    {"mma.m16n8k32.s8",
     "mma.sync.aligned.m16n8k32.row.col.s32.s8.s8.s32 {%u#,%v#,%w#,%x#}, "
     "{%r0,%r1,%r2,%r3}, {%r4,%r5}, {%u#,%v#,%w#,%x#};\n",
     64},
    {"mix",
     "fma.rn.f32 %f#, %f#, %x, %y;\nadd.s32 %r#, %r#, %n;\n"
     "mul.f32 %g#, %f#, %y;\nxor.b32 %r#, %r#, %n;\n"
     "max.f32 %h#, %g#, %f#;\nadd.f32 %i#, %h#, %g#;\n"
     "ld.shared.f32 %g#, [%s+#];\nex2.approx.ftz.f32 %g#, %f#;\n",
     16},
};

static std::string makeKernel(const Stream &stream) {
  std::string text =
      ".version 8.0\n.target sm_80\n.address_size 64\n"
      ".visible .entry k(.param .u64 a, .param .u32 n) {\n"
      ".reg .f32 %f<8>,%g<8>,%h<8>,%i<8>,%x,%y;\n.reg .b32 %r<8>,%n,%s,%m,%c;\n"
      ".reg .b32 %u<8>,%v<8>,%w<8>,%x<8>;\n"
      ".reg .b64 %a,%t;\n.reg .pred %p<8>,%q;\n"
      ".shared .align 128 .b8 buffer[8192];\n"
      "ld.param.u64 %a, [a];\nld.param.u32 %n, [n];\n"
      "mov.f32 %x, 0f3F7FFFFF;\nmov.f32 %y, 0f3A000000;\n"
      "mov.u32 %c, %tid.x;\nmul.wide.u32 %t, %c, 16;\nadd.s64 %a, %a, %t;\n"
      "mov.u32 %s, buffer;\nshl.b32 %m, %c, 4;\nadd.s32 %m, %s, %m;\n"
      "shl.b32 %c, %c, 2;\nadd.s32 %s, %s, %c;\n"
      "FILL";
  std::string fill;
  for (unsigned i = 0; i < 8; ++i)
    fill += "st.shared.v4.b32 [%m+" + std::to_string(512 * i) +
            "], {%n,%n,%n,%n};\n";
  text.replace(text.find("FILL"), 4, fill + "bar.sync 0;\n");
  for (char reg : {'f', 'g', 'h', 'i'})
    for (unsigned i = 0; i < 8; ++i)
      text +=
          std::string("mov.f32 %") + reg + char('0' + i) + ", 0f3F000000;\n";
  for (unsigned i = 0; i < 8; ++i)
    text += std::string("mov.u32 %r") + char('0' + i) + ", 0x3f803f80;\n";
  for (char reg : {'u', 'v', 'w', 'x'})
    for (unsigned i = 0; i < 8; ++i)
      text += std::string("mov.u32 %") + reg + char('0' + i) + ", 0;\n";
  text += "mov.u32 %c, %n;\nLOOP:\n";
  for (unsigned copy = 0; copy < stream.copies; ++copy)
    for (const char *c = stream.body; *c; ++c) {
      bool isOffset = *c == '#' && c[-1] == '+';
      text += *c != '#'  ? std::string(1, *c)
              : isOffset ? std::to_string(copy % 8 * 512)
                         : std::to_string(copy % 8);
    }
  return text + "sub.s32 %c, %c, 1;\nsetp.ne.s32 %q, %c, 0;\n@%q bra LOOP;\n"
                "ret;\n}\n";
}

/// Seconds of this thread's own work: others may use the machine.
static double now() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

/// Seconds of the fastest of several launches.
static double measure(const Module &module, uint32_t loops, RaceMode races,
                      Counters &counters) {
  double best = 1e9;
  for (unsigned run = 0; run < 5; ++run) {
    Device device;
    LaunchOptions options;
    options.block = {32};
    options.races = races;
    uint64_t buffer = device.allocate(65536, "a");
    double start = now();
    Report report =
        launch(device, module, "k", {Argument::of(buffer), Argument::of(loops)},
               options);
    double seconds = now() - start;
    if (!report.isClean())
      std::printf("%s", report.str().c_str());
    counters = report.counters;
    best = std::min(best, seconds);
  }
  return best;
}

/// An argument chooses the streams whose name contains it.
int main(int argc, char **argv) {
  std::printf("%-20s %14s %14s %10s\n", "stream", "M instr/s", "with races",
              "GFLOP/s");
  for (const Stream &stream : streams) {
    if (argc > 1 && !std::strstr(stream.name, argv[1]))
      continue;
    ParsedModule parsed = Module::parse(makeKernel(stream), stream.name);
    if (!parsed.module) {
      std::printf("%s", parsed.report.str().c_str());
      return 1;
    }
    Counters counters;
    uint32_t loops = std::strncmp(stream.name, "mma", 3) ? 3000 : 200;
    double off = measure(*parsed.module, loops, RaceMode::Off, counters);
    double on = measure(*parsed.module, loops, RaceMode::Shared, counters);
    std::printf("%-20s %14.1f %14.1f %10.2f\n", stream.name,
                counters.warpInstructions / off / 1e6,
                counters.warpInstructions / on / 1e6,
                counters.matrixFlops / off / 1e9);
  }
}
