//===- Types.cpp - Type names, literals and special registers -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Parser.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <cstring>

using namespace attn::emulator;
using llvm::StringRef;

bool attn::emulator::parseNumber(StringRef text, uint64_t &bits,
                                 bool &isDouble) {
  isDouble = false;
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'f' || text[1] == 'F'))
    return text.size() == 10 && !text.drop_front(2).getAsInteger(16, bits);
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'd' || text[1] == 'D'))
    return text.size() == 18 && !text.drop_front(2).getAsInteger(16, bits);
  bool isHex = text.starts_with_insensitive("0x");
  if (!isHex && text.find_first_of(".eE") != StringRef::npos) {
    double value;
    if (text.getAsDouble(value))
      return false;
    std::memcpy(&bits, &value, 8);
    return isDouble = true;
  }
  if (text.ends_with("U"))
    text = text.drop_back();
  if (!isHex && text.size() > 1 && text[0] == '0' && llvm::isDigit(text[1]))
    return !text.getAsInteger(8, bits);
  return !text.getAsInteger(0, bits);
}

unsigned attn::emulator::typeBits(StringRef type) {
  type.consume_front(".");
  if (type == "pred")
    return 1;
  if (type == "f16x2" || type == "bf16x2")
    return 32;
  if (type == "bf16" || type == "e4m3x2" || type == "e5m2x2")
    return 16;
  if (type == "tf32")
    return 32;
  unsigned bits;
  if (type.size() < 2 || !StringRef("subf").contains(type[0]) ||
      type.drop_front().getAsInteger(10, bits))
    return 0;
  return bits == 8 || bits == 16 || bits == 32 || bits == 64 || bits == 128
             ? bits
             : 0;
}

bool attn::emulator::isSpecialRegister(StringRef name) {
  static constexpr const char *names[] = {
      "%laneid",          "%warpid",
      "%nwarpid",         "%smid",
      "%nsmid",           "%gridid",
      "%lanemask_eq",     "%lanemask_lt",
      "%lanemask_le",     "%lanemask_gt",
      "%lanemask_ge",     "%clock",
      "%clock_hi",        "%clock64",
      "%globaltimer",     "%globaltimer_lo",
      "%globaltimer_hi",  "%dynamic_smem_size",
      "%total_smem_size", "WARP_SZ"};
  if (llvm::is_contained(names, name))
    return true;
  StringRef stem = name;
  if (!stem.consume_back(".x") && !stem.consume_back(".y") &&
      !stem.consume_back(".z"))
    return false;
  return stem == "%tid" || stem == "%ntid" || stem == "%ctaid" ||
         stem == "%nctaid";
}

unsigned attn::emulator::specialRegisterBits(StringRef name) {
  return name == "%clock64" || name == "%globaltimer" || name == "%gridid" ? 64
                                                                           : 32;
}
