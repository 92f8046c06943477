//===- Forms.cpp - The table of instruction forms -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Decode.h"

using namespace attn::emulator;

// "*" as operands: the builder resolves them. As lane: a leaf of the form's own
// name (Leaf.h). {#} is the width of the form's last type.
static const Form forms[] = {
    // Integers.
    {"add|sub INT", "dT sT sT", buildLane, OpClass::Integer, "{0}.{#}"},
    {"add|sub .sat .s32", "d32 s32 s32", buildLane, OpClass::Integer,
     "{0}.sat.s32"},
    {"mul .lo INT", "dT sT sT", buildLane, OpClass::Integer, "mul.lo.{#}"},
    {"mul .hi INT", "dT sT sT", buildLane, OpClass::Integer, "mul.hi{2}"},
    {"mul .wide .u16|.s16|.u32|.s32", "dX sT sT", buildLane, OpClass::Integer,
     "mul.wide{2}"},
    {"mul24 .lo .u32|.s32", "d32 s32 s32", buildLane, OpClass::Integer,
     "mul24.lo{2}"},
    {"mad .lo INT", "dT sT sT sT", buildLane, OpClass::Integer, "mad.lo.{#}"},
    {"mad .hi INT", "dT sT sT sT", buildLane, OpClass::Integer, "mad.hi{2}"},
    {"mad .wide .u16|.s16|.u32|.s32", "dX sT sT sX", buildLane,
     OpClass::Integer, "mad.wide{2}"},
    {"div|rem INT", "dT sT sT", buildLane, OpClass::Integer, "{0}{1}"},
    {"min|max INT", "dT sT sT", buildLane, OpClass::Integer, "{0}{1}"},
    {"sad .u32|.s32", "d32 s32 s32 s32", buildLane, OpClass::Integer, "sad{1}"},
    {"abs|neg .s16|.s32|.s64", "dT sT", buildLane, OpClass::Integer, "{0}.{#}"},
    {"and|or|xor|not .pred", "*", buildPredicate, OpClass::Integer, ""},
    {"and|or|xor BITS", "dT sT sT", buildLane, OpClass::Integer, "{0}.{#}"},
    {"not|cnot BITS", "dT sT", buildLane, OpClass::Integer, "{0}.{#}"},
    {"shl BITS", "dT sT s32", buildLane, OpClass::Integer, "shl.{#}"},
    {"shr .b16|.b32|.b64|.u16|.s16|.u32|.s32|.u64|.s64", "dT sT s32", buildLane,
     OpClass::Integer, "shr{1}"},
    {"shf .l|.r .wrap|.clamp .b32", "d32 s32 s32 s32", buildLane,
     OpClass::Integer, "shf{1}{2}.b32"},
    {"bfe .u32|.s32|.u64|.s64", "dT sT s32 s32", buildLane, OpClass::Integer,
     "bfe{1}"},
    {"bfi .b32|.b64", "dT sT sT s32 s32", buildBitFieldInsert, OpClass::Integer,
     ""},
    {"bfind .shiftamt? .u32|.s32|.u64|.s64", "d32 sT", buildLane,
     OpClass::Integer, "bfind{1}{2}"},
    {"brev .b32|.b64", "dT sT", buildLane, OpClass::Integer, "brev{1}"},
    {"clz|popc .b32|.b64", "d32 sT", buildLane, OpClass::Integer, "{0}{1}"},
    {"prmt .b32", "d32 s32 s32 s32", buildLane, OpClass::Integer, "prmt.b32"},
    {"lop3 .b32", "*", buildLop3, OpClass::Integer, ""},
    {"dp4a .u32|.s32 .u32|.s32", "d32 s32 s32 s32", buildLane, OpClass::Integer,
     "dp4a{1}{2}"},
    // Floats.
    {"add|sub|mul .rn|.rz|.rm|.rp? .ftz? .sat? .f32", "d32 s32 s32", buildLane,
     OpClass::Float, "{0}{1}{2}{3}.f32"},
    {"fma .rn|.rz|.rm|.rp .ftz? .sat? .f32", "d32 s32 s32 s32", buildLane,
     OpClass::Float, "fma{1}{2}{3}.f32"},
    {"mad .rn|.rz|.rm|.rp .ftz? .sat? .f32", "d32 s32 s32 s32", buildLane,
     OpClass::Float, "fma{1}{2}{3}.f32"},
    {"min|max .ftz? .NaN? .f32", "d32 s32 s32", buildLane, OpClass::Float,
     "{0}{1}{2}.f32"},
    {"neg|abs .ftz? .f32", "d32 s32", buildLane, OpClass::Float, "{0}{1}.f32"},
    {"add|sub|mul .rn? .f64", "d64 s64 s64", buildLane, OpClass::Float,
     "{0}.f64"},
    {"fma .rn .f64", "d64 s64 s64 s64", buildLane, OpClass::Float, "fma.f64"},
    {"min|max .f64", "d64 s64 s64", buildLane, OpClass::Float, "{0}.f64"},
    {"neg|abs .f64", "d64 s64", buildLane, OpClass::Float, "{0}.f64"},
    {"div .rn .f64", "d64 s64 s64", buildLane, OpClass::Special, "div.f64"},
    {"copysign .f32|.f64", "dT sT sT", buildLane, OpClass::Float,
     "copysign{1}"},
    {"add|sub|mul .rn? .ftz? .sat? .f16|.f16x2|.bf16|.bf16x2", "dT sT sT",
     buildLane, OpClass::Float, "*"},
    {"fma .rn .ftz? .sat? .relu? .f16|.f16x2|.bf16|.bf16x2", "dT sT sT sT",
     buildLane, OpClass::Float, "*"},
    {"min|max .ftz? .NaN? .f16|.f16x2|.bf16|.bf16x2", "dT sT sT", buildLane,
     OpClass::Float, "*"},
    {"neg|abs .ftz? .f16|.f16x2|.bf16|.bf16x2", "dT sT", buildLane,
     OpClass::Float, "*"},
    // Functions.
    {"ex2|lg2|sin|cos .approx .ftz? .f32", "d32 s32", buildLane,
     OpClass::Special, "*"},
    {"ex2|tanh .approx .ftz? .f16|.f16x2|.bf16|.bf16x2", "dT sT", buildLane,
     OpClass::Special, "*"},
    {"tanh .approx .f32", "d32 s32", buildLane, OpClass::Special, "*"},
    {"rcp|sqrt .approx|.rn|.rz|.rm|.rp .ftz? .f32", "d32 s32", buildLane,
     OpClass::Special, "*"},
    {"rsqrt .approx .ftz? .f32", "d32 s32", buildLane, OpClass::Special, "*"},
    {"rcp|sqrt .rn .f64", "d64 s64", buildLane, OpClass::Special, "*"},
    {"div .approx|.full|.rn|.rz|.rm|.rp .ftz? .f32", "d32 s32 s32", buildLane,
     OpClass::Special, "*"},
    // Conversions.
    {"cvt .rni|.rzi|.rmi|.rpi|.rn|.rz|.rm|.rp|.rna? .relu? .satfinite? "
     ".ftz? .sat? .relu? "
     ".u8|.s8|.u16|.s16|.u32|.s32|.u64|.s64|.f16|.bf16|.f32|.f64|.tf32|"
     ".f16x2|.bf16x2 "
     ".u8|.s8|.u16|.s16|.u32|.s32|.u64|.s64|.f16|.bf16|.f32|.f64",
     "*", buildConvert, OpClass::Convert, "*"},
    {"cvta .to? .global|.shared|.local|.const|.param|.shared::cta .u32|.u64",
     "*", buildAddressConversion, OpClass::Integer, ""},
    {"isspacep .global|.shared|.local|.const|.shared::cta", "*", buildSpaceTest,
     OpClass::Integer, ""},
    // Comparison and selection.
    {"setp CMP .and|.or|.xor? .ftz? "
     ".b16|.b32|.b64|.u16|.s16|.u32|.s32|.u64|.s64|.f16|.f16x2|.bf16|.bf16x2|"
     ".f32|.f64",
     "*", buildCompare, OpClass::Integer, ""},
    {"selp .b16|.b32|.b64|.u16|.s16|.u32|.s32|.u64|.s64|.f32|.f64|.f16|.bf16",
     "*", buildSelect, OpClass::Integer, ""},
    // Moves.
    {"mov .pred", "*", buildPredicate, OpClass::Integer, ""},
    {"mov .b16|.b32|.b64|.u16|.s16|.u32|.s32|.u64|.s64|.f32|.f64|.f16|.bf16|"
     ".f16x2|.bf16x2",
     "*", buildMove, OpClass::Integer, ""},
    // Memory.
    {"ld .weak|.relaxed|.acquire|.volatile? SCOPE? "
     ".param|.const|.global|.local|.shared|.shared::cta? "
     ".ca|.cg|.cs|.lu|.cv? .nc? CACHE? HINT? PREFETCH? .v2|.v4|.v8? MEMORY",
     "*", buildLoad, OpClass::Memory, ""},
    {"st .weak|.relaxed|.release|.volatile? SCOPE? "
     ".global|.local|.shared|.shared::cta? .wb|.cg|.cs|.wt? CACHE? HINT? "
     "PREFETCH? "
     ".v2|.v4|.v8? MEMORY",
     "*", buildStore, OpClass::Memory, ""},
    {"atom .relaxed|.acquire|.release|.acq_rel? SCOPE? "
     ".global|.shared|.shared::cta? "
     ".add|.min|.max|.and|.or|.xor|.exch|.cas|.inc|.dec .noftz? ATOMIC",
     "*", buildAtomic, OpClass::Memory, ""},
    {"atom .global|.shared|.shared::cta? .cta|.cluster|.gpu|.sys? "
     ".relaxed|.acquire|.release|.acq_rel "
     ".add|.min|.max|.and|.or|.xor|.exch|.cas|.inc|.dec .noftz? ATOMIC",
     "*", buildAtomic, OpClass::Memory, ""},
    {"red .relaxed|.acquire|.release|.acq_rel? SCOPE? "
     ".global|.shared|.shared::cta? "
     ".add|.min|.max|.and|.or|.xor|.inc|.dec .noftz? REDUCED",
     "*", buildAtomic, OpClass::Memory, ""},
    {"red .global|.shared|.shared::cta? .cta|.cluster|.gpu|.sys? "
     ".relaxed|.acquire|.release|.acq_rel "
     ".add|.min|.max|.and|.or|.xor|.inc|.dec .noftz? REDUCED",
     "*", buildAtomic, OpClass::Memory, ""},
    {"createpolicy .fractional "
     ".L2::evict_last|.L2::evict_normal|.L2::evict_first|.L2::evict_unchanged "
     ".b64",
     "*", buildPolicy, OpClass::Memory, ""},
    {"prefetch|prefetchu .global|.local? .L1|.L2", "*", buildNothing,
     OpClass::Memory, ""},
    {"cp .async .ca|.cg .shared|.shared::cta .global HINT? PREFETCH?", "*",
     buildCopy, OpClass::Asynchronous, ""},
    {"cp .async .commit_group", "*", buildCommit, OpClass::Asynchronous, ""},
    {"cp .async .wait_group|.wait_all", "*", buildWaitGroup,
     OpClass::Asynchronous, ""},
    {"membar .cta|.gl|.sys", "*", buildFence, OpClass::Control, ""},
    {"fence .sc|.acq_rel|.acquire|.release? .cta|.cluster|.gpu|.sys", "*",
     buildFence, OpClass::Control, ""},
    // Control.
    {"bra .uni?", "*", buildBranch, OpClass::Control, ""},
    {"ret|exit .uni?", "*", buildExit, OpClass::Control, ""},
    {"trap|brkpt", "*", buildTrap, OpClass::Control, ""},
    {"nanosleep .u32", "*", buildNothing, OpClass::Control, ""},
    {"pmevent", "*", buildNothing, OpClass::Control, ""},
    {"bar|barrier .cta? .sync|.arrive .aligned?", "*", buildBarrier,
     OpClass::Control, ""},
    {"bar|barrier .cta? .red .popc|.and|.or .aligned? .u32|.pred", "*",
     buildBarrier, OpClass::Control, ""},
    // The lanes of a warp together.
    {"bar .warp .sync", "*", buildWarpBarrier, OpClass::Collective, ""},
    {"shfl .sync .up|.down|.bfly|.idx .b32", "*", buildShuffle,
     OpClass::Collective, ""},
    {"vote .sync .all|.any|.uni .pred", "*", buildVote, OpClass::Collective,
     ""},
    {"vote .sync .ballot .b32", "*", buildVote, OpClass::Collective, ""},
    {"match .any|.all .sync .b32|.b64", "*", buildMatch, OpClass::Collective,
     ""},
    {"redux .sync .add|.min|.max|.and|.or|.xor .u32|.s32|.b32", "*",
     buildReduce, OpClass::Collective, ""},
    {"activemask .b32", "*", buildActiveMask, OpClass::Collective, ""},
    {"mma .sync .aligned "
     ".m8n8k4|.m16n8k4|.m16n8k8|.m16n8k16|.m16n8k32|.m8n8k16|.m8n8k32|"
     ".m16n8k64|.m16n8k128|.m16n8k256 "
     ".row .col .satfinite? .f16|.f32|.f64|.s32 "
     ".f16|.bf16|.tf32|.f64|.s8|.u8|.s4|.u4 "
     ".f16|.bf16|.tf32|.f64|.s8|.u8|.s4|.u4 .f16|.f32|.f64|.s32",
     "*", buildMma, OpClass::Matrix, ""},
    {"ldmatrix .sync .aligned .m8n8 .x1|.x2|.x4 .trans? "
     ".shared|.shared::cta? .b16",
     "*", buildLoadMatrix, OpClass::Matrix, ""},
    {"stmatrix .sync .aligned .m8n8 .x1|.x2|.x4 .trans? "
     ".shared|.shared::cta? .b16",
     "*", buildStoreMatrix, OpClass::Matrix, ""},
    {"movmatrix .sync .aligned .m8n8 .trans .b16", "*", buildMoveMatrix,
     OpClass::Matrix, ""},
};

llvm::ArrayRef<Form> attn::emulator::getForms() { return forms; }
