//===- attn-fuzz.cpp - No module crashes the stages -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A libFuzzer target over MLIR text. New modules come from the property test's
// specs and from the graphs of our lit tests, and are changed op by op
// (Mutate.h), so that most still parse and many reach the later stages; bytes
// are never changed. Each module goes through the stages up to `online`. Found
// is whatever crashes, hangs, fails without a diagnostic, or leaves IR behind a
// stage that does not verify.
//
// At exit the share of modules that reached `configured` is printed; less than
// a fifth is an error.
//
//===----------------------------------------------------------------------===//

#include "test/Fuzz/Mutate.h"
#include "test/Property/Spec.h"

#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/Mask/MaskPipeline.h"
#include "passes/OnlineSoftmax/OnlineSoftmaxPipeline.h"
#include "passes/Raise/RaisePipeline.h"
#include "passes/SelectTiles/SelectTilesPipeline.h"
#include "passes/ShareKV/ShareKVPipeline.h"
#include "passes/Tile/TilePipeline.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cstring>

using namespace mlir;
using namespace attn;
using namespace attn::fuzz;

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

namespace {
/// A context that counts errors instead of printing them.
struct QuietContext {
  QuietContext() : context(getRegistry(), MLIRContext::Threading::DISABLED) {
    context.getDiagEngine().registerHandler([this](Diagnostic &said) {
      if (said.getSeverity() != DiagnosticSeverity::Error)
        return;
      ++errors;
      lastError = said.str();
    });
  }

  OwningOpRef<ModuleOp> parse(StringRef text) {
    return parseSourceString<ModuleOp>(text, ParserConfig(&context));
  }

  static const DialectRegistry &getRegistry() {
    static const DialectRegistry *registry = [] {
      auto *all = new DialectRegistry;
      all->insert<AttnDialect, affine::AffineDialect, arith::ArithDialect,
                  cf::ControlFlowDialect, func::FuncDialect,
                  linalg::LinalgDialect, math::MathDialect,
                  memref::MemRefDialect, scf::SCFDialect, tensor::TensorDialect,
                  ub::UBDialect>();
      return all;
    }();
    return *registry;
  }

  MLIRContext context;
  unsigned errors = 0;
  std::string lastError;
};

/// One stage: its name and the passes that lead there.
struct FuzzedStage {
  const char *name;
  void (*build)(OpPassManager &pm);
};
} // namespace

static const FuzzedStage stages[] = {
    {"raised", [](OpPassManager &pm) { buildRaisePipeline(pm); }},
    {"shared", [](OpPassManager &pm) { buildShareKVPipeline(pm); }},
    {"masked", [](OpPassManager &pm) { buildMaskPipeline(pm); }},
    {"configured", [](OpPassManager &pm) { buildSelectTilesPipeline(pm); }},
    {"tiled", [](OpPassManager &pm) { buildTilePipeline(pm); }},
    {"online", [](OpPassManager &pm) { buildOnlineSoftmaxPipeline(pm); }},
};

/// Tells libFuzzer that this input is a finding.
static void reportFinding(const char *stage, const char *what) {
  llvm::errs() << "attn-fuzz: stage '" << stage << "' " << what << "\n";
  std::abort();
}

//===----------------------------------------------------------------------===//
// Counting
//===----------------------------------------------------------------------===//

static uint64_t inputCount = 0, parsedCount = 0, attentionCount = 0;
static uint64_t reachedCount[std::size(stages)];

/// Prints how far the modules came.
static void printShares() {
  auto share = [](uint64_t part) {
    return inputCount ? 100.0 * part / inputCount : 0;
  };
  std::fprintf(stderr, "attn-fuzz: %lu modules, %.1f %% parse\n",
               static_cast<unsigned long>(inputCount), share(parsedCount));
  for (auto [stage, count] : llvm::zip(stages, reachedCount))
    std::fprintf(stderr, "attn-fuzz: %5.1f %% reach '%s'\n", share(count),
                 stage.name);
  std::fprintf(stderr,
               "attn-fuzz: %5.1f %% reach 'configured' with attention\n",
               share(attentionCount));
  if (inputCount >= 1000 && share(attentionCount) < 20) {
    std::fprintf(stderr, "attn-fuzz: expected at least 20 %% to reach "
                         "'configured' with attention\n");
    std::_Exit(1);
  }
}

extern "C" int LLVMFuzzerInitialize(int *, char ***) {
  std::atexit(printShares);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  QuietContext quiet;
  ++inputCount;
  std::string text(reinterpret_cast<const char *>(data), size);
  OwningOpRef<ModuleOp> module = quiet.parse(text);
  if (!module)
    return 0;
  ++parsedCount;
  for (auto [index, stage] : llvm::enumerate(stages)) {
    PassManager pm(&quiet.context, ModuleOp::getOperationName());
    pm.enableVerifier(false);
    stage.build(pm);
    quiet.errors = 0;
    if (failed(pm.run(*module))) {
      if (quiet.errors == 0)
        reportFinding(stage.name, "fails without a diagnostic");
      return 0;
    }
    if (failed(verify(*module))) {
      // Canonicalization writes sizes that it learns into types. Where they
      // were never equal this is how the user is told.
      if (StringRef(quiet.lastError)
              .starts_with("'attn.attention' op expected"))
        return 0;
      reportFinding(stage.name, quiet.lastError.c_str());
    }
    ++reachedCount[index];
    if (StringRef(stage.name) == "configured") {
      bool found = false;
      module->walk([&](AttentionOp) { found = true; });
      attentionCount += found;
    }
  }
  return 0;
}

//===----------------------------------------------------------------------===//
// Mutation
//===----------------------------------------------------------------------===//

/// The modules of one lit file that parse.
static void addModules(StringRef path, std::vector<std::string> &modules) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  constexpr size_t mostBytes =
      40000; // larger graphs are too slow to learn from
  if (!buffer || (*buffer)->getBufferSize() > mostBytes)
    return;
  SmallVector<StringRef> parts;
  (*buffer)->getBuffer().split(parts, "// -----");
  for (StringRef part : parts)
    if (QuietContext quiet; quiet.parse(part.str()))
      modules.push_back(part.str());
}

/// The graphs of our own tests.
static const std::vector<std::string> &getGraphs() {
  static const std::vector<std::string> graphs = [] {
    std::vector<std::string> modules;
    std::error_code error;
    for (const char *folder : {"/passes", "/dialects", "/Integration/Models"})
      for (llvm::sys::fs::recursive_directory_iterator
               it(Twine(ATTN_TEST_FOLDER) + folder, error),
           end;
           it != end && !error; it.increment(error))
        if (StringRef(it->path()).ends_with(".mlir"))
          addModules(it->path(), modules);
    return modules;
  }();
  return graphs;
}

/// A spec whose fields may be wrong.
static std::string drawSpecModule(RandomEngine &random) {
  property::Spec spec =
      property::drawRun(property::drawProgram(random()), random());
  static const int64_t sizes[] = {
      0, 1, 2, 3, 5, 17, 64, 1000, int64_t(1) << 40};
  int64_t *fields[] = {&spec.keyHeads, &spec.group,   &spec.dim,
                       &spec.valueDim, &spec.left,    &spec.right,
                       &spec.batch,    &spec.queries, &spec.keys};
  if (draw(random, 3) == 0)
    *fields[draw(random, std::size(fields))] =
        sizes[draw(random, std::size(sizes))];
  return spec.getModule();
}

/// A module to start from.
static std::string drawModule(RandomEngine &random) {
  const std::vector<std::string> &graphs = getGraphs();
  if (graphs.empty() || draw(random, 2))
    return drawSpecModule(random);
  return graphs[draw(random, graphs.size())];
}

/// `text` after one to four changes; a few tries to find some that verify.
static std::string changeText(const std::string &text, RandomEngine &random) {
  std::string changed = text;
  for (int tries = 0; tries < 6; ++tries) {
    QuietContext quiet;
    OwningOpRef<ModuleOp> module = quiet.parse(text);
    if (!module)
      return text;
    for (uint64_t count = 1 + draw(random, 4); count > 0; --count)
      mutate(*module, random);
    bool isValid = succeeded(verify(*module));
    if (!isValid && draw(random, 20)) // the verifiers get their share, too
      continue;
    changed.clear();
    llvm::raw_string_ostream(changed) << *module;
    break;
  }
  return changed;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size,
                                          size_t maxSize, unsigned seed) {
  RandomEngine random(seed);
  std::string text(reinterpret_cast<const char *>(data), size);
  if (text.size() < 10 || draw(random, 5) == 0)
    text = drawModule(random);
  text = changeText(text, random);
  if (text.size() > maxSize)
    text = drawSpecModule(random);
  size_t length = std::min(text.size(), maxSize);
  std::memcpy(data, text.data(), length);
  return length;
}
