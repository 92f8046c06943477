//===- FormVectorsWritten.cpp - Results worked out by hand ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/FormVectors.h"

using namespace attn::emulator;

static const FormVector integers[] = {
    {"add.sat.s32 %r1, 0x7fffffff, 1;", 0x7fffffff},
    {"sub.sat.s32 %r1, 0x80000000, 1;", 0x80000000},
    {"mul24.lo.u32 %r1, 0xff000003, 5;", 15},
    {"mul24.lo.s32 %r1, 0x00ffffff, 5;", 0xfffffffb},
    {"sad.u32 %r1, 3, 5, 10;", 12},
    {"sad.s32 %r1, -3, 5, 10;", 18},
    {"setp.eq.u32 %p2, 1, 1; not.pred %p3, %p2; and.pred %p1, %p2, %p3;", 0, 1},
    {"setp.eq.u32 %p2, 1, 1; not.pred %p3, %p2; or.pred %p1, %p2, %p3;", 1, 1},
    {"setp.eq.u32 %p2, 1, 1; mov.pred %p3, %p2; xor.pred %p1, %p2, %p3;", 0, 1},
    {"setp.eq.u32 %p2, 1, 1; setp.lt.and.s32 %p1, 1, 2, %p2;", 1, 1},
    {"setp.ne.u32 %p2, 1, 1; setp.lt.or.s32 %p1, 2, 1, %p2;", 0, 1},
    {"setp.eq.u32 %p2, 1, 1; setp.lt.xor.s32 %p1, 1, 2, !%p2;", 1, 1},
    {"setp.lt.s32 %p2|%p1, 1, 2;", 0, 1},
    {"shf.l.wrap.b32 %r1, 0x80000000, 1, 33;", 3},
    {"shf.l.clamp.b32 %r1, 5, 6, 40;", 5},
    {"shf.r.wrap.b32 %r1, 2, 1, 33;", 0x80000001},
    {"shf.r.clamp.b32 %r1, 5, 6, 40;", 6},
    {"bfe.u32 %r1, 0x12345678, 8, 8;", 0x56},
    {"bfe.s32 %r1, 0x80000000, 28, 8;", 0xfffffff8},
    {"bfe.u64 %d1, 0x1234567800000000, 32, 12;", 0x678, 64},
    {"bfe.s64 %d1, 0x8000000000000000, 60, 8;", 0xfffffffffffffff8, 64},
    {"bfi.b32 %r1, 0xab, 0x11111111, 8, 8;", 0x1111ab11},
    {"bfi.b64 %d1, 0xab, 0, 40, 8;", 0xab0000000000, 64},
    {"bfind.u32 %r1, 0x00800000;", 23},
    {"bfind.s32 %r1, -1;", 0xffffffff},
    {"bfind.shiftamt.u64 %r1, 1;", 63},
    {"bfind.shiftamt.s64 %r1, -1;", 0xffffffff},
    {"bfind.shiftamt.s32 %r1, -3;", 30},
    {"bfind.shiftamt.u32 %r1, 0x80000000;", 0},
    {"bfind.u64 %r1, 0x8000000000000000;", 63},
    {"bfind.s64 %r1, 0x100000000;", 32},
    {"brev.b32 %r1, 6;", 0x60000000},
    {"brev.b64 %d1, 6;", 0x6000000000000000, 64},
    {"clz.b32 %r1, 0;", 32},
    {"clz.b64 %r1, 1;", 63},
    {"popc.b32 %r1, 0xf0f;", 8},
    {"popc.b64 %r1, 0xf0f0000000000f0f;", 16},
    {"prmt.b32 %r1, 0x33221100, 0x77665544, 0x7531;", 0x77553311},
    {"prmt.b32 %r1, 0x00008000, 0, 0x9991;", 0xffffff80},
    {"lop3.b32 %r1, 0xf0f0f0f0, 0xcccccccc, 0xaaaaaaaa, 0x96;", 0x96969696},
    {"dp4a.s32.s32 %r1, 0xff02, 0x0304, 10;", 15},
    {"dp4a.u32.u32 %r1, 0xff02, 0x0304, 10;", 783},
    {"dp4a.u32.s32 %r1, 0x02, 0xff, 10;", 8},
    {"dp4a.s32.u32 %r1, 0xff, 0x02, 10;", 8},
};

// 1 + 2^-24 lies half way; %r2 is 1, %r3 is 2^-24, %r4 is 1 + 2^-23.
#define HALF_WAY "0f3F800000, 0f33800000;"
#define SQUARE "0f3F800001, 0f3F800001, 0f00000000;"
static const FormVector floats[] = {
    {"add.rn.f32 %r1, " HALF_WAY, 0x3f800000},
    {"add.rz.f32 %r1, 0fBF800000, 0fB3800000;", 0xbf800000},
    {"add.rm.f32 %r1, 0fBF800000, 0fB3800000;", 0xbf800001},
    {"add.rp.f32 %r1, " HALF_WAY, 0x3f800001},
    {"sub.f32 %r1, 0f40400000, 0f3F800000;", 0x40000000},
    {"sub.rz.ftz.f32 %r1, 0f00000001, 0f80000000;", 0},
    {"mul.f32 %r1, 0f00800000, 0f3F000000;", 0x00400000},
    {"mul.ftz.f32 %r1, 0f00800000, 0f3F000000;", 0},
    {"add.sat.f32 %r1, 0f7FC00000, 0f3F800000;", 0},
    {"fma.rn.f32 %r1, " SQUARE, 0x3f800002},
    {"fma.rz.f32 %r1, " SQUARE, 0x3f800002},
    {"fma.rm.f32 %r1, " SQUARE, 0x3f800002},
    {"fma.rp.f32 %r1, " SQUARE, 0x3f800003},
    {"fma.rn.ftz.f32 %r1, 0f00000001, 0f3F800000, 0f00000000;", 0},
    {"fma.rn.sat.f32 %r1, 0f40000000, 0f40000000, 0f3F800000;", 0x3f800000},
    {"mad.rn.f32 %r1, " SQUARE, 0x3f800002},
    {"mad.rz.ftz.f32 %r1, " SQUARE, 0x3f800002},
    {"mad.rm.sat.f32 %r1, 0f3F000000, 0f3F000000, 0f00000000;", 0x3e800000},
    {"mad.rp.f32 %r1, " SQUARE, 0x3f800003},
    {"min.f32 %r1, 0f00000000, 0f80000000;", 0x80000000},
    {"min.ftz.f32 %r1, 0f00000001, 0f3F800000;", 0},
    {"max.f32 %r1, 0f7FC00000, 0f3F800000;", 0x3f800000},
    {"max.NaN.f32 %r1, 0f7FC00000, 0f3F800000;", 0x7fffffff},
    {"max.f32 %r1, 0f80000000, 0f00000000;", 0},
    {"neg.f32 %r1, 0f00000000;", 0x80000000},
    {"neg.ftz.f32 %r1, 0f00000001;", 0x80000000},
    {"abs.f32 %r1, 0fBF800000;", 0x3f800000},
    {"copysign.f32 %r1, 0fBF800000, 0f40000000;", 0xc0000000},
    {"copysign.f64 %d1, 0dBFF0000000000000, 0d4000000000000000;",
     0xc000000000000000, 64},
    {"add.f64 %d1, 0d3FF0000000000000, 0d4000000000000000;", 0x4008000000000000,
     64},
    {"sub.rn.f64 %d1, 0d4008000000000000, 0d3FF0000000000000;",
     0x4000000000000000, 64},
    {"mul.f64 %d1, 0d4008000000000000, 0d4000000000000000;", 0x4018000000000000,
     64},
    {"fma.rn.f64 %d1, 0d3FF0000000000001, 0d3FF0000000000001, "
     "0dBFF0000000000002;",
     0x3970000000000000, 64},
    {"min.f64 %d1, 0d4008000000000000, 0dBFF0000000000000;", 0xbff0000000000000,
     64},
    {"max.f64 %d1, 0d7FF8000000000000, 0dBFF0000000000000;", 0xbff0000000000000,
     64},
    {"neg.f64 %d1, 0d4008000000000000;", 0xc008000000000000, 64},
    {"abs.f64 %d1, 0dC008000000000000;", 0x4008000000000000, 64},
    {"div.rn.f64 %d1, 0d3FF0000000000000, 0d4008000000000000;",
     0x3fd5555555555555, 64},
    {"rcp.rn.f64 %d1, 0d4008000000000000;", 0x3fd5555555555555, 64},
    {"sqrt.rn.f64 %d1, 0d4000000000000000;", 0x3ff6a09e667f3bcd, 64},
    {"ex2.approx.f32 %r1, 0fC3140000;", 0x00000002},
    {"ex2.approx.ftz.f32 %r1, 0fC3140000;", 0},
    {"lg2.approx.f32 %r1, 0f41000000;", 0x40400000},
    {"sin.approx.ftz.f32 %r1, 0f00000000;", 0},
    {"cos.approx.f32 %r1, 0f00000000;", 0x3f800000},
    {"tanh.approx.f32 %r1, 0f7F800000;", 0x3f800000},
    {"rcp.approx.ftz.f32 %r1, 0f40000000;", 0x3f000000},
    {"rcp.rn.f32 %r1, 0f40400000;", 0x3eaaaaab},
    {"rcp.rz.f32 %r1, 0f40400000;", 0x3eaaaaaa},
    {"rcp.rm.f32 %r1, 0fC0400000;", 0xbeaaaaab},
    {"rcp.rp.f32 %r1, 0f40400000;", 0x3eaaaaab},
    {"sqrt.approx.f32 %r1, 0f40800000;", 0x40000000},
    {"sqrt.rn.f32 %r1, 0f40000000;", 0x3fb504f3},
    {"sqrt.rp.ftz.f32 %r1, 0f40000000;", 0x3fb504f4},
    {"rsqrt.approx.f32 %r1, 0f40800000;", 0x3f000000},
    {"rsqrt.approx.ftz.f32 %r1, 0f00000001;", 0x7f800000},
    {"div.approx.f32 %r1, 0f40C00000, 0f40000000;", 0x40400000},
    {"div.full.ftz.f32 %r1, 0f40C00000, 0f40000000;", 0x40400000},
    {"div.rn.f32 %r1, 0f3F800000, 0f40400000;", 0x3eaaaaab},
    {"div.rz.f32 %r1, 0f3F800000, 0f40400000;", 0x3eaaaaaa},
    {"div.rm.f32 %r1, 0f3F800000, 0f40400000;", 0x3eaaaaaa},
    {"div.rp.f32 %r1, 0f3F800000, 0f40400000;", 0x3eaaaaab},
};
#undef HALF_WAY
#undef SQUARE

// 2.5 is 0x40200000, its negative 0xC0200000.
static const FormVector conversions[] = {
    {"cvt.rni.s32.f32 %r1, 0f40200000;", 2},
    {"cvt.rzi.s32.f32 %r1, 0fC0200000;", uint32_t(-2)},
    {"cvt.rmi.s32.f32 %r1, 0fC0200000;", uint32_t(-3)},
    {"cvt.rpi.ftz.s32.f32 %r1, 0f40200000;", 3},
    {"cvt.rzi.u32.f32 %r1, 0fC0200000;", 0},
    {"cvt.rzi.s32.f32 %r1, 0f7FC00000;", 0},
    {"cvt.rzi.s32.f32 %r1, 0f7F800000;", 0x7fffffff},
    {"cvt.rz.f16.f32 %h1, 0f3F801FFF;", 0x3c00, 16},
    {"cvt.rm.f32.s32 %r1, 0x01000001;", 0x4b800000},
    {"cvt.rp.f32.s32 %r1, 0x01000001;", 0x4b800001},
    {"cvt.rna.tf32.f32 %r1, 0f3F801000;", 0x3f802000},
    {"cvt.rn.relu.f16.f32 %h1, 0fC0200000;", 0, 16},
    {"cvt.rn.f16x2.f32 %r1, 0f3F800000, 0f40000000;", 0x3c004000},
    {"cvt.rn.bf16x2.f32 %r1, 0f3F800000, 0f40000000;", 0x3f804000},
    {"cvt.rn.relu.bf16x2.f32 %r1, 0fBF800000, 0f40000000;", 0x4000},
    {"cvt.rz.bf16x2.f32 %r1, 0f3F80FFFF, 0f40000000;", 0x3f804000},
    {"cvt.sat.f32.f32 %r1, 0f40200000;", 0x3f800000},
    {"cvt.sat.u8.s32 %r1, 300;", 255},
    {"cvt.rn.satfinite.f16.f32 %h1, 0f7F7FFFFF;", 0x7bff, 16},
    {"cvt.rn.satfinite.relu.f16.f32 %h1, 0fFF7FFFFF;", 0, 16},
    {"cvt.rn.satfinite.e4m3x2.f32 %h1, %r2, %r3;", 0, 16,
     "not supported yet: 'cvt.rn.satfinite.e4m3x2.f32'"},
    {"cvt.rs.f16x2.f32 %r1, %r2, %r3, %r4;", 0, 16,
     "not supported yet: 'cvt.rs.f16x2.f32'"},
    {"mov.b32 %r2, 0x00ff80; cvt.s32.s8 %r1, %r2;", 0xffffff80},
};

static const FormVector selections[] = {
    {"setp.eq.u32 %p2, 1, 1; selp.b16 %h1, 3, 4, %p2;", 3, 16},
    {"setp.eq.u32 %p2, 1, 1; selp.u16 %h1, 3, 4, !%p2;", 4, 16},
    {"setp.eq.u32 %p2, 1, 1; selp.s16 %h1, 3, 4, %p2;", 3, 16},
    {"setp.eq.u32 %p2, 1, 2; selp.b32 %r1, 3, 4, %p2;", 4},
    {"setp.eq.u32 %p2, 1, 1; selp.u32 %r1, 3, 4, %p2;", 3},
    {"setp.eq.u32 %p2, 1, 1; selp.s32 %r1, 3, 4, %p2;", 3},
    {"setp.eq.u32 %p2, 1, 1; selp.b64 %d1, 3, 4, %p2;", 3, 64},
    {"setp.eq.u32 %p2, 1, 1; selp.u64 %d1, 3, 4, %p2;", 3, 64},
    {"setp.eq.u32 %p2, 1, 1; selp.s64 %d1, 3, 4, !%p2;", 4, 64},
    {"setp.eq.u32 %p2, 1, 1; selp.f32 %r1, 0f3F800000, 0f40000000, %p2;",
     0x3f800000},
    {"setp.eq.u32 %p2, 1, 1; selp.f64 %d1, 0d3FF0000000000000, "
     "0d4000000000000000, %p2;",
     0x3ff0000000000000, 64},
    {"mov.b16 %h2, 3; mov.b16 %h3, 4; setp.eq.u32 %p2, 1, 1; "
     "selp.f16 %h1, %h2, %h3, %p2;",
     3, 16},
    {"mov.b16 %h2, 3; mov.b16 %h3, 4; setp.eq.u32 %p2, 1, 1; "
     "selp.bf16 %h1, %h2, %h3, !%p2;",
     4, 16},
    {"mov.u16 %h1, 0xfffe;", 0xfffe, 16},
    {"mov.s16 %h1, -2;", 0xfffe, 16},
    {"mov.u32 %r1, 7;", 7},
    {"mov.s32 %r1, -7;", 0xfffffff9},
    {"mov.u64 %d1, 7;", 7, 64},
    {"mov.s64 %d1, -7;", 0xfffffffffffffff9, 64},
    {"mov.f32 %r1, 0f3F800000;", 0x3f800000},
    {"mov.f64 %d1, 0d3FF0000000000000;", 0x3ff0000000000000, 64},
    {"mov.b16 %h2, 0x3c00; mov.f16 %h1, %h2;", 0x3c00, 16},
    {"mov.b16 %h2, 0x3c00; mov.bf16 %h1, %h2;", 0x3c00, 16},
    {"mov.b32 %r2, 0x3c003c00; mov.f16x2 %r1, %r2;", 0x3c003c00},
    {"mov.b32 %r2, 0x3c003c00; mov.bf16x2 %r1, %r2;", 0x3c003c00},
    {"mov.b32 %r2, 0x40003c00; mov.b32 %r3, 0x3c004000; "
     "setp.lt.f16x2 %p1|%p2, %r2, %r3;",
     1, 1},
    {"mov.b32 %r2, 0x40003f80; mov.b32 %r3, 0x3f804000; "
     "setp.lt.bf16x2 %p2|%p1, %r2, %r3;",
     0, 1},
};

static const FormVector control[] = {
    {"mov.u32 %r1, 1; bra END; mov.u32 %r1, 2; END: add.u32 %r1, %r1, 4;", 5},
    {"mov.u32 %r1, 1; bra.uni END; mov.u32 %r1, 2; END: add.u32 %r1, %r1, 4;",
     5},
    {"mov.u32 %r1, 3; setp.eq.u32 %p2, %tid, 9; @%p2 ret;", 3},
    {"mov.u32 %r1, 3; setp.eq.u32 %p2, %tid, 9; @%p2 exit;", 3},
    {"setp.eq.u32 %p2, 1, 2; mov.u32 %r1, 3; @%p2 ret.uni;", 3},
    {"trap;", 0, 32, "trap: 'trap' executes 'trap'"},
    {"brkpt;", 0, 32, "trap: 'brkpt' executes 'trap'"},
    {"mov.u32 %r1, 3; nanosleep.u32 100; pmevent 1;", 3},
    {"mov.u32 %r1, 3; membar.cta; membar.gl; membar.sys;", 3},
    {"mov.u32 %r1, 3; fence.sc.cta; fence.acq_rel.cluster; fence.acquire.gpu; "
     "fence.release.sys; fence.gpu;",
     3},
};

void attn::emulator::addWrittenVectors(std::vector<FormVector> &vectors) {
  auto add = [&](const auto &table) {
    vectors.insert(vectors.end(), std::begin(table), std::end(table));
  };
  add(integers);
  add(floats);
  add(conversions);
  add(selections);
  add(control);
}
