//===- Compute.cpp - Attention from its definition ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Compute.h"
#include "lib/Reference/RowComputer.h"

namespace attn::reference {

/// Returns what keeps `inputs` from serving `problem`, or an empty text.
static std::string checkInputs(const Problem &problem, const Inputs &inputs) {
  std::string error = problem.validate(inputs.captures);
  if (!error.empty())
    return error;
  const Dims &dims = problem.dims;
  bool hasRows = dims.batch > 0 && dims.queryLength > 0;
  bool hasKeys = dims.batch > 0 && dims.keyLength > 0;
  if (hasRows && !inputs.query.data)
    return "expected a query tensor but got none";
  if (hasKeys && !inputs.key.data)
    return "expected a key tensor but got none";
  if (hasKeys && !inputs.value.data)
    return "expected a value tensor but got none";
  if (hasRows && hasKeys && problem.bias && !inputs.bias.data)
    return "expected a bias tensor but got none";
  return "";
}

template <typename A>
Computed<A> computeAttention(const Problem &problem, const Inputs &inputs) {
  Computed<A> result;
  result.error = checkInputs(problem, inputs);
  if (!result.error.empty())
    return result;
  const Dims &dims = problem.dims;
  Index4 sizes = problem.outputSizes();
  Index4 strides = denseStrides(problem.outputLayout, sizes);
  result.output.resize(elementCount(sizes));
  RowComputer<A> computer(problem, inputs);
  for (int64_t b = 0; b < dims.batch; ++b)
    for (int64_t h = 0; h < dims.queryHeads; ++h)
      for (int64_t i = 0; i < dims.queryLength; ++i) {
        computer.computeScores(b, h, i);
        int64_t offset = b * strides[0] + h * strides[1] + i * strides[2];
        auto lse = computer.computeOutput(b, h, &result.output[offset]);
        if (problem.wantsLse)
          result.lse.push_back(lse);
      }
  result.error = computer.fault();
  return result;
}

template Computed<F64Arithmetic>
computeAttention<F64Arithmetic>(const Problem &, const Inputs &);
template Computed<F32Arithmetic>
computeAttention<F32Arithmetic>(const Problem &, const Inputs &);
template Computed<RingArithmetic>
computeAttention<RingArithmetic>(const Problem &, const Inputs &);

} // namespace attn::reference
