//===- Compiler.h - From a module to a kernel, object or text -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The C++ API. A module is MLIR text, or a `mlir::ModuleOp` that the caller
// owns (its context must hold the dialects of `attn/InitAll.h`). The library
// never prints, aborts or exits: what MLIR and LLVM report is in the error.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_COMPILER_H
#define ATTN_COMPILER_H

#include "attn/Driver.h"
#include "attn/Kernel.h"
#include "attn/Result.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mlir {
class ModuleOp;
} // namespace mlir

namespace attn {

/// Which passes make machine code of a module.
enum class Route {
  /// Every stage of the pipeline.
  stages,
  /// Upstream passes only, plain loops: an oracle for the stages. The module
  /// holds no op of the attn dialect.
  upstream,
};

/// What `emit` gives.
enum class EmitKind {
  /// The module's text.
  mlir,
  /// LLVM IR, as text.
  llvm,
  /// An object file for the target.
  object,
  /// The kernels for a GPU as PTX, one text.
  ptx,
  /// The kernels for a GPU as one cubin; needs ptxas.
  cubin,
};

/// Choices of one compilation; the defaults are right for most. What changes
/// the code or what is said of it is part of a cached kernel's key
/// (lib/JIT/KernelCache.cpp).
struct CompileOptions {
  /// Stem of a description in `lib/Target`; `host` is this machine.
  std::string target = "host";
  /// YAML that describes the target instead; empty: none.
  std::string targetFile;
  /// The public function that becomes the kernel; empty: the only one.
  std::string entry;
  Route route = Route::stages;
  /// Name of the last stage to run, such as `tiled`; empty: all of them.
  /// Kernels, LLVM IR and objects need all.
  std::string stopAfter;
  /// Name of the last stage that the module has already passed; empty: none.
  std::string startAfter;
  /// Lower a raised attention that the stages cannot fuse as plain loops, with
  /// a remark, instead of failing.
  bool allowUnfused = false;
  /// Compute every attention through its whole score matrix: what fusion is
  /// compared with.
  bool forceUnfused = false;
  /// Say in the diagnostics which tiles were looked at, as a table.
  bool explainTiles = false;
  /// Rows and keys of a tile; 0: the plan's own choice.
  int64_t queryTile = 0;
  int64_t keyTile = 0;
  /// Passes to run at the end of one stage, as `<stage>:<pass pipeline>`, such
  /// as `tiled:func.func(loop-invariant-code-motion)`; empty: none. They must
  /// be registered with MLIR.
  std::string extraPasses;
  /// Threads that the kernel uses until told otherwise; 0: all.
  unsigned threads = 0;
  /// Folder that keeps kernels between processes: a path, `default` for
  /// `attn` in the user's cache folder ($XDG_CACHE_HOME, ~/.cache), or `none`.
  /// Empty: what the environment variable ATTN_CACHE says, in the same words,
  /// and none where it is not set. Only kernels are kept, not what `emit`
  /// gives, and not those with a `targetFile` or `extraPasses`.
  std::string cacheFolder;
  /// The device that a kernel runs on; null: this machine. `target` says what
  /// code is made for it. Calls copy tensors there and back.
  std::shared_ptr<Driver> driver;
  /// Name of the text in diagnostics.
  std::string fileName = "<module>";
};

/// Text or bytes, with what was said on the way.
struct Emitted {
  std::string bytes;
  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
};

/// Compiles MLIR text; `text` need not end in a zero.
Result<Kernel> compile(std::string_view text,
                       const CompileOptions &options = {});

/// Compiles a copy of `module`, which stays as it is.
Result<Kernel> compile(mlir::ModuleOp module,
                       const CompileOptions &options = {});

/// Compiles MLIR text as far as `options.stopAfter` and gives it as `kind`;
/// `llvm` and `object` need all stages.
Result<Emitted> emit(std::string_view text, EmitKind kind,
                     const CompileOptions &options = {});

/// As above, from a copy of `module`, which stays as it is.
Result<Emitted> emit(mlir::ModuleOp module, EmitKind kind,
                     const CompileOptions &options = {});

/// Compiles MLIR text for each of `targets` (which replace `options.target`)
/// and writes a package: the folder `folder` with a manifest, a shared object
/// for each CPU, and PTX and cubins for each GPU. Needs a linker on the path
/// for CPUs (`ld.lld-22`, `ld.lld` or `ld`), ptxas for cubins; without it there
/// is a warning, and packages hold PTX, which the driver compiles. A package
/// that is there is replaced as a whole, anything else of that name is left
/// alone and an error. Gives the text of the manifest.
Result<Emitted> writePackage(std::string_view text, const std::string &folder,
                             const std::vector<std::string> &targets,
                             const CompileOptions &options = {});

} // namespace attn

#endif // ATTN_COMPILER_H
