//===- Model.cpp - A whole transformer as a few numbers -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/Model.h"

#include "lib/Analysis/Roofline/LayerWork.h"

#include <algorithm>

using namespace attn::roofline;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

int64_t attn::roofline::getElementBytes(ElementType type) {
  switch (type) {
  case ElementType::f32:
    return 4;
  case ElementType::f16:
  case ElementType::bf16:
    return 2;
  case ElementType::f8:
  case ElementType::i8:
    break;
  }
  return 1;
}

const char *attn::roofline::getElementTypeName(ElementType type) {
  static constexpr const char *names[] = {"f32", "f16", "bf16", "f8", "i8"};
  return names[static_cast<unsigned>(type)];
}

const char *attn::roofline::getAttentionKindName(AttentionKind kind) {
  static constexpr const char *names[] = {"full", "window", "linear", "latent"};
  return names[static_cast<unsigned>(kind)];
}

const char *attn::roofline::getGroupName(OperationGroup group) {
  static constexpr const char *names[] = {"attention", "projections", "FFN",
                                          "vocabulary", "matrix products"};
  return names[static_cast<unsigned>(group)];
}

//===----------------------------------------------------------------------===//
// Layers, weights, caches
//===----------------------------------------------------------------------===//

std::vector<int64_t>
attn::roofline::countLayersOfKinds(const ModelDescription &model) {
  std::vector<int64_t> counts(model.schedule.size());
  int64_t period = 0;
  for (const LayerKind &kind : model.schedule)
    period += kind.layers;
  int64_t rest = model.layers % period;
  for (size_t i = 0; i < counts.size(); ++i) {
    int64_t last = std::min(rest, model.schedule[i].layers);
    counts[i] = model.layers / period * model.schedule[i].layers + last;
    rest -= last;
  }
  return counts;
}

namespace {
/// A weight of a layer: a product of every token with (inner × columns), or of
/// `heads` slices of it with as many of those.
struct Weight {
  const char *name;
  int64_t inner, columns;
  int64_t heads = 1;
};
} // namespace

/// The projections of one layer, in the form that prefill or decode runs them.
/// Both forms of latent attention have the same numbers: absorbed, the up
/// projection of K and V is read as its two halves.
static std::vector<Weight> getProjections(const ModelDescription &model,
                                          const LayerKind &kind,
                                          bool isAbsorbed) {
  int64_t width = model.modelDim;
  if (kind.attention != AttentionKind::latent)
    return {{"q projection", width, kind.heads * kind.headDim},
            {"k projection", width, kind.keyHeads * kind.headDim},
            {"v projection", width, kind.keyHeads * kind.valueDim},
            {"o projection", kind.heads * kind.valueDim, width}};
  std::vector<Weight> weights;
  int64_t queryColumns = kind.heads * (kind.headDim + kind.ropeDim);
  if (kind.queryLatentDim) {
    weights.push_back({"q down", width, kind.queryLatentDim});
    weights.push_back({"q up", kind.queryLatentDim, queryColumns});
  } else {
    weights.push_back({"q projection", width, queryColumns});
  }
  weights.push_back({"kv down", width, kind.latentDim + kind.ropeDim});
  if (isAbsorbed) {
    weights.push_back(
        {"q to latent", kind.headDim, kind.latentDim, kind.heads});
    weights.push_back(
        {"latent to o", kind.latentDim, kind.valueDim, kind.heads});
  } else {
    weights.push_back(
        {"kv up", kind.latentDim, kind.heads * (kind.headDim + kind.valueDim)});
  }
  weights.push_back({"o projection", kind.heads * kind.valueDim, width});
  return weights;
}

static std::vector<Weight> getFfn(const ModelDescription &model) {
  std::vector<Weight> weights = {{"ffn up", model.modelDim, model.hiddenDim},
                                 {"ffn down", model.hiddenDim, model.modelDim}};
  if (model.isGated)
    weights.insert(weights.begin(),
                   {"ffn gate", model.modelDim, model.hiddenDim});
  return weights;
}

int64_t attn::roofline::countParameters(const ModelDescription &model) {
  auto countAll = [](const std::vector<Weight> &weights) {
    int64_t sum = 0;
    for (const Weight &weight : weights)
      sum += weight.heads * weight.inner * weight.columns;
    return sum;
  };
  int64_t table = model.vocabulary * model.modelDim;
  int64_t sum =
      (model.isTied ? 1 : 2) * table + model.layers * countAll(getFfn(model));
  std::vector<int64_t> counts = countLayersOfKinds(model);
  for (size_t i = 0; i < counts.size(); ++i)
    sum +=
        counts[i] * countAll(getProjections(model, model.schedule[i], false));
  return sum;
}

int64_t attn::roofline::countWeightBytes(const ModelDescription &model) {
  return countParameters(model) * getElementBytes(model.weightType);
}

/// Tokens that the cache of one layer holds.
static int64_t getCachedTokens(const LayerKind &kind, int64_t tokens) {
  return kind.attention == AttentionKind::window ? std::min(tokens, kind.window)
                                                 : tokens;
}

static LinearAttentionShape getLinearShape(const ModelDescription &model,
                                           const LayerKind &kind, int64_t batch,
                                           int64_t rows, bool readsState) {
  return {batch,        kind.heads,    rows,
          kind.headDim, kind.valueDim, getElementBytes(model.type),
          readsState};
}

/// Bytes that one layer keeps between tokens.
static int64_t countLayerCache(const ModelDescription &model,
                               const LayerKind &kind, int64_t batch,
                               int64_t tokens) {
  int64_t bytes = getElementBytes(model.cacheType);
  switch (kind.attention) {
  case AttentionKind::linear:
    return countStateBytes(getLinearShape(model, kind, batch, 1, true));
  case AttentionKind::latent:
    return countLatentCacheBytes(batch, tokens, kind.latentDim, kind.ropeDim,
                                 bytes);
  case AttentionKind::full:
  case AttentionKind::window:
    break;
  }
  return countCacheBytes({batch, kind.keyHeads, getCachedTokens(kind, tokens),
                          kind.headDim, kind.valueDim, bytes});
}

int64_t attn::roofline::countCacheBytes(const ModelDescription &model,
                                        int64_t batch, int64_t tokens) {
  std::vector<int64_t> counts = countLayersOfKinds(model);
  int64_t sum = 0;
  for (size_t i = 0; i < counts.size(); ++i)
    sum += counts[i] * countLayerCache(model, model.schedule[i], batch, tokens);
  return sum;
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

Work Phase::total() const {
  Work sum;
  for (const WorkItem &item : items)
    sum += item.work * item.times;
  return sum;
}

namespace {
/// Adds the operations of one phase.
class PhaseBuilder {
public:
  PhaseBuilder(const ModelDescription &model, int64_t batch, int64_t tokens,
               bool isDecode)
      : model(model), batch(batch), tokens(tokens), isDecode(isDecode) {}

  std::vector<WorkItem> build();

private:
  void addProducts(const std::vector<Weight> &weights, OperationGroup group,
                   int64_t times, const std::string &suffix);
  void addAttention(const LayerKind &kind, int64_t times,
                    const std::string &suffix);
  void addVocabulary();

  int64_t rowsOfSequence() const { return isDecode ? 1 : tokens; }

  const ModelDescription &model;
  int64_t batch, tokens;
  bool isDecode;
  std::vector<WorkItem> items;
};
} // namespace

void PhaseBuilder::addProducts(const std::vector<Weight> &weights,
                               OperationGroup group, int64_t times,
                               const std::string &suffix) {
  int64_t bytes = getElementBytes(model.type);
  for (const Weight &weight : weights) {
    WorkItem item{weight.name + suffix, group, times, {}, {}, model.type, {}};
    item.work = countMatmul({weight.heads, batch * rowsOfSequence(),
                             weight.columns, weight.inner, bytes,
                             getElementBytes(model.weightType), bytes});
    items.push_back(std::move(item));
  }
}

/// The attention of one layer other than a linear one.
static AttentionShape getAttentionShape(const ModelDescription &model,
                                        const LayerKind &kind, int64_t batch,
                                        int64_t tokens, bool isDecode) {
  AttentionShape shape;
  shape.batch = batch;
  shape.queryHeads = kind.heads;
  shape.keyHeads = kind.keyHeads;
  shape.queryLength = isDecode ? 1 : tokens;
  shape.keyLength = tokens;
  shape.queryKeyDim = kind.headDim;
  shape.valueDim = kind.valueDim;
  shape.elementBytes = getElementBytes(model.type);
  shape.keyBytes = getElementBytes(model.cacheType);
  int64_t left = kind.attention == AttentionKind::window ? kind.window - 1 : -1;
  shape.mask = getWindowMask(left, 0, Diagonal::bottomRight, shape.queryLength,
                             shape.keyLength);
  if (kind.attention == AttentionKind::latent) {
    shape.keyHeads = isDecode ? 1 : kind.heads;
    shape.queryKeyDim =
        (isDecode ? kind.latentDim : kind.headDim) + kind.ropeDim;
    shape.valueDim = isDecode ? kind.latentDim : kind.valueDim;
    shape.valueInKey = isDecode;
  }
  return shape;
}

void PhaseBuilder::addAttention(const LayerKind &kind, int64_t times,
                                const std::string &suffix) {
  WorkItem item{"attention" + suffix,
                OperationGroup::attention,
                times,
                {},
                {},
                model.type,
                {}};
  if (kind.attention == AttentionKind::linear) {
    item.work = countLinearAttention(
        getLinearShape(model, kind, batch, rowsOfSequence(), isDecode));
  } else {
    item.attention = getAttentionShape(model, kind, batch, tokens, isDecode);
    item.work = countFused(*item.attention);
  }
  items.push_back(std::move(item));
}

void PhaseBuilder::addVocabulary() {
  // The embedding is a row a token, copied; logits are wanted of one token.
  int64_t bytes = getElementBytes(model.type);
  int64_t rows = batch * rowsOfSequence();
  WorkItem embedding{
      "embedding", OperationGroup::vocabulary, 1, {}, {}, model.type, {}};
  embedding.work.bytes =
      rows * model.modelDim * (getElementBytes(model.weightType) + bytes);
  WorkItem logits{"logits", OperationGroup::vocabulary, 1, {}, {}, model.type,
                  {}};
  logits.work = countMatmul({1, batch, model.vocabulary, model.modelDim, bytes,
                             getElementBytes(model.weightType), bytes});
  items.insert(items.begin(), std::move(embedding));
  items.push_back(std::move(logits));
}

std::vector<WorkItem> PhaseBuilder::build() {
  std::vector<int64_t> counts = countLayersOfKinds(model);
  for (size_t i = 0; i < counts.size(); ++i) {
    const LayerKind &kind = model.schedule[i];
    if (counts[i] == 0)
      continue;
    std::string suffix;
    if (counts.size() > 1)
      suffix =
          std::string(", ") + getAttentionKindName(kind.attention) + " layers";
    addProducts(getProjections(model, kind, isDecode),
                OperationGroup::projections, counts[i], suffix);
    addAttention(kind, counts[i], suffix);
  }
  addProducts(getFfn(model), OperationGroup::ffn, model.layers, "");
  addVocabulary();
  return std::move(items);
}

Phase attn::roofline::countPrefill(const ModelDescription &model, int64_t batch,
                                   int64_t tokens) {
  return {"prefill of " + std::to_string(tokens) + " tokens",
          PhaseBuilder(model, batch, tokens, /*isDecode=*/false).build()};
}

Phase attn::roofline::countDecode(const ModelDescription &model, int64_t batch,
                                  int64_t tokens) {
  return {"decode of token " + std::to_string(tokens),
          PhaseBuilder(model, batch, tokens, /*isDecode=*/true).build()};
}

//===----------------------------------------------------------------------===//
// Models that are right
//===----------------------------------------------------------------------===//

static constexpr int64_t kMostOfAnySize = int64_t(1) << 24;

/// What is wrong with one entry of a schedule.
static std::string validateKind(const ModelDescription &model,
                                const LayerKind &kind) {
  if (kind.layers < 1 || kind.layers > kMostOfAnySize)
    return "expected 'layers' of 1 to " + std::to_string(kMostOfAnySize) +
           " but got " + std::to_string(kind.layers);
  if (kind.attention == AttentionKind::window && kind.window < 1)
    return "expected a 'window' of at least 1 but got " +
           std::to_string(kind.window);
  if (kind.attention == AttentionKind::latent && kind.latentDim < 1)
    return "expected a 'latent_dim' of at least 1 but got " +
           std::to_string(kind.latentDim);
  if (std::max({kind.latentDim, kind.ropeDim, kind.queryLatentDim}) >
      kMostOfAnySize)
    return "expected latent dims of at most " + std::to_string(kMostOfAnySize);
  return validate(getAttentionShape(model, kind, 1, 1, /*isDecode=*/false));
}

/// The numbers in the weights of a model, none smaller, without overflow.
static double estimateParameters(const ModelDescription &model) {
  double width = double(model.modelDim);
  double most = 2 * width * double(model.vocabulary);
  for (const LayerKind &kind : model.schedule)
    for (const Weight &weight : getProjections(model, kind, false))
      most += double(model.layers) * weight.heads * weight.inner *
              double(weight.columns);
  return most + 3.0 * double(model.layers) * width * double(model.hiddenDim);
}

std::string attn::roofline::validate(const ModelDescription &model) {
  for (int64_t size :
       {model.layers, model.modelDim, model.hiddenDim, model.vocabulary})
    if (size < 1 || size > kMostOfAnySize)
      return "expected sizes of 1 to " + std::to_string(kMostOfAnySize) +
             " but got " + std::to_string(size);
  if (model.schedule.empty() || model.schedule.size() > 4096)
    return "expected 1 to 4096 kinds of layers but got " +
           std::to_string(model.schedule.size());
  for (const LayerKind &kind : model.schedule)
    if (std::string wrong = validateKind(model, kind); !wrong.empty())
      return wrong;
  if (estimateParameters(model) > double(int64_t(1) << 56))
    return "not supported yet: models of more than 2^56 parameters";
  return "";
}

std::string attn::roofline::validateRun(const ModelDescription &model,
                                        int64_t batch, int64_t tokens) {
  if (tokens < 1 || tokens > kLongestSequence)
    return "expected 1 to " + std::to_string(kLongestSequence) +
           " tokens but got " + std::to_string(tokens);
  if (batch < 1 || batch > (1 << 20))
    return "expected a batch of 1 to 1048576 but got " + std::to_string(batch);
  double most = 2.0 * batch * tokens * double(countParameters(model)) * 4;
  for (const LayerKind &kind : model.schedule) {
    AttentionShape shape =
        getAttentionShape(model, kind, batch, tokens, /*isDecode=*/false);
    if (std::string wrong = validate(shape); !wrong.empty())
      return wrong;
    most += double(model.layers) * batch * kind.heads * tokens *
            std::max<double>(tokens, kind.headDim) * 4 *
            (shape.queryKeyDim + shape.valueDim);
  }
  // Sums of all operations pass 64 bits before any operation does.
  if (most > double(int64_t(1) << 62))
    return "not supported yet: runs of more than 2^62 operations";
  return "";
}
