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
  return R"({"schema": 1, "abi": 1, "name": "f", "entry": "f",
             "shapes_entry": "", "workspace": "0", "inputs": [],
             "outputs": [{"type": "bf16", "sizes": )" +
         sizes + R"(}], "targets": )" + targets + "}";
}

const char target[] =
    R"([{"name": "t", "architecture": "x86_64", "instruction_sets": ["avx2"],
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
  EXPECT_EQ(manifest->targets[0].bytes, 7);
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
            "expected 'instruction_sets' to be of kind array but got nothing");
}

// The test vectors of FNV's authors.
TEST(Manifest, computesChecksums) {
  EXPECT_EQ(computeChecksum(""), "cbf29ce484222325");
  EXPECT_EQ(computeChecksum("a"), "af63dc4c8601ec8c");
  EXPECT_EQ(computeChecksum("foobar"), "85944171f73967e8");
}

} // namespace
