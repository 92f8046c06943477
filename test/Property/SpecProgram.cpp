//===- SpecProgram.cpp - A spec as MLIR text ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Property/Spec.h"

#include <sstream>

using namespace attn;
using namespace attn::property;

namespace {
/// Writes the module of one spec.
class ProgramWriter {
public:
  explicit ProgramWriter(const Spec &spec) : spec(spec) {}

  std::string write() {
    writeHeader();
    writeInits();
    writeAttention();
    out << "  return " << (spec.wantsLse ? "%r#0, %r#1" : "%r") << " : "
        << getResultTypes() << "\n}\n";
    return out.str();
  }

private:
  std::string size(int64_t value) const {
    return spec.isDynamic ? "?" : std::to_string(value);
  }

  std::string getType(unsigned tensor, int64_t heads, int64_t rows,
                      int64_t dim) const {
    bool bshd = spec.layouts >> tensor & 1;
    std::string h = std::to_string(heads), s = size(rows);
    return "tensor<" + size(spec.batch) + "x" +
           (bshd ? s + "x" + h : h + "x" + s) + "x" + std::to_string(dim) +
           (spec.type == 0   ? "xf32>"
            : spec.type == 1 ? "xf16>"
                             : "xbf16>");
  }

  int64_t heads() const { return spec.keyHeads * spec.group; }
  std::string query() const {
    return getType(0, heads(), spec.queries, spec.dim);
  }
  std::string key() const {
    return getType(1, spec.keyHeads, spec.keys, spec.dim);
  }
  std::string value() const {
    return getType(2, spec.keyHeads, spec.keys, spec.valueDim);
  }
  std::string output() const {
    return getType(3, heads(), spec.queries, spec.valueDim);
  }
  std::string lse() const {
    return "tensor<" + size(spec.batch) + "x" + std::to_string(heads()) + "x" +
           size(spec.queries) + "xf32>";
  }
  std::string bias() const {
    auto dim = [&](unsigned bit, std::string full) {
      return spec.bias >> bit & 1 ? full : std::string("1");
    };
    return "tensor<" + dim(0, size(spec.batch)) + "x" +
           dim(1, std::to_string(heads())) + "x" + dim(2, size(spec.queries)) +
           "x" + dim(3, size(spec.keys)) + "xf32>";
  }
  std::string lengths() const { return "tensor<" + size(spec.batch) + "xi32>"; }
  std::string slopes() const {
    return "tensor<" + std::to_string(heads()) + "xf32>";
  }
  std::string getResultTypes() const {
    return spec.wantsLse ? output() + ", " + lse() : output();
  }
  bool hasSlopes() const { return spec.region == int64_t(RegionKind::alibi); }

  void writeHeader() {
    out << "func.func @main(%q: " << query() << ", %k: " << key()
        << ", %v: " << value();
    if (spec.bias >= 0)
      out << ", %bias: " << bias();
    if (spec.hasLengths)
      out << ", %ql: " << lengths() << ", %kl: " << lengths();
    if (hasSlopes())
      out << ", %slopes: " << slopes();
    out << ") -> (" << getResultTypes() << ") {\n";
  }

  void writeInits() {
    std::string dims, lseDims;
    if (spec.isDynamic) {
      out << "  %c0 = arith.constant 0 : index\n  %rows = arith.constant "
          << (spec.layouts & 1 ? 1 : 2) << " : index\n"
          << "  %nb = tensor.dim %q, %c0 : " << query() << "\n"
          << "  %nq = tensor.dim %q, %rows : " << query() << "\n";
      dims = "%nb, %nq";
    }
    out << "  %o = tensor.empty(" << dims << ") : " << output() << "\n";
    if (spec.wantsLse)
      out << "  %l = tensor.empty(" << dims << ") : " << lse() << "\n";
  }

  std::string getMask() const {
    std::string window = "#attn.window<left = " + std::to_string(spec.left) +
                         ", right = " + std::to_string(spec.right);
    switch (static_cast<MaskKind>(spec.mask)) {
    case MaskKind::causalTopLeft:
      return "#attn.causal<top_left>";
    case MaskKind::causalBottomRight:
      return "#attn.causal<bottom_right>";
    case MaskKind::window:
      return window + ", alignment = top_left>";
    case MaskKind::windowBottom:
      return window + ", alignment = bottom_right>";
    case MaskKind::causalWindow:
      return "#attn.and<[#attn.causal<top_left>, " + window +
             ", alignment = top_left>]>";
    default:
      return "";
    }
  }

  void writeRegions() {
    std::string capture = hasSlopes() ? ", %m: " + slopes() : "";
    std::string indices =
        "%b: index, %h: index, %i: index, %j: index" + capture;
    if (spec.region == int64_t(RegionKind::softcap))
      out << " score {\n  ^bb0(%s: f32, " << indices << "):\n"
          << "    %cap = arith.constant 20.0 : f32\n    %x = arith.divf %s, "
             "%cap : f32\n"
          << "    %t = math.tanh %x : f32\n    %y = arith.mulf %t, %cap : "
             "f32\n    attn.yield %y : f32\n  }";
    if (hasSlopes())
      out << " score {\n  ^bb0(%s: f32, " << indices << "):\n"
          << "    %slope = tensor.extract %m[%h] : " << slopes() << "\n"
          << "    %d = arith.subi %j, %i : index\n    %e = arith.index_cast %d "
             ": index to i64\n"
          << "    %f = arith.sitofp %e : i64 to f32\n    %g = arith.mulf "
             "%slope, %f : f32\n"
          << "    %y = arith.addf %s, %g : f32\n    attn.yield %y : f32\n  }";
    if (spec.mask == int64_t(MaskKind::predicate))
      out << " keep {\n  ^bb0(" << indices << "):\n"
          << "    %c3 = arith.constant 3 : index\n    %c1 = arith.constant 1 : "
             "index\n"
          << "    %sum = arith.addi %i, %j : index\n    %rest = arith.remsi "
             "%sum, %c3 : index\n"
          << "    %kept = arith.cmpi ne, %rest, %c1 : index\n    attn.yield "
             "%kept : i1\n  }";
  }

  std::string getAttributes() const {
    const char *modes[] = {"zero", "nan", "mean"};
    auto layout = [&](unsigned bit) {
      return spec.layouts >> bit & 1 ? "bshd" : "bhsd";
    };
    std::ostringstream text;
    text << " {layout = #attn.layout<q = " << layout(0) << ", k = " << layout(1)
         << ", v = " << layout(2) << ", o = " << layout(3)
         << ">, numerics = #attn.numerics<accumulate = f32, probability = "
         << (!spec.narrowP    ? "f32"
             : spec.type == 1 ? "f16"
                              : "bf16")
         << ", fully_masked = " << modes[spec.fullyMasked] << ">}";
    return text.str();
  }

  void writeAttention() {
    out << "  %r" << (spec.wantsLse ? ":2" : "")
        << " = attn.attention ins(%q, %k, %v : " << query() << ", " << key()
        << ", " << value() << ")";
    if (spec.bias >= 0)
      out << " bias(%bias : " << bias() << ")";
    if (spec.hasLengths)
      out << " q_lengths(%ql : " << lengths()
          << ") kv_lengths(%kl : " << lengths() << ")";
    if (hasSlopes())
      out << " captures(%slopes : " << slopes() << ")";
    out << " outs(%o" << (spec.wantsLse ? ", %l" : "") << " : "
        << getResultTypes() << ")";
    out.precision(9);
    out << " scale(" << std::scientific << spec.scale << std::defaultfloat
        << ")";
    if (!getMask().empty())
      out << " mask(" << getMask() << ")";
    writeRegions();
    out << getAttributes() << " -> " << getResultTypes() << "\n";
  }

  const Spec &spec;
  std::ostringstream out;
};
} // namespace

std::string Spec::getModule() const { return ProgramWriter(*this).write(); }
