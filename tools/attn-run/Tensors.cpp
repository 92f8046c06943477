//===- Tensors.cpp - Tensors that attn-run owns ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Tensors.h"

#include "lib/Reference/Random.h"
#include "lib/Support/Half.h"
#include "lib/Support/Npy.h"

#include "llvm/ADT/STLExtras.h"

#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>

using namespace attn;
using namespace attn::run;

/// Above this many bytes a tensor is taken for a mistake.
static constexpr int64_t kMostBytes = int64_t(1) << 36;

/// `kDLBool`, which the headers of DLPack 0.6 do not name yet.
static constexpr DLDataTypeCode kBoolCode = static_cast<DLDataTypeCode>(6);

static Error makeError(std::string message) {
  return Error{std::move(message), {}};
}

//===----------------------------------------------------------------------===//
// Tensor
//===----------------------------------------------------------------------===//

Tensor::Tensor(std::vector<int64_t> sizes, DLDataType type)
    : sizes(std::move(sizes)), type(type) {
  storage.resize(getCount() * ((type.bits + 7) / 8));
}

int64_t Tensor::getCount() const {
  int64_t count = 1;
  for (int64_t size : sizes)
    count *= size;
  return count;
}

DLTensor *Tensor::view() {
  viewed = DLTensor{};
  viewed.data = storage.data();
  viewed.device = DLDevice{kDLCPU, 0};
  viewed.ndim = static_cast<int32_t>(sizes.size());
  viewed.dtype = type;
  viewed.shape = sizes.data();
  return &viewed;
}

bool attn::run::isFloat(DLDataType type) {
  return type.code == kDLFloat || type.code == kDLBfloat;
}

reference::OutputType attn::run::getOutputType(DLDataType type) {
  return type.bits != 16          ? reference::OutputType::F32
         : type.code == kDLBfloat ? reference::OutputType::BF16
                                  : reference::OutputType::F16;
}

static HalfType getHalfType(DLDataType type) {
  return type.code == kDLBfloat ? HalfType::BF16 : HalfType::F16;
}

std::vector<double> Tensor::toDoubles() const {
  std::vector<double> values(getCount());
  for (size_t i = 0; i < values.size(); ++i) {
    if (type.bits == 16) {
      uint16_t bits;
      std::memcpy(&bits, storage.data() + i * 2, 2);
      values[i] = widenHalf(getHalfType(type), bits);
      continue;
    }
    if (type.bits == 64) {
      std::memcpy(&values[i], storage.data() + i * 8, 8);
      continue;
    }
    float narrow;
    std::memcpy(&narrow, storage.data() + i * 4, 4);
    values[i] = narrow;
  }
  return values;
}

std::vector<float> Tensor::toFloats() const {
  std::vector<double> wide = toDoubles();
  return std::vector<float>(wide.begin(), wide.end());
}

Tensor attn::run::widen(const Tensor &tensor) {
  if (!isFloat(tensor.getType()) || tensor.getType().bits == 64)
    return tensor;
  Tensor wide(tensor.getSizes(), DLDataType{kDLFloat, 64, 1});
  std::vector<double> values = tensor.toDoubles();
  std::memcpy(wide.data(), values.data(), values.size() * sizeof(double));
  return wide;
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

/// Reads `1x77x512`; nothing where it is not a list of sizes.
static std::optional<std::vector<int64_t>> parseSizes(const std::string &text) {
  std::vector<int64_t> sizes;
  const char *at = text.c_str();
  while (*at) {
    char *end = nullptr;
    long long size = std::strtoll(at, &end, 10);
    if (end == at || size < 0 || size > kMostBytes || (*end && *end != 'x'))
      return std::nullopt;
    sizes.push_back(size);
    at = *end ? end + 1 : end;
  }
  return sizes;
}

/// Sizes by argument.
using ShapeMap = std::map<size_t, std::vector<int64_t>>;

/// Everything that `--shape` says about `count` arguments.
static Result<ShapeMap> parseShapes(const Options &options, size_t count) {
  ShapeMap shapes;
  for (const std::string &entry : options.shapes) {
    size_t colon = entry.find(':');
    std::optional<std::vector<int64_t>> sizes;
    char *end = nullptr;
    size_t index = std::strtoull(entry.c_str(), &end, 10);
    if (colon != std::string::npos && end == entry.c_str() + colon)
      sizes = parseSizes(entry.substr(colon + 1));
    if (!sizes)
      return makeError(
          "expected --shape=argument:sizes such as 0:1x300x512 but got '" +
          entry + "'");
    if (index >= count)
      return makeError("expected --shape of an argument below " +
                       std::to_string(count) + " but got '" + entry + "'");
    shapes[index] = *sizes;
  }
  return shapes;
}

/// Refuses sizes that no memory holds; `what` names the tensor.
static Result<void> expectToFit(const std::string &what,
                                const std::vector<int64_t> &sizes,
                                DLDataType type) {
  double bytes = type.bits / 8.0;
  for (int64_t size : sizes)
    bytes *= double(size);
  if (bytes <= double(kMostBytes))
    return {};
  return makeError("expected " + what +
                   " to have at most 64 GiB, make its sizes smaller");
}

/// Fills with normal numbers, or with integers from 0 to 7 (0 and 1 where the
/// type has one bit).
static void fillRandom(Tensor &tensor, uint64_t seed, uint64_t stream) {
  reference::Random random(seed, stream);
  DLDataType type = tensor.getType();
  int64_t count = tensor.getCount();
  auto *bytes = static_cast<unsigned char *>(tensor.data());
  size_t width = (type.bits + 7) / 8;
  for (int64_t i = 0; i < count; ++i) {
    float number = random.normal();
    double wide = number;
    int64_t integer =
        random.integer(0, type.bits == 1 || type.code == kBoolCode ? 1 : 7);
    uint16_t half = narrowToHalf(getHalfType(type), number);
    const void *source = !isFloat(type) ? static_cast<const void *>(&integer)
                         : width == 8   ? static_cast<const void *>(&wide)
                         : width == 2   ? static_cast<const void *>(&half)
                                        : static_cast<const void *>(&number);
    std::memcpy(bytes + i * width, source, width);
  }
}

/// A generated argument.
static Result<Tensor> generateInput(const Options &options,
                                    const ShapeMap &shapes,
                                    const TensorSpec &spec, size_t index) {
  auto given = shapes.find(index);
  std::vector<int64_t> sizes =
      given != shapes.end() ? given->second : spec.sizes;
  if (sizes.size() != spec.sizes.size())
    return makeError("expected --shape of argument " + std::to_string(index) +
                     " to fit " + spec.str() + " but got rank " +
                     std::to_string(sizes.size()));
  for (int64_t &size : sizes)
    size = size == dynamicSize ? options.dynamicSize : size;
  if (auto fits =
          expectToFit("argument " + std::to_string(index), sizes, spec.type);
      !fits)
    return fits.takeError();
  Tensor tensor(sizes, spec.type);
  fillRandom(tensor, options.seed, index);
  return tensor;
}

Result<std::vector<Tensor>>
attn::run::makeInputs(const Options &options,
                      const std::vector<TensorSpec> &specs) {
  if (options.inputs.size() > specs.size())
    return makeError("expected at most " + std::to_string(specs.size()) +
                     " --input, one an argument, but got " +
                     std::to_string(options.inputs.size()));
  if (options.dynamicSize < 0)
    return makeError("expected --dynamic-size of at least 0 but got " +
                     std::to_string(options.dynamicSize));
  auto sizes = parseShapes(options, specs.size());
  if (!sizes)
    return sizes.takeError();
  std::vector<Tensor> inputs;
  for (size_t i = 0; i < specs.size(); ++i) {
    bool given = i < options.inputs.size() && options.inputs[i] != "random";
    Result<Tensor> input = given ? readNpyTensor(options.inputs[i])
                                 : generateInput(options, *sizes, specs[i], i);
    if (!input)
      return input.takeError();
    inputs.push_back(std::move(*input));
  }
  return inputs;
}

static std::vector<const DLTensor *> viewAll(std::vector<Tensor> &tensors) {
  std::vector<const DLTensor *> views;
  for (Tensor &tensor : tensors)
    views.push_back(tensor.view());
  return views;
}

Result<std::vector<Tensor>>
attn::run::makeOutputs(const Kernel &kernel, std::vector<Tensor> &inputs) {
  auto shapes = kernel.resultShapes(viewAll(inputs));
  if (!shapes)
    return shapes.takeError();
  std::vector<Tensor> outputs;
  for (size_t i = 0; i < shapes->size(); ++i) {
    DLDataType type = kernel.getOutputs()[i].type;
    if (auto fits =
            expectToFit("result " + std::to_string(i), (*shapes)[i], type);
        !fits)
      return fits.takeError();
    outputs.emplace_back((*shapes)[i], type);
  }
  return outputs;
}

Result<void> attn::run::call(Kernel &kernel, std::vector<Tensor> &inputs,
                             std::vector<Tensor> &outputs) {
  return kernel.call(viewAll(inputs), viewAll(outputs));
}

Result<std::vector<Tensor>> attn::run::runOnce(Result<Kernel> kernel,
                                               std::vector<Tensor> &inputs) {
  if (!kernel)
    return kernel.takeError();
  auto outputs = makeOutputs(*kernel, inputs);
  if (!outputs)
    return outputs.takeError();
  if (auto called = call(*kernel, inputs, *outputs); !called)
    return called.takeError();
  return outputs;
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

namespace {
/// One element type in both spellings.
struct TypePair {
  NpyType npy;
  uint8_t code, bits;
};
} // namespace

/// u16 carries the bits of bf16.
static constexpr TypePair kTypes[] = {
    {NpyType::F16, kDLFloat, 16}, {NpyType::F32, kDLFloat, 32},
    {NpyType::F64, kDLFloat, 64}, {NpyType::I8, kDLInt, 8},
    {NpyType::I32, kDLInt, 32},   {NpyType::I64, kDLInt, 64},
    {NpyType::U8, kDLUInt, 8},    {NpyType::U16, kDLBfloat, 16},
    {NpyType::Bool, kBoolCode, 8}};

Result<Tensor> attn::run::readNpyTensor(const std::string &path) {
  NpyResult read = readNpy(path);
  if (!read.error.empty())
    return makeError(read.error); // it names the file
  const TypePair *type = llvm::find_if(kTypes, [&](const TypePair &pair) {
    return pair.npy == read.array.type;
  });
  Tensor tensor(read.array.shape, DLDataType{type->code, type->bits, 1});
  std::memcpy(tensor.data(), read.array.data.data(), read.array.data.size());
  return tensor;
}

Result<void> attn::run::writeNpyTensor(const Tensor &tensor,
                                       const std::string &path) {
  const TypePair *type = llvm::find_if(kTypes, [&](const TypePair &pair) {
    return pair.code == tensor.getType().code &&
           pair.bits == tensor.getType().bits;
  });
  if (type == std::end(kTypes))
    return makeError("not supported yet: writing '" + path +
                     "' with elements of its type");
  NpyArray array;
  array.type = type->npy;
  array.shape = tensor.getSizes();
  const char *bytes = static_cast<const char *>(tensor.data());
  array.data.assign(bytes, bytes + tensor.getCount() * byteSize(type->npy));
  std::string error = writeNpy(path, array);
  if (!error.empty())
    return makeError("cannot write '" + path + "': " + error);
  return {};
}
