//===- SvgReport.cpp - The report as a picture ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// From top to bottom: what bounds what in words; the rooflines of all targets
// with a guide for each group of operations; bars of time, one a phase and
// target. Colours stand for groups everywhere, markers for phases, dashes for
// targets, which are named where their line ends.
//
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/SvgPlot.h"
#include "tools/attn-roofline/SvgRanking.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"

#include <algorithm>

using namespace attn::roofline;

static constexpr double kWidth = 1220, kMargin = 40;
static constexpr double kBarLeft = 150, kBarRight = 880, kBarHeight = 24;

llvm::StringRef attn::roofline::getGroupColor(OperationGroup group) {
  switch (group) {
  case OperationGroup::attention:
    return "#c8443f";
  case OperationGroup::ffn:
    return "#3a8f5c";
  case OperationGroup::vocabulary:
    return "#8a63a8";
  case OperationGroup::projections:
  case OperationGroup::products:
    break;
  }
  return "#2f74b5";
}

//===----------------------------------------------------------------------===//
// What bounds what, in words
//===----------------------------------------------------------------------===//

/// The first word of a phase's name: `prefill`, `decode`, or a function.
static std::string getShortName(const Phase &phase) {
  return llvm::StringRef(phase.name).split(' ').first.str();
}

/// `memory-bound`, or which bound on which target where they differ.
static std::string describePhase(const Phase &phase, const Report &report) {
  std::map<Bound, std::string> names;
  for (const Target &target : report.targets) {
    Bound bound = getPhaseTime(phase, target, Form::fused).bound();
    std::string &list = names[bound];
    list += (list.empty() ? "" : ", ") + target.name;
  }
  std::string text;
  for (const auto &[bound, targets] : names) {
    text += text.empty() ? "" : " and ";
    text += bound == Bound::unknown
                ? std::string("of unknown bound")
                : getBoundName(bound) + std::string("-bound");
    if (names.size() > 1)
      text += " on " + targets;
  }
  return text;
}

/// The headline.
static std::string describeSubject(const Report &report) {
  std::string text = report.subject.title + ": ";
  for (const Phase &phase : report.subject.phases) {
    if (&phase != &report.subject.phases.front())
      text += ", ";
    text += getShortName(phase) + " is " + describePhase(phase, report);
  }
  return text;
}

static double drawHead(SvgCanvas &canvas, const Report &report) {
  std::string headline = describeSubject(report);
  double size = 21;
  while (size > 12 &&
         SvgCanvas::estimateWidth(headline, size) > kWidth - 2 * kMargin)
    size -= 1;
  canvas.text({kMargin, 42}, headline, {size, "#111", Anchor::start, true});
  std::string facts = report.subject.run;
  for (const SizeFact &size : report.subject.sizes)
    facts += " · " + size.name + " " + formatBytes(double(size.bytes));
  if (std::string fit = describeFit(report); !fit.empty())
    facts += ", together the " + fit;
  canvas.text({kMargin, 66}, facts, {13, "#555"});
  return 84;
}

//===----------------------------------------------------------------------===//
// Bars
//===----------------------------------------------------------------------===//

namespace {
/// One bar: a phase on a target.
struct Bar {
  const Target *target;
  Form form;
  PhaseTime time;
};
} // namespace

/// Bars of a phase; those with unfused attention only where that matters.
static std::vector<Bar> getBars(const Phase &phase, const Report &report) {
  std::vector<Bar> bars, all;
  bool matters = false;
  for (const Target &target : report.targets)
    for (Form form : {Form::fused, Form::unfused}) {
      all.push_back({&target, form, getPhaseTime(phase, target, form)});
      if (form == Form::fused)
        bars.push_back(all.back());
      else
        matters |= all.back().time.seconds > 1.02 * bars.back().time.seconds;
    }
  return matters ? all : bars;
}

/// The share of `group` and, where it fits, which bound most of it has.
static void drawSegment(SvgCanvas &canvas, Point corner, double width,
                        OperationGroup group, double share, bool isPale) {
  canvas.rect(corner, std::max(0.0, width - 1), kBarHeight,
              getGroupColor(group), 1, isPale ? 0.55 : 1);
  std::string percent;
  llvm::raw_string_ostream(percent) << llvm::format("%.0f %%", 100 * share);
  std::string label = std::string(getGroupName(group)) + " " + percent;
  for (const std::string &text : {label, percent})
    if (SvgCanvas::estimateWidth(text, 11) + 8 < width) {
      canvas.text({corner.x + width / 2, corner.y + kBarHeight / 2 + 4}, text,
                  {11, "#fff", Anchor::middle});
      return;
    }
}

/// Three white strokes: the bar goes on beyond the picture.
static void drawBreak(SvgCanvas &canvas, double y) {
  for (double x : {kBarRight - 30, kBarRight - 24, kBarRight - 18})
    canvas.line({x, y + kBarHeight}, {x + 8, y}, {"#fff", 2});
}

/// A bar on a scale where `full` seconds fill the width.
static void drawBar(SvgCanvas &canvas, const Bar &bar, double y, double full) {
  bool isPale = bar.form == Form::unfused;
  canvas.text(
      {kBarLeft - 10, y + kBarHeight / 2 + 4},
      isPale ? "attention unfused" : bar.target->name,
      {isPale ? 11.0 : 13.0, isPale ? "#777" : "#222", Anchor::end, !isPale});
  double x = kBarLeft;
  for (auto [group, seconds] : bar.time.byGroup) {
    double width = full > 0 ? (kBarRight - kBarLeft) * seconds / full : 0;
    width = std::min(width, kBarRight - x);
    if (width <= 0)
      continue;
    drawSegment(canvas, {x, y}, width, group, seconds / bar.time.seconds,
                isPale);
    x += width;
  }
  if (bar.time.seconds > 1.001 * full)
    drawBreak(canvas, y);
  std::string text = describeBound(bar.time);
  canvas.text({x + 10, y + kBarHeight / 2 + 4}, text,
              {12, isPale ? "#777" : "#222"});
}

/// The time that fills the width: that of the longest bar, but no more than
/// leaves the fused ones long enough to be read.
static double getFullTime(const std::vector<Bar> &bars) {
  constexpr double kLeastFused = 0.5;
  double fused = 0, all = 0;
  for (const Bar &bar : bars) {
    all = std::max(all, bar.time.seconds);
    if (bar.form == Form::fused)
      fused = std::max(fused, bar.time.seconds);
  }
  return std::min(all, fused / kLeastFused);
}

static double drawBars(SvgCanvas &canvas, const Report &report, double y) {
  TextStyle heading{15, "#111", Anchor::start, true};
  canvas.text({kMargin, y}, "Time at the roofs", heading);
  canvas.text({kMargin + 160, y},
              "the longest of compute, memory and exponentials for each "
              "operation; bars of one phase have one scale",
              {12, "#555"});
  y += 14;
  for (const Phase &phase : report.subject.phases) {
    std::vector<Bar> bars = getBars(phase, report);
    double full = getFullTime(bars);
    canvas.text({kMargin, y + 18}, phase.name,
                {13, "#333", Anchor::start, true});
    y += 28;
    for (const Bar &bar : bars) {
      drawBar(canvas, bar, y, full);
      bool endsPair = &bar == &bars.back() || (&bar + 1)->target != bar.target;
      y += kBarHeight + (endsPair ? 10 : 3);
    }
    y += 6;
  }
  return y;
}

void attn::roofline::printSvg(const Report &report, llvm::raw_ostream &os) {
  SvgCanvas canvas;
  double y = drawHead(canvas, report);
  y = drawRooflines(canvas, report, y);
  y = drawBars(canvas, report, y + 36);
  y = drawRankings(canvas, report, y);
  canvas.write(os, kWidth, y + 20, describeSubject(report));
}
