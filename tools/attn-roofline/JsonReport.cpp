//===- JsonReport.cpp - The report as one JSON object ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/Report.h"

#include "llvm/Support/JSON.h"

using namespace attn::roofline;
namespace json = llvm::json;

/// A number, or null where it is unknown.
static json::Value toJson(std::optional<double> number) {
  return number ? json::Value(*number) : json::Value(nullptr);
}

/// Joules by what they are for.
static json::Object toJson(const EnergyUse &energy) {
  return json::Object{{"compute_joules", toJson(energy.compute)},
                      {"memory_joules", toJson(energy.memory)}};
}

static json::Object toJson(const Work &work) {
  return json::Object{{"flops", work.flops},
                      {"exponentials", work.exponentials},
                      {"bytes", work.bytes},
                      {"flops_per_byte", work.intensity()}};
}

/// Times of one run of some work on every target.
static json::Array toJson(const Work &work, const WorkItem &item,
                          const Report &report) {
  json::Array list;
  for (const Target &target : report.targets) {
    const Machine &machine = target.machineFor(item);
    TimeBounds times = getTimeBounds(work, machine);
    list.push_back(json::Object{{"target", target.name},
                                {"bound", getBoundName(times.bound())},
                                {"seconds", times.total()},
                                {"compute_seconds", times.compute},
                                {"memory_seconds", times.memory},
                                {"exponential_seconds", times.exponential},
                                {"energy", toJson(getEnergy(work, machine))}});
  }
  return list;
}

static json::Object toJson(const Work &work, const Traffic &traffic) {
  json::Object object = toJson(work);
  object["traffic"] =
      json::Object{{"query", traffic.query},   {"key", traffic.key},
                   {"value", traffic.value},   {"output", traffic.output},
                   {"scores", traffic.scores}, {"bias", traffic.bias},
                   {"lse", traffic.lse}};
  return object;
}

/// Sizes of an attention and the work of its forms.
static json::Object getAttention(const WorkItem &item, const Report &report) {
  const AttentionShape &shape = *item.attention;
  KeyReads again{report.rowsPerBlock, 1};
  json::Object unfused =
      toJson(countUnfused(shape), countUnfusedTraffic(shape));
  unfused["on"] = toJson(countUnfused(shape), item, report);
  json::Object reread =
      toJson(countFused(shape, again), countFusedTraffic(shape, again));
  reread["rows_per_block"] = report.rowsPerBlock;
  return json::Object{{"batch", shape.batch},
                      {"heads", shape.queryHeads},
                      {"kv_heads", shape.keyHeads},
                      {"query_length", shape.queryLength},
                      {"key_length", shape.keyLength},
                      {"head_dim", shape.queryKeyDim},
                      {"value_dim", shape.valueDim},
                      {"kept_share", getKeptShare(shape)},
                      {"score_bytes", countScoreStorage(shape)},
                      {"unfused", std::move(unfused)},
                      {"fused", toJson(item.work, countFusedTraffic(shape))},
                      {"fused_per_block", std::move(reread)}};
}

static json::Object toJson(const WorkItem &item, const Report &report) {
  json::Object object = toJson(item.work);
  object["name"] = item.name;
  object["group"] = getGroupName(item.group);
  object["times"] = item.times;
  object["type"] = getElementTypeName(item.type);
  object["on"] = toJson(item.work, item, report);
  if (item.attention)
    object["attention"] = getAttention(item, report);
  if (!item.notes.empty())
    object["notes"] = json::Array(item.notes);
  return object;
}

static json::Object toJson(const Phase &phase, const Report &report) {
  json::Array items, totals;
  for (const WorkItem &item : phase.items)
    items.push_back(toJson(item, report));
  for (const Target &target : report.targets) {
    PhaseTime time = getPhaseTime(phase, target, Form::fused);
    totals.push_back(json::Object{
        {"target", target.name},
        {"bound", getBoundName(time.bound())},
        {"seconds", time.seconds},
        {"unfused_seconds", getPhaseTime(phase, target, Form::unfused).seconds},
        {"energy", toJson(getPhaseEnergy(phase, target, Form::fused))}});
  }
  return json::Object{{"name", phase.name},
                      {"operations", std::move(items)},
                      {"total", toJson(phase.total())},
                      {"on", std::move(totals)}};
}

static json::Object toJson(const TileRanking &ranking) {
  json::Array tiles;
  for (const RankedTile &tile : ranking.tiles) {
    json::Object busy;
    for (const auto &[resource, seconds] : tile.busy)
      busy[resource] = seconds;
    tiles.push_back(json::Object{{"configuration", tile.name},
                                 {"seconds", tile.seconds},
                                 {"flops_per_second", tile.keptFlops},
                                 {"bound", tile.bound},
                                 {"busy_seconds", std::move(busy)}});
  }
  json::Object object{
      {"phase", ranking.phase},   {"operation", ranking.item},
      {"target", ranking.target}, {"enumerated", ranking.enumerated},
      {"legal", ranking.legal},   {"unfused_seconds", ranking.unfusedSeconds},
      {"tiles", std::move(tiles)}};
  if (!ranking.missing.empty())
    object["missing"] = ranking.missing;
  return object;
}

static json::Array getTargets(const Report &report) {
  json::Array list;
  for (const Target &target : report.targets)
    for (const auto &[type, machine] : target.machines) {
      std::optional<double> ridge;
      if (machine.flopsPerSecond && machine.bytesPerSecond)
        ridge = getRidgePoint(*machine.flopsPerSecond, *machine.bytesPerSecond);
      list.push_back(json::Object{
          {"name", target.name},
          {"summary", target.summary},
          {"type", getElementTypeName(type)},
          {"flops_per_second", toJson(machine.flopsPerSecond)},
          {"bytes_per_second", toJson(machine.bytesPerSecond)},
          {"exponentials_per_second", toJson(machine.exponentialsPerSecond)},
          {"memory_bytes", toJson(machine.memoryBytes)},
          {"ridge_flops_per_byte", toJson(ridge)}});
    }
  return list;
}

void attn::roofline::printJson(const Report &report, llvm::raw_ostream &os) {
  json::Array phases;
  for (const Phase &phase : report.subject.phases)
    phases.push_back(toJson(phase, report));
  json::Array rankings;
  for (const TileRanking &ranking : report.rankings)
    rankings.push_back(toJson(ranking));
  json::Object sizes;
  for (const SizeFact &size : report.subject.sizes)
    sizes[size.name] = size.bytes;
  os << json::Value(json::Object{{"title", report.subject.title},
                                 {"run", report.subject.run},
                                 {"bytes", std::move(sizes)},
                                 {"targets", getTargets(report)},
                                 {"phases", std::move(phases)},
                                 {"tiles", std::move(rankings)}})
     << "\n";
}
