//===- Leaf.cpp - Finds the family of a form ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Leaf.h"
#include "lib/Emulator/LeafForm.h"

using namespace attn::emulator;

LaneFn attn::emulator::findLeaf(llvm::StringRef name, Arithmetic arithmetic) {
  LeafForm form(name);
  if (arithmetic == Arithmetic::Payload)
    if (LaneFn found = findPayloadForm(form))
      return found;
  if (form.opcode == "cvt") {
    if (LaneFn found = findIntegerConversion(form))
      return found;
    return findConversion(form);
  }
  if (LaneFn found = findSpecialFunction(form))
    return found;
  return findHalfForm(form);
}
