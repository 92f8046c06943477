//===- RunSpec.cpp - Run one spec and judge it ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Property/RunSpec.h"

#include "attn/Compiler.h"
#include "lib/Reference/Attainable.h"
#include "lib/Runtime/GuardedBuffer.h"
#include "lib/Support/Half.h"

#include <algorithm>
#include <cstring>
#include <deque>

using namespace attn;
using namespace attn::property;

static HalfType getHalfType(int64_t type) {
  return type == 1 ? HalfType::F16 : HalfType::BF16;
}

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
  /// Adds a tensor of an element type of specs.
  void addTyped(std::vector<int64_t> sizes, const std::vector<float> &values,
                int64_t type) {
    if (type == 0)
      return add(std::move(sizes), values, kDLFloat);
    std::vector<uint16_t> bits;
    for (float value : values)
      bits.push_back(narrowToHalf(getHalfType(type), value));
    add(std::move(sizes), bits, type == 1 ? kDLFloat : kDLBfloat);
  }

  /// The elements in f32.
  std::vector<float> floats(size_t index, int64_t type) const {
    const DLTensor &tensor = tensors[index];
    const auto *bits = static_cast<const uint16_t *>(tensor.data);
    std::vector<float> values;
    int64_t count = 1;
    for (int32_t d = 0; d < tensor.ndim; ++d)
      count *= tensor.shape[d];
    for (int64_t i = 0; i < count; ++i)
      values.push_back(type == 0 ? static_cast<const float *>(tensor.data)[i]
                                 : widenHalf(getHalfType(type), bits[i]));
    return values;
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

Result<Kernel> attn::property::compileSpec(const Spec &spec,
                                           const RunTarget &target) {
  CompileOptions options;
  options.target = target.target;
  options.driver = target.driver;
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
  inputs.addTyped(orderSizes(problem.querySizes(), problem.queryLayout),
                  data.query, spec.type);
  inputs.addTyped(orderSizes(problem.keySizes(), problem.keyLayout), data.key,
                  spec.type);
  inputs.addTyped(orderSizes(problem.valueSizes(), problem.valueLayout),
                  data.value, spec.type);
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
                           const GuardedTensors &outputs, int64_t type) {
  constexpr reference::OutputType types[] = {reference::OutputType::F32,
                                             reference::OutputType::F16,
                                             reference::OutputType::BF16};
  std::vector<float> output = outputs.floats(0, type), lse;
  if (problem.wantsLse)
    lse = outputs.floats(1, /*type=*/0);
  reference::Answer answer;
  answer.type = types[type];
  answer.output = output.data();
  answer.lse = problem.wantsLse ? lse.data() : nullptr;
  answer.exactRows = data.exactRows.empty() ? nullptr : &data.exactRows;
  reference::Judgement judgement = reference::judge(problem, inputs, answer);
  if (!judgement.error.empty())
    return "reference: " + judgement.error;
  if (!judgement.output.accepted)
    return "output: " + judgement.output.reason;
  return judgement.lse.accepted ? "" : "lse: " + judgement.lse.reason;
}

/// Rounds q, k and v to the spec's type. Exact values of v are powers of two
/// and stay; keys that move stay multiples of one power of two, as the proof
/// asks for, and which rows are exact is computed anew.
static void roundInputs(const Spec &spec, const reference::Problem &problem,
                        const std::vector<reference::CaptureView> &captures,
                        reference::Generated &data) {
  if (spec.type == 0)
    return;
  HalfType type = getHalfType(spec.type);
  for (std::vector<float> *values : {&data.query, &data.key, &data.value})
    for (float &value : *values)
      value = widenHalf(type, narrowToHalf(type, value));
  if (data.exactRows.empty())
    return;
  data.exactRows =
      findExactRows(problem, data.inputs(problem, captures), spec.narrowP);
  data.exactCount =
      std::count(data.exactRows.begin(), data.exactRows.end(), true);
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
  roundInputs(spec, problem, captures, data);
  exactRows += data.exactCount;
  GuardedTensors inputs = makeArguments(spec, problem, data, slopes);
  GuardedTensors outputs;
  // Filled with a number that no answer has: an element left out shows.
  reference::Index4 sizes = problem.outputSizes();
  std::vector<float> stale(reference::elementCount(sizes), 12345.0f);
  outputs.addTyped(orderSizes(sizes, problem.outputLayout), stale, spec.type);
  if (spec.wantsLse)
    outputs.add({sizes[0], sizes[1], sizes[2]}, stale, kDLFloat);
  if (auto called = kernel.call(inputs.views(), outputs.views()); !called)
    return "call: " + called.getError().str();
  return compare(problem, data.inputs(problem, captures), data, outputs,
                 spec.type);
}
