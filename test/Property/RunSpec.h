//===- RunSpec.h - Run one spec and judge it ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_PROPERTY_RUNSPEC_H
#define ATTN_TEST_PROPERTY_RUNSPEC_H

#include "test/Property/Spec.h"

#include "attn/Kernel.h"

namespace attn::property {

/// Compiles the program of `spec`.
Result<Kernel> compileSpec(const Spec &spec);

/// Runs `kernel`, compiled from the program of `spec`, on tensors that end at
/// an unmapped page. Returns what is wrong with the answer, or an empty text.
/// `exactRows` counts the rows that were compared bit by bit.
std::string runSpec(Kernel &kernel, const Spec &spec, int64_t &exactRows);

} // namespace attn::property

#endif // ATTN_TEST_PROPERTY_RUNSPEC_H
