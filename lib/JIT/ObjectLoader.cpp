//===- ObjectLoader.cpp - Object files made callable ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/ObjectLoader.h"

#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/TargetSelect.h"

#include <cmath>
#include <cstring>
#include <mutex>

using namespace attn;
using namespace llvm;
using namespace llvm::orc;

// From the compiler's own runtime library: conversions of half-sized floats for
// processors without instructions for them.
extern "C" {
uint16_t __truncsfhf2(float);
uint16_t __truncdfhf2(double);
float __extendhfsf2(uint16_t);
}

/// A bf16 travels in the low half of a vector register, as an f32 would.
static float truncateToBFloat(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  bool isNaN = (bits & 0x7fffffff) > 0x7f800000;
  uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  uint32_t result = isNaN ? (bits >> 16) | 0x40 : rounded;
  float carrier;
  std::memcpy(&carrier, &result, sizeof(carrier));
  return carrier;
}

namespace {
struct NamedFunction {
  const char *name;
  void *address;
};
} // namespace

// For both types of the C library's functions of one and of two arguments.
#define ATTN_UNARY(name)                                                       \
  {#name, reinterpret_cast<void *>(static_cast<double (*)(double)>(::name))},  \
  {                                                                            \
    #name "f",                                                                 \
        reinterpret_cast<void *>(static_cast<float (*)(float)>(::name##f))     \
  }
#define ATTN_BINARY(name)                                                      \
  {#name,                                                                      \
   reinterpret_cast<void *>(static_cast<double (*)(double, double)>(::name))}, \
  {                                                                            \
    #name "f", reinterpret_cast<void *>(                                       \
                   static_cast<float (*)(float, float)>(::name##f))            \
  }

/// Everything that compiled code may call. Named one by one: what a kernel can
/// reach does not depend on what else the process has loaded.
static const NamedFunction libraryFunctions[] = {
    ATTN_UNARY(acos),
    ATTN_UNARY(acosh),
    ATTN_UNARY(asin),
    ATTN_UNARY(asinh),
    ATTN_UNARY(atan),
    ATTN_UNARY(atanh),
    ATTN_UNARY(cbrt),
    ATTN_UNARY(ceil),
    ATTN_UNARY(cos),
    ATTN_UNARY(cosh),
    ATTN_UNARY(erf),
    ATTN_UNARY(erfc),
    ATTN_UNARY(exp),
    ATTN_UNARY(exp2),
    ATTN_UNARY(expm1),
    ATTN_UNARY(floor),
    ATTN_UNARY(log),
    ATTN_UNARY(log10),
    ATTN_UNARY(log1p),
    ATTN_UNARY(log2),
    ATTN_UNARY(nearbyint),
    ATTN_UNARY(rint),
    ATTN_UNARY(round),
    ATTN_UNARY(roundeven),
    ATTN_UNARY(sin),
    ATTN_UNARY(sinh),
    ATTN_UNARY(sqrt),
    ATTN_UNARY(tan),
    ATTN_UNARY(tanh),
    ATTN_UNARY(trunc),
    ATTN_BINARY(atan2),
    ATTN_BINARY(copysign),
    ATTN_BINARY(fmax),
    ATTN_BINARY(fmin),
    ATTN_BINARY(fmod),
    ATTN_BINARY(pow),
    {"fma", reinterpret_cast<void *>(
                static_cast<double (*)(double, double, double)>(::fma))},
    {"fmaf", reinterpret_cast<void *>(
                 static_cast<float (*)(float, float, float)>(::fmaf))},
    {"memcpy", reinterpret_cast<void *>(::memcpy)},
    {"memmove", reinterpret_cast<void *>(::memmove)},
    {"memset", reinterpret_cast<void *>(::memset)},
    {"__truncsfbf2", reinterpret_cast<void *>(truncateToBFloat)},
    {"__truncsfhf2", reinterpret_cast<void *>(__truncsfhf2)},
    {"__truncdfhf2", reinterpret_cast<void *>(__truncdfhf2)},
    {"__extendhfsf2", reinterpret_cast<void *>(__extendhfsf2)},
};

#undef ATTN_UNARY
#undef ATTN_BINARY

static llvm::Error defineLibrary(LLJIT &jit) {
  SymbolMap symbols;
  for (const NamedFunction &function : libraryFunctions)
    symbols[jit.mangleAndIntern(function.name)] =
        ExecutorSymbolDef(ExecutorAddr::fromPtr(function.address),
                          JITSymbolFlags::Exported | JITSymbolFlags::Callable);
  return jit.getMainJITDylib().define(absoluteSymbols(std::move(symbols)));
}

ObjectLoader::ObjectLoader(std::unique_ptr<LLJIT> jit) : jit(std::move(jit)) {}

ObjectLoader::~ObjectLoader() = default;

Expected<std::unique_ptr<ObjectLoader>>
ObjectLoader::load(ArrayRef<std::string> objects, StringRef entry) {
  static std::once_flag once;
  std::call_once(once, [] { InitializeNativeTarget(); });
  // ORC reports causes, such as a missing symbol, beside the error it returns.
  Expected<std::unique_ptr<LLJIT>> jit =
      LLJITBuilder()
          .setLinkProcessSymbolsByDefault(false)
          .setPlatformSetUp(setUpInactivePlatform)
          .create();
  if (!jit)
    return jit.takeError();
  auto reported = std::make_shared<std::string>();
  (*jit)->getExecutionSession().setErrorReporter([reported](llvm::Error error) {
    *reported += toString(std::move(error)) + "; ";
  });
  if (llvm::Error error = defineLibrary(**jit))
    return error;
  for (const std::string &object : objects) {
    std::unique_ptr<MemoryBuffer> buffer =
        MemoryBuffer::getMemBufferCopy(object, "attn");
    if (llvm::Error error = (*jit)->addObjectFile(std::move(buffer)))
      return error;
  }
  std::unique_ptr<ObjectLoader> loader(new ObjectLoader(std::move(*jit)));
  if (auto address = loader->jit->lookup(entry); !address)
    return createStringError(*reported + toString(address.takeError()));
  return loader;
}

void *ObjectLoader::lookup(StringRef name) const {
  Expected<ExecutorAddr> address = jit->lookup(name);
  if (!address) {
    consumeError(address.takeError());
    return nullptr;
  }
  return address->toPtr<void *>();
}
