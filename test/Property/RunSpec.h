//===- RunSpec.h - Run one spec and judge it ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_PROPERTY_RUNSPEC_H
#define ATTN_TEST_PROPERTY_RUNSPEC_H

#include "test/Property/Spec.h"

#include "attn/Driver.h"
#include "attn/Kernel.h"

namespace attn::property {

/// What runs the kernels: code for `target`, on `driver` where it is not null.
struct RunTarget {
  std::string target = "host";
  std::shared_ptr<Driver> driver;
};

/// Compiles the program of `spec`.
Result<Kernel> compileSpec(const Spec &spec, const RunTarget &target);

/// Runs `kernel`, compiled from the program of `spec`, on tensors that end at
/// an unmapped page. Returns what is wrong with the answer, or an empty text.
/// `exactRows` counts the rows that were compared bit by bit.
std::string runSpec(Kernel &kernel, const Spec &spec, int64_t &exactRows);

} // namespace attn::property

#endif // ATTN_TEST_PROPERTY_RUNSPEC_H
