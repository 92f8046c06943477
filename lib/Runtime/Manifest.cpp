//===- Manifest.cpp - What a package says of itself -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/Manifest.h"

#include "lib/Runtime/CheckTensors.h"
#include "lib/Runtime/Json.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace attn;
using namespace attn::runtime;

using Kind = JsonValue::Kind;

namespace {
/// Takes parts out of the tree. Every function gives false once something is
/// missing or wrong, with the problem noted.
class ManifestReader {
public:
  bool read(const JsonValue &root, Manifest &manifest);
  const std::string &getProblem() const { return problem; }

private:
  bool fail(std::string what) {
    problem = std::move(what);
    return false;
  }
  const JsonValue *get(const JsonValue &object, const char *name, Kind kind);
  bool getString(const JsonValue &object, const char *name, std::string &value);
  bool readVersion(const JsonValue &root, const char *name, int64_t expected);
  bool readType(const JsonValue &tensor, DLDataType &type);
  bool readSizes(const JsonValue &tensor, ManifestTensor &read);
  bool readTensors(const JsonValue &root, const char *name,
                   std::vector<ManifestTensor> &tensors);
  bool readFile(const JsonValue &object, ManifestFile &file);
  bool readTarget(const JsonValue &object, ManifestTarget &target);
  bool readProcessor(const JsonValue &object, ManifestTarget &target);
  bool readKernels(const JsonValue &object, ManifestTarget &target);
  bool readProgram(const JsonValue &object, DeviceProgram &program);
  bool readLaunch(const JsonValue &object, DeviceLaunch &launch);
  bool readMap(const JsonValue &object, DeviceArgument &argument);
  bool readArgument(const JsonValue &object, DeviceArgument &argument);
  bool getInteger(const JsonValue &object, const char *name, int64_t &value);
  bool getTriple(const JsonValue &object, const char *name,
                 std::array<std::string, 3> &values);
  template <typename T>
  bool readAll(const JsonValue &object, const char *name, std::vector<T> &all,
               bool (ManifestReader::*read)(const JsonValue &, T &));
  bool readCheck(const JsonValue &object, DeviceCheck &check);
  bool readCopy(const JsonValue &object, DeviceCopy &copy);
  bool readKernel(const JsonValue &object, ManifestKernel &kernel);

  std::string problem;
};
} // namespace

static const char *getKindName(Kind kind) {
  static const char *const names[] = {"null",   "boolean", "integer",
                                      "string", "array",   "object"};
  return names[static_cast<int>(kind)];
}

/// The member of this name and kind, or null with the problem noted.
const JsonValue *ManifestReader::get(const JsonValue &object, const char *name,
                                     Kind kind) {
  const JsonValue *member = object.find(name);
  if (member && member->kind == kind)
    return member;
  fail(std::string("expected '") + name + "' to be of kind " +
       getKindName(kind) + " but got " +
       (member ? getKindName(member->kind) : "nothing"));
  return nullptr;
}

bool ManifestReader::getString(const JsonValue &object, const char *name,
                               std::string &value) {
  const JsonValue *member = get(object, name, Kind::string);
  if (member)
    value = member->string;
  return member;
}

bool ManifestReader::readVersion(const JsonValue &root, const char *name,
                                 int64_t expected) {
  const JsonValue *version = get(root, name, Kind::integer);
  if (!version)
    return false;
  return version->integer == expected ||
         fail(std::string("expected '") + name + "' version " +
              std::to_string(expected) + " but got " +
              std::to_string(version->integer));
}

bool ManifestReader::readType(const JsonValue &tensor, DLDataType &type) {
  std::string name;
  if (!getString(tensor, "type", name))
    return false;
  constexpr uint8_t boolean = 6; // older headers of DLPack have no name for it
  static const DLDataType types[] = {
      {kDLFloat, 16, 1},  {kDLFloat, 32, 1}, {kDLFloat, 64, 1},
      {kDLBfloat, 16, 1}, {kDLInt, 8, 1},    {kDLInt, 16, 1},
      {kDLInt, 32, 1},    {kDLInt, 64, 1},   {kDLUInt, 8, 1},
      {kDLUInt, 16, 1},   {kDLUInt, 32, 1},  {kDLUInt, 64, 1},
      {boolean, 8, 1}};
  for (DLDataType known : types)
    if (getElementTypeName(known) == name) {
      type = known;
      return true;
    }
  return fail("expected an element type such as 'f32' but got '" + name + "'");
}

/// A size is a number, or for dynamic ones an expression or null.
bool ManifestReader::readSizes(const JsonValue &tensor, ManifestTensor &read) {
  const JsonValue *sizes = get(tensor, "sizes", Kind::array);
  if (!sizes)
    return false;
  for (const JsonValue &size : sizes->elements) {
    bool isStatic = size.kind == Kind::integer;
    if (isStatic && size.integer < 0)
      return fail("expected no negative size but got " +
                  std::to_string(size.integer));
    if (!isStatic && size.kind != Kind::string && size.kind != Kind::null)
      return fail(
          std::string("expected a size, an expression or null but got ") +
          getKindName(size.kind));
    read.spec.sizes.push_back(isStatic ? size.integer : dynamicSize);
    read.sizes.push_back(isStatic ? std::to_string(size.integer) : size.string);
  }
  return true;
}

bool ManifestReader::readTensors(const JsonValue &root, const char *name,
                                 std::vector<ManifestTensor> &tensors) {
  const JsonValue *array = get(root, name, Kind::array);
  if (!array)
    return false;
  for (const JsonValue &element : array->elements) {
    ManifestTensor &tensor = tensors.emplace_back();
    if (!readType(element, tensor.spec.type) || !readSizes(element, tensor))
      return false;
  }
  return true;
}

bool ManifestReader::getInteger(const JsonValue &object, const char *name,
                                int64_t &value) {
  const JsonValue *member = get(object, name, Kind::integer);
  if (member)
    value = member->integer;
  return member;
}

template <typename T>
bool ManifestReader::readAll(const JsonValue &object, const char *name,
                             std::vector<T> &all,
                             bool (ManifestReader::*read)(const JsonValue &,
                                                          T &)) {
  const JsonValue *array = get(object, name, Kind::array);
  if (!array)
    return false;
  for (const JsonValue &element : array->elements)
    if (!(this->*read)(element, all.emplace_back()))
      return false;
  return true;
}

bool ManifestReader::readFile(const JsonValue &object, ManifestFile &file) {
  if (!getString(object, "file", file.name) ||
      !getInteger(object, "bytes", file.bytes) ||
      !getString(object, "checksum", file.checksum))
    return false;
  if (file.name.empty() || file.name.find('/') != std::string::npos)
    return fail("expected the name of a file beside the manifest but got '" +
                file.name + "'");
  return true;
}

bool ManifestReader::readProcessor(const JsonValue &object,
                                   ManifestTarget &target) {
  const JsonValue *sets = get(object, "instruction_sets", Kind::array);
  if (!sets || !getString(object, "architecture", target.architecture) ||
      !readFile(object, target.file))
    return false;
  for (const JsonValue &set : sets->elements)
    target.instructionSets.push_back(set.string);
  return true;
}

bool ManifestReader::readTarget(const JsonValue &object,
                                ManifestTarget &target) {
  std::string kind;
  if (!getString(object, "name", target.name) ||
      !getString(object, "kind", kind))
    return false;
  if (kind != "cpu" && kind != "gpu")
    return fail("expected the kind of a target, 'cpu' or 'gpu', but got '" +
                kind + "'");
  target.isGPU = kind == "gpu";
  if (!target.isGPU)
    return readProcessor(object, target);
  target.program.target = target.name;
  return readProgram(object, target.program) &&
         readAll(object, "kernels", target.kernels,
                 &ManifestReader::readKernel);
}

//===----------------------------------------------------------------------===//
// GPUs
//===----------------------------------------------------------------------===//

bool ManifestReader::getTriple(const JsonValue &object, const char *name,
                               std::array<std::string, 3> &values) {
  const JsonValue *array = get(object, name, Kind::array);
  if (!array)
    return false;
  if (array->elements.size() != values.size())
    return fail(std::string("expected '") + name +
                "' to have 3 expressions but got " +
                std::to_string(array->elements.size()));
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = array->elements[i].string;
  return true;
}

bool ManifestReader::readMap(const JsonValue &object,
                             DeviceArgument &argument) {
  const JsonValue *sizes = get(object, "sizes", Kind::array);
  const JsonValue *strides = get(object, "strides", Kind::array);
  const JsonValue *box = get(object, "box", Kind::array);
  if (!sizes || !strides || !box)
    return false;
  for (const JsonValue &size : sizes->elements)
    argument.sizes.push_back(size.string);
  for (const JsonValue &stride : strides->elements)
    argument.strides.push_back(stride.string);
  for (const JsonValue &count : box->elements)
    argument.box.push_back(count.integer);
  return getInteger(object, "tensor", argument.tensor) &&
         getInteger(object, "swizzle_bytes", argument.swizzleBytes);
}

bool ManifestReader::readArgument(const JsonValue &object,
                                  DeviceArgument &argument) {
  std::string kind;
  if (!getString(object, "kind", kind) ||
      !getString(object, "value", argument.value) ||
      !getInteger(object, "bytes", argument.bytes))
    return false;
  if (kind == "tensor") {
    argument.kind = DeviceArgument::Kind::tensor;
    return getInteger(object, "tensor", argument.tensor) &&
           getInteger(object, "alignment", argument.alignment);
  }
  if (kind == "tensor_map") {
    argument.kind = DeviceArgument::Kind::tensorMap;
    return readMap(object, argument);
  }
  if (kind == "workspace")
    argument.kind = DeviceArgument::Kind::workspace;
  else if (kind == "integer")
    argument.kind = DeviceArgument::Kind::integer;
  else
    return fail("expected the kind of an argument, 'tensor', 'workspace', "
                "'integer' or 'tensor_map', but got '" +
                kind + "'");
  return true;
}

bool ManifestReader::readLaunch(const JsonValue &object, DeviceLaunch &launch) {
  return getString(object, "kernel", launch.kernel) &&
         getString(object, "guard", launch.guard) &&
         getTriple(object, "grid", launch.grid) &&
         getTriple(object, "block", launch.block) &&
         getString(object, "shared_bytes", launch.sharedBytes) &&
         readAll(object, "arguments", launch.arguments,
                 &ManifestReader::readArgument);
}

bool ManifestReader::readCheck(const JsonValue &object, DeviceCheck &check) {
  return getString(object, "condition", check.condition) &&
         getString(object, "message", check.message);
}

bool ManifestReader::readCopy(const JsonValue &object, DeviceCopy &copy) {
  return getInteger(object, "from", copy.from) &&
         getInteger(object, "to", copy.to);
}

bool ManifestReader::readKernel(const JsonValue &object,
                                ManifestKernel &kernel) {
  if (!getString(object, "name", kernel.name))
    return false;
  const JsonValue *ptx = object.find("ptx"), *cubin = object.find("cubin");
  if (!ptx && !cubin)
    return fail("expected kernel '" + kernel.name +
                "' to have 'ptx' or 'cubin'");
  return (!ptx || readFile(*ptx, kernel.ptx)) &&
         (!cubin || readFile(*cubin, kernel.cubin));
}

bool ManifestReader::readProgram(const JsonValue &object,
                                 DeviceProgram &program) {
  return getString(object, "chip", program.chip) &&
         getString(object, "workspace", program.workspace) &&
         readAll(object, "checks", program.checks,
                 &ManifestReader::readCheck) &&
         readAll(object, "launches", program.launches,
                 &ManifestReader::readLaunch) &&
         readAll(object, "copies", program.copies, &ManifestReader::readCopy);
}

/// The tensors belong to the function, and copies name some of them.
static bool completeProgram(const Manifest &manifest, DeviceProgram &program) {
  program.name = manifest.name;
  program.inputs = manifest.inputs;
  program.outputs = manifest.outputs;
  int64_t count = manifest.inputs.size() + manifest.outputs.size();
  for (const DeviceCopy &copy : program.copies)
    if (copy.from < 0 || copy.from >= count || copy.to < 0 || copy.to >= count)
      return false;
  return true;
}

bool ManifestReader::read(const JsonValue &root, Manifest &manifest) {
  if (!readVersion(root, "schema", manifestSchema) ||
      !readVersion(root, "abi", kernelAbi) ||
      !getString(root, "name", manifest.name) ||
      !getString(root, "entry", manifest.entry) ||
      !getString(root, "shapes_entry", manifest.shapesEntry) ||
      !getString(root, "workspace", manifest.workspace) ||
      !readTensors(root, "inputs", manifest.inputs) ||
      !readTensors(root, "outputs", manifest.outputs))
    return false;
  const JsonValue *targets = get(root, "targets", Kind::array);
  if (!targets)
    return false;
  for (const JsonValue &target : targets->elements)
    if (!readTarget(target, manifest.targets.emplace_back()))
      return false;
  for (ManifestTarget &target : manifest.targets)
    if (!completeProgram(manifest, target.program))
      return fail("expected copies of tensors that are there");
  return !manifest.targets.empty() || fail("expected at least one target");
}

Result<Manifest> attn::runtime::parseManifest(std::string_view text) {
  Result<JsonValue> root = parseJson(text);
  if (!root)
    return root.takeError();
  ManifestReader reader;
  Manifest manifest;
  if (reader.read(*root, manifest))
    return manifest;
  return Error{reader.getProblem(), {}};
}

std::string attn::runtime::computeChecksum(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325; // FNV-1a's offset basis and prime
  for (unsigned char byte : bytes)
    hash = (hash ^ byte) * 0x100000001b3;
  static const char digits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4)
    text += digits[hash >> shift & 15];
  return text;
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

static Error makeError(std::string message) { return {std::move(message), {}}; }

/// All bytes of a file.
static Result<std::string> readFile(const std::string &path) {
  std::FILE *file = std::fopen(path.c_str(), "rb");
  auto fail = [&] {
    return makeError("cannot read '" + path + "': " + std::strerror(errno));
  };
  if (!file)
    return fail();
  std::string bytes;
  char buffer[1 << 14];
  while (size_t got = std::fread(buffer, 1, sizeof(buffer), file))
    bytes.append(buffer, got);
  bool failed = std::ferror(file);
  Error error = failed ? fail() : Error();
  std::fclose(file);
  if (failed)
    return error;
  return bytes;
}

Result<std::string> attn::runtime::readPackageFile(const std::string &folder,
                                                   const ManifestFile &file) {
  std::string path = folder + "/" + file.name;
  Result<std::string> bytes = readFile(path);
  if (!bytes)
    return bytes.takeError();
  if (static_cast<int64_t>(bytes->size()) != file.bytes)
    return makeError("expected '" + path + "' to have " +
                     std::to_string(file.bytes) + " bytes but got " +
                     std::to_string(bytes->size()));
  std::string checksum = computeChecksum(*bytes);
  if (checksum != file.checksum)
    return makeError("expected '" + path + "' to have checksum " +
                     file.checksum + " but got " + checksum);
  return bytes;
}

Result<Manifest> attn::runtime::readManifest(const std::string &folder) {
  std::string path = folder + "/manifest.json";
  Result<std::string> text = readFile(path);
  if (!text)
    return makeError("expected a package in '" + folder +
                     "': " + text.getError().message);
  Result<Manifest> manifest = parseManifest(*text);
  if (!manifest)
    return makeError("expected '" + path + "' to be a whole manifest: " +
                     manifest.getError().message);
  return manifest;
}
