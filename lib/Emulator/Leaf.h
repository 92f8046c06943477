//===- Leaf.h - Arithmetic forms found by their PTX name --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conversions, special functions, 16-bit arithmetic and, in the payload
// arithmetic, every form of f32. What PTX bounds only by an error is computed
// more precisely than it asks for:
//
//   form                            PTX ISA allows          here
//   ex2.approx.f32                  2 ulp                   1 ulp, integers
//   exact lg2.approx.f32                  2^-22 (relative off     1 ulp, powers
//   of two
//                                   (0.5, 2))               exact
//   rcp, rsqrt, sqrt .approx.f32    1, 2^-22.9, 2^-23       rounded to nearest
//   div.approx, div.full .f32       2 ulp                   rounded to nearest
//   sin, cos .approx.f32            2^-20.5 in [-pi, pi]    1 ulp
//   tanh.approx.f32                 2^-11 (relative)        1 ulp
//   the same in f16 and bf16        2^-9.9, 2^-7 (ex2)      rounded to nearest
//
// A device's own low bits differ; none has been compared. f32 subnormals are
// kept unless `.ftz` says otherwise, which then holds for operands and result.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_LEAF_H
#define ATTN_LIB_EMULATOR_LEAF_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/StringRef.h"

namespace attn::emulator {

/// The function of a form named as in PTX without its operands, such as
/// `ex2.approx.ftz.f32` or `cvt.rn.bf16x2.f32`; null where it is not known.
LaneFn findLeaf(llvm::StringRef form, Arithmetic arithmetic);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_LEAF_H
