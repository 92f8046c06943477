//===- SvgPlot.h - Rooflines on logarithmic axes ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_SVGPLOT_H
#define ATTN_TOOLS_ATTN_ROOFLINE_SVGPLOT_H

#include "tools/attn-roofline/Report.h"
#include "tools/attn-roofline/SvgCanvas.h"

namespace attn::roofline {

/// The colour of a group, in plots and bars.
llvm::StringRef getGroupColor(OperationGroup group);

/// Draws the rooflines of all targets, with the groups of all phases on them,
/// below `top`. Returns where the drawing ends.
double drawRooflines(SvgCanvas &canvas, const Report &report, double top);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_SVGPLOT_H
