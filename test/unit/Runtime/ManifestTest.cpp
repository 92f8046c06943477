//===- ManifestTest.cpp - What a package says of itself -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/Manifest.h"

#include "gtest/gtest.h"

using namespace attn;
using namespace attn::runtime;

namespace {

/// A manifest with these sizes of an output and these targets.
std::string makeManifest(const std::string &sizes, const std::string &targets) {
  return R"({"schema": 2, "abi": 1, "name": "f", "entry": "f",
             "shapes_entry": "", "workspace": "0", "inputs": [],
             "outputs": [{"type": "bf16", "sizes": )" +
         sizes + R"(}], "targets": )" + targets + "}";
}

const char target[] =
    R"([{"name": "t", "kind": "cpu", "architecture": "x86_64", "instruction_sets": ["avx2"],
         "file": "t.so", "bytes": 7, "checksum": "00"}])";

std::string getProblem(const std::string &text) {
  Result<Manifest> manifest = parseManifest(text);
  return manifest ? "none" : manifest.getError().message;
}

TEST(Manifest, readsWhatALoaderNeeds) {
  Result<Manifest> manifest =
      parseManifest(makeManifest(R"x([3, "dim(0, 1)", null])x", target));
  ASSERT_TRUE(manifest);
  ASSERT_EQ(manifest->outputs.size(), 1u);
  const ManifestTensor &output = manifest->outputs[0];
  EXPECT_EQ(output.spec.str(), "3x?x?xbf16");
  EXPECT_EQ(output.sizes, (std::vector<std::string>{"3", "dim(0, 1)", ""}));
  ASSERT_EQ(manifest->targets.size(), 1u);
  EXPECT_EQ(manifest->targets[0].instructionSets,
            std::vector<std::string>{"avx2"});
  EXPECT_EQ(manifest->targets[0].file.bytes, 7);
}

TEST(Manifest, saysWhatIsWrong) {
  EXPECT_EQ(getProblem("{}"),
            "expected 'schema' to be of kind integer but got nothing");
  EXPECT_EQ(getProblem("[]"),
            "expected 'schema' to be of kind integer but got nothing");
  EXPECT_EQ(getProblem(makeManifest("[-3]", target)),
            "expected no negative size but got -3");
  EXPECT_EQ(getProblem(makeManifest("[true]", target)),
            "expected a size, an expression or null but got boolean");
  EXPECT_EQ(getProblem(makeManifest("[]", "[]")),
            "expected at least one target");
  EXPECT_EQ(getProblem(makeManifest("[]", "[{}]")),
            "expected 'name' to be of kind string but got nothing");
}

/// A GPU's target whose launches and kernels are these.
std::string makeGPU(const std::string &launches, const std::string &kernels,
                    const std::string &copies = "[]") {
  return makeManifest("[4]", R"([{"name": "g", "kind": "gpu", "chip": "sm_80",
    "workspace": "256", "copies": )" +
                                 copies + R"(,
    "checks": [{"condition": "1", "message": "never"}], "launches": )" +
                                 launches + R"(, "kernels": )" + kernels +
                                 "}]");
}

const char kernels[] =
    R"([{"name": "k", "ptx": {"file": "k.ptx", "bytes": 3, "checksum": "1"}}])";

TEST(Manifest, readsLaunches) {
  Result<Manifest> manifest = parseManifest(makeGPU(
      R"([{"kernel": "k", "guard": "1", "grid": ["2", "1", "1"],
           "block": ["32", "1", "1"], "shared_bytes": "64", "arguments": [
           {"kind": "tensor", "value": "0", "bytes": 8, "tensor": 0,
            "alignment": 16},
           {"kind": "workspace", "value": "4", "bytes": 8},
           {"kind": "integer", "value": "7", "bytes": 4}]}])",
      kernels));
  ASSERT_TRUE(bool(manifest)) << manifest.getError().message;
  const ManifestTarget &read = manifest->targets[0];
  EXPECT_TRUE(read.isGPU);
  EXPECT_EQ(read.program.name, "f");
  EXPECT_EQ(read.program.chip, "sm_80");
  EXPECT_EQ(read.program.workspace, "256");
  EXPECT_EQ(read.program.checks[0].message, "never");
  ASSERT_EQ(read.program.launches.size(), 1u);
  const DeviceLaunch &launch = read.program.launches[0];
  EXPECT_EQ(launch.grid[0], "2");
  EXPECT_EQ(launch.sharedBytes, "64");
  ASSERT_EQ(launch.arguments.size(), 3u);
  EXPECT_EQ(launch.arguments[0].alignment, 16);
  EXPECT_EQ(launch.arguments[1].kind, DeviceArgument::Kind::workspace);
  EXPECT_EQ(launch.arguments[2].bytes, 4);
  ASSERT_EQ(read.kernels.size(), 1u);
  EXPECT_EQ(read.kernels[0].ptx.name, "k.ptx");
  EXPECT_EQ(read.kernels[0].cubin.name, "");
}

TEST(Manifest, saysWhatIsWrongOfGPUs) {
  EXPECT_EQ(getProblem(makeManifest("[]", R"([{"name": "t", "kind": "npu"}])")),
            "expected the kind of a target, 'cpu' or 'gpu', but got 'npu'");
  EXPECT_EQ(getProblem(makeGPU("[]", R"([{"name": "k"}])")),
            "expected kernel 'k' to have 'ptx' or 'cubin'");
  EXPECT_EQ(getProblem(makeGPU(
                R"([{"kernel": "k", "guard": "1", "grid": ["2"]}])", kernels)),
            "expected 'grid' to have 3 expressions but got 1");
  EXPECT_EQ(getProblem(makeGPU(
                R"([{"kernel": "k", "guard": "1", "grid": ["1", "1", "1"],
                     "block": ["1", "1", "1"], "shared_bytes": "0",
                     "arguments": [{"kind": "x", "value": "0", "bytes": 8}]}])",
                kernels)),
            "expected the kind of an argument, 'tensor', 'workspace', "
            "'integer' or 'tensor_map', but got 'x'");
  EXPECT_EQ(getProblem(makeGPU("[]", kernels, R"([{"from": 0, "to": 9}])")),
            "expected copies of tensors that are there");
}

// The test vectors of FNV's authors.
TEST(Manifest, computesChecksums) {
  EXPECT_EQ(computeChecksum(""), "cbf29ce484222325");
  EXPECT_EQ(computeChecksum("a"), "af63dc4c8601ec8c");
  EXPECT_EQ(computeChecksum("foobar"), "85944171f73967e8");
}

} // namespace
