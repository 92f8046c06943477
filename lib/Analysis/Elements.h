//===- Elements.h - What one element of a tensor is -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// An element expression says what a tensor holds at symbolic coordinates, as
/// scalar arithmetic on other tensors' elements. It forgets how the value was
/// laid out on the way: transposes, reshapes, broadcasts and copies leave no
/// trace, so two spellings of one computation have one expression.
///
/// A coordinate is a list of *digits*, outermost first. A loop of extent 8 over
/// heads is one digit h; a tensor that collapses [2, 4] into that 8 splits it
/// into two digits (g, r) with h = 4·g + r, and from then on h is written so
/// everywhere. Collapsing concatenates the lists of digits, expanding cuts
/// them. A dimension of size 1 has no digits: its coordinate is the constant 0.
///
/// Example: with V [1,2,n,64] repeated to [1,2,4,n,64] and collapsed to
/// [8,n,64], element (h, j, e) of the last is
/// `read V[0, g, j, e]` where h is (g, r): that r is absent says that heads
/// are shared.
///
/// Expressions are unique: equal expressions are one pointer (within one
/// `ElementContext`).
///
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_ELEMENTS_H
#define ATTN_LIB_ANALYSIS_ELEMENTS_H

#include "lib/Analysis/Extents.h"

#include "mlir/IR/Operation.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Allocator.h"

#include <memory>

namespace attn {

/// One digit of a loop: a symbol that counts from 0 to its extent.
struct Digit {
  mlir::Operation *owner;
  unsigned loop;
  Extent extent;
  unsigned number;
};
using Digits = llvm::ArrayRef<const Digit *>;
using DigitList = llvm::SmallVector<const Digit *, 4>;

/// How a reduction combines what it runs over.
enum class Reduction {
  sum,
  product,
  maximum,
  minimum,
  conjunction,
  disjunction
};

class ElementNode;
/// An expression; unique, so compare by pointer. Null: cannot be said.
using Element = const ElementNode *;
using Elements = llvm::ArrayRef<Element>;
using ElementList = llvm::SmallVector<Element, 4>;

/// A node of an expression. Owned by its `ElementContext`.
class ElementNode : public llvm::FoldingSetNode {
public:
  enum class Kind {
    constant, ///< `attribute`
    scalar,   ///< `value`, a scalar from outside of the loops
    index,    ///< the number written by `digits`, of type index
    read,     ///< element of tensor `value` at coordinates `operands`
    apply, ///< scalar op `name` with `attribute` (a dictionary) on `operands`
    reduce ///< `reduction` of `operands[0]` over `digits[0]`
  };

  Kind kind;
  mlir::Type type;
  mlir::Value value;
  mlir::Attribute attribute;
  std::optional<mlir::OperationName> name;
  Reduction reduction = Reduction::sum;
  Digits digits;
  Elements operands;
  /// Position in the order of creation.
  unsigned number = 0;

  void Profile(llvm::FoldingSetNodeID &id) const;

  bool is(Kind wanted) const { return kind == wanted; }
  /// Whether this applies the op `OpTy`.
  template <typename OpTy> bool applies() const {
    return kind == Kind::apply &&
           name->getTypeID() == mlir::TypeID::get<OpTy>();
  }
  /// Whether this reduces by `wanted`.
  bool reducesBy(Reduction wanted) const {
    return kind == Kind::reduce && reduction == wanted;
  }
};

/// The digits that a coordinate consists of; none for the constant 0. Nothing
/// where the coordinate is other arithmetic.
std::optional<Digits> getDigits(Element coordinate);
/// The number that a float expression is, seen through casts of constants:
/// the value before rounding to the working type.
std::optional<double> getFloatConstant(Element element);
/// The number that an integer or index expression is.
std::optional<int64_t> getIntConstant(Element element);
/// Whether the node itself or anything below it satisfies `predicate`.
bool anyOf(Element element, llvm::function_ref<bool(Element)> predicate);
/// Whether the expression depends on the digit.
bool uses(Element element, const Digit *digit);
/// Prints the expression on one line, for people and tests.
void print(Element element, llvm::raw_ostream &os);

/// Makes and owns expressions, digits and extents. Expressions are simplified
/// while they are made: constants folded, identities dropped, comparisons of
/// indices decided where their linear form allows, casts of indices removed.
class ElementContext {
public:
  explicit ElementContext(mlir::MLIRContext *context) : context(context) {}

  ExtentTable &getExtents() { return extents; }
  mlir::MLIRContext *getContext() const { return context; }

  /// A number of any scalar type.
  Element getConstant(mlir::TypedAttr attribute);
  /// A number of type index.
  Element getIndexConstant(int64_t number);
  /// A boolean.
  Element getBool(bool value);
  /// A scalar value from outside of all loops.
  Element getScalar(mlir::Value value);
  /// The number written by digits.
  Element getIndex(Digits digits);
  /// Element of a tensor.
  Element getRead(mlir::Value tensor, Elements coordinates);
  /// The op's function on other operands, simplified.
  Element getApply(mlir::Operation *op, Elements operands);
  /// The same for an op known by name; `attributes` without fast-math flags.
  Element getApply(mlir::OperationName name, mlir::DictionaryAttr attributes,
                   mlir::Type type, Elements operands);
  /// A binary or unary op without attributes.
  template <typename OpTy>
  Element getApply(mlir::Type type, Elements operands) {
    return getApply(mlir::OperationName(OpTy::getOperationName(), context),
                    mlir::DictionaryAttr::get(context), type, operands);
  }
  /// The reduction of a body over digits, innermost last.
  Element getReduce(Reduction reduction, Digits digits, Element body);
  /// The negation of a boolean.
  Element getNot(Element element);

  /// The expression with one digit replaced by another, where it is free.
  Element replace(Element element, const Digit *from, const Digit *to);
  /// The expression with one node replaced by another.
  Element replace(Element element, Element from, Element to);

  /// The digits of a loop of `owner`: one, unless it was split or has extent 1.
  Digits getLoop(mlir::Operation *owner, unsigned loop, Extent extent);
  /// Writes a digit as two from now on. Expressions made before still use the
  /// old digit: `isStale` says so, and the caller starts over.
  void split(const Digit *digit, Extent outer, Extent inner);
  /// Records that two extents agree; news make what was concluded stale.
  void unify(Extent a, Extent b);
  /// From here on sizes that a graph compares with 1 at run time, to broadcast,
  /// are taken to be the sizes they are compared for; see `getAssumptions`.
  void allowAssumptions() { mayAssume = true; }
  /// Takes two sizes to be equal, if that is allowed. Returns whether it is.
  bool assume(Extent a, Extent b);
  /// The pairs of sizes that were taken to be equal: what is concluded holds
  /// only where they are.
  llvm::ArrayRef<std::pair<ExtentNode, ExtentNode>> getAssumptions() const {
    return assumptions;
  }
  /// Whether a split or a unification happened since `restart`.
  bool isStale() const { return stale; }
  /// Begins another attempt with what was learned so far.
  void restart() { stale = false; }

  /// Cuts digits into one list per dimension. Nothing where the digits do not
  /// fit; a digit that must be split first is split, and the context is stale.
  /// `complete` says that the digits run over all of the dimensions' product.
  std::optional<llvm::SmallVector<DigitList>>
  cutDigits(Digits digits, llvm::ArrayRef<Extent> dims, bool complete);
  /// Whether the digits run over all of a dimension of this extent.
  bool covers(Digits digits, Extent dim);

private:
  Element unique(ElementNode &&node);
  Element simplify(mlir::OperationName name, mlir::DictionaryAttr attributes,
                   mlir::Type type, Elements operands);
  Element foldConstants(mlir::OperationName name,
                        mlir::DictionaryAttr attributes, mlir::Type type,
                        Elements operands);
  Element substitute(Element element, llvm::function_ref<Element(Element)> leaf,
                     llvm::DenseMap<Element, Element> &done);

  mlir::MLIRContext *context;
  ExtentTable extents;
  llvm::BumpPtrAllocator allocator;
  std::deque<ElementNode> nodes;
  llvm::FoldingSet<ElementNode> set;
  std::deque<Digit> digitNodes;
  llvm::DenseMap<std::pair<mlir::Operation *, unsigned>, DigitList> loops;
  llvm::SmallVector<std::pair<ExtentNode, ExtentNode>, 0> assumptions;
  bool mayAssume = false;
  bool stale = false;
};

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_ELEMENTS_H
