//===- ParserTest.cpp - Texts that are PTX and texts that are not ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/RunKernel.h"

#include "gtest/gtest.h"

using namespace attn::emulator;

/// The first finding of parsing `text`; empty where there is none.
static std::string errorOf(const std::string &text) {
  ParsedModule parsed = Module::parse(text, "k.ptx");
  return parsed.report.isClean() ? "" : parsed.report.findings[0].str("k.ptx");
}

static std::string errorOfBody(const std::string &body) {
  return errorOf(makeKernel(body));
}

TEST(PtxParser, ScopesRegistersAndLabelsByBlock) {
  Ran ran = runBody("mov.u32 %r1, 5;\n"
                    "{ .reg .b32 %r1; mov.u32 %r1, 7; bra DONE; DONE: }\n"
                    "{ .reg .pred q; setp.ne.u32 q, %r1, 5; @q bra DONE;\n"
                    "  add.u32 %r1, %r1, 1; DONE: }\n" +
                    storeResult());
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[0], 6u);
  EXPECT_EQ(ran.out[31], 6u);
}

TEST(PtxParser, ReadsLiterals) {
  Ran ran = runBody("mov.f32 %r2, 0f3F800000; mov.f32 %r3, 0.5;\n"
                    "add.f32 %r1, %r2, %r3; add.u32 %r1, %r1, 0x10;\n"
                    "add.u32 %r1, %r1, -16; /* over\n lines */\n" +
                    storeResult());
  ASSERT_TRUE(ran.report.isClean()) << ran.report.str();
  EXPECT_EQ(ran.out[3], 0x3FC00000u);
}

namespace {
struct WrongBody {
  const char *body, *error;
};
} // namespace

static const WrongBody wrongBodies[] = {
    {"frobnicate.u32 %r1, %r2;",
     "k.ptx:9: invalid: 'frobnicate.u32': expected a known form of an "
     "instruction"},
    {"add.u31 %r1, %r2, %r3;",
     "'add.u31': expected a known form of an instruction"},
    {"add.u32 %r1, %r2;", "'add.u32': expected 3 operands but got 2"},
    {"add.u32 %d1, %r2, %r3;",
     "expected a register of 32 bits but got '%d1' of 64"},
    {"add.u32 7, %r2, %r3;", "expected a register as destination"},
    {"add.u32 %tid.x, %r2, %r3;",
     "expected a register that can be written but got '%tid.x'"},
    {"add.u32 %r1, %zz, %r3;", "expected '%zz' to be declared"},
    {"bra NOWHERE;", "expected 'NOWHERE' to be a register, variable or label"},
    {"A: A: ret;", "expected one definition of label 'A'"},
    {"@%r1 bra A; A:", "expected a predicate but got '%r1'"},
    {"add.u32 %r1, %r2, %r3", "expected ',' or ';' but got 'ret'"},
    {"ld.global.v2.u32 %r1, [%in];", "expected 2 elements but got 1"},
    {"ld.global.u32 %r1, [%r2];", "expected an address register of 64 bits"},
    {"ld.global.u32 %r1, %r2;", "expected an address in brackets"},
    {"cp.async.cg.shared.global [%r1], [%in], 8;",
     "expected 16 bytes but got 8"},
    {"cp.async.ca.shared.global [%r1], [%in], 7;",
     "expected 4, 8 or 16 bytes but got 7"},
    {"setp.lo.f32 %p1, %r1, %r2;", "the comparison does not go with the type"},
    {"mov.b64 %d1, {%r1};", "expected 2 or 4 elements"},
    {".reg .b33 %x;", "expected a type but got '.b33'"},
    {".reg .b32 %x<99999999>;",
     "expected at most 262144 registers in a function"},
    {".shared .align 3 .b8 x[4];",
     "expected an alignment that is a power of two up to 4096"},
    {".shared .b8 x[];", "expected a size for 'x'"},
    {".shared .b8 x[99999999999];", "expected 'x' to have at most 2^32 bytes"},
    {"atom.global.min.f32 %r1, [%in], %r2;",
     "expected '.add' for a floating-point type"},
    {"bra 7;", "expected a label"},
    {"selp.b32 %r1, %r2, %r3, %r4;", "expected a predicate"},
    {"mov.u32 %r1, $;", "expected '$' to be a register, variable or label"},
    {"mov.u32 %r1, ?;", "expected an operand but got '?'"},
};

TEST(PtxParser, NamesWhatIsWrongAndWhere) {
  for (const WrongBody &test : wrongBodies)
    EXPECT_NE(errorOfBody(test.body).find(test.error), std::string::npos)
        << test.body << " gives " << errorOfBody(test.body);
}

TEST(PtxParser, NamesWhatIsNotSupportedYet) {
  for (const char *form :
       {"wgmma.fence.sync.aligned", "mbarrier.init.shared.b64 [%r1], 1",
        "cp.async.bulk.commit_group", "tcgen05.wait::ld.sync.aligned",
        "fence.proxy.async", "barrier.cluster.arrive", "setmaxnreg.inc.sync",
        "elect.sync _|%p1, -1", "add.cc.u32 %r1, %r2, %r3",
        "addc.u32 %r1, %r2, %r3", "madc.hi.u32 %r1, %r2, %r3, %r1",
        "max.xorsign.abs.f16 %h1, %h2, %h3",
        "fma.rn.f32x2 %d1, %d2, %d3, %d4"}) {
    std::string error = errorOfBody(std::string(form) + ";");
    std::string opcode =
        std::string(form).substr(0, std::string(form).find(' '));
    EXPECT_NE(error.find("k.ptx:9: unsupported: not supported yet: '" + opcode),
              std::string::npos)
        << error;
  }
  EXPECT_NE(errorOfBody("call foo, ();").find("not supported yet: 'call'"),
            std::string::npos);
  EXPECT_NE(errorOf(".func f() { ret; }").find("not supported yet: '.func'"),
            std::string::npos);
}

TEST(PtxParser, RefusesWhatIsNoModule) {
  struct Case {
    const char *text, *error;
  };
  const Case cases[] = {
      {"hello", "expected a directive of a module but got 'hello'"},
      {".target sm_x", "expected a target such as 'sm_80' but got 'sm_x'"},
      {".version x", "expected a version but got 'x'"},
      {".address_size 32", "not supported yet: addresses of 32 bits"},
      {".entry k() {", "expected '}' but got the end of the file"},
      {".entry k(int x) {}", "expected '.param' but got 'int'"},
      {".entry k() .what {}",
       "expected a directive of a kernel but got '.what'"},
      {".global .u32 x = {1, 2};",
       "expected at most 4 bytes of initializer but got 8"},
      {".entry k() .explicitcluster {}",
       "not supported yet: '.explicitcluster'"},
      {"\"open", "expected a directive but got '\"'"},
  };
  for (const Case &test : cases)
    EXPECT_NE(errorOf(test.text).find(test.error), std::string::npos)
        << test.text << " gives " << errorOf(test.text);
  std::string deep = ".entry k() ";
  for (int i = 0; i < 100; ++i)
    deep += "{";
  EXPECT_NE(errorOf(deep).find("expected fewer nested blocks"),
            std::string::npos);
}
