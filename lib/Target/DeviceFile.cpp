//===- DeviceFile.cpp - Machines as YAML ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// LLVM's YAML library reads and writes by the same description, so that what is
// written reads back. It reports unknown, missing and doubled keys; what is
// said here are the values.
//
//===----------------------------------------------------------------------===//

#include "lib/Target/DeviceFile.h"
#include "lib/Target/DeviceFields.h"
#include "lib/Target/DeviceScalars.h"
#include "lib/Target/DeviceSpelling.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace llvm;
using namespace attn;

//===----------------------------------------------------------------------===//
// Figures
//===----------------------------------------------------------------------===//

/// Says what is wrong with a figure beside its parts.
static std::string checkFigure(const Figure &figure, Quantity quantity) {
  if (quantity == Quantity::fraction && *figure > 1)
    return formatv("expected a fraction of at most 1 but got {0}",
                   formatExactly(*figure));
  constexpr double kMostWhole = 9007199254740992; // 2^53: all below are exact
  if (isWhole(quantity) && *figure > kMostWhole)
    return formatv("expected at most 2^53 {0} but got {1}", figure.unit,
                   formatExactly(*figure));
  if (isWhole(quantity) && *figure != std::floor(*figure))
    return formatv("expected a whole number of {0} but got {1}", figure.unit,
                   formatExactly(*figure));
  return "";
}

namespace llvm::yaml {
template <> struct MappingTraits<Figure> {
  static const bool flow = true;
};

template <> struct MappingContextTraits<Figure, Quantity> {
  static void mapping(IO &io, Figure &figure, Quantity &quantity) {
    FileNumber number;
    FileUnit unit{quantity, figure.unit, 1, ""};
    FileSource source{figure.source};
    if (io.outputting()) {
      unit.factor = getUnitFactor(quantity, figure.unit).value_or(1);
      number.value = *figure / unit.factor;
    }
    io.mapRequired("value", number);
    io.mapRequired("unit", unit);
    io.mapRequired("source", source);
    if (io.outputting() || io.error())
      return;
    figure = {number.value * unit.factor, unit.name, source.text};
    if (std::string wrong = checkFigure(figure, quantity); !wrong.empty())
      io.setError(wrong);
  }
};
} // namespace llvm::yaml

/// Maps a figure that may be absent.
static void mapFigure(yaml::IO &io, StringRef key, Figure &figure,
                      Quantity quantity) {
  std::optional<Figure> present;
  if (io.outputting() && figure)
    present = figure;
  io.mapOptionalWithContext(key, present, quantity);
  if (!io.outputting() && present)
    figure = *present;
}

/// Maps the figures of `group` into the mapping that is open.
template <typename Group> static void mapFigures(yaml::IO &io, Group &group) {
  visitFigures(group, [&](StringRef key, Figure &figure, Quantity quantity) {
    mapFigure(io, key, figure, quantity);
  });
}

template <typename Enum>
static void mapWord(yaml::IO &io, StringRef key, Enum &value) {
  FileWord<Enum> word{value, ""};
  io.mapRequired(key, word);
  value = word.value;
}

template <typename Enum>
static void mapWords(yaml::IO &io, StringRef key, std::vector<Enum> &values) {
  std::vector<FileWord<Enum>> words;
  for (Enum value : values)
    words.push_back({value, ""});
  io.mapOptional(key, words);
  values.clear();
  for (const FileWord<Enum> &word : words) {
    if (is_contained(values, word.value) && !io.outputting() && !io.error())
      io.setError(
          formatv("expected '{0}' once in '{1}'", spell(word.value), key));
    values.push_back(word.value);
  }
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

/// Whether nothing is known of `group`, so that writing leaves it out.
template <typename Group> static bool isUnknown(Group &group) {
  bool unknown = true;
  visitFigures(
      group, [&](StringRef, Figure &figure, Quantity) { unknown &= !figure; });
  return unknown;
}

namespace {
/// A group of figures and nothing else.
template <typename Group> struct Figures {
  Group *group;
};
} // namespace

namespace llvm::yaml {
template <typename Group> struct MappingTraits<Figures<Group>> {
  static void mapping(IO &io, Figures<Group> &figures) {
    mapFigures(io, *figures.group);
  }
};

template <> struct MappingTraits<ConversionRate> {
  static void mapping(IO &io, ConversionRate &conversion) {
    mapWord(io, "from", conversion.from);
    mapWord(io, "to", conversion.to);
    mapFigures(io, conversion);
  }
};

template <> struct MappingTraits<MatrixRate> {
  static void mapping(IO &io, MatrixRate &rate) {
    mapWord(io, "operand", rate.operand);
    mapWord(io, "accumulator", rate.accumulator);
    mapFigures(io, rate);
  }
};

template <> struct MappingTraits<MatrixUnit> {
  static void mapping(IO &io, MatrixUnit &unit) {
    mapWord(io, "instruction", unit.instruction);
    mapFigures(io, unit);
    mapWords(io, "a_places", unit.aPlaces);
    mapWords(io, "b_places", unit.bPlaces);
    mapWord(io, "accumulator_place", unit.accumulatorPlace);
    io.mapRequired("rates", unit.rates);
  }
  static std::string validate(IO &io, MatrixUnit &unit) {
    if (io.error())
      return "";
    for (const MatrixRate &rate : unit.rates)
      if (findRate(unit, rate.operand, rate.accumulator) != &rate)
        return formatv("expected one rate for operand '{0}' and accumulator "
                       "'{1}'",
                       spell(rate.operand), spell(rate.accumulator));
    if (unit.nLeast && unit.nMost && *unit.nLeast > *unit.nMost)
      return formatv("expected 'n_least' of at most {0} but got {1}",
                     unit.nMost.count(), unit.nLeast.count());
    return "";
  }
};

template <> struct MappingTraits<MemoryLevel> {
  static void mapping(IO &io, MemoryLevel &level) {
    mapWord(io, "kind", level.kind);
    mapFigures(io, level);
  }
};

template <> struct MappingTraits<VectorUnit> {
  static void mapping(IO &io, VectorUnit &unit) {
    mapFigures(io, unit);
    io.mapOptional("conversions", unit.conversions);
  }
};
} // namespace llvm::yaml

LLVM_YAML_IS_SEQUENCE_VECTOR(ConversionRate)
LLVM_YAML_IS_SEQUENCE_VECTOR(MatrixRate)
LLVM_YAML_IS_SEQUENCE_VECTOR(MatrixUnit)
LLVM_YAML_IS_SEQUENCE_VECTOR(MemoryLevel)

/// Maps a group that is left out where nothing of it is known.
template <typename Group>
static void mapGroup(yaml::IO &io, StringRef key, Group &group) {
  Figures<Group> figures{&group};
  if (!io.outputting() || !isUnknown(group))
    io.mapOptional(key, figures);
}

//===----------------------------------------------------------------------===//
// Devices
//===----------------------------------------------------------------------===//

/// Says which two statements about a machine contradict each other.
static std::string findContradiction(Device &device) {
  if (device.name.empty())
    return "expected a name but got an empty text";
  for (const MemoryLevel &level : device.memories)
    if (findMemory(device, level.kind) != &level)
      return formatv("expected one memory of kind '{0}'", spell(level.kind));
  const SharedMemory &shared = device.sharedMemory;
  if (shared.perBlock && shared.perUnit && *shared.perBlock > *shared.perUnit)
    return formatv("expected at most {0} B of shared memory for a block, which "
                   "is all of a unit's, but got {1} B",
                   shared.perUnit.count(), shared.perBlock.count());
  bool knowsClocks = device.boostClock && device.sustainedClock;
  if (knowsClocks && *device.sustainedClock > *device.boostClock)
    return formatv("expected 'sustained_clock' of at most {0} Hz, the boost "
                   "clock, but got {1} Hz",
                   formatExactly(*device.boostClock),
                   formatExactly(*device.sustainedClock));
  return "";
}

namespace llvm::yaml {
template <> struct MappingTraits<Device> {
  static void mapping(IO &io, Device &device) {
    io.mapRequired("name", device.name);
    io.mapRequired("summary", device.summary);
    io.mapOptional("aliases", device.aliases);
    mapWord(io, "kind", device.kind);
    io.mapOptional("analysis_only", device.analysisOnly, false);
    io.mapOptional("chip", device.chip, "");
    io.mapOptional("features", device.features, "");
    mapWords(io, "capabilities", device.capabilities);
    mapFigures(io, device);
    io.mapOptional("memories", device.memories);
    mapGroup(io, "registers", device.registers);
    mapGroup(io, "shared_memory", device.sharedMemory);
    mapGroup(io, "residency", device.residency);
    if (!io.outputting() || !isUnknown(device.vectors) ||
        !device.vectors.conversions.empty())
      io.mapOptional("vectors", device.vectors);
    io.mapOptional("matrix_units", device.matrixUnits);
    mapGroup(io, "time", device.time);
    mapGroup(io, "energy", device.energy);
  }
  static std::string validate(IO &io, Device &device) {
    return io.error() ? "" : findContradiction(device);
  }
};
} // namespace llvm::yaml

/// Collects what the YAML library reports as `file:line:column: error: text`.
static void collect(const SMDiagnostic &diagnostic, void *context) {
  auto &text = *static_cast<std::string *>(context);
  // Lines count from 1, columns of a diagnostic from 0.
  text += formatv("{0}{1}:{2}:{3}: error: {4}", text.empty() ? "" : "\n",
                  diagnostic.getFilename(), std::max(1, diagnostic.getLineNo()),
                  diagnostic.getColumnNo() + 1, diagnostic.getMessage());
}

/// Documents in `text` that are not empty, 1 where it is no YAML at all: then
/// reading it reports why.
static unsigned countDocuments(StringRef text) {
  SourceMgr manager;
  manager.setDiagHandler([](const SMDiagnostic &, void *) {});
  yaml::Stream stream(text, manager);
  unsigned count = 0;
  for (yaml::Document &document : stream) {
    yaml::Node *root = document.getRoot();
    if (!root || stream.failed())
      return 1;
    count += !isa<yaml::NullNode>(root);
  }
  return stream.failed() ? 1 : count;
}

Expected<Device> attn::parseDevice(StringRef text, StringRef fileName) {
  unsigned documents = countDocuments(text);
  if (documents != 1)
    return createStringError(formatv("{0}:1:1: error: expected the description "
                                     "of one machine but got {1}",
                                     fileName, documents)
                                 .str());
  std::string errors;
  Device device;
  yaml::Input input(MemoryBufferRef(text, fileName), /*Ctxt=*/nullptr, collect,
                    &errors);
  input >> device;
  // Of some broken directives the library says nothing.
  if (input.error() && errors.empty())
    errors = formatv("{0}:1:1: error: expected YAML", fileName);
  if (!errors.empty())
    return createStringError(errors);
  return device;
}

Expected<Device> attn::readDevice(StringRef path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> file =
      MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!file)
    return createStringError(formatv("expected to read '{0}' but got: {1}",
                                     path, file.getError().message())
                                 .str());
  return parseDevice((*file)->getBuffer(), path);
}

void attn::printDevice(const Device &device, raw_ostream &os) {
  constexpr int kNeverWrap = 0;
  yaml::Output output(os, /*Ctxt=*/nullptr, kNeverWrap);
  Device copy = device; // the library's traits are not const
  output << copy;
}
