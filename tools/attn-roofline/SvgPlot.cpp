//===- SvgPlot.cpp - Rooflines on logarithmic axes ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/SvgPlot.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

#include <algorithm>
#include <cmath>

using namespace attn::roofline;

static constexpr double kLeft = 110, kRight = 950, kHeight = 400;
static constexpr double kLabelRow = 17;
static constexpr Marker kMarkers[] = {Marker::circle, Marker::square,
                                      Marker::diamond};
static constexpr llvm::StringLiteral kDashes[] = {"", "9 4", "2 3", "12 3 2 3"};

//===----------------------------------------------------------------------===//
// What is drawn
//===----------------------------------------------------------------------===//

namespace {
/// The work of one group of a phase: one guide, one point a target.
struct Group {
  std::string label;
  OperationGroup group;
  Marker marker;
  bool isFilled;
  Work work;
  /// Seconds of all items, one a target: each at its own roof.
  std::vector<double> seconds;
};

/// Two logarithmic axes and the rectangle they lie on.
struct Axes {
  double xLow, xHigh, yLow, yHigh; // powers of ten
  double top;

  double x(double intensity) const {
    return kLeft +
           (kRight - kLeft) * (std::log10(intensity) - xLow) / (xHigh - xLow);
  }
  double y(double flops) const {
    return top + kHeight * (yHigh - std::log10(flops)) / (yHigh - yLow);
  }
};
} // namespace

static void addGroup(std::vector<Group> &groups, const Report &report,
                     unsigned phaseIndex, OperationGroup kind, Form form) {
  const Phase &phase = report.subject.phases[phaseIndex];
  Group group{
      "", kind, kMarkers[phaseIndex % std::size(kMarkers)], form == Form::fused,
      {}, {}};
  group.seconds.resize(report.targets.size());
  bool differs = form == Form::fused;
  for (const WorkItem &item : phase.items) {
    if (item.group != kind)
      continue;
    differs |= item.attention.has_value();
    Work work = getWork(item, form);
    group.work += work * item.times;
    for (auto [seconds, target] : llvm::zip(group.seconds, report.targets))
      seconds += getTimeBounds(work, target.machineFor(item)).total() *
                 double(item.times);
  }
  if (!differs || group.work.flops == 0 || group.work.bytes == 0)
    return;
  group.label = getGroupName(kind);
  if (form == Form::unfused)
    group.label += " unfused";
  groups.push_back(std::move(group));
}

/// All groups of all phases, by intensity.
static std::vector<Group> getGroups(const Report &report) {
  std::vector<Group> groups;
  for (unsigned phase = 0; phase < report.subject.phases.size(); ++phase) {
    for (OperationGroup kind :
         {OperationGroup::attention, OperationGroup::projections,
          OperationGroup::ffn, OperationGroup::vocabulary,
          OperationGroup::products})
      addGroup(groups, report, phase, kind, Form::fused);
    addGroup(groups, report, phase, OperationGroup::attention, Form::unfused);
  }
  llvm::stable_sort(groups, [](const Group &a, const Group &b) {
    return a.work.intensity() < b.work.intensity();
  });
  return groups;
}

/// The machine that stands for a target: of the type that most work has.
static const Machine &getMachine(const Report &report, const Target &target) {
  std::map<ElementType, double> flops;
  for (const Phase &phase : report.subject.phases)
    for (const WorkItem &item : phase.items)
      flops[item.type] += double(item.work.flops) * double(item.times);
  auto most = llvm::max_element(
      flops, [](const auto &a, const auto &b) { return a.second < b.second; });
  return target.machines.at(most->first);
}

/// Powers of ten around everything that is drawn.
static Axes getAxes(const Report &report, const std::vector<Group> &groups,
                    double top) {
  double least = 1, most = 100, highest = 1e9;
  for (const Group &group : groups) {
    least = std::min(least, group.work.intensity() / 1.5);
    most = std::max(most, group.work.intensity() * 1.5);
  }
  double lowest = 1e30;
  for (const Target &target : report.targets) {
    const Machine &machine = getMachine(report, target);
    if (!machine.flopsPerSecond || !machine.bytesPerSecond)
      continue;
    double ridge =
        getRidgePoint(*machine.flopsPerSecond, *machine.bytesPerSecond);
    most = std::max(most, 4 * ridge);
    highest = std::max(highest, *machine.flopsPerSecond);
    lowest = std::min(lowest, least * *machine.bytesPerSecond);
  }
  lowest = std::min(lowest, highest / 100);
  return {std::floor(std::log10(least)), std::ceil(std::log10(most)),
          std::floor(std::log10(lowest)), std::ceil(std::log10(highest * 1.3)),
          top};
}

//===----------------------------------------------------------------------===//
// Axes and roofs
//===----------------------------------------------------------------------===//

static void drawAxes(SvgCanvas &canvas, const Axes &axes) {
  double bottom = axes.top + kHeight;
  for (double power = axes.xLow; power <= axes.xHigh; ++power) {
    double x = axes.x(std::pow(10, power));
    canvas.line({x, axes.top}, {x, bottom}, {"#e4e4e4"});
    std::string tick;
    llvm::raw_string_ostream(tick) << llvm::format("%g", std::pow(10, power));
    canvas.text({x, bottom + 18}, tick, {12, "#555", Anchor::middle});
  }
  for (double power = axes.yLow; power <= axes.yHigh; ++power) {
    double y = axes.y(std::pow(10, power));
    canvas.line({kLeft, y}, {kRight, y}, {"#e4e4e4"});
    double flops = std::pow(10, power);
    std::string tick;
    static constexpr const char *prefixes[] = {"",  "k", "M", "G",
                                               "T", "P", "E"};
    int thousands = std::clamp(int(power) / 3, 0, 6);
    llvm::raw_string_ostream(tick)
        << llvm::format("%g ", flops / std::pow(1000, thousands))
        << prefixes[thousands] << "FLOP/s";
    canvas.text({kLeft - 8, y + 4}, tick, {12, "#555", Anchor::end});
  }
  canvas.line({kLeft, bottom}, {kRight, bottom}, {"#888"});
  canvas.line({kLeft, axes.top}, {kLeft, bottom}, {"#888"});
  canvas.text({(kLeft + kRight) / 2, bottom + 38},
              "arithmetic intensity, FLOP per byte from memory",
              {13, "#333", Anchor::middle});
}

namespace {
/// What stands at the end of a line.
struct EndLabel {
  double lineY, y;
  std::string name, figures;
};
} // namespace

/// Moves labels down until none overlaps, then up where they left the plot.
static void spreadLabels(std::vector<EndLabel> &labels, double bottom) {
  constexpr double kStep = 34;
  llvm::stable_sort(
      labels, [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
  for (size_t i = 1; i < labels.size(); ++i)
    labels[i].y = std::max(labels[i].y, labels[i - 1].y + kStep);
  for (size_t i = labels.size(); i-- > 0;) {
    labels[i].y = std::min(labels[i].y, bottom);
    bottom = labels[i].y - kStep;
  }
}

static void drawRoofs(SvgCanvas &canvas, const Axes &axes,
                      const Report &report) {
  std::vector<EndLabel> labels;
  for (auto [index, target] : llvm::enumerate(report.targets)) {
    const Machine &machine = getMachine(report, target);
    if (!machine.flopsPerSecond || !machine.bytesPerSecond)
      continue;
    double peak = *machine.flopsPerSecond, bandwidth = *machine.bytesPerSecond;
    double ridge = getRidgePoint(peak, bandwidth);
    double low = std::pow(10, axes.xLow);
    // The slanted roof enters where it crosses the lower border.
    double start = std::max(low, std::pow(10, axes.yLow) / bandwidth);
    double end = axes.y(peak);
    canvas.polyline({{axes.x(start), axes.y(start * bandwidth)},
                     {axes.x(ridge), end},
                     {kRight, end}},
                    {"#333", 1.8, kDashes[index % std::size(kDashes)]});
    std::string figures =
        formatScaled(peak, "FLOP/s") + ", " + formatScaled(bandwidth, "B/s");
    llvm::raw_string_ostream(figures)
        << llvm::format(", ridge %.0f FLOP/B", ridge);
    labels.push_back({end, end, target.name, figures});
  }
  spreadLabels(labels, axes.top + kHeight);
  for (const EndLabel &label : labels) {
    canvas.line({kRight, label.lineY}, {kRight + 12, label.y}, {"#999"});
    canvas.text({kRight + 16, label.y + 1}, label.name,
                {13, "#111", Anchor::start, true});
    canvas.text({kRight + 16, label.y + 15}, label.figures, {11, "#555"});
  }
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

namespace {
/// Groups that are too close to each other for a guide each.
struct Cluster {
  /// Where its guide stands, and where the middle of its labels.
  double x, labelX;
  double width = 0;
  std::vector<const Group *> groups;
};
} // namespace

static constexpr double kLabelSize = 12, kLabelGap = 16;

static std::vector<Cluster> getClusters(const std::vector<Group> &groups,
                                        const Axes &axes) {
  constexpr double kClose = 14;
  std::vector<Cluster> clusters;
  for (const Group &group : groups) {
    double x = axes.x(group.work.intensity());
    if (clusters.empty() || x - clusters.back().x > kClose)
      clusters.push_back({x, x, 0, {}});
    Cluster &cluster = clusters.back();
    cluster.groups.push_back(&group);
    cluster.width = std::max(cluster.width,
                             SvgCanvas::estimateWidth(group.label, kLabelSize));
  }
  return clusters;
}

/// Moves labels apart until none overlaps, and all into the picture.
static void spreadClusters(std::vector<Cluster> &clusters) {
  auto distance = [](const Cluster &a, const Cluster &b) {
    return (a.width + b.width) / 2 + kLabelGap;
  };
  // Half of each overlap goes to either side; some rounds settle it.
  for (int round = 0; round < 100; ++round) {
    for (size_t i = 1; i < clusters.size(); ++i) {
      Cluster &left = clusters[i - 1], &right = clusters[i];
      double overlap = left.labelX + distance(left, right) - right.labelX;
      if (overlap <= 0)
        continue;
      left.labelX -= overlap / 2;
      right.labelX += overlap / 2;
    }
    for (Cluster &cluster : clusters)
      cluster.labelX =
          std::clamp(cluster.labelX, kLeft - 70 + cluster.width / 2,
                     kRight + 70 - cluster.width / 2);
  }
}

/// A guide from its labels down to its lowest point.
static void drawGuide(SvgCanvas &canvas, const Axes &axes,
                      const Cluster &cluster) {
  double lowest = axes.top;
  for (const Group *group : cluster.groups)
    for (double seconds : group->seconds)
      if (seconds > 0)
        lowest = std::max(lowest, axes.y(group->work.flops / seconds));
  lowest = std::min(lowest, axes.top + kHeight);
  canvas.polyline({{cluster.labelX, axes.top - 12},
                   {cluster.x, axes.top},
                   {cluster.x, lowest}},
                  {"#aaa", 1, "2 3"});
  double y = axes.top - 18;
  for (const Group *group : llvm::reverse(cluster.groups)) {
    llvm::StringRef color = getGroupColor(group->group);
    double x = cluster.labelX - cluster.width / 2;
    canvas.marker(group->marker, {x + 6, y - 4}, color, group->isFilled);
    canvas.text({x + 16, y}, group->label, {kLabelSize, color});
    y -= kLabelRow;
  }
}

/// Points of one guide would hide each other: they are moved along the roof
/// until they stand side by side.
static void drawPoints(SvgCanvas &canvas, const Axes &axes,
                       const Cluster &cluster, const Report &report) {
  constexpr double kStep = 9;
  double decadeX = (kRight - kLeft) / (axes.xHigh - axes.xLow);
  double decadeY = kHeight / (axes.yHigh - axes.yLow);
  double x = cluster.x - kStep * (cluster.groups.size() - 1) / 2;
  for (const Group *group : cluster.groups) {
    double moved = x - axes.x(group->work.intensity());
    for (auto [seconds, target] : llvm::zip(group->seconds, report.targets)) {
      if (seconds <= 0)
        continue;
      double y = axes.y(group->work.flops / seconds);
      const Machine &machine = getMachine(report, target);
      if (getTimeBounds(group->work, machine).bound() == Bound::memory)
        y -= moved / decadeX * decadeY;
      canvas.marker(group->marker, {x, y}, getGroupColor(group->group),
                    group->isFilled);
    }
    x += kStep;
  }
}

/// Whether some point lies visibly below the roof that is drawn for it.
static bool hasPointBelowRoof(const Report &report,
                              const std::vector<Group> &groups) {
  for (const Group &group : groups)
    for (auto [seconds, target] : llvm::zip(group.seconds, report.targets)) {
      TimeBounds times = getTimeBounds(group.work, getMachine(report, target));
      if (seconds > 1.05 * std::max(times.compute, times.memory))
        return true;
    }
  return false;
}

/// What markers mean.
static void drawLegend(SvgCanvas &canvas, const Report &report,
                       const std::vector<Group> &groups, double y) {
  double x = kLeft + 10;
  auto add = [&](Marker marker, bool isFilled, const std::string &text) {
    canvas.marker(marker, {x, y - 4}, "#666", isFilled);
    canvas.text({x + 11, y}, text, {12, "#444"});
    x += 11 + SvgCanvas::estimateWidth(text, 12) + 18;
  };
  for (auto [index, phase] : llvm::enumerate(report.subject.phases))
    add(kMarkers[index % std::size(kMarkers)], true, phase.name);
  if (llvm::any_of(groups, [](const Group &g) { return !g.isFilled; }))
    add(Marker::circle, false, "attention through its whole score matrix");
  if (hasPointBelowRoof(report, groups))
    canvas.text({x, y}, "below its roof: exponentials, or a mix of bounds",
                {12, "#444"});
}

double attn::roofline::drawRooflines(SvgCanvas &canvas, const Report &report,
                                     double top) {
  std::vector<Group> groups = getGroups(report);
  if (groups.empty() || report.targets.empty())
    return top;
  // How high the labels are does not depend on where the axes begin.
  Axes axes = getAxes(report, groups, top);
  std::vector<Cluster> clusters = getClusters(groups, axes);
  size_t rows = 0;
  for (const Cluster &cluster : clusters)
    rows = std::max(rows, cluster.groups.size());
  axes.top += 24 + kLabelRow * rows;
  spreadClusters(clusters);
  drawAxes(canvas, axes);
  for (const Cluster &cluster : clusters)
    drawGuide(canvas, axes, cluster);
  drawRoofs(canvas, axes, report);
  for (const Cluster &cluster : clusters)
    drawPoints(canvas, axes, cluster, report);
  double bottom = axes.top + kHeight + 62;
  drawLegend(canvas, report, groups, bottom);
  return bottom;
}
