//===- Subject.h - From a file to what is counted ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H
#define ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H

#include "tools/attn-roofline/Options.h"
#include "tools/attn-roofline/Report.h"

#include "llvm/Support/Error.h"

namespace attn::roofline {

/// Counts the model that `text` describes: prefill and decode.
llvm::Expected<Subject> loadModel(const std::string &text,
                                  const Options &options);

/// Brings the graph in `text` to stage `masked` and counts each of its public
/// functions.
llvm::Expected<Subject> loadGraph(const std::string &text,
                                  const Options &options);

/// The machines that the user asked for, with the rates of `types`.
llvm::Expected<std::vector<Target>>
loadTargets(const Options &options, const std::vector<ElementType> &types);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H
