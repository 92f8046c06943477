//===- DeviceSpelling.h - Names of what machines have ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICESPELLING_H
#define ATTN_LIB_TARGET_DEVICESPELLING_H

#include "lib/Target/Device.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <utility>

namespace attn {

/// Values of an enumeration with their names in files and messages, in the
/// order of the enumeration.
template <typename Enum>
using Spellings = llvm::ArrayRef<std::pair<llvm::StringLiteral, Enum>>;

/// All spellings of `Enum`; defined for the enumerations of Device.h.
template <typename Enum> Spellings<Enum> getSpellings();

template <> Spellings<TargetKind> getSpellings();
template <> Spellings<NumberType> getSpellings();
template <> Spellings<Capability> getSpellings();
template <> Spellings<MatrixInstruction> getSpellings();
template <> Spellings<OperandPlace> getSpellings();
template <> Spellings<MemoryKind> getSpellings();

/// The name of a value.
template <typename Enum> llvm::StringRef spell(Enum value) {
  for (const auto &[name, known] : getSpellings<Enum>())
    if (known == value)
      return name;
  return "";
}

/// The value of a name; none where there is no such name.
template <typename Enum> std::optional<Enum> unspell(llvm::StringRef text) {
  for (const auto &[name, value] : getSpellings<Enum>())
    if (name == text)
      return value;
  return std::nullopt;
}

} // namespace attn

#endif // ATTN_LIB_TARGET_DEVICESPELLING_H
