//===- attn-list-tiles.cpp - What the resource model says of every tile ---===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One line of JSON for each configuration that SelectTiles would look at.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Candidates.h"
#include "lib/Target/Devices.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/JSON.h"

using namespace attn;
namespace cl = llvm::cl;
namespace json = llvm::json;

static json::Object describeTile(const TileConfiguration &config,
                                 const Feasibility &feasibility) {
  return json::Object{{"query_tile", config.queryTile},
                      {"key_tile", config.keyTile},
                      {"unit", stringifyTileUnit(config.unit)},
                      {"warps", config.warps},
                      {"stages", config.stages},
                      {"overlap", config.overlap},
                      {"cluster", config.cluster},
                      {"splits", config.splits},
                      {"fragments", feasibility.use.fragments()},
                      {"thread_registers", feasibility.use.threadRegisters},
                      {"shared_bytes", feasibility.use.shared.total()},
                      {"legal", feasibility.isLegal()},
                      {"reason", feasibility.reason}};
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::ResetCommandLineParser();
  cl::opt<std::string> target("target", cl::desc("a GPU"), cl::init("a100"));
  cl::opt<int64_t> dim("dim", cl::desc("of Q, K and V"), cl::init(128));
  cl::opt<int64_t> length("length", cl::desc("queries and keys"),
                          cl::init(4096));
  cl::ParseCommandLineOptions(argc, argv,
                              "lists what the resource model says of tiles\n");
  llvm::Expected<Device> device = loadDevice(target, /*path=*/"");
  llvm::Expected<GPUMachine> gpu =
      device ? getGPUMachine(*device, NumberType::bf16) : device.takeError();
  if (!gpu) {
    llvm::errs() << "error: " << llvm::toString(gpu.takeError()) << "\n";
    return 1;
  }
  Workload workload;
  workload.operand = NumberType::bf16;
  roofline::AttentionShape &shape = workload.shape;
  shape.batch = 4;
  shape.queryHeads = shape.keyHeads = 16;
  shape.queryLength = shape.keyLength = length;
  shape.queryKeyDim = shape.valueDim = dim;
  for (const TileConfiguration &config :
       enumerateConfigurations(*gpu, workload))
    llvm::outs() << json::Value(describeTile(
                        config, checkResources(*gpu, workload, config)))
                 << "\n";
  return 0;
}
