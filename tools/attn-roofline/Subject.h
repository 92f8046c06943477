//===- Subject.h - From a file to what is counted ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H
#define ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H

#include "lib/Target/Device.h"
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

/// The machines that the user asked for.
llvm::Expected<std::vector<Device>> loadDevices(const Options &options);

/// Their roofs for each of `types`.
std::vector<Target> getTargets(const std::vector<Device> &devices,
                               const std::vector<ElementType> &types);

/// The type that descriptions of machines have for elements of `type`.
NumberType getNumberType(ElementType type);

/// The best tiles of every attention of `subject` on every GPU, at most `most`
/// each, by the cost model that chooses them.
std::vector<TileRanking> rankTiles(const Subject &subject,
                                   const std::vector<Device> &devices,
                                   size_t most);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_SUBJECT_H
