//===- Run.h - The tool without its main
//--------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_RUN_H
#define ATTN_TOOLS_ATTN_RUN_RUN_H

namespace attn::run {

/// Compiles, runs and checks what the command line says, and prints the report.
/// \returns the exit status: 0 where everything agrees, 1 where a result
/// differs, 2 where the graph cannot be compiled or run.
int runTool(int argc, char **argv);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_RUN_H
