//===- FormVectorsCollective.cpp - The lanes of a warp together -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where each element of a fragment lies is in MatrixTest.cpp; here each form
// multiplies matrices of ones, through the text of the instruction.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Matrix.h"
#include "test/unit/Emulator/FormVectors.h"

using namespace attn::emulator;

static const FormVector exchanges[] = {
    {"bar.sync 0; barrier.sync 1; mov.u32 %r1, 1;", 1},
    {"barrier.cta.sync.aligned 0; barrier.sync.aligned 1, 32; "
     "mov.u32 %r1, 1;",
     1},
    {"bar.cta.sync 0; bar.arrive 1, 64; mov.u32 %r1, 1;", 1, 32,
     "counts 64 threads, the block has 32"},
    {"barrier.cta.arrive.aligned 1, 32; mov.u32 %r1, 1;", 1},
    {"setp.lt.u32 %p2, %tid, 5; bar.red.popc.u32 %r1, 0, %p2;", 5},
    {"setp.lt.u32 %p2, %tid, 5; barrier.cta.red.and.aligned.pred %p1, 0, %p2;",
     0, 1},
    {"setp.lt.u32 %p2, %tid, 5; barrier.red.or.pred %p1, 0, %p2;", 1, 1},
    {"setp.lt.u32 %p2, %tid, 5; bar.red.or.pred %p1, 0, %p2;", 1, 1},
    {"setp.lt.u32 %p2, %tid, 6; barrier.cta.red.popc.u32 %r1, 0, %p2;", 6},
    {"bar.warp.sync -1; mov.u32 %r1, 1;", 1},
    {"shfl.sync.up.b32 %r1, %tid, 1, 0, -1;", 0},
    {"shfl.sync.down.b32 %r1, %tid, 3, 31, -1;", 3},
    {"shfl.sync.bfly.b32 %r1|%p1, %tid, 2, 31, -1;", 2},
    {"shfl.sync.idx.b32 %r1, %tid, 9, 31, -1;", 9},
    {"shfl.sync.down.b32 %r2|%p1, %tid, 8, 0x1807, -1;", 0, 1},
    {"setp.lt.u32 %p2, %tid, 5; vote.sync.all.pred %p1, %p2, -1;", 0, 1},
    {"setp.lt.u32 %p2, %tid, 5; vote.sync.any.pred %p1, %p2, -1;", 1, 1},
    {"setp.lt.u32 %p2, %tid, 5; vote.sync.uni.pred %p1, %p2, -1;", 0, 1},
    {"setp.lt.u32 %p2, %tid, 5; vote.sync.ballot.b32 %r1, %p2, -1;", 31},
    {"shr.u32 %r2, %tid, 2; match.any.sync.b32 %r1, %r2, -1;", 15},
    {"match.all.sync.b64 %r1|%p1, %in, -1;", 1, 1},
    {"match.all.sync.b32 %r1|%p1, %tid, -1;", 0},
    {"match.any.sync.b64 %r1, %in, -1;", 0xffffffff},
    {"redux.sync.add.u32 %r1, %tid, -1;", 496},
    {"redux.sync.add.s32 %r1, -1, -1;", uint32_t(-32)},
    {"sub.s32 %r2, %tid, 3; redux.sync.min.s32 %r1, %r2, -1;", uint32_t(-3)},
    {"redux.sync.max.u32 %r1, %tid, -1;", 31},
    {"redux.sync.and.b32 %r1, %tid, -1;", 0},
    {"redux.sync.or.b32 %r1, %tid, -1;", 31},
    {"redux.sync.xor.b32 %r1, 5, -1;", 0},
    {"activemask.b32 %r1;", 0xffffffff},
};

/// Row r of 8 x 8 halves has 256 r + 2 c, c + 1 of it in one word.
static std::string rows(const char *rest) {
  return ".shared .align 16 .b8 s[1024]; mul.lo.u32 %r3, %tid, 16; "
         "mov.u32 %r4, s; add.u32 %r3, %r3, %r4; mul.lo.u32 %r5, %tid, 256; "
         "add.u32 %r6, %r5, 2; add.u32 %r7, %r5, 4; add.u32 %r8, %r5, 6; "
         "st.shared.v4.b32 [%r3], {%r5, %r6, %r7, %r8}; bar.sync 0; " +
         std::string(rest);
}

static void addMoves(std::vector<FormVector> &vectors) {
  // Lane 0 gets elements 0 and 1 of row 0 of each matrix, or of column 0.
  auto add = [&](const char *rest, uint32_t expected) {
    vectors.push_back({rows(rest), expected});
  };
  add("ldmatrix.sync.aligned.m8n8.x1.shared.b16 {%r1}, [%r3];", 0);
  add("ldmatrix.sync.aligned.m8n8.x2.shared::cta.b16 {%r2, %r1}, [%r3];",
      0x800);
  add("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 "
      "{%r2, %r9, %r10, %r1}, [%r3];",
      0x19001800);
  add("movmatrix.sync.aligned.m8n8.trans.b16 %r1, %tid;", 0x00040000);
  add("stmatrix.sync.aligned.m8n8.x1.shared.b16 [%r3], {%tid}; "
      "bar.sync 0; ld.shared.b32 %r1, [s+20];",
      5);
  add("stmatrix.sync.aligned.m8n8.x2.trans.shared::cta.b16 [%r3], "
      "{%tid, %tid}; bar.sync 0; ld.shared.b32 %r1, [s+128];",
      0x00040000);
  add("stmatrix.sync.aligned.m8n8.x4.shared.b16 [%r3], "
      "{%tid, %tid, %tid, %tid}; bar.sync 0; ld.shared.b32 %r1, [s+404];",
      5);
}

namespace {
struct ElementType {
  const char *name;
  MatrixType type;
  /// A register of ones.
  const char *ones;
};
} // namespace

static const ElementType f16 = {"f16", MatrixType::F16, "0x3c003c00"};
static const ElementType bf16 = {"bf16", MatrixType::BF16, "0x3f803f80"};
static const ElementType tf32 = {"tf32", MatrixType::TF32, "0x3f800000"};
static const ElementType f32 = {"f32", MatrixType::F32, "0x3f800000"};
static const ElementType f64 = {"f64", MatrixType::F64, "0x3ff0000000000000"};
static const ElementType s8 = {"s8", MatrixType::S8, "0x01010101"};
static const ElementType u8 = {"u8", MatrixType::U8, "0x01010101"};
static const ElementType s4 = {"s4", MatrixType::S4, "0x11111111"};
static const ElementType u4 = {"u4", MatrixType::U4, "0x11111111"};
static const ElementType s32 = {"s32", MatrixType::S32, "1"};

static std::string group(const char *reg, unsigned count) {
  std::string text;
  for (unsigned i = 0; i < count; ++i)
    text += (i ? ", " : "") + std::string(reg);
  return "{" + text + "}";
}

/// k products of ones and a one; not supported where there are no registers.
static void addMma(std::vector<FormVector> &vectors, uint8_t m, uint8_t n,
                   uint16_t k, const ElementType &d, const ElementType &a,
                   const ElementType &b, uint64_t sum,
                   const char *saturate = "") {
  MmaForm form{m,      n,      static_cast<uint8_t>(k), d.type, a.type,
               b.type, d.type, saturate[0] != 0};
  unsigned counts[4] = {2, 2, 1, 2};
  bool isSupported =
      countMmaRegisters(form, counts[0], counts[1], counts[2], counts[3]);
  bool isWide = d.type == MatrixType::F64;
  std::string bits = isWide ? "64" : "32", reg = isWide ? "%d" : "%r";
  std::string set = "mov.b" + bits + " " + reg;
  std::string results = "{" + reg + "1";
  for (unsigned i = 1; i < counts[0]; ++i)
    results += ", " + reg + std::to_string(i + 4);
  vectors.push_back(
      {set + "2, " + a.ones + "; " + set + "3, " + b.ones + "; " + set + "4, " +
           d.ones + "; mma.sync.aligned.m" + std::to_string(m) + "n" +
           std::to_string(n) + "k" + std::to_string(k) + ".row.col" + saturate +
           "." + d.name + "." + a.name + "." + b.name + "." + d.name + " " +
           results + "}, " + group((reg + "2").c_str(), counts[1]) + ", " +
           group((reg + "3").c_str(), counts[2]) + ", " +
           group((reg + "4").c_str(), counts[3]) + ";",
       sum, isWide ? 64u : 32u, isSupported ? "" : "not supported yet: 'mma"});
}

static void addProducts(std::vector<FormVector> &vectors) {
  addMma(vectors, 16, 8, 8, f32, f16, f16, 0x41100000);
  addMma(vectors, 16, 8, 16, f32, f16, f16, 0x41880000);
  addMma(vectors, 16, 8, 16, f16, f16, f16, 0x4c404c40);
  addMma(vectors, 16, 8, 8, f32, bf16, bf16, 0x41100000);
  addMma(vectors, 16, 8, 16, f32, bf16, bf16, 0x41880000);
  addMma(vectors, 16, 8, 4, f32, tf32, tf32, 0x40a00000);
  addMma(vectors, 16, 8, 8, f32, tf32, tf32, 0x41100000);
  addMma(vectors, 8, 8, 4, f64, f64, f64, 0x4014000000000000);
  addMma(vectors, 16, 8, 16, s32, s8, u8, 17);
  addMma(vectors, 16, 8, 32, s32, u8, s8, 33);
  addMma(vectors, 16, 8, 32, s32, u8, s8, 33, ".satfinite");
  addMma(vectors, 8, 8, 16, s32, s8, s8, 17);
  // Known by name alone.
  addMma(vectors, 8, 8, 32, s32, s4, u4, 0);
  addMma(vectors, 16, 8, 64, s32, u4, s4, 0);
  addMma(vectors, 16, 8, 128, s32, u4, s4, 0);
  addMma(vectors, 16, 8, 256, s32, u4, s4, 0);
}

void attn::emulator::addCollectiveVectors(std::vector<FormVector> &vectors) {
  vectors.insert(vectors.end(), std::begin(exchanges), std::end(exchanges));
  addMoves(vectors);
  addProducts(vectors);
}
