//===- ThreadCallState.cpp - Runtime, message and status for all ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Why an argument and not a global: kernels are called from many threads, each
// with its own message and maybe its own runtime.
//
// 1. Put the definitions of CallSupport in place of declarations.
// 2. Find the functions that need the state: those that call one that does.
// 3. Entries make it, bodies of parallel loops load it from their context, all
//    others get it as last argument; every call passes it on.
// 4. Behind a call that may have failed, return if it has.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/CallSupport.h"
#include "passes/LowerToLLVM/Passes.h"
#include "passes/LowerToLLVM/Transforms.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_THREADCALLSTATEPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

using namespace attn;

namespace {
/// The functions of a module by how they come by the call state.
struct StateUsers {
  /// Defined by CallSupport; they take the state already.
  llvm::SetVector<Operation *> support;
  /// Every other function that needs the state.
  llvm::SetVector<Operation *> functions;
};

struct CallStateThreader {
  explicit CallStateThreader(ModuleOp module)
      : module(module), symbols(module), rewriter(module.getContext()),
        pointer(LLVM::LLVMPointerType::get(module.getContext())) {}

  LogicalResult run();

private:
  LogicalResult defineSupport();
  void findUsers();
  bool isBody(LLVM::LLVMFuncOp function);
  LLVM::LLVMFuncOp getCallee(LLVM::CallOp call);
  Value createState(LLVM::LLVMFuncOp entry);
  Value obtainState(LLVM::LLVMFuncOp function);
  Value getStatusField(Location loc, Value state);
  void returnStatus(LLVM::LLVMFuncOp entry, Value state);
  void returnOnFailure(LLVM::CallOp call, Value state, Block *&exit);
  void thread(LLVM::LLVMFuncOp function);

  ModuleOp module;
  SymbolTable symbols;
  IRRewriter rewriter;
  LLVM::LLVMPointerType pointer;
  llvm::StringSet<> bodies;
  StateUsers users;
};
} // namespace

/// Moves definitions to `module` that it declares, and all that these call.
LogicalResult CallStateThreader::defineSupport() {
  OwningOpRef<ModuleOp> support = parseCallSupport(module.getContext());
  if (!support)
    return failure();
  for (Operation &op :
       llvm::make_early_inc_range(support->getBody()->getOperations())) {
    if (auto function = dyn_cast<LLVM::LLVMFuncOp>(op)) {
      if (Operation *declared = symbols.lookup(function.getName()))
        symbols.erase(declared);
      users.support.insert(function);
    }
    op.moveBefore(module.getBody(), module.getBody()->end());
  }
  symbols = SymbolTable(module);
  return success();
}

bool CallStateThreader::isBody(LLVM::LLVMFuncOp function) {
  return bodies.contains(function.getName());
}

LLVM::LLVMFuncOp CallStateThreader::getCallee(LLVM::CallOp call) {
  std::optional<StringRef> name = call.getCallee();
  return name ? symbols.lookup<LLVM::LLVMFuncOp>(*name) : LLVM::LLVMFuncOp();
}

/// A function needs the state if it is an entry, a body, or calls one that
/// does.
void CallStateThreader::findUsers() {
  DenseMap<Operation *, SmallVector<LLVM::LLVMFuncOp>> callers;
  SmallVector<Operation *> worklist(users.support.begin(), users.support.end());
  module.walk([&](LLVM::AddressOfOp address) {
    if (symbols.lookup<LLVM::LLVMFuncOp>(address.getGlobalName()))
      bodies.insert(address.getGlobalName());
  });
  for (auto function : module.getOps<LLVM::LLVMFuncOp>()) {
    if (users.support.contains(function) || function.isExternal())
      continue;
    function.walk([&](LLVM::CallOp call) {
      if (LLVM::LLVMFuncOp callee = getCallee(call))
        callers[callee].push_back(function);
    });
    if (function.isPublic() && users.functions.insert(function))
      worklist.push_back(function);
  }
  while (!worklist.empty())
    for (LLVM::LLVMFuncOp caller : callers[worklist.pop_back_val()])
      if (users.functions.insert(caller))
        worklist.push_back(caller);
}

/// Makes the state of a call from the arguments of its entry.
Value CallStateThreader::createState(LLVM::LLVMFuncOp entry) {
  Location loc = entry.getLoc();
  LLVM::LLVMStructType type = getCallStateType(module.getContext());
  Value one = LLVM::ConstantOp::create(rewriter, loc, rewriter.getI64Type(), 1);
  Value zero =
      LLVM::ConstantOp::create(rewriter, loc, rewriter.getI32Type(), 0);
  Value state = LLVM::AllocaOp::create(rewriter, loc, pointer, type, one);
  auto store = [&](Value value, CallStateField field) {
    Value address =
        LLVM::GEPOp::create(rewriter, loc, pointer, type, state,
                            ArrayRef<LLVM::GEPArg>{0, int32_t(field)});
    LLVM::StoreOp::create(rewriter, loc, value, address);
  };
  store(entry.getArgument(0), CallStateField::runtime);
  store(entry.getArgument(4), CallStateField::message);
  store(entry.getArgument(5), CallStateField::messageBytes);
  store(zero, CallStateField::status);
  return state;
}

/// The state inside `function`; adds an argument where there is no other way.
Value CallStateThreader::obtainState(LLVM::LLVMFuncOp function) {
  rewriter.setInsertionPointToStart(&function.front());
  if (function.isPublic())
    return createState(function);
  if (isBody(function)) // field 0 of its context
    return LLVM::LoadOp::create(rewriter, function.getLoc(), pointer,
                                function.getArgument(0));
  LLVM::LLVMFunctionType type = function.getFunctionType();
  SmallVector<Type> inputs(type.getParams());
  inputs.push_back(pointer);
  if (ArrayAttr attributes = function.getArgAttrsAttr()) {
    SmallVector<Attribute> all(attributes.getValue());
    all.push_back(rewriter.getDictionaryAttr({}));
    function.setArgAttrsAttr(rewriter.getArrayAttr(all));
  }
  function.setFunctionType(
      LLVM::LLVMFunctionType::get(type.getReturnType(), inputs));
  return function.front().addArgument(pointer, function.getLoc());
}

Value CallStateThreader::getStatusField(Location loc, Value state) {
  return LLVM::GEPOp::create(
      rewriter, loc, pointer, getCallStateType(module.getContext()), state,
      ArrayRef<LLVM::GEPArg>{0, int32_t(CallStateField::status)});
}

/// Makes every return of `entry` give the status.
void CallStateThreader::returnStatus(LLVM::LLVMFuncOp entry, Value state) {
  entry.walk([&](LLVM::ReturnOp returnOp) {
    rewriter.setInsertionPoint(returnOp);
    Value status =
        LLVM::LoadOp::create(rewriter, returnOp.getLoc(), rewriter.getI32Type(),
                             getStatusField(returnOp.getLoc(), state));
    returnOp->setOperands(status);
  });
}

/// Splits the block behind `call`: if it has failed, control goes to `exit`,
/// which is made where it is null.
void CallStateThreader::returnOnFailure(LLVM::CallOp call, Value state,
                                        Block *&exit) {
  Location loc = call.getLoc();
  auto function = call->getParentOfType<LLVM::LLVMFuncOp>();
  if (!exit) {
    exit = rewriter.createBlock(&function.getBody(), function.getBody().end());
    Type type = function.getFunctionType().getReturnType();
    SmallVector<Value> none;
    if (!isa<LLVM::LLVMVoidType>(type))
      none.push_back(LLVM::PoisonOp::create(rewriter, loc, type));
    LLVM::ReturnOp::create(rewriter, loc, none);
  }
  Block *before = call->getBlock();
  Block *after = rewriter.splitBlock(before, std::next(Block::iterator(call)));
  rewriter.setInsertionPointToEnd(before);
  Value zero =
      LLVM::ConstantOp::create(rewriter, loc, rewriter.getI32Type(), 0);
  Value status = LLVM::LoadOp::create(
      rewriter, loc, rewriter.getI32Type(), getStatusField(loc, state),
      /*alignment=*/4, /*isVolatile=*/false, /*isNonTemporal=*/false,
      /*isInvariant=*/false, /*isInvariantGroup=*/false,
      LLVM::AtomicOrdering::monotonic);
  Value good = LLVM::ICmpOp::create(rewriter, loc, LLVM::ICmpPredicate::eq,
                                    status, zero);
  LLVM::CondBrOp::create(rewriter, loc, good, after, ValueRange(), exit,
                         ValueRange(), std::pair<int32_t, int32_t>(1 << 20, 1));
}

/// Passes the state to every call in `function` that needs it.
void CallStateThreader::thread(LLVM::LLVMFuncOp function) {
  Value state = obtainState(function);
  SmallVector<LLVM::CallOp> calls;
  function.walk([&](LLVM::CallOp call) {
    LLVM::LLVMFuncOp callee = getCallee(call);
    if (callee &&
        (users.support.contains(callee) || users.functions.contains(callee)))
      calls.push_back(call);
  });
  Block *exit = nullptr;
  for (LLVM::CallOp call : calls) {
    call.getCalleeOperandsMutable().append(state);
    if (!call.getCallee()->ends_with("_free"))
      returnOnFailure(call, state, exit);
  }
  if (function.isPublic())
    returnStatus(function, state);
  else
    function.setLinkage(LLVM::Linkage::Internal);
}

LogicalResult CallStateThreader::run() {
  if (failed(defineSupport()))
    return failure();
  findUsers();
  for (Operation *function : users.functions)
    thread(cast<LLVM::LLVMFuncOp>(function));
  for (Operation *op : users.support) {
    auto function = cast<LLVM::LLVMFuncOp>(op);
    function.setPrivate();
  }
  // Those that cannot fail, too, are nobody's outside of the module.
  for (auto function : module.getOps<LLVM::LLVMFuncOp>())
    if (function.isPrivate() && !function.isExternal())
      function.setLinkage(LLVM::Linkage::Internal);
  return success();
}

LogicalResult attn::threadCallState(ModuleOp module) {
  return CallStateThreader(module).run();
}

namespace {
struct ThreadCallStatePass
    : attn::impl::ThreadCallStatePassBase<ThreadCallStatePass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(threadCallState(getOperation())))
      signalPassFailure();
  }
};
} // namespace
