//===- LaunchPlan.cpp - The launches of one call --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/LaunchPlan.h"

#include "lib/Runtime/CheckTensors.h"
#include "lib/Runtime/IntegerExpression.h"

#include <algorithm>
#include <cstring>

using namespace attn;
using namespace attn::runtime;

using Tensors = std::vector<const DLTensor *>;

static Error makeError(std::string message) { return {std::move(message), {}}; }

uint64_t attn::runtime::getAddress(const DLTensor &tensor) {
  return reinterpret_cast<uintptr_t>(tensor.data) + tensor.byte_offset;
}

uint64_t attn::runtime::getByteCount(const DLTensor &tensor) {
  uint64_t bytes = (tensor.dtype.bits * tensor.dtype.lanes + 7) / 8;
  for (int32_t dim = 0; dim < tensor.ndim; ++dim)
    bytes *= static_cast<uint64_t>(tensor.shape[dim]);
  return bytes;
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

static bool isSameType(DLDataType left, DLDataType right) {
  return left.code == right.code && left.bits == right.bits &&
         left.lanes == right.lanes;
}

static Result<void> checkSizes(const std::string &name,
                               const std::vector<int64_t> &sizes,
                               const DLTensor &tensor) {
  if (tensor.ndim != static_cast<int32_t>(sizes.size()))
    return makeError("expected " + name + " to have rank " +
                     std::to_string(sizes.size()) + " but got " +
                     std::to_string(tensor.ndim));
  for (int32_t dim = 0; dim < tensor.ndim; ++dim) {
    int64_t got = tensor.shape[dim], want = sizes[dim];
    if (got < 0 || (want != dynamicSize && want != got))
      return makeError("expected " + name + " to have " +
                       (want == dynamicSize ? "no negative size"
                                            : "size " + std::to_string(want)) +
                       " in dimension " + std::to_string(dim) + " but got " +
                       std::to_string(got));
  }
  return {};
}

/// One tensor against what is expected of it.
static Result<void> checkTensor(const std::string &name, const TensorSpec &spec,
                                DLDevice device, const DLTensor *tensor) {
  if (!tensor)
    return makeError("expected " + name + " to be given");
  if (!isSameType(spec.type, tensor->dtype))
    return makeError("expected " + name + " to have elements of type '" +
                     getElementTypeName(spec.type) + "' but got '" +
                     getElementTypeName(tensor->dtype) + "'");
  if (Result<void> sized = checkSizes(name, spec.sizes, *tensor); !sized)
    return sized;
  if (tensor->device.device_type != device.device_type ||
      tensor->device.device_id != device.device_id)
    return makeError("expected " + name + " on device type " +
                     std::to_string(device.device_type) + ", number " +
                     std::to_string(device.device_id) +
                     ", but got device type " +
                     std::to_string(tensor->device.device_type) + ", number " +
                     std::to_string(tensor->device.device_id));
  if (getByteCount(*tensor) == 0)
    return {};
  int32_t last = tensor->ndim - 1;
  if (last >= 0 && tensor->shape[last] > 1 && getStride(*tensor, last) != 1)
    return makeError("expected " + name +
                     " to have stride 1 in its last dimension but got " +
                     std::to_string(getStride(*tensor, last)));
  uint64_t alignment = (spec.type.bits * spec.type.lanes + 7) / 8;
  if (!getAddress(*tensor))
    return makeError("expected " + name + " to have data but got null");
  if (getAddress(*tensor) % alignment)
    return makeError("expected " + name + " to lie at a multiple of " +
                     std::to_string(alignment) + " bytes");
  return {};
}

Result<void> attn::runtime::checkDeviceTensors(const DeviceProgram &program,
                                               DLDevice device,
                                               const Tensors &tensors) {
  size_t inputs = program.inputs.size();
  for (size_t i = 0; i < tensors.size(); ++i) {
    bool isInput = i < inputs;
    std::string name = (isInput ? "input " : "output ") +
                       std::to_string(isInput ? i : i - inputs);
    const ManifestTensor &tensor =
        isInput ? program.inputs[i] : program.outputs[i - inputs];
    Result<void> checked = checkTensor(name, tensor.spec, device, tensors[i]);
    if (!checked)
      return checked;
  }
  auto sizes =
      computeOutputSizes(program, {tensors.begin(), tensors.begin() + inputs});
  if (!sizes)
    return sizes.takeError();
  for (size_t i = 0; i < sizes->size(); ++i)
    if (Result<void> checked = checkSizes("output " + std::to_string(i),
                                          (*sizes)[i], *tensors[inputs + i]);
        !checked)
      return checked;
  return {};
}

Result<std::vector<std::vector<int64_t>>>
attn::runtime::computeOutputSizes(const DeviceProgram &program,
                                  const Tensors &inputs) {
  std::vector<std::vector<int64_t>> shapes;
  for (const ManifestTensor &output : program.outputs) {
    std::vector<int64_t> &shape = shapes.emplace_back();
    for (const std::string &text : output.sizes) {
      Result<int64_t> size = evaluateExpression(text, inputs);
      if (!size)
        return size.takeError();
      shape.push_back(*size);
    }
  }
  return shapes;
}

Result<uint64_t> attn::runtime::computeWorkspace(const DeviceProgram &program,
                                                 const Tensors &tensors) {
  Result<int64_t> bytes = evaluateExpression(program.workspace, tensors);
  if (!bytes)
    return bytes.takeError();
  if (*bytes < 0)
    return makeError("expected no negative workspace but got " +
                     std::to_string(*bytes));
  return static_cast<uint64_t>(*bytes);
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

namespace {
/// Computes the launches of one call.
class Planner {
public:
  Planner(const DeviceProgram &program, const Tensors &tensors,
          uint64_t workspace)
      : program(program), tensors(tensors), workspace(workspace) {}

  Result<void> check() const;
  /// Appends the launch where its guard holds and its grid is not empty.
  Result<void> add(const DeviceLaunch &launch,
                   std::vector<PlannedLaunch> &plan) const;

private:
  Result<void> setCount(const std::string &text, int64_t most, uint32_t &count,
                        const std::string &what) const;
  Result<TensorMap> getMap(const DeviceArgument &argument,
                           const std::string &name) const;
  Result<std::vector<uint8_t>> getBytes(const DeviceArgument &argument,
                                        const std::string &name) const;

  const DeviceProgram &program;
  const Tensors &tensors;
  uint64_t workspace;
};
} // namespace

Result<void> Planner::check() const {
  for (const DeviceCheck &check : program.checks) {
    Result<int64_t> holds = evaluateExpression(check.condition, tensors);
    if (!holds)
      return holds.takeError();
    if (*holds == 0)
      return makeError(check.message);
  }
  return {};
}

Result<void> Planner::setCount(const std::string &text, int64_t most,
                               uint32_t &count, const std::string &what) const {
  Result<int64_t> value = evaluateExpression(text, tensors);
  if (!value)
    return value.takeError();
  if (*value < 0 || *value > most)
    return makeError("expected " + what + " from 0 to " + std::to_string(most) +
                     " but got " + std::to_string(*value));
  count = static_cast<uint32_t>(*value);
  return {};
}

Result<TensorMap> Planner::getMap(const DeviceArgument &argument,
                                  const std::string &name) const {
  size_t rank = argument.sizes.size();
  bool fits = argument.tensor >= 0 && rank >= 1 && rank <= 5 &&
              argument.tensor < static_cast<int64_t>(tensors.size()) &&
              argument.strides.size() == rank && argument.box.size() == rank;
  if (!fits)
    return makeError("expected " + name +
                     " to be a map of 1 to 5 dimensions "
                     "of a tensor that is there");
  const DLTensor &tensor = *tensors[argument.tensor];
  uint64_t elementBytes = tensor.dtype.bits / 8;
  TensorMap map;
  map.address = getAddress(tensor);
  map.type = tensor.dtype;
  map.swizzleBytes = static_cast<uint32_t>(argument.swizzleBytes);
  for (size_t dim = rank; dim-- > 0;) {
    Result<int64_t> size = evaluateExpression(argument.sizes[dim], tensors);
    Result<int64_t> stride = evaluateExpression(argument.strides[dim], tensors);
    if (!size || !stride)
      return size ? stride.takeError() : size.takeError();
    // A map of nothing cannot be encoded; nobody reads it.
    map.sizes.push_back(std::max<int64_t>(*size, 1));
    if (dim + 1 < rank)
      map.strides.push_back(static_cast<uint64_t>(*stride) * elementBytes);
    map.box.push_back(static_cast<uint32_t>(argument.box[dim]));
  }
  for (uint64_t bytes : map.strides)
    if (bytes % 16 != 0)
      return makeError("expected strides of " + name +
                       " to be multiples of 16 bytes but got " +
                       std::to_string(bytes));
  if (map.address % 16 != 0)
    return makeError("expected " + name + " to lie at a multiple of 16 bytes");
  return map;
}

/// Little-endian, as every machine that this is for.
Result<std::vector<uint8_t>> Planner::getBytes(const DeviceArgument &argument,
                                               const std::string &name) const {
  Result<int64_t> value = evaluateExpression(argument.value, tensors);
  if (!value)
    return value.takeError();
  int64_t number = *value;
  if (argument.kind == DeviceArgument::Kind::tensor) {
    if (argument.tensor < 0 ||
        argument.tensor >= static_cast<int64_t>(tensors.size()))
      return makeError("expected " + name + " to be of a tensor that is there");
    number += static_cast<int64_t>(getAddress(*tensors[argument.tensor]));
  }
  if (argument.kind == DeviceArgument::Kind::workspace)
    number += static_cast<int64_t>(workspace);
  if (argument.alignment > 1 && number % argument.alignment != 0)
    return makeError("expected " + name + " to lie at a multiple of " +
                     std::to_string(argument.alignment) + " bytes");
  int64_t limit = argument.bytes < 8 ? int64_t(1) << (8 * argument.bytes) : 0;
  if (argument.bytes < 1 || argument.bytes > 8 ||
      (limit && (number >= limit || number < -limit / 2)))
    return makeError("expected " + name + " to have " +
                     std::to_string(argument.bytes) + " bytes but got " +
                     std::to_string(number));
  std::vector<uint8_t> bytes(argument.bytes);
  std::memcpy(bytes.data(), &number, bytes.size());
  return bytes;
}

Result<void> Planner::add(const DeviceLaunch &launch,
                          std::vector<PlannedLaunch> &plan) const {
  Result<int64_t> runs = evaluateExpression(launch.guard, tensors);
  if (!runs)
    return runs.takeError();
  if (*runs == 0)
    return {};
  PlannedLaunch planned;
  while (planned.kernel < program.kernels.size() &&
         program.kernels[planned.kernel].name != launch.kernel)
    ++planned.kernel;
  if (planned.kernel == program.kernels.size())
    return makeError("expected a kernel '" + launch.kernel + "'");
  // The most that any GPU of these generations takes.
  constexpr int64_t mostBlocks[] = {2147483647, 65535, 65535};
  constexpr int64_t mostThreads[] = {1024, 1024, 64};
  bool isEmpty = false;
  for (int axis = 0; axis < 3; ++axis) {
    std::string what =
        std::string(" of '") + launch.kernel + "' along " + "xyz"[axis];
    auto grid = setCount(launch.grid[axis], mostBlocks[axis],
                         planned.shape.grid[axis], "blocks" + what);
    auto block = setCount(launch.block[axis], mostThreads[axis],
                          planned.shape.block[axis], "threads" + what);
    if (!grid || !block)
      return grid ? block : grid;
    isEmpty |= planned.shape.grid[axis] == 0;
  }
  auto shared = setCount(launch.sharedBytes, 1 << 20, planned.shape.sharedBytes,
                         "bytes of shared memory of '" + launch.kernel + "'");
  if (!shared || isEmpty)
    return shared;
  for (size_t i = 0; i < launch.arguments.size(); ++i) {
    std::string name =
        "argument " + std::to_string(i) + " of '" + launch.kernel + "'";
    if (launch.arguments[i].kind == DeviceArgument::Kind::tensorMap) {
      Result<TensorMap> map = getMap(launch.arguments[i], name);
      if (!map)
        return map.takeError();
      planned.maps.emplace_back(i, std::move(*map));
      planned.arguments.emplace_back();
      continue;
    }
    auto bytes = getBytes(launch.arguments[i], name);
    if (!bytes)
      return bytes.takeError();
    planned.arguments.push_back(std::move(*bytes));
  }
  plan.push_back(std::move(planned));
  return {};
}

Result<std::vector<PlannedLaunch>>
attn::runtime::planLaunches(const DeviceProgram &program,
                            const Tensors &tensors, uint64_t workspace) {
  Planner planner(program, tensors, workspace);
  if (Result<void> checked = planner.check(); !checked)
    return checked.takeError();
  std::vector<PlannedLaunch> plan;
  for (const DeviceLaunch &launch : program.launches)
    if (Result<void> added = planner.add(launch, plan); !added)
      return added.takeError();
  return plan;
}
