//===- RunSpec.cpp - Run one spec and judge it ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Property/RunSpec.h"

#include "attn/Compiler.h"
#include "lib/Reference/Attainable.h"
#include "lib/Runtime/GuardedBuffer.h"

#include <algorithm>
#include <cstring>
#include <deque>

using namespace attn;
using namespace attn::property;

namespace {
/// Tensors at the edge of mapped memory, with their DLPack views.
class GuardedTensors {
public:
  template <typename T>
  void add(std::vector<int64_t> sizes, const std::vector<T> &values,
           DLDataTypeCode code) {
    int64_t count = 1;
    for (int64_t size : sizes)
      count *= size;
    buffers.emplace_back(count * sizeof(T));
    if (!values.empty())
      std::memcpy(buffers.back().data(), values.data(), count * sizeof(T));
    shapes.push_back(std::move(sizes));
    DLTensor tensor{};
    tensor.data = buffers.back().data();
    tensor.device = DLDevice{kDLCPU, 0};
    tensor.ndim = int32_t(shapes.back().size());
    tensor.dtype = DLDataType{uint8_t(code), uint8_t(8 * sizeof(T)), 1};
    tensor.shape = shapes.back().data();
    tensors.push_back(tensor);
  }

  std::vector<const DLTensor *> views() const {
    std::vector<const DLTensor *> all;
    for (const DLTensor &tensor : tensors)
      all.push_back(&tensor);
    return all;
  }
  const float *floats(size_t index) const {
    return static_cast<const float *>(tensors[index].data);
  }

private:
  std::deque<runtime::GuardedBuffer> buffers;
  std::deque<std::vector<int64_t>> shapes;
  std::deque<DLTensor> tensors;
};
} // namespace

/// Sizes as the tensor's layout orders them.
static std::vector<int64_t> orderSizes(const reference::Index4 &sizes,
                                       reference::Layout layout) {
  if (layout == reference::Layout::BSHD)
    return {sizes[0], sizes[2], sizes[1], sizes[3]};
  return {sizes.begin(), sizes.end()};
}

Result<Kernel> attn::property::compileSpec(const Spec &spec) {
  CompileOptions options;
  options.queryTile = spec.queryTile;
  options.keyTile = spec.keyTile;
  return compile(spec.getModule(), options);
}

/// Arguments in the order of the program.
static GuardedTensors makeArguments(const Spec &spec,
                                    const reference::Problem &problem,
                                    const reference::Generated &data,
                                    const std::vector<float> &slopes) {
  GuardedTensors inputs;
  inputs.add(orderSizes(problem.querySizes(), problem.queryLayout), data.query,
             kDLFloat);
  inputs.add(orderSizes(problem.keySizes(), problem.keyLayout), data.key,
             kDLFloat);
  inputs.add(orderSizes(problem.valueSizes(), problem.valueLayout), data.value,
             kDLFloat);
  if (spec.bias >= 0)
    inputs.add(orderSizes(problem.biasSizes(), reference::Layout::BHSD),
               data.bias, kDLFloat);
  if (spec.hasLengths) {
    inputs.add({spec.batch}, spec.getQueryLengths(), kDLInt);
    inputs.add({spec.batch}, spec.getKeyLengths(), kDLInt);
  }
  if (!slopes.empty())
    inputs.add({int64_t(slopes.size())}, slopes, kDLFloat);
  return inputs;
}

/// Compares o and lse with the reference; says what is wrong, or nothing.
static std::string compare(const reference::Problem &problem,
                           const reference::Inputs &inputs,
                           const reference::Generated &data,
                           const GuardedTensors &outputs) {
  reference::Answer answer;
  answer.output = outputs.floats(0);
  answer.lse = problem.wantsLse ? outputs.floats(1) : nullptr;
  answer.exactRows = data.exactRows.empty() ? nullptr : &data.exactRows;
  reference::Judgement judgement = reference::judge(problem, inputs, answer);
  if (!judgement.error.empty())
    return "reference: " + judgement.error;
  if (!judgement.output.accepted)
    return "output: " + judgement.output.reason;
  return judgement.lse.accepted ? "" : "lse: " + judgement.lse.reason;
}

std::string attn::property::runSpec(Kernel &kernel, const Spec &spec,
                                    int64_t &exactRows) {
  reference::Problem problem = spec.getProblem();
  std::vector<float> slopes = spec.getSlopes();
  std::vector<reference::CaptureView> captures = Spec::getCaptures(slopes);
  reference::GenerateOptions options;
  options.kind = static_cast<reference::InputKind>(spec.inputs);
  options.seed = spec.seed;
  options.needleKey = spec.needle;
  reference::Generated data =
      reference::generateInputs(problem, captures, options);
  if (!data.error.empty())
    return "generator: " + data.error;
  exactRows += data.exactCount;
  GuardedTensors inputs = makeArguments(spec, problem, data, slopes);
  GuardedTensors outputs;
  // Filled with a number that no answer has: an element left out shows.
  reference::Index4 sizes = problem.outputSizes();
  std::vector<float> stale(reference::elementCount(sizes), 12345.0f);
  outputs.add(orderSizes(sizes, problem.outputLayout), stale, kDLFloat);
  if (spec.wantsLse)
    outputs.add({sizes[0], sizes[1], sizes[2]}, stale, kDLFloat);
  if (auto called = kernel.call(inputs.views(), outputs.views()); !called)
    return "call: " + called.getError().str();
  return compare(problem, data.inputs(problem, captures), data, outputs);
}
