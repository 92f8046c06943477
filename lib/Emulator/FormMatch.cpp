//===- FormMatch.cpp - Which row of the table an instruction has ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Forms.h"
#include "lib/Emulator/Parser.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace attn::emulator;
using llvm::StringRef;

namespace {
/// A row cut at its spaces.
struct SplitForm {
  const Form *form;
  llvm::SmallVector<FormGroup, 8> groups;
};
} // namespace

/// Types that several rows share.
static StringRef expandMacro(StringRef group) {
  if (group == "INT")
    return ".u16|.s16|.u32|.s32|.u64|.s64";
  if (group == "BITS")
    return ".b16|.b32|.b64";
  if (group == "MEMORY")
    return ".b8|.u8|.s8|.b16|.u16|.s16|.b32|.u32|.s32|.b64|.u64|.s64|.f16|"
           ".bf16|.f16x2|.bf16x2|.f32|.f64";
  if (group == "ATOMIC")
    return ".b16|.b32|.b64|.u32|.s32|.u64|.s64|.f32|.f64|.f16|.f16x2|.bf16|"
           ".bf16x2";
  if (group == "REDUCED")
    return ".b32|.b64|.u32|.s32|.u64|.s64|.f32|.f64|.f16|.f16x2|.bf16|.bf16x2";
  if (group == "CMP")
    return ".eq|.ne|.lt|.le|.gt|.ge|.lo|.ls|.hi|.hs|.equ|.neu|.ltu|.leu|.gtu|"
           ".geu|.num|.nan";
  if (group == "SCOPE?")
    return ".cta|.cluster|.gpu|.sys?";
  if (group == "CACHE?")
    return ".L1::evict_normal|.L1::evict_unchanged|.L1::evict_first|"
           ".L1::evict_last|.L1::no_allocate?";
  if (group == "HINT?")
    return ".L2::cache_hint?";
  if (group == "PREFETCH?")
    return ".L2::64B|.L2::128B|.L2::256B?";
  return group;
}

llvm::SmallVector<FormGroup, 8> attn::emulator::splitPattern(const Form &form) {
  llvm::SmallVector<FormGroup, 8> groups;
  llvm::SmallVector<StringRef, 8> words;
  StringRef(form.pattern).split(words, ' ');
  for (StringRef word : words) {
    word = expandMacro(word);
    FormGroup group;
    group.isOptional = word.consume_back("?");
    word.split(group.alternatives, '|');
    groups.push_back(std::move(group));
  }
  return groups;
}

/// Rows by opcode. Built once.
static const llvm::StringMap<std::vector<SplitForm>> &getIndex() {
  static const auto index = [] {
    llvm::StringMap<std::vector<SplitForm>> map;
    for (const Form &form : getForms()) {
      SplitForm split{&form, splitPattern(form)};
      for (StringRef opcode : split.groups[0].alternatives)
        map[opcode].push_back(split);
    }
    return map;
  }();
  return index;
}

static bool matchGroups(const SplitForm &split, llvm::ArrayRef<StringRef> parts,
                        size_t group, size_t part,
                        llvm::SmallVectorImpl<StringRef> &chosen) {
  if (group == split.groups.size())
    return part == parts.size();
  const FormGroup &g = split.groups[group];
  if (part < parts.size() && llvm::is_contained(g.alternatives, parts[part])) {
    chosen.push_back(parts[part]);
    if (matchGroups(split, parts, group + 1, part + 1, chosen))
      return true;
    chosen.pop_back();
  }
  if (!g.isOptional)
    return false;
  chosen.push_back("");
  if (matchGroups(split, parts, group + 1, part, chosen))
    return true;
  chosen.pop_back();
  return false;
}

/// `.shared::cta.b32` is cut before each dot.
static llvm::SmallVector<StringRef, 8> splitText(StringRef text) {
  llvm::SmallVector<StringRef, 8> parts;
  while (!text.empty()) {
    size_t end = text.find('.', 1);
    parts.push_back(text.take_front(end));
    text = text.drop_front(std::min(end, text.size()));
  }
  return parts;
}

static bool isType(StringRef group) {
  return group.starts_with(".") && typeBits(group) != 0;
}

bool attn::emulator::matchForm(StringRef text, FormMatch &match) {
  llvm::SmallVector<StringRef, 8> parts = splitText(text);
  auto rows = getIndex().find(parts.empty() ? "" : parts[0]);
  if (rows == getIndex().end())
    return false;
  for (const SplitForm &split : rows->second) {
    match.groups.clear();
    if (!matchGroups(split, parts, 0, 0, match.groups))
      continue;
    match.form = split.form;
    match.text = text;
    match.type = match.otherType = "";
    for (StringRef group : match.groups)
      if (isType(group)) {
        match.otherType = match.type;
        match.type = group.drop_front();
      }
    return true;
  }
  return false;
}

bool FormMatch::has(StringRef qualifier) const {
  return llvm::is_contained(groups, qualifier);
}

std::string FormMatch::laneName() const {
  std::string name;
  for (StringRef rest = form->lane; !rest.empty();) {
    size_t brace = rest.find('{');
    name += rest.take_front(brace);
    rest = rest.drop_front(std::min(brace, rest.size()));
    if (rest.consume_front("{#}")) {
      name += std::to_string(typeBits(type));
      continue;
    }
    unsigned index;
    if (!rest.consume_front("{") || rest.consumeInteger(10, index))
      break;
    rest.consume_front("}");
    name += groups[index];
  }
  return name;
}

bool attn::emulator::isKnownUnsupported(StringRef text) {
  static constexpr const char *prefixes[] = {"wgmma.",
                                             "cp.async.bulk",
                                             "cp.async.mbarrier",
                                             "mbarrier.",
                                             "tcgen05.",
                                             "fence.proxy",
                                             "fence.mbarrier",
                                             "barrier.cluster",
                                             "elect.",
                                             "setmaxnreg.",
                                             "griddepcontrol.",
                                             "mapa",
                                             "getctarank",
                                             "cp.reduce",
                                             "multimem.",
                                             "st.async",
                                             "red.async",
                                             "clusterlaunchcontrol.",
                                             "tensormap.",
                                             "wmma.",
                                             "tex.",
                                             "tld4.",
                                             "suld.",
                                             "sust.",
                                             "call",
                                             "brx.",
                                             "alloca",
                                             "stackrestore",
                                             "stacksave",
                                             "mma.sp",
                                             "createpolicy.",
                                             "discard.",
                                             "cvt.rs.",
                                             "addc.",
                                             "subc.",
                                             "madc.",
                                             "applypriority."};
  static constexpr const char *narrowTypes[] = {"e4m3x2", "e5m2x2", "e2m1x2",
                                                "e2m3x2", "e3m2x2", "ue8m0x2"};
  if (text.starts_with("cvt.") &&
      llvm::any_of(narrowTypes,
                   [&](StringRef type) { return text.contains(type); }))
    return true;
  // Carries, and forms that only newer targets have.
  if (text.contains(".cc.") || text.contains(".f32x2") ||
      text.contains(".xorsign"))
    return true;
  return llvm::any_of(
      prefixes, [&](StringRef prefix) { return text.starts_with(prefix); });
}
