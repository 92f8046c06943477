//===- KernelTest.cpp - Compile and call ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "TestTensor.h"

#include "attn/Compiler.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace attn;

namespace {

constexpr char addText[] = R"(
func.func @add(%a: tensor<?x8xf32>, %s: f32) -> (tensor<?x8xf32>, f32) {
  %c0 = arith.constant 0 : index
  %c100 = arith.constant 100 : index
  %d = tensor.dim %a, %c0 : tensor<?x8xf32>
  %small = arith.cmpi slt, %d, %c100 : index
  cf.assert %small, "expected fewer than 100 rows"
  %e = tensor.empty(%d) : tensor<?x8xf32>
  %r = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<?x8xf32>) outs(%e : tensor<?x8xf32>) {
  ^bb0(%x: f32, %o: f32):
    %y = arith.addf %x, %s : f32
    linalg.yield %y : f32
  } -> tensor<?x8xf32>
  %q = call @exp_rows(%r) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %q, %s : tensor<?x8xf32>, f32
}
func.func private @exp_rows(%a: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %a, %c0 : tensor<?x8xf32>
  %e = tensor.empty(%d) : tensor<?x8xf32>
  %r = scf.forall (%i) in (%d) shared_outs(%o = %e) -> tensor<?x8xf32> {
    %s = tensor.extract_slice %a[%i, 0] [1, 8] [1, 1] : tensor<?x8xf32> to tensor<8xf32>
    %t = tensor.extract_slice %o[%i, 0] [1, 8] [1, 1] : tensor<?x8xf32> to tensor<8xf32>
    %u = linalg.exp ins(%s : tensor<8xf32>) outs(%t : tensor<8xf32>) -> tensor<8xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %u into %o[%i, 0] [1, 8] [1, 1] : tensor<8xf32> into tensor<?x8xf32>
    }
  }
  return %r : tensor<?x8xf32>
})";

/// Compiles text, and fails the test with the diagnostics where that fails.
Result<Kernel> compileOrReport(const char *text, Route route = Route::stages) {
  CompileOptions options;
  options.route = route;
  Result<Kernel> kernel = compile(text, options);
  if (!kernel)
    ADD_FAILURE() << kernel.getError().str();
  return kernel;
}

/// The message of an error; fails the test where there is none.
template <typename T> std::string getMessage(const Result<T> &result) {
  if (result) {
    ADD_FAILURE() << "expected an error";
    return {};
  }
  return result.getError().message;
}

class KernelOnRoute : public ::testing::TestWithParam<Route> {};

TEST_P(KernelOnRoute, computesWhatTheGraphSays) {
  Result<Kernel> kernel = compileOrReport(addText, GetParam());
  ASSERT_TRUE(bool(kernel));
  EXPECT_EQ(kernel->getName(), "add");
  EXPECT_EQ(kernel->getInputs()[0].str(), "?x8xf32");
  EXPECT_EQ(kernel->getInputs()[1].str(), "f32");
  EXPECT_EQ(kernel->getOutputs()[0].str(), "?x8xf32");

  TestTensor<float> a({5, 8}), s({}), r({5, 8}), t({});
  a.fill([](size_t i) { return float(i) / 16; });
  s.data[0] = -1;
  auto shapes = kernel->resultShapes({&a, &s});
  ASSERT_TRUE(bool(shapes)) << shapes.getError().str();
  EXPECT_EQ((*shapes)[0], (std::vector<int64_t>{5, 8}));
  EXPECT_EQ((*shapes)[1], std::vector<int64_t>());
  auto called = kernel->call({&a, &s}, {&r, &t});
  ASSERT_TRUE(bool(called)) << called.getError().str();
  for (size_t i = 0; i < r.data.size(); ++i)
    EXPECT_NEAR(r.data[i], std::exp(float(i) / 16 - 1), 1e-5);
  EXPECT_EQ(t.data[0], -1);
  EXPECT_EQ(a.data[16], 1) << "inputs stay as they are";
  EXPECT_GT(kernel->getPeakBytes(), 0u);
  EXPECT_LE(kernel->getPeakBytes(), 1024u);
}

TEST_P(KernelOnRoute, failedAssertionsAreErrors) {
  Result<Kernel> kernel = compileOrReport(addText, GetParam());
  ASSERT_TRUE(bool(kernel));
  TestTensor<float> a({100, 8}), s({}), r({100, 8}), t({});
  EXPECT_EQ(getMessage(kernel->call({&a, &s}, {&r, &t})),
            "expected fewer than 100 rows");
}

INSTANTIATE_TEST_SUITE_P(Routes, KernelOnRoute,
                         ::testing::Values(Route::stages, Route::upstream));

TEST(Kernel, refusesTensorsThatDoNotFit) {
  Result<Kernel> kernel = compileOrReport(addText);
  ASSERT_TRUE(bool(kernel));
  TestTensor<float> a({5, 8}), s({}), r({5, 8}), t({});
  TestTensor<float> narrow({5, 7}), flat({40}), few({4, 8});
  TestTensor<double> wide({5, 8});
  auto call = [&](const DLTensor *input, const DLTensor *output) {
    return getMessage(kernel->call({input, &s}, {output, &t}));
  };
  EXPECT_EQ(getMessage(kernel->call({&a}, {&r, &t})),
            "expected 2 inputs but got 1");
  EXPECT_EQ(getMessage(kernel->call({&a, &s}, {&r})),
            "expected 2 outputs but got 1");
  EXPECT_EQ(call(&narrow, &r),
            "expected tensor 0 to have size 8 in dimension 1 but got 7");
  EXPECT_EQ(call(&flat, &r), "expected tensor 0 to have rank 2 but got 1");
  EXPECT_EQ(call(&wide, &r),
            "expected tensor 0 to have elements of type 'f32' but got 'f64'");
  EXPECT_EQ(call(&a, &few), "expected output 0 to be 5x8 but got 4x8");
  EXPECT_EQ(call(nullptr, &r), "expected tensor 0 to be given");
  DLTensor onDevice = a.tensor, noData = a.tensor, strided = a.tensor;
  onDevice.device.device_type = kDLCUDA;
  EXPECT_EQ(call(&onDevice, &r),
            "expected tensor 0 to be in host memory but got device type 2");
  noData.data = nullptr;
  EXPECT_EQ(call(&noData, &r), "expected tensor 0 to have data but got null");
  int64_t strides[] = {1, 5};
  strided.strides = strides;
  EXPECT_EQ(call(&strided, &r),
            "not supported yet: tensor 0 with stride 5 in dimension 1; make it "
            "row-major without gaps");
}

TEST(Kernel, readsFromTheByteOffset) {
  Result<Kernel> kernel = compileOrReport(addText);
  ASSERT_TRUE(bool(kernel));
  TestTensor<float> all({3, 8}), s({}), r({2, 8}), t({});
  all.fill([](size_t i) { return float(i); });
  int64_t sizes[] = {2, 8}, strides[] = {8, 1};
  DLTensor rows = all.tensor;
  rows.shape = sizes;
  rows.strides = strides;
  rows.byte_offset = 8 * sizeof(float);
  s.data[0] = -8;
  auto called = kernel->call({&rows, &s}, {&r, &t});
  ASSERT_TRUE(bool(called)) << called.getError().str();
  EXPECT_EQ(r.data[0], 1);
}

TEST(Kernel, givesTheSameForAnyNumberOfThreads) {
  Result<Kernel> kernel = compileOrReport(addText);
  ASSERT_TRUE(bool(kernel));
  TestTensor<float> a({99, 8}), s({}), one({99, 8}), many({99, 8}), t({});
  a.fill([](size_t i) { return float(i % 13) / 7; });
  kernel->setThreads(1);
  ASSERT_TRUE(bool(kernel->call({&a, &s}, {&one, &t})));
  kernel->setThreads(4);
  ASSERT_TRUE(bool(kernel->call({&a, &s}, {&many, &t})));
  EXPECT_EQ(one.data, many.data);
}

TEST(Compiler, returnsDiagnosticsAsValues) {
  Result<Kernel> kernel = compile("func.func @f( {");
  EXPECT_EQ(getMessage(kernel), "cannot parse '<module>'");
  ASSERT_FALSE(kernel.getError().diagnostics.empty());
  const Diagnostic &first = kernel.getError().diagnostics.front();
  EXPECT_EQ(first.severity, Severity::error);
  EXPECT_EQ(first.location, "<module>:1:14");
}

TEST(Compiler, wantsOneEntry) {
  constexpr char two[] = "func.func @f() { return }\n"
                         "func.func @g() { return }";
  Result<Kernel> kernel = compile(two);
  EXPECT_EQ(getMessage(kernel), "cannot compile '<module>'");
  EXPECT_EQ(kernel.getError().diagnostics[0].str(),
            "<module>:2:1: error: expected one public function, or an entry by "
            "name\n<module>:1:1: note: the other one is here");
  CompileOptions options;
  options.entry = "g";
  Result<Kernel> named = compile(two, options);
  ASSERT_TRUE(bool(named)) << named.getError().str();
  EXPECT_EQ(named->getName(), "g");
  options.entry = "h";
  Result<Kernel> missing = compile(two, options);
  EXPECT_EQ(missing.getError().diagnostics.at(0).message,
            "expected a public function 'h' with a body");
}

TEST(Compiler, wantsKnownNames) {
  CompileOptions options;
  options.target = "abacus";
  EXPECT_FALSE(bool(compile("func.func @f() { return }", options)));
  options.target = "host";
  options.startAfter = "risen";
  Result<Kernel> kernel = compile("func.func @f() { return }", options);
  EXPECT_EQ(kernel.getError().diagnostics.at(0).message,
            "expected the name of a stage but got 'risen'");
}

} // namespace
