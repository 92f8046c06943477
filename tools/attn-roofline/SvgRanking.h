//===- SvgRanking.h - The best tiles as bars --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_SVGRANKING_H
#define ATTN_TOOLS_ATTN_ROOFLINE_SVGRANKING_H

#include "tools/attn-roofline/Report.h"
#include "tools/attn-roofline/SvgCanvas.h"

namespace attn::roofline {

/// Draws the best tiles of every attention and target, and what keeps the best
/// of them busy, below `top`. Returns where the drawing ends.
double drawRankings(SvgCanvas &canvas, const Report &report, double top);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_SVGRANKING_H
