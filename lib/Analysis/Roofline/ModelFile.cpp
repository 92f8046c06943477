//===- ModelFile.cpp - Models written down in YAML ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/ModelFile.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"

using namespace attn::roofline;
namespace yaml = llvm::yaml;

namespace {
/// A number of elements, tokens or layers: whole and at least 1.
struct Size {
  int64_t value = 0;

  /// Its value, or what it is taken to be where it is left out.
  int64_t valueOr(int64_t other) const { return value ? value : other; }
};

/// An entry of the schedule as it is written.
struct KindEntry {
  AttentionKind attention = AttentionKind::full;
  Size layers, heads, keyHeads, headDim, valueDim;
  Size window, latentDim, ropeDim, queryLatentDim;
};

/// A description as it is written.
struct ModelEntry {
  std::string name, source;
  Size layers, modelDim, heads, keyHeads, headDim, valueDim, hiddenDim,
      vocabulary;
  bool isGated = true, isTied = false;
  ElementType type = ElementType::bf16;
  std::optional<ElementType> weightType, cacheType;
  std::vector<KindEntry> schedule;

  ModelDescription resolve() const;
};
} // namespace

LLVM_YAML_IS_SEQUENCE_VECTOR(KindEntry)

//===----------------------------------------------------------------------===//
// Traits
//===----------------------------------------------------------------------===//

namespace llvm::yaml {
template <> struct ScalarTraits<Size> {
  static void output(const Size &size, void *, raw_ostream &os) {
    os << size.value;
  }
  static StringRef input(StringRef text, void *, Size &size) {
    if (text.getAsInteger(10, size.value) || size.value < 1)
      return "expected a whole number of at least 1";
    return "";
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <> struct ScalarEnumerationTraits<AttentionKind> {
  static void enumeration(IO &io, AttentionKind &kind) {
    for (AttentionKind each : {AttentionKind::full, AttentionKind::window,
                               AttentionKind::linear, AttentionKind::latent})
      io.enumCase(kind, getAttentionKindName(each), each);
  }
};

template <> struct ScalarEnumerationTraits<ElementType> {
  static void enumeration(IO &io, ElementType &type) {
    for (ElementType each :
         {ElementType::f32, ElementType::f16, ElementType::bf16,
          ElementType::f8, ElementType::i8})
      io.enumCase(type, getElementTypeName(each), each);
  }
};

template <> struct MappingTraits<KindEntry> {
  static void mapping(IO &io, KindEntry &entry) {
    io.mapRequired("attention", entry.attention);
    io.mapOptional("layers", entry.layers);
    io.mapOptional("heads", entry.heads);
    io.mapOptional("kv_heads", entry.keyHeads);
    io.mapOptional("head_dim", entry.headDim);
    io.mapOptional("value_dim", entry.valueDim);
    if (entry.attention == AttentionKind::window)
      io.mapRequired("window", entry.window);
    if (entry.attention != AttentionKind::latent)
      return;
    io.mapRequired("latent_dim", entry.latentDim);
    io.mapRequired("rope_dim", entry.ropeDim);
    io.mapOptional("query_latent_dim", entry.queryLatentDim);
  }
};

template <> struct MappingTraits<ModelEntry> {
  static void mapping(IO &io, ModelEntry &entry) {
    io.mapRequired("name", entry.name);
    io.mapOptional("source", entry.source);
    io.mapRequired("layers", entry.layers);
    io.mapRequired("model_dim", entry.modelDim);
    io.mapRequired("heads", entry.heads);
    io.mapOptional("kv_heads", entry.keyHeads);
    io.mapOptional("head_dim", entry.headDim);
    io.mapOptional("value_dim", entry.valueDim);
    io.mapRequired("ffn_dim", entry.hiddenDim);
    io.mapOptional("gated_ffn", entry.isGated);
    io.mapRequired("vocabulary", entry.vocabulary);
    io.mapOptional("tied_embedding", entry.isTied);
    io.mapRequired("type", entry.type);
    io.mapOptional("weight_type", entry.weightType);
    io.mapOptional("cache_type", entry.cacheType);
    io.mapOptional("schedule", entry.schedule);
  }
  static std::string validate(IO &io, ModelEntry &entry) {
    // Called for what could not be read as well, which has its error.
    if (static_cast<Input &>(io).error())
      return "";
    if (!entry.headDim.value && entry.modelDim.value % entry.heads.value)
      return "expected 'model_dim' (" + std::to_string(entry.modelDim.value) +
             ") to be a multiple of 'heads' (" +
             std::to_string(entry.heads.value) + "), or a 'head_dim'";
    return attn::roofline::validate(entry.resolve());
  }
};
} // namespace llvm::yaml

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// The entry with what it leaves out taken from the model.
static LayerKind resolveKind(const KindEntry &entry, const ModelEntry &model) {
  LayerKind kind;
  kind.attention = entry.attention;
  kind.layers = entry.layers.valueOr(1);
  kind.heads = entry.heads.valueOr(model.heads.value);
  // Heads of its own mean key heads of its own.
  kind.keyHeads = entry.keyHeads.valueOr(
      entry.heads.value ? kind.heads : model.keyHeads.valueOr(kind.heads));
  kind.headDim = entry.headDim.valueOr(
      model.headDim.valueOr(model.modelDim.value / model.heads.value));
  kind.valueDim = entry.valueDim.valueOr(
      entry.headDim.value ? kind.headDim
                          : model.valueDim.valueOr(kind.headDim));
  kind.window = entry.window.value;
  kind.latentDim = entry.latentDim.value;
  kind.ropeDim = entry.ropeDim.value;
  kind.queryLatentDim = entry.queryLatentDim.value;
  return kind;
}

ModelDescription ModelEntry::resolve() const {
  ModelDescription model;
  model.name = name;
  model.source = source;
  model.layers = layers.value;
  model.modelDim = modelDim.value;
  model.hiddenDim = hiddenDim.value;
  model.vocabulary = vocabulary.value;
  model.type = type;
  model.weightType = weightType.value_or(type);
  model.cacheType = cacheType.value_or(type);
  model.isGated = isGated;
  model.isTied = isTied;
  for (const KindEntry &entry : schedule)
    model.schedule.push_back(resolveKind(entry, *this));
  if (schedule.empty())
    model.schedule.push_back(resolveKind({}, *this));
  return model;
}

/// Collects what the parser says, in `file:line:column: error: text` lines.
static void collect(const llvm::SMDiagnostic &diagnostic, void *context) {
  auto &said = *static_cast<std::string *>(context);
  if (!said.empty())
    said += '\n';
  said +=
      (diagnostic.getFilename() + ":" + llvm::Twine(diagnostic.getLineNo()) +
       ":" + llvm::Twine(diagnostic.getColumnNo() + 1) +
       ": error: " + diagnostic.getMessage())
          .str();
}

llvm::Expected<ModelDescription>
attn::roofline::parseModel(llvm::StringRef text, llvm::StringRef fileName) {
  std::string said;
  yaml::Input input(llvm::MemoryBufferRef(text, fileName), nullptr, collect,
                    &said);
  ModelEntry entry;
  input >> entry;
  if (!input.error() && said.empty())
    return entry.resolve();
  if (said.empty()) // an empty document is no diagnostic of the parser's
    said = (fileName + ":1:1: error: expected a description of a model").str();
  return llvm::createStringError(
      input.error() ? input.error()
                    : std::make_error_code(std::errc::invalid_argument),
      said);
}
