//===- RunKernel.h - Runs a few lines of PTX in a test ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_TEST_UNIT_EMULATOR_RUNKERNEL_H
#define ATTN_TEST_UNIT_EMULATOR_RUNKERNEL_H

#include "attn/Emulator.h"

#include <string>
#include <vector>

namespace attn::emulator {

/// A kernel `k(.param .u64 in, .param .u64 out)` around `body`. %in and %out
/// are the addresses, %a<8> f32 and b32 (%r), %d<8> b64, %h<8> b16, %p<8>
/// predicates; %tid is the thread.
inline std::string makeKernel(const std::string &body) {
  return ".version 8.0\n.target sm_80\n.address_size 64\n"
         ".visible .entry k(.param .u64 in, .param .u64 out) {\n"
         ".reg .b32 %r<16>; .reg .b64 %in, %out, %d<8>; .reg .b16 %h<8>;\n"
         ".reg .pred %p<8>; .reg .b32 %tid;\n"
         "ld.param.u64 %in, [in]; ld.param.u64 %out, [out];\n"
         "mov.u32 %tid, %tid.x;\n" +
         body + "\nret;\n}\n";
}

/// What running a kernel left in its output buffer.
struct Ran {
  Report report;
  std::vector<uint32_t> out;
};

/// Runs the kernel of `text` in one block; `out` has `words` words of zero.
inline Ran runKernel(const std::string &text, std::vector<uint32_t> in,
                     unsigned words, LaunchOptions options) {
  Ran result;
  ParsedModule parsed = Module::parse(text, "k.ptx");
  result.report = parsed.report;
  if (!parsed.module)
    return result;
  Device device;
  uint64_t input = device.allocate(in.size() * 4, "in");
  uint64_t output = device.allocate(words * 4, "out");
  device.upload(input, in.data(), in.size() * 4);
  result.report = launch(device, *parsed.module, "k",
                         {Argument::of(input), Argument::of(output)}, options);
  result.out.resize(words);
  device.download(output, result.out.data(), words * 4);
  return result;
}

/// The same with `body` in `makeKernel` and a block of `threads`.
inline Ran runBody(const std::string &body, std::vector<uint32_t> in = {0},
                   unsigned words = 64, unsigned threads = 32) {
  LaunchOptions options;
  options.block = {threads};
  options.maxSteps = 1 << 20;
  return runKernel(makeKernel(body), std::move(in), words, options);
}

/// Stores %r1 of each thread to out[thread].
inline std::string storeResult() {
  return "mad.wide.u32 %out, %tid, 4, %out;\nst.global.b32 [%out], %r1;\n";
}

} // namespace attn::emulator

#endif // ATTN_TEST_UNIT_EMULATOR_RUNKERNEL_H
