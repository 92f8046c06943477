//===- Rank.cpp - Asks the cost model for tiles ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Candidates.h"
#include "tools/attn-roofline/Subject.h"

using namespace attn;
using namespace attn::roofline;

static RankedTile getTile(const Candidate &candidate,
                          const Workload &workload) {
  const TimeEstimate &time = candidate.time;
  RankedTile tile;
  tile.name = describe(candidate.config);
  tile.seconds = time.total;
  tile.keptFlops = getKeptFlops(workload, time.total);
  tile.bound = stringifyTimeBound(time.bound).str();
  const std::pair<TimeBound, double> busy[] = {
      {TimeBound::matrix, time.matrix},
      {TimeBound::exponential, time.exponential},
      {TimeBound::issue, time.issue},
      {TimeBound::shared, time.shared},
      {TimeBound::cache, time.cache},
      {TimeBound::memory, time.memory},
      {TimeBound::latency, time.overhead}};
  for (auto [resource, seconds] : busy)
    tile.busy.emplace_back(stringifyTimeBound(resource), seconds);
  return tile;
}

/// The first `most` tiles of `item` on `device`.
static TileRanking rankItem(const WorkItem &item, const Device &device,
                            size_t most) {
  TileRanking result;
  result.item = item.name;
  result.target = device.name;
  Workload workload;
  workload.shape = *item.attention;
  workload.operand = getNumberType(item.type);
  llvm::Expected<GPUMachine> gpu = getGPUMachine(device, workload.operand);
  if (!gpu) {
    result.missing = llvm::toString(gpu.takeError());
    return result;
  }
  if (workload.shape.keyBytes != workload.shape.elementBytes ||
      workload.shape.valueInKey) {
    result.missing = "not supported yet: tiles where K and V lie in memory "
                     "otherwise than Q";
    return result;
  }
  Ranking ranking = rankConfigurations(*gpu, workload);
  result.enumerated = ranking.enumerated;
  result.legal = ranking.legalCount;
  result.unfusedSeconds = ranking.unfused.total;
  for (const Candidate &candidate : ranking.legal)
    if (result.tiles.size() < most)
      result.tiles.push_back(getTile(candidate, workload));
  return result;
}

std::vector<TileRanking>
attn::roofline::rankTiles(const Subject &subject,
                          const std::vector<Device> &devices, size_t most) {
  std::vector<TileRanking> rankings;
  for (const Phase &phase : subject.phases)
    for (const WorkItem &item : phase.items)
      for (const Device &device : devices) {
        if (!item.attention || device.kind != TargetKind::gpu ||
            item.work.flops == 0)
          continue;
        rankings.push_back(rankItem(item, device, most));
        rankings.back().phase = phase.name;
      }
  return rankings;
}
