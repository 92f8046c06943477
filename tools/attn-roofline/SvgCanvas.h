//===- SvgCanvas.h - Shapes and text of a picture ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_SVGCANVAS_H
#define ATTN_TOOLS_ATTN_ROOFLINE_SVGCANVAS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace attn::roofline {

/// A place in pixels, y downwards.
struct Point {
  double x = 0, y = 0;
};

/// How a line is drawn.
struct Stroke {
  llvm::StringRef color = "#333";
  double width = 1;
  /// Lengths of dashes and gaps in pixels; empty: solid.
  llvm::StringRef dashes = "";
};

/// Where text stands relative to its point.
enum class Anchor { start, middle, end };

/// How text looks.
struct TextStyle {
  double size = 12;
  llvm::StringRef color = "#222";
  Anchor anchor = Anchor::start;
  bool isBold = false;
};

/// What stands for a point of data.
enum class Marker { circle, square, diamond };

/// Collects shapes; `write` gives the whole file. Coordinates are rounded to a
/// tenth of a pixel.
class SvgCanvas {
public:
  void line(Point from, Point to, const Stroke &stroke = {});
  void polyline(llvm::ArrayRef<Point> points, const Stroke &stroke);
  /// A filled rectangle, rounded at its corners by `radius`.
  void rect(Point corner, double width, double height, llvm::StringRef fill,
            double radius = 0, double opacity = 1);
  /// A marker in `color`: filled, or an outline on white.
  void marker(Marker kind, Point at, llvm::StringRef color, bool isFilled);
  /// Text with its baseline at `at`; special characters are escaped.
  void text(Point at, llvm::StringRef content, const TextStyle &style = {});

  /// Writes the file, `width` x `height` pixels on white. `title` is what
  /// browsers and screen readers show.
  void write(llvm::raw_ostream &os, double width, double height,
             llvm::StringRef title) const;

  /// About how wide text is, in pixels: fonts differ, so a little too much.
  static double estimateWidth(llvm::StringRef content, double size);

private:
  std::string body;
};

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_SVGCANVAS_H
