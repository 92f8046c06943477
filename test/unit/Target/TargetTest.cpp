//===- TargetTest.cpp - Tests of the machine descriptions -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Target.h"
#include "lib/Target/Devices.h"
#include "lib/Target/HostCPU.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/TargetParser/Host.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace attn;

namespace {
class TargetTest : public ::testing::Test {
protected:
  TargetTest() { context.loadDialect<AttnDialect>(); }

  FailureOr<TargetAttr> lookup(StringRef name) {
    return lookupTarget(&context, name, /*file=*/"", [&] {
      return mlir::emitError(UnknownLoc::get(&context));
    });
  }

  MLIRContext context;
};

TEST_F(TargetTest, EveryNameIsKnown) {
  for (const std::string &name : getTargetNames()) {
    if (llvm::cantFail(lookupDevice(name)).analysisOnly)
      continue;
    FailureOr<TargetAttr> target = lookup(name);
    ASSERT_TRUE(succeeded(target));
    EXPECT_EQ(target->getName(), name);
  }
}

TEST_F(TargetTest, AnUnknownNameListsTheKnownOnes) {
  std::string message;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    message = diagnostic.str();
    return success();
  });
  EXPECT_TRUE(failed(lookup("h100")));
  EXPECT_TRUE(StringRef(message).starts_with("expected a target among 'host'"));
  EXPECT_TRUE(StringRef(message).ends_with("but got 'h100'"));
}

TEST_F(TargetTest, AnAttributeSaysWhatItsDeviceSays) {
  auto report = [&] { return mlir::emitError(UnknownLoc::get(&context)); };
  for (const std::string &name : getTargetNames()) {
    Device device = llvm::cantFail(lookupDevice(name));
    FailureOr<TargetAttr> target = getTarget(&context, device, report);
    ASSERT_TRUE(succeeded(target));
    EXPECT_EQ(target->getName(), name);
    FailureOr<TargetAttr> again =
        getTarget(&context, getDevice(*target), report);
    ASSERT_TRUE(succeeded(again));
    EXPECT_EQ(*again, *target);
  }
}

TEST_F(TargetTest, AGPUIsDescribedByItsWarpsAndBlocks) {
  TargetAttr target = *lookup("sm_80");
  EXPECT_EQ(target.getName(), "a100");
  EXPECT_EQ(target.getCpu(), "sm_80");
  EXPECT_EQ(target.getVectorBytes(), 128);
  EXPECT_EQ(target.getVectorRegisters(), 255);
  EXPECT_EQ(target.getUnits(), 108);
  EXPECT_EQ(target.getSharedBytes(), 166912);
  EXPECT_EQ(target.getL2Bytes(), int64_t(40) << 20);
}

TEST_F(TargetTest, CodeNeedsVectorRegisters) {
  std::string message;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    message = diagnostic.str();
    return success();
  });
  Device device;
  device.name = "abacus";
  EXPECT_TRUE(failed(getTarget(&context, device, [&] {
    return mlir::emitError(UnknownLoc::get(&context));
  })));
  EXPECT_EQ(message, "expected target 'abacus' to say its vector registers and "
                     "their bytes");
}

TEST_F(TargetTest, GenericTargetsHaveTheFeaturesOfTheirLevel) {
  TargetAttr wide = *lookup("generic-avx512");
  TargetAttr middle = *lookup("generic-avx2");
  TargetAttr narrow = *lookup("generic-sse2");
  EXPECT_TRUE(hasFeature(wide, "avx512f"));
  EXPECT_TRUE(hasFeature(middle, "fma"));
  EXPECT_FALSE(hasFeature(middle, "avx512f"));
  EXPECT_FALSE(hasFeature(narrow, "avx"));
}

TEST_F(TargetTest, ListedFeaturesOverruleTheModel) {
  auto target = TargetAttr::get(&context, "x", TargetKind::cpu, "x86-64-v4",
                                "-avx512f,+amx-tile", 32, 16, 0, 0, 0, 0);
  EXPECT_FALSE(hasFeature(target, "avx512f"));
  EXPECT_TRUE(hasFeature(target, "amx-tile"));
  EXPECT_TRUE(hasFeature(target, "avx2"));
}

TEST_F(TargetTest, LanesFollowFromTheElement) {
  TargetAttr wide = *lookup("generic-avx512");
  EXPECT_EQ(getVectorLanes(wide, Float32Type::get(&context)), 16);
  EXPECT_EQ(getVectorLanes(wide, Float16Type::get(&context)), 32);
}

TEST_F(TargetTest, CodeRunsWhereItsInstructionsAreKnown) {
  TargetAttr sse2 = *lookup("generic-sse2"), avx2 = *lookup("generic-avx2"),
             avx512 = *lookup("generic-avx512");
  EXPECT_FALSE(findMissingFeature(sse2, avx2));
  EXPECT_FALSE(findMissingFeature(avx512, avx512));
  EXPECT_EQ(findMissingFeature(avx512, avx2), "avx512f");
  EXPECT_EQ(findMissingFeature(avx2, sse2), "sse3");
}

TEST_F(TargetTest, UnknownCachesCountAsTheSmallest) {
  auto target = TargetAttr::get(&context, "x", TargetKind::cpu, "", "", 16, 16,
                                0, 0, 0, 0);
  EXPECT_EQ(getL1BytesOrDefault(target), 32768);
  EXPECT_EQ(getL2BytesOrDefault(target), 262144);
}

// What the description says, LLVM must say of this machine, one by one.
TEST_F(TargetTest, HostFeaturesAreThoseOfTheMachine) {
  TargetAttr host = *lookup("host");
  EXPECT_EQ(host.getCpu(), llvm::sys::getHostCPUName());
  for (const auto &feature : llvm::sys::getHostCPUFeatures())
    EXPECT_EQ(hasFeature(host, feature.getKey()), feature.getValue())
        << feature.getKey().str();
}

TEST_F(TargetTest, TheHostHasTheMatrixUnitOfItsInstructions) {
  Device host = llvm::cantFail(lookupDevice("host"));
  bool hasAMX = hasFeature(*lookup("host"), "amx-bf16");
  EXPECT_EQ(findMatrixUnit(host, MatrixInstruction::amx) != nullptr, hasAMX);
}

TEST_F(TargetTest, AModelThatLLVMLacksHasNoFeatures) {
  EXPECT_TRUE(getModelFeatures("generic").empty());
  EXPECT_TRUE(getModelFeatures("no-such-model").empty());
}
} // namespace
