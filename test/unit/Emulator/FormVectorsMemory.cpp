//===- FormVectorsMemory.cpp - Loads, stores, atomics, copies -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/FormVectors.h"

using namespace attn::emulator;

static const std::string shared = ".shared .align 16 .b8 s[256]; ";

/// A value whose top bit shows whether a load extends its sign, through
/// shared memory.
static void addTypes(std::vector<FormVector> &vectors) {
  struct Type {
    const char *name;
    unsigned bits;
    bool isSigned;
  };
  static const Type types[] = {
      {"b8", 8, false},      {"u8", 8, false},    {"s8", 8, true},
      {"b16", 16, false},    {"u16", 16, false},  {"s16", 16, true},
      {"b32", 32, false},    {"u32", 32, false},  {"s32", 32, true},
      {"b64", 64, false},    {"u64", 64, false},  {"s64", 64, true},
      {"f16", 16, false},    {"bf16", 16, false}, {"f16x2", 32, false},
      {"bf16x2", 32, false}, {"f32", 32, false},  {"f64", 64, false}};
  for (const Type &type : types) {
    std::string name = type.name;
    uint64_t value = (uint64_t(1) << (type.bits - 1)) + 5;
    const char *stem = type.bits == 64 ? "%d" : type.bits == 32 ? "%r" : "%h";
    std::string bits = type.bits == 64 ? "64" : type.bits == 32 ? "32" : "16";
    std::string from = stem + std::string("2"), to = stem + std::string("1");
    uint64_t expected = type.bits == 8 && type.isSigned ? 0xff85 : value;
    vectors.push_back({shared + "mov.b" + bits + " " + from + ", " +
                           std::to_string(value) + "; st.shared." + name +
                           " [s], " + from + "; ld.shared." + name + " " + to +
                           ", [s];",
                       expected, type.bits == 8 ? 16 : type.bits});
  }
}

static const FormVector accesses[] = {
    {"ld.const.u32 %r1, [c+4];", 9, 32, "",
     ".const .align 4 .b32 c[2] = {7, 9};\n"},
    {".local .align 16 .b8 l[16]; st.local.v2.b32 [l], {3, 4}; "
     "ld.local.v2.b32 {_, %r1}, [l];",
     4},
    {"ld.param.u64 %d2, [in]; ld.global.v4.b32 {%r2, %r3, %r4, %r1}, [%d2];",
     8},
    {"ld.global.v8.b32 {%r2, %r3, %r4, %r5, %r6, %r7, %r8, %r1}, [%in];", 12},
    {"st.global.v8.b32 [%in], {1, 2, 3, 4, 5, 6, 7, 9}; "
     "ld.global.b32 %r1, [%in+28];",
     9},
    {"st.global.v4.b32 [%in], {1, 2, 3, 4}; ld.global.b32 %r1, [%in+12];", 4},
    {"ld.u32 %r1, [%in+4];", 6},
    {"ld.weak.global.u32 %r1, [%in];", 5},
    {"ld.volatile.global.u32 %r1, [%in];", 5},
    {"ld.relaxed.cta.global.u32 %r1, [%in];", 5},
    {"ld.relaxed.cluster.global.u32 %r1, [%in];", 5},
    {"ld.acquire.gpu.global.u32 %r1, [%in];", 5},
    {"ld.relaxed.sys.global.u32 %r1, [%in];", 5},
    {"ld.global.ca.u32 %r1, [%in];", 5},
    {"ld.global.cg.u32 %r1, [%in];", 5},
    {"ld.global.cs.u32 %r1, [%in];", 5},
    {"ld.global.lu.u32 %r1, [%in];", 5},
    {"ld.global.cv.u32 %r1, [%in];", 5},
    {"ld.global.nc.u32 %r1, [%in];", 5},
    {"ld.global.nc.L1::no_allocate.L2::64B.u32 %r1, [%in];", 5},
    {"ld.global.L1::evict_normal.L2::128B.u32 %r1, [%in];", 5},
    {"ld.global.L1::evict_unchanged.L2::256B.u32 %r1, [%in];", 5},
    {"ld.global.L1::evict_first.u32 %r1, [%in];", 5},
    {"createpolicy.fractional.L2::evict_last.b64 %d2, 1.0; "
     "ld.global.L1::evict_last.L2::cache_hint.u32 %r1, [%in], %d2;",
     5},
    {"createpolicy.fractional.L2::evict_normal.b64 %d2, 1.0; mov.u32 %r1, 1;",
     1},
    {"createpolicy.fractional.L2::evict_first.b64 %d2, 1.0; mov.u32 %r1, 1;",
     1},
    {"createpolicy.fractional.L2::evict_unchanged.b64 %d2, 1.0; "
     "mov.u32 %r1, 1;",
     1},
    {"st.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.weak.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.volatile.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.relaxed.cta.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.relaxed.cluster.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.release.gpu.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.relaxed.sys.global.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.wb.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.cg.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.cs.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.wt.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.L1::evict_normal.L2::64B.u32 [%in], 3; "
     "ld.global.u32 %r1, [%in];",
     3},
    {"st.global.L1::evict_unchanged.L2::128B.u32 [%in], 3; "
     "ld.global.u32 %r1, [%in];",
     3},
    {"st.global.L1::evict_first.L2::256B.u32 [%in], 3; "
     "ld.global.u32 %r1, [%in];",
     3},
    {"st.global.L1::evict_last.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"st.global.L1::no_allocate.u32 [%in], 3; ld.global.u32 %r1, [%in];", 3},
    {"createpolicy.fractional.L2::evict_first.b64 %d2, 1.0; "
     "st.global.L2::cache_hint.u32 [%in], 3, %d2; ld.global.u32 %r1, [%in];",
     3},
    {"prefetch.global.L1 [%in]; prefetch.L2 [%in]; prefetchu.L1 [%in]; "
     "mov.u32 %r1, 1;",
     1},
    {".local .align 4 .b8 l[16]; mov.u64 %d2, l; prefetch.local.L1 [%d2]; "
     "mov.u32 %r1, 1;",
     1},
};

/// Lane 0 alone makes the atomic. %r1 is what memory holds afterwards.
static std::string atomicBody(const std::string &atomic,
                              const std::string &before) {
  return shared + "setp.eq.u32 %p6, %tid, 0; @%p6 st.shared.b32 [s], " +
         before + "; @%p6 " + atomic + "; bar.sync 0; ld.shared.b32 %r1, [s];";
}

static void addAtomics(std::vector<FormVector> &vectors) {
  struct Case {
    const char *form, *operands, *before;
    uint32_t after;
  };
  static const Case cases[] = {
      {"add.u32", "4", "3", 7},
      {"add.s32", "-4", "3", 0xffffffff},
      {"min.u32", "-4", "3", 3},
      {"min.s32", "-4", "3", 0xfffffffc},
      {"max.u32", "-4", "3", 0xfffffffc},
      {"max.s32", "-4", "3", 3},
      {"and.b32", "6", "3", 2},
      {"or.b32", "6", "3", 7},
      {"xor.b32", "6", "3", 5},
      {"inc.u32", "3", "3", 0},
      {"dec.u32", "9", "0", 9},
      {"add.f32", "0f3F800000", "0x40000000", 0x40400000},
      {"add.noftz.f16x2", "%r3", "0x40003c00", 0x42004000},
      {"add.noftz.bf16x2", "%r4", "0x40003f80", 0x40404000},
      {"add.noftz.f16", "%h2", "0x40003c00", 0x40004000},
      {"add.noftz.bf16", "%h3", "0x40003f80", 0x40004000}};
  const std::string setUp = "mov.b32 %r3, 0x3c003c00; mov.b32 %r4, 0x3f803f80; "
                            "mov.b16 %h2, 0x3c00; mov.b16 %h3, 0x3f80; ";
  for (const Case &test : cases)
    for (bool isRed : {false, true}) {
      std::string form = test.form;
      bool isHalf = form.find("16") != std::string::npos &&
                    form.find("x2") == std::string::npos;
      std::string result = isHalf ? " %h1, " : " %r2, ";
      vectors.push_back(
          {setUp +
               atomicBody((isRed ? "red.shared." : "atom.shared.") + form +
                              (isRed ? " " : result) + "[s], " + test.operands,
                          test.before),
           test.after});
    }
  // Both orders in which qualifiers may stand.
  for (const char *order :
       {"relaxed.cta.shared::cta", "acquire.cluster.shared",
        "release.gpu.shared", "acq_rel.sys.shared", "shared::cta.cta.relaxed",
        "shared.cluster.acquire", "shared.gpu.release", "shared.sys.acq_rel"}) {
    std::string form = order + std::string(".add.u32 ");
    vectors.push_back({atomicBody("atom." + form + "%r2, [s], 4", "3"), 7});
    vectors.push_back({atomicBody("red." + form + "[s], 4", "3"), 7});
  }
  for (std::string order : {"shared.cta.relaxed"})
    for (const Case &test : cases)
      vectors.push_back({setUp + atomicBody("red." + order + "." + test.form +
                                                " [s], " + test.operands,
                                            test.before),
                         test.after});
  for (const Case &test : cases) {
    std::string form = test.form;
    bool isHalf = form.find("16") != std::string::npos &&
                  form.find("x2") == std::string::npos;
    vectors.push_back(
        {setUp + atomicBody("atom.shared.cta.relaxed." + form +
                                (isHalf ? " %h1, [s], " : " %r2, [s], ") +
                                test.operands,
                            test.before),
         test.after});
  }
}

/// Atomics of 64 bits, and those that only `atom` has.
static void addWideAtomics(std::vector<FormVector> &vectors) {
  const std::string guard = "setp.eq.u32 %p6, %tid, 0; @%p6 ";
  auto add = [&](const std::string &atomic, uint64_t expected) {
    vectors.push_back({guard + "st.global.b64 [%in], 3; @%p6 " + atomic +
                           "; bar.sync 0; ld.global.b64 %d1, [%in];",
                       expected, 64});
  };
  struct Case {
    const char *form, *operand;
    uint64_t after;
  };
  static const Case cases[] = {
      {"add.u64", "4", 7},
      {"min.u64", "-4", 3},
      {"max.s64", "-4", 3},
      {"and.b64", "6", 2},
      {"or.b64", "6", 7},
      {"xor.b64", "6", 5},
      {"min.s64", "-4", uint64_t(-4)},
      {"add.f64", "0d3FF0000000000000", 0x3ff0000000000000}};
  for (const Case &test : cases) {
    std::string form = test.form, operand = test.operand;
    add("atom.global." + form + " %d2, [%in], " + operand, test.after);
    add("red.global." + form + " [%in], " + operand, test.after);
    add("atom.global.gpu.relaxed." + form + " %d2, [%in], " + operand,
        test.after);
    add("red.global.gpu.relaxed." + form + " [%in], " + operand, test.after);
  }
  for (const char *order :
       {"atom.", "atom.global.gpu.acquire.", "atom.relaxed.gpu.global."}) {
    std::string prefix = order;
    bool isGeneric = prefix == "atom.";
    std::string global = isGeneric ? "atom.global." : prefix;
    add(global + "exch.b64 %d2, [%in], 9", 9);
    add(prefix + "exch.b32 %r2, [%in], 9", 9);
    add(prefix + "cas.b32 %r2, [%in], 3, 11", 11);
    add(prefix + "cas.b64 %d2, [%in], 4, 11", 3);
  }
  add("mov.b16 %h2, 3; mov.b16 %h3, 12; "
      "@%p6 atom.global.cas.b16 %h1, [%in], %h2, %h3",
      12);
  add("mov.b16 %h2, 3; mov.b16 %h3, 12; "
      "@%p6 atom.global.gpu.relaxed.cas.b16 %h1, [%in], %h2, %h3",
      12);
}

static const FormVector copies[] = {
    {".shared .align 16 .b8 s[256]; cp.async.ca.shared.global [s], [%in+4], 4; "
     "cp.async.commit_group; cp.async.wait_group 0; ld.shared.b32 %r1, [s];",
     6},
    {".shared .align 16 .b8 s[256]; "
     "cp.async.cg.shared::cta.global.L2::128B [s], [%in], 16; "
     "cp.async.wait_all; ld.shared.b32 %r1, [s+12];",
     8},
    {".shared .align 16 .b8 s[256]; "
     "cp.async.cg.shared.global.L2::64B [s], [%in], 16, 8; "
     "cp.async.wait_all; ld.shared.b32 %r1, [s+12];",
     0},
    {".shared .align 16 .b8 s[256]; setp.eq.u32 %p2, 1, 1; "
     "cp.async.ca.shared.global.L2::256B [s], [%in], 8, %p2; "
     "cp.async.wait_all; ld.shared.b32 %r1, [s];",
     0},
    {".shared .align 16 .b8 s[256]; "
     "createpolicy.fractional.L2::evict_first.b64 %d2, 1.0; "
     "cp.async.cg.shared.global.L2::cache_hint [s], [%in], 16, %d2; "
     "cp.async.wait_all; ld.shared.b32 %r1, [s];",
     5},
    {".shared .align 16 .b8 s[256]; cp.async.ca.shared.global [s], [%in], 4; "
     "cp.async.commit_group; cp.async.wait_group 1; ld.shared.b32 %r1, [s];",
     0, 32, "that an asynchronous copy still writes"},
};

/// Windows of generic addresses.
static const FormVector spaces[] = {
    {".shared .align 16 .b8 s[16]; mov.u64 %d2, s; st.shared.u32 [s], 3; "
     "cvta.shared.u64 %d3, %d2; ld.u32 %r1, [%d3];",
     3},
    {".shared .align 16 .b8 s[16]; mov.u64 %d2, s; st.shared.u32 [s], 3; "
     "cvta.shared::cta.u64 %d3, %d2; cvta.to.shared.u64 %d2, %d3; "
     "ld.shared::cta.u32 %r1, [%d2];",
     3},
    {".shared .align 16 .b8 s[16]; mov.u64 %d2, s; "
     "st.shared::cta.u32 [%d2], 3; ld.shared.u32 %r1, [s];",
     3},
    {".local .align 16 .b8 l[16]; mov.u64 %d2, l; st.local.u32 [l], 3; "
     "cvta.local.u64 %d3, %d2; ld.u32 %r1, [%d3];",
     3},
    {"cvta.to.global.u64 %d2, %in; cvta.global.u64 %d3, %d2; "
     "ld.u32 %r1, [%d3];",
     5},
    {"cvta.to.const.u64 %d2, %in; mov.u32 %r1, 1;", 1},
    {"mov.u64 %d2, in; cvta.param.u64 %d3, %d2; mov.u32 %r1, 1;", 1, 32,
     "not supported yet: generic addresses of parameters"},
    {"cvta.to.global.u32 %r2, %r3; mov.u32 %r1, 1;", 1, 32,
     "not supported yet: addresses of 32 bits"},
    {"isspacep.global %p1, %in;", 1, 1},
    {"isspacep.const %p1, %in;", 0, 1},
    {"mov.u64 %d2, c; cvta.const.u64 %d3, %d2; isspacep.const %p1, %d3;", 1, 1,
     "", ".const .align 4 .b32 c[2] = {7, 9};\n"},
    {"isspacep.local %p1, %in;", 0, 1},
    {"isspacep.shared::cta %p1, %in;", 0, 1},
    {".shared .align 16 .b8 s[16]; mov.u64 %d2, s; cvta.shared.u64 %d3, %d2; "
     "isspacep.shared %p1, %d3;",
     1, 1},
};

void attn::emulator::addMemoryVectors(std::vector<FormVector> &vectors) {
  addTypes(vectors);
  addAtomics(vectors);
  addWideAtomics(vectors);
  auto add = [&](const auto &table) {
    vectors.insert(vectors.end(), std::begin(table), std::end(table));
  };
  add(accesses);
  add(copies);
  add(spaces);
}
