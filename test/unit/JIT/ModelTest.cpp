//===- ModelTest.cpp - Shipped graphs on both routes ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The fused kernel of a graph against the graph's own loops. Acceptance against
// fp64 is the integration tests' business; here are threads, memory and shapes.
//
//===----------------------------------------------------------------------===//

#include "TestTensor.h"

#include "attn/Compiler.h"

#include "gtest/gtest.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

using namespace attn;

namespace {

std::string readModel(const std::string &name) {
  std::ifstream file(std::string(ATTN_MODELS) + "/" + name + ".mlir");
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<Kernel> compileModel(const std::string &name, Route route) {
  CompileOptions options;
  options.route = route;
  options.fileName = name;
  Result<Kernel> kernel = compile(readModel(name), options);
  if (!kernel)
    ADD_FAILURE() << kernel.getError().str();
  return kernel;
}

using Tensors = std::vector<std::unique_ptr<TestTensor<float>>>;

std::vector<const DLTensor *> getPointers(const Tensors &tensors) {
  std::vector<const DLTensor *> pointers;
  for (const auto &tensor : tensors)
    pointers.push_back(&*tensor);
  return pointers;
}

/// Inputs for `kernel` with `size` wherever any size is taken.
Tensors makeInputs(const Kernel &kernel, int64_t size) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal(0, 0.5);
  Tensors tensors;
  for (const TensorSpec &spec : kernel.getInputs()) {
    std::vector<int64_t> sizes = spec.sizes;
    for (int64_t &dim : sizes)
      dim = dim == dynamicSize ? size : dim;
    tensors.push_back(std::make_unique<TestTensor<float>>(sizes));
    tensors.back()->fill([&](size_t) { return normal(random); });
  }
  return tensors;
}

/// Calls `kernel`, and fails the test where that fails.
Tensors run(Kernel &kernel, const Tensors &inputs) {
  Tensors outputs;
  auto shapes = kernel.resultShapes(getPointers(inputs));
  if (!shapes) {
    ADD_FAILURE() << shapes.getError().str();
    return outputs;
  }
  for (const std::vector<int64_t> &shape : *shapes)
    outputs.push_back(std::make_unique<TestTensor<float>>(shape));
  auto called = kernel.call(getPointers(inputs), getPointers(outputs));
  if (!called)
    ADD_FAILURE() << called.getError().str();
  return outputs;
}

class Model : public ::testing::TestWithParam<const char *> {};

TEST_P(Model, fusedAndPlainAgree) {
  Result<Kernel> fused = compileModel(GetParam(), Route::stages);
  Result<Kernel> plain = compileModel(GetParam(), Route::upstream);
  ASSERT_TRUE(fused && plain);
  for (int64_t size : {1, 17, 130}) {
    Tensors inputs = makeInputs(*fused, size);
    Tensors got = run(*fused, inputs), expected = run(*plain, inputs);
    ASSERT_EQ(got.size(), expected.size());
    for (size_t i = 0; i < got.size(); ++i) {
      ASSERT_EQ(got[i]->sizes, expected[i]->sizes);
      for (size_t j = 0; j < got[i]->data.size(); ++j)
        ASSERT_NEAR(got[i]->data[j], expected[i]->data[j],
                    1e-4 * std::max(1.0f, std::fabs(expected[i]->data[j])))
            << "element " << j << " of result " << i << " at size " << size;
    }
  }
}

TEST_P(Model, threadsDoNotChangeResults) {
  Result<Kernel> kernel = compileModel(GetParam(), Route::stages);
  ASSERT_TRUE(bool(kernel));
  Tensors inputs = makeInputs(*kernel, 100);
  kernel->setThreads(1);
  Tensors one = run(*kernel, inputs);
  kernel->setThreads(3);
  Tensors three = run(*kernel, inputs);
  ASSERT_FALSE(one.empty());
  EXPECT_EQ(one[0]->data, three[0]->data);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Model,
                         ::testing::Values("sdpa-causal/sdpa-dynamic",
                                           "sdpa-gqa/eager-dynamic",
                                           "sdpa-batch/sdpa-dynamic",
                                           "llama-gqa-causal/sdpa-dynamic"));

} // namespace
