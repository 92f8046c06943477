//===- Manifest.cpp - What a package says of itself -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/Manifest.h"

#include "lib/Runtime/CheckTensors.h"
#include "lib/Runtime/Json.h"

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
  bool readTarget(const JsonValue &object, ManifestTarget &target);

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

bool ManifestReader::readTarget(const JsonValue &object,
                                ManifestTarget &target) {
  const JsonValue *bytes = get(object, "bytes", Kind::integer);
  const JsonValue *sets = get(object, "instruction_sets", Kind::array);
  if (!bytes || !sets || !getString(object, "name", target.name) ||
      !getString(object, "architecture", target.architecture) ||
      !getString(object, "file", target.file) ||
      !getString(object, "checksum", target.checksum))
    return false;
  target.bytes = bytes->integer;
  for (const JsonValue &set : sets->elements)
    target.instructionSets.push_back(set.string);
  if (target.file.empty() || target.file.find('/') != std::string::npos)
    return fail("expected the name of a file beside the manifest but got '" +
                target.file + "'");
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
