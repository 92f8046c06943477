//===- Passes.td - Passes that choose how to run ----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SELECTTILES_PASSES_TD
#define ATTN_PASSES_SELECTTILES_PASSES_TD

include "mlir/Pass/PassBase.td"

def SelectTilesPass : Pass<"attn-select-tiles", "::mlir::func::FuncOp"> {
  let summary = "choose tiles for each attention and say why";
  let description = [{
    Attaches a plan and the machine it is made for to each `attn.attention`.
    After this nothing chooses; later passes read the plan.

    The rule, for a CPU with vectors of L f32 lanes (query rows lie in lanes):

    - *query tile* `T = 4·L` rows, `6·L` with 16 vector registers or fewer: each key
      element that is read serves T rows, and blocks of 2 vectors by 12 keys, or of
      3 by 4, fill the registers.
      `T = 2·L` where the whole query is no longer than that, or where the packed
      Qᵀ tile and the accumulator, `4·T·(D + Dv)` bytes, pass half of L2.
    - *key tile* `N = L1 / 2 / (4·T)` keys, rounded down to a multiple of 16,
      between 32 and 256: the tile of scores `4·T·N` bytes stays in half of L1
      while keys and values stream through the other half. Keys and values of
      16 bits are widened tile by tile, which stays in a quarter of L2.
    - *few rows*: where the query is known to have at most L rows, `T` is their
      number, rounded up as below, so that vectors of rows that do not exist are
      not computed. A length that is open gets no such variant: each is one more
      kernel to compile (docs/perf/compile-time.md).
    - *packed heads*: the query heads of a group read the same keys. Up to
      `P = min(group, 4·L)` of them (the largest such divisor of the group) are
      the rows of one tile, in a first variant with the guard `q_len <= P`: then
      keys are read for each row, not for each head. `T = P`, rounded up to whole
      vectors above `L/2`; below, lanes are head dims and rows need not fill them.
      Without groups this is the variant for one row. Where the length is static,
      only the variant that applies is kept.

    Where all sizes are known and elements are f32, the tile for many rows is the
    fastest by the time of the kernel instead of the rule's
    (`lib/Analysis/CostModel/CPUTime.h`, docs/perf/cpu-tiles.md).

    For a machine with matrix units the cost model chooses (docs/CostModel.md):
    it enumerates what the capabilities suggest, drops what does not fit, times
    the rest by formula, and writes the first four into the plan; where the
    number of rows is open, few rows get a variant of their own.

    An attention that no fused kernel can compute yet is an error, or with
    `allow-unfused` gets the plan `unfused` and a remark. `query-tile`,
    `key-tile` and `schedule` overrule rule and model.

    Before:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) -> tensor<1x8x?x64xf32>
    ```
    After, for 16 lanes:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) {
      attn.plan = #attn.tile_plan<[
        #attn.tile_variant<guard = affine_map<(q, k, b) -> (-q + 1)>, configs = [#attn.tile_config<query_tile = 1, key_tile = 256>]>,
        #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 64, key_tile = 64>]>]>,
      attn.target = #attn.target<name = "generic-avx512", ...>} -> tensor<1x8x?x64xf32>
    ```

    Precondition: stage `masked`. Postcondition: each attention has `attn.plan`
    and `attn.target`; the stage is unchanged.
  }];
  let dependentDialects = ["::attn::AttnDialect"];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"host\"",
           "Machine to compile for: host, or a name that docs/Targets.md lists">,
    Option<"targetFile", "target-file", "std::string", /*default=*/"",
           "YAML that describes the machine, instead of target">,
    Option<"allowUnfused", "allow-unfused", "bool", /*default=*/"false",
           "Compute an attention that cannot be fused through its whole score matrix">,
    Option<"queryTile", "query-tile", "int64_t", /*default=*/"0",
           "Rows of a query tile, 0: by the rule">,
    Option<"keyTile", "key-tile", "int64_t", /*default=*/"0",
           "Keys of a key tile, 0: by the rule">,
    Option<"schedule", "schedule", "::attn::Schedule", /*default=*/"::attn::Schedule::fused",
           "Whether scores are ever written to memory as a whole",
           [{::llvm::cl::values(
             clEnumValN(::attn::Schedule::fused, "fused", "tile by tile"),
             clEnumValN(::attn::Schedule::unfused, "unfused", "as one matrix"))}]>,
    Option<"explain", "explain", "bool", /*default=*/"false",
           "Say in a remark what else was looked at, as a table">
  ];
}

def AttachTargetPass : Pass<"attn-attach-target", "::mlir::ModuleOp"> {
  let summary = "describe the machine in upstream's attributes";
  let description = [{
    Attaches `dlti.target_system_spec` to the module, with what is known of the
    machine in upstream's keys, and `#nvvm.target` to each `gpu.module`. For
    pipelines that go on with upstream's passes; ours read `#attn.target`.

    Before:
    ```mlir
    module {
      gpu.module @kernels {}
    }
    ```
    After, for `a100`:
    ```mlir
    module attributes {dlti.target_system_spec = #dlti.target_system_spec<
        "GPU" = #dlti.target_device_spec<"max_vector_op_width" = 1024 : i64, ...>>} {
      gpu.module @kernels [#nvvm.target<O = 3, chip = "sm_80", features = "+ptx80">] {}
    }
    ```

    Precondition: none. Postcondition: the module has the description; nothing
    else is changed.
  }];
  let dependentDialects = ["::mlir::DLTIDialect", "::mlir::NVVM::NVVMDialect"];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"host\"",
           "Machine to describe: host, or a name that docs/Targets.md lists">,
    Option<"targetFile", "target-file", "std::string", /*default=*/"",
           "YAML that describes the machine, instead of target">
  ];
}

def OutlineAttentionPass : Pass<"attn-outline-attention", "::mlir::ModuleOp"> {
  let summary = "move each attention into a function of its own";
  let description = [{
    From here on a function with one attention is the unit of stage, plan, target
    and caching. Its arguments are the op's operands in the op's order: q, k, v,
    then bias, q_lengths, kv_lengths and captures where given, outs, then offsets
    and lengths where given. Attentions that are equal but for their operands
    share one function. The caller keeps a call and has no stage any more.

    Dynamic dims are no arguments: a tensor knows its dims, and a dim handed over
    beside it would be a second truth to keep equal. That rows of q and o, keys of
    k and v and all batch sizes are equal follows from the op; what only the
    caller could know, q_len = kv_len, stage Mask has put into the mask by then.

    Before:
    ```mlir
    func.func @main(...) attributes {attn.stage = #attn.stage<masked>} {
      %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) {attn.plan = ..., attn.target = ...} -> tensor<1x8x128x64xf32>
    ```
    After:
    ```mlir
    func.func @main(...) {
      %r = call @attention_0(%q, %k, %v, %o) : ...
    }
    func.func private @attention_0(%q: ..., %k: ..., %v: ..., %o: ...) -> tensor<1x8x128x64xf32>
        attributes {attn.plan = ..., attn.stage = #attn.stage<masked>, attn.target = ...} {
      %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) -> tensor<1x8x128x64xf32>
      return %r
    }
    ```

    Precondition: stage `masked`, each attention has `attn.plan` and
    `attn.target`. Postcondition: each function with an attention holds nothing
    else and carries both.
  }];
  let dependentDialects = ["::attn::AttnDialect", "::mlir::func::FuncDialect"];
}

#endif // ATTN_PASSES_SELECTTILES_PASSES_TD
