//===- AttachTarget.cpp - Describe the machine to other passes ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Not a part of the line: our own passes read `#attn.target`. For pipelines
// that go on with upstream's passes.
//
//===----------------------------------------------------------------------===//

#include "lib/Target/Devices.h"
#include "lib/Target/Export.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/SelectTiles/Transforms.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace attn {
#define GEN_PASS_DEF_ATTACHTARGETPASS
#include "passes/SelectTiles/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

LogicalResult attn::attachTarget(ModuleOp module, const Device &device) {
  MLIRContext *context = module.getContext();
  module->setAttr(DLTIDialect::kTargetSystemDescAttrName,
                  getTargetSystemSpec(context, device));
  for (auto kernels : module.getOps<gpu::GPUModuleOp>()) {
    FailureOr<NVVM::NVVMTargetAttr> target =
        getNVVMTarget(context, device, [&] { return kernels.emitError(); });
    if (failed(target))
      return failure();
    kernels.setTargetsAttr(ArrayAttr::get(context, *target));
  }
  return success();
}

namespace {
struct AttachTarget : attn::impl::AttachTargetPassBase<AttachTarget> {
  using Base::Base;

  void runOnOperation() override {
    llvm::Expected<Device> device = loadDevice(target, targetFile);
    if (!device) {
      getOperation().emitError() << llvm::toString(device.takeError());
      return signalPassFailure();
    }
    if (failed(attachTarget(getOperation(), *device)))
      signalPassFailure();
  }
};
} // namespace
