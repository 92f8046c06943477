//===- SplitModule.cpp - Large functions in modules of their own ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/SplitModule.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

#include <array>

using namespace mlir;
using namespace attn;

/// Smaller functions compile faster than a part is set up.
static constexpr int64_t fewestOps = 500;
/// Parts beside the module itself.
static constexpr unsigned mostParts = 4;

namespace {
/// A symbol of the module and the part that defines it; 0 is the module itself.
struct Member {
  Operation *op = nullptr;
  unsigned part = 0;
};

/// Decides on parts, then makes them.
class Splitter {
public:
  explicit Splitter(ModuleOp module) : module(module) {}
  ModuleParts split();

private:
  bool collectMembers();
  bool assignParts();
  void noteUses();
  void share(ModuleParts &parts);
  void move(ModuleParts &parts);

  ModuleOp module;
  llvm::MapVector<StringRef, Member> members;
  /// Per part: what it uses and does not define.
  std::array<llvm::SetVector<StringRef>, mostParts + 1> missing;
};
} // namespace

bool Splitter::collectMembers() {
  for (Operation &op : module.getBody()->getOperations()) {
    if (!isa<LLVM::LLVMFuncOp, LLVM::GlobalOp>(op))
      return false;
    members[SymbolTable::getSymbolName(&op)].op = &op;
  }
  return true;
}

static int64_t countOps(LLVM::LLVMFuncOp function) {
  int64_t count = 0;
  for (Block &block : function.getBody())
    count += block.getOperations().size();
  return count;
}

/// Gives large functions, the largest first, to the part with the least so far.
bool Splitter::assignParts() {
  SmallVector<std::pair<int64_t, Member *>> large;
  for (auto &[name, member] : members) {
    auto function = dyn_cast<LLVM::LLVMFuncOp>(member.op);
    if (!function || function.getLinkage() != LLVM::Linkage::Internal)
      continue;
    if (int64_t count = countOps(function); count >= fewestOps)
      large.push_back({count, &member});
  }
  llvm::stable_sort(large, [](const auto &left, const auto &right) {
    return left.first > right.first;
  });
  std::array<int64_t, mostParts> load = {};
  for (auto [count, member] : large) {
    auto *least = std::min_element(load.begin(), load.end());
    *least += count;
    member->part = 1 + (least - load.begin());
  }
  return large.size() > 1;
}

void Splitter::noteUses() {
  for (auto &[name, member] : members) {
    unsigned part = member.part;
    auto note = [&](StringRef used) {
      auto found = members.find(used);
      if (found != members.end() && found->second.part != part)
        missing[part].insert(found->first);
    };
    member.op->walk([&](Operation *op) {
      if (auto call = dyn_cast<LLVM::CallOp>(op))
        note(call.getCallee().value_or(""));
      else if (auto address = dyn_cast<LLVM::AddressOfOp>(op))
        note(address.getGlobalName());
    });
  }
}

/// Makes internal symbols that several parts use external ones.
void Splitter::share(ModuleParts &parts) {
  llvm::SetVector<StringRef> names;
  for (const auto &part : missing)
    names.insert(part.begin(), part.end());
  for (StringRef name : names) {
    Operation *op = members[name].op;
    auto function = dyn_cast<LLVM::LLVMFuncOp>(op);
    LLVM::Linkage linkage = function ? function.getLinkage()
                                     : cast<LLVM::GlobalOp>(op).getLinkage();
    if (linkage == LLVM::Linkage::External)
      continue; // an entry, or declared only
    parts.shared.push_back(name.str());
    if (function)
      function.setLinkage(LLVM::Linkage::External);
    else
      cast<LLVM::GlobalOp>(op).setLinkage(LLVM::Linkage::External);
  }
}

/// A copy of `op` that says only that it is somewhere.
static void declare(OpBuilder &builder, Operation *op) {
  Operation *copy = builder.insert(op->cloneWithoutRegions());
  if (auto global = dyn_cast<LLVM::GlobalOp>(copy))
    global.removeValueAttr();
}

void Splitter::move(ModuleParts &parts) {
  std::array<ModuleOp, mostParts + 1> modules = {module};
  for (auto &[name, member] : members) {
    if (member.part == 0)
      continue;
    ModuleOp &part = modules[member.part];
    if (!part) {
      part = ModuleOp::create(module.getLoc());
      part->setAttrs(module->getAttrDictionary());
      parts.others.push_back(part);
    }
    member.op->remove();
    part.push_back(member.op);
  }
  for (auto [part, names] : llvm::zip(modules, missing)) {
    if (!part)
      continue;
    OpBuilder builder = OpBuilder::atBlockBegin(part.getBody());
    for (StringRef name : names)
      declare(builder, members[name].op);
  }
}

ModuleParts Splitter::split() {
  ModuleParts parts;
  if (!collectMembers() || !assignParts())
    return parts;
  noteUses();
  share(parts);
  move(parts);
  return parts;
}

ModuleParts attn::splitModule(ModuleOp module) {
  return Splitter(module).split();
}
