//===- Spec.cpp - Drawing, printing and shrinking specs -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Property/Spec.h"

#include "lib/Reference/Random.h"

#include <algorithm>
#include <sstream>

using namespace attn;
using namespace attn::property;
using reference::Random;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// Calls `visit(name, field)` for every field, in one fixed order.
template <typename Self, typename Visit>
static void visitFields(Self &spec, Visit visit) {
  visit("key_heads", spec.keyHeads);
  visit("group", spec.group);
  visit("dim", spec.dim);
  visit("value_dim", spec.valueDim);
  visit("dynamic", spec.isDynamic);
  visit("mask", spec.mask);
  visit("left", spec.left);
  visit("right", spec.right);
  visit("region", spec.region);
  visit("bias", spec.bias);
  visit("lengths", spec.hasLengths);
  visit("lse", spec.wantsLse);
  visit("fully_masked", spec.fullyMasked);
  visit("layouts", spec.layouts);
  visit("scale", spec.scale);
  visit("type", spec.type);
  visit("narrow_p", spec.narrowP);
  visit("query_tile", spec.queryTile);
  visit("key_tile", spec.keyTile);
  visit("batch", spec.batch);
  visit("queries", spec.queries);
  visit("keys", spec.keys);
  visit("inputs", spec.inputs);
  visit("needle", spec.needle);
  visit("seed", spec.seed);
}

std::string Spec::str() const {
  std::ostringstream out;
  out.precision(17);
  visitFields(*this, [&](const char *name, const auto &field) {
    out << (out.tellp() ? " " : "") << name << "=" << field;
  });
  return out.str();
}

std::optional<Spec> Spec::parse(const std::string &text) {
  Spec spec;
  std::istringstream words(text);
  std::string word;
  bool ok = true;
  while (words >> word) {
    size_t equals = word.find('=');
    bool known = false;
    visitFields(spec, [&](const char *name, auto &field) {
      if (word.substr(0, equals) != name)
        return;
      std::istringstream value(word.substr(equals + 1));
      known = static_cast<bool>(value >> field);
    });
    ok &= known;
  }
  return ok ? std::optional<Spec>(spec) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Drawing
//===----------------------------------------------------------------------===//

/// A length of 1..300; short ones and neighbours of tile sizes come often.
static int64_t drawLength(Random &random) {
  switch (random.integer(0, 5)) {
  case 0:
    return random.integer(1, 3);
  case 1:
    return 16 * random.integer(1, 8) + random.integer(-1, 1);
  case 2:
    return 64 * random.integer(1, 4) + random.integer(-1, 1);
  case 3:
    return random.integer(1, 300);
  default:
    return random.integer(1, 100);
  }
}

/// A head dimension: mostly small multiples of 8, up to 256, odd ones included.
static int64_t drawDim(Random &random) {
  switch (random.integer(0, 7)) {
  case 0:
    return 8 * random.integer(9, 32);
  case 1:
    return random.integer(1, 40);
  case 2:
  case 3:
    return 64;
  default:
    return 8 * random.integer(1, 8);
  }
}

Spec attn::property::drawProgram(uint64_t seed) {
  Random random(seed, /*stream=*/1);
  auto chance = [&](int64_t one) { return random.integer(1, one) == 1; };
  Spec spec;
  spec.keyHeads = random.integer(1, 3);
  spec.group = chance(2) ? 1 : random.integer(2, 4);
  spec.dim = drawDim(random);
  spec.valueDim = chance(3) ? drawDim(random) : spec.dim;
  spec.isDynamic = !chance(4);
  spec.mask = random.integer(0, int64_t(MaskKind::count) - 1);
  spec.left = chance(4) ? -1 : random.integer(0, 70);
  spec.right = chance(4) ? -1 : random.integer(0, 40);
  spec.region =
      chance(2) ? 0 : random.integer(0, int64_t(RegionKind::count) - 1);
  spec.bias = chance(3) ? random.integer(0, 15) : -1;
  spec.hasLengths = chance(4);
  spec.fullyMasked = random.integer(0, 2);
  spec.wantsLse = spec.fullyMasked != 2 && chance(2);
  spec.layouts = chance(2) ? 0 : random.integer(0, 15);
  spec.scale = chance(2) ? 0.125 : chance(2) ? 0.17677669 : -0.3;
  if (chance(2)) {
    spec.queryTile = 16 * random.integer(1, 4);
    spec.keyTile = 16 * random.integer(1, 6);
  }
  spec.type = chance(2) ? 0 : random.integer(1, 2);
  if (spec.type == 1) // exact keys grow with 1/scale, and f16 ends at 65504
    spec.scale = 1.0;
  spec.seed = seed;
  return spec;
}

Spec attn::property::fitDevice(Spec program) {
  Random random(program.seed, /*stream=*/3);
  auto roundUp = [](int64_t dim) { return (dim + 7) / 8 * 8; };
  program.dim = roundUp(program.dim);
  program.valueDim = roundUp(program.valueDim);
  if (program.type == 0)
    program.type = random.integer(1, 2);
  if (program.type == 1)
    program.scale = 1.0;
  program.narrowP = true;
  if (program.fullyMasked == int64_t(reference::FullyMasked::Mean))
    program.fullyMasked = random.integer(0, 1);
  if (program.queryTile) {
    program.queryTile = 64 * random.integer(1, 2);
    program.keyTile = 32 * random.integer(1, 4);
  }
  return program;
}

Spec attn::property::drawRun(const Spec &program, uint64_t seed) {
  Random random(seed, /*stream=*/2);
  Spec spec = program;
  spec.batch = random.integer(1, 3);
  spec.queries = drawLength(random);
  spec.keys = random.integer(0, 2) == 0 ? spec.queries : drawLength(random);
  // Half of all problems are exact by construction.
  spec.inputs = random.integer(0, 3);
  // A needle at the edge of a tile shows a key dropped there.
  int64_t tile = spec.keyTile ? spec.keyTile : 64;
  if (random.integer(0, 1) == 0)
    spec.needle =
        std::min(spec.keys - 1, tile * random.integer(0, spec.keys / tile) +
                                    random.integer(-1, 0));
  spec.seed = seed;
  return spec;
}

//===----------------------------------------------------------------------===//
// Shrinking
//===----------------------------------------------------------------------===//

/// Simpler specs than `spec`, each different in one field.
static std::vector<Spec> getSimpler(const Spec &spec) {
  std::vector<Spec> simpler;
  auto attempt = [&](auto Spec::*field, auto value) {
    using Field = std::decay_t<decltype(spec.*field)>;
    if (spec.*field == static_cast<Field>(value))
      return;
    simpler.push_back(spec);
    simpler.back().*field = static_cast<Field>(value);
  };
  for (auto field : {&Spec::batch, &Spec::keyHeads, &Spec::group,
                     &Spec::queries, &Spec::keys, &Spec::dim, &Spec::valueDim})
    for (int64_t value : {int64_t(1), spec.*field / 2, spec.*field - 1})
      if (value >= 1 && value < spec.*field)
        attempt(field, value);
  attempt(&Spec::mask, 0);
  attempt(&Spec::region, 0);
  attempt(&Spec::bias, -1);
  attempt(&Spec::hasLengths, false);
  attempt(&Spec::wantsLse, false);
  attempt(&Spec::fullyMasked, 0);
  attempt(&Spec::type, 0);
  attempt(&Spec::layouts, 0);
  attempt(&Spec::isDynamic, false);
  attempt(&Spec::queryTile, 0);
  attempt(&Spec::keyTile, 0);
  attempt(&Spec::scale, 0.125);
  attempt(&Spec::left, 0);
  attempt(&Spec::right, 0);
  attempt(&Spec::needle, -1);
  return simpler;
}

Spec attn::property::shrink(Spec failing,
                            const std::function<bool(const Spec &)> &fails) {
  constexpr int kMostAttempts = 400;
  for (int attempts = 0; attempts < kMostAttempts;) {
    std::vector<Spec> simpler = getSimpler(failing);
    auto found =
        std::find_if(simpler.begin(), simpler.end(), [&](const Spec &spec) {
          return ++attempts <= kMostAttempts && fails(spec);
        });
    if (found == simpler.end())
      break;
    failing = *found;
  }
  return failing;
}
