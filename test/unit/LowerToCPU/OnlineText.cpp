//===- OnlineText.cpp - An attention spelled in online steps --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "OnlineText.h"

#include "llvm/Support/FormatVariadic.h"

#include <map>

using namespace attn::test;

/// `$name` stands for a piece of text.
static const char *const moduleText = R"(
#target = #attn.target<name = "test", kind = cpu, cpu = "x", features = "", vector_bytes = $vectorBytes, vector_registers = $vectorRegisters>
!q = memref<?x$dimxf32, strided<[?, 1], offset: ?>>
!v = memref<?x$valueDimxf32, strided<[?, 1], offset: ?>>
!bias = memref<?x?xf32, strided<[?, 1], offset: ?>>
!acc = memref<$queryTilex$valueDimxf32>
!row = memref<$queryTilexf32>
!lse = memref<?xf32, strided<[1], offset: ?>>
func.func @kernel(%q: !q, %k: !q, %v: !v, %o: !v, %lse: memref<?xf32>, %bias: !bias, %nq: index, %nk: index) attributes {attn.target = #target, llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %T = arith.constant $queryTile : index
  %K = arith.constant $keyTile : index
  %sq = memref.dim %q, %c0 : !q
  %sk = memref.dim %k, %c0 : !q
  scf.for %i = %c0 to %sq step %T {
    %left = arith.subi %sq, %i : index
    %rows = arith.minsi %left, %T : index
    %qs = memref.subview %q[%i, 0] [%rows, $dim] [1, 1] : !q to !q
    %os = memref.subview %o[%i, 0] [%rows, $valueDim] [1, 1] : !v to !v
    %ls = memref.subview %lse[%i] [%rows] [1] : memref<?xf32> to !lse
    %a = memref.alloc() : !acc
    %m = memref.alloc() : !row
    %l = memref.alloc() : !row
    attn.online_init outs(%a, %m, %l : !acc, !row, !row)
    scf.for %j = %c0 to %sk step %K {
      %more = arith.subi %sk, %j : index
      %n = arith.minsi %more, %K : index
      %ks = memref.subview %k[%j, 0] [%n, $dim] [1, 1] : !q to !q
      %vs = memref.subview %v[%j, 0] [%n, $valueDim] [1, 1] : !v to !v
      %bs = memref.subview %bias[$biasAt] [$biasSizes] [1, 1] : !bias to !bias
      attn.online_step ins(%qs, %ks, %vs : !q, !q, !v) $bias
        outs(%a, %m, %l : !acc, !row, !row)
        offsets(%c0, %c0, %i, %j) lengths(%nq, %nk) scale($scale) $mask
        max_keys($keyTile) {$map}
    }
    attn.online_finish ins(%a, %m, %l : !acc, !row, !row) $keys
      outs($outs) fully_masked $fullyMasked
  }
  return
}
)";

/// The pieces of text that the flags of `text` choose.
static std::map<std::string, std::string> getPieces(const OnlineText &text) {
  std::string row = text.biasRows ? "i" : "0", key = text.biasKeys ? "j" : "0";
  bool isBiased = text.biasRows || text.biasKeys;
  return {{"dim", std::to_string(text.dim)},
          {"valueDim", std::to_string(text.valueDim)},
          {"queryTile", std::to_string(text.queryTile)},
          {"keyTile", std::to_string(text.keyTile)},
          {"vectorBytes", std::to_string(text.vectorBytes)},
          {"vectorRegisters", std::to_string(text.vectorRegisters)},
          {"scale", llvm::formatv("{0:e9}", text.scale)},
          {"mask", text.mask.empty() ? "" : "mask(" + text.mask + ")"},
          {"bias", isBiased ? "bias(%bs : !bias)" : ""},
          {"map", isBiased ? "bias_map = affine_map<(i, j) -> (" + row + ", " +
                                 key + ")>"
                           : ""},
          {"biasAt", std::string(text.biasRows ? "%i" : "0") + ", " +
                         (text.biasKeys ? "%j" : "0")},
          {"biasSizes", std::string(text.biasRows ? "%rows" : "%c1") + ", " +
                            (text.biasKeys ? "%n" : "%c1")},
          {"keys", text.fullyMasked == "mean" ? "keys(%v : !v)" : ""},
          {"outs", text.wantsLse ? "%os, %ls : !v, !lse" : "%os : !v"},
          {"fullyMasked", text.fullyMasked}};
}

std::string attn::test::print(const OnlineText &text) {
  std::map<std::string, std::string> pieces = getPieces(text);
  std::string result = moduleText;
  // Longest names first, so that $dim does not match in $dimensions.
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
    for (size_t at; (at = result.find("$" + piece->first)) != result.npos;)
      result.replace(at, piece->first.size() + 1, piece->second);
  return result;
}
