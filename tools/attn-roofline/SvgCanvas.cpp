//===- SvgCanvas.cpp - Shapes and text of a picture -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/SvgCanvas.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace attn::roofline;
using llvm::format;

/// ` name="12.3"`
static llvm::format_object<const char *, double> attribute(const char *name,
                                                           double value) {
  return format(" %s=\"%.1f\"", name, value);
}

static void writeStroke(llvm::raw_ostream &os, const Stroke &stroke) {
  os << " stroke=\"" << stroke.color << "\""
     << attribute("stroke-width", stroke.width);
  if (!stroke.dashes.empty())
    os << " stroke-dasharray=\"" << stroke.dashes << "\"";
}

void SvgCanvas::line(Point from, Point to, const Stroke &stroke) {
  llvm::raw_string_ostream os(body);
  os << "<line" << attribute("x1", from.x) << attribute("y1", from.y)
     << attribute("x2", to.x) << attribute("y2", to.y);
  writeStroke(os, stroke);
  os << "/>\n";
}

void SvgCanvas::polyline(llvm::ArrayRef<Point> points, const Stroke &stroke) {
  llvm::raw_string_ostream os(body);
  os << "<polyline fill=\"none\" points=\"";
  llvm::interleave(
      points, os, [&](Point p) { os << format("%.1f,%.1f", p.x, p.y); }, " ");
  os << "\"";
  writeStroke(os, stroke);
  os << "/>\n";
}

void SvgCanvas::rect(Point corner, double width, double height,
                     llvm::StringRef fill, double radius, double opacity) {
  llvm::raw_string_ostream os(body);
  os << "<rect" << attribute("x", corner.x) << attribute("y", corner.y)
     << attribute("width", width) << attribute("height", height) << " fill=\""
     << fill << "\"";
  if (radius > 0)
    os << attribute("rx", radius);
  if (opacity < 1)
    os << format(" opacity=\"%.2f\"", opacity);
  os << "/>\n";
}

void SvgCanvas::marker(Marker kind, Point at, llvm::StringRef color,
                       bool isFilled) {
  llvm::raw_string_ostream os(body);
  constexpr double r = 5.5;
  switch (kind) {
  case Marker::circle:
    os << "<circle" << attribute("cx", at.x) << attribute("cy", at.y)
       << attribute("r", r);
    break;
  case Marker::square:
    os << "<rect" << attribute("x", at.x - r + 0.5)
       << attribute("y", at.y - r + 0.5) << attribute("width", 2 * r - 1)
       << attribute("height", 2 * r - 1);
    break;
  case Marker::diamond:
    os << "<path d=\"" << format("M%.1f %.1f", at.x, at.y - r - 1)
       << format("L%.1f %.1f", at.x + r + 1, at.y)
       << format("L%.1f %.1f", at.x, at.y + r + 1)
       << format("L%.1f %.1fZ\"", at.x - r - 1, at.y);
    break;
  }
  os << " fill=\"" << (isFilled ? color : "#fff") << "\" stroke=\""
     << (isFilled ? "#fff" : color) << "\" stroke-width=\""
     << (isFilled ? "1" : "2") << "\"/>\n";
}

void SvgCanvas::text(Point at, llvm::StringRef content,
                     const TextStyle &style) {
  static constexpr const char *anchors[] = {"start", "middle", "end"};
  llvm::raw_string_ostream os(body);
  os << "<text" << attribute("x", at.x) << attribute("y", at.y)
     << attribute("font-size", style.size) << " fill=\"" << style.color << "\"";
  if (style.anchor != Anchor::start)
    os << " text-anchor=\"" << anchors[static_cast<unsigned>(style.anchor)]
       << "\"";
  if (style.isBold)
    os << " font-weight=\"bold\"";
  os << ">";
  llvm::printHTMLEscaped(content, os);
  os << "</text>\n";
}

void SvgCanvas::write(llvm::raw_ostream &os, double width, double height,
                      llvm::StringRef title) const {
  os << format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" "
               "height=\"%.0f\"",
               width, height)
     << format(" viewBox=\"0 0 %.0f %.0f\"", width, height)
     << " font-family=\"Helvetica, Arial, 'DejaVu Sans', "
        "sans-serif\">\n<title>";
  llvm::printHTMLEscaped(title, os);
  os << "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
     << body << "</svg>\n";
}

double SvgCanvas::estimateWidth(llvm::StringRef content, double size) {
  return 0.58 * size * double(content.size());
}
