//===- FormTest.cpp - Every form of the table has a vector ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A vector is a few instructions and what they leave. The table of forms is
// walked: each alternative of each row, and each opcode with each type, must be
// in a vector, so that a row cannot be added without one.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Forms.h"
#include "lib/Emulator/Parser.h"
#include "test/unit/Emulator/FormVectors.h"
#include "test/unit/Emulator/RunKernel.h"

#include "gtest/gtest.h"
#include <set>
#include <tuple>

using namespace attn::emulator;

static const std::vector<FormVector> &getVectors() {
  static const std::vector<FormVector> all = [] {
    std::vector<FormVector> vectors;
    addWrittenVectors(vectors);
    addArithmeticVectors(vectors);
    addMemoryVectors(vectors);
    addCollectiveVectors(vectors);
    return vectors;
  }();
  return all;
}

/// Stores what thread 0 has in the register that a vector leaves its result in.
static std::string storeOf(unsigned bits) {
  std::string move = bits == 1    ? "selp.b32 %r1, 1, 0, %p1;\n"
                     : bits == 16 ? "cvt.u32.u16 %r1, %h1;\n"
                     : bits == 64 ? "mov.b64 {%r1, %r2}, %d1;\n"
                                  : "";
  return move + "setp.eq.u32 %p7, %tid, 0;\n@%p7 st.global.b32 [%out], %r1;\n" +
         (bits == 64 ? "@%p7 st.global.b32 [%out+4], %r2;\n" : "");
}

/// On eight words of input, 5 to 12. All lanes do the same at the same place,
/// which is a race on purpose.
static Ran runVector(const FormVector &vector) {
  std::string text = makeKernel(vector.body + "\n" + storeOf(vector.bits));
  text.insert(text.find(".visible"), vector.module);
  LaunchOptions options;
  options.block = {32};
  options.races = RaceMode::Off;
  return runKernel(text, {5, 6, 7, 8, 9, 10, 11, 12}, 64, options);
}

TEST(Forms, GiveWhatTheirVectorsSay) {
  for (const FormVector &vector : getVectors()) {
    Ran ran = runVector(vector);
    if (!vector.finding.empty()) {
      EXPECT_NE(ran.report.str().find(vector.finding), std::string::npos)
          << vector.body << ": " << ran.report.str();
      continue;
    }
    EXPECT_TRUE(ran.report.isClean())
        << vector.body << ": " << ran.report.str();
    if (!ran.report.isClean())
      continue;
    uint64_t result = ran.out[0];
    if (vector.bits == 64)
      result |= uint64_t(ran.out[1]) << 32;
    EXPECT_EQ(result, vector.expected)
        << vector.body << std::hex << " gives 0x" << result;
  }
}

namespace {
/// What vectors have of the table.
struct Coverage {
  /// Row, group, alternative; and row, opcode, last type.
  std::set<std::tuple<const Form *, size_t, std::string>> alternatives;
  std::set<std::tuple<const Form *, std::string, std::string>> types;

  void add(llvm::StringRef text) {
    FormMatch match;
    if (!matchForm(text, match))
      return;
    for (size_t group = 0; group < match.groups.size(); ++group)
      alternatives.insert({match.form, group, match.groups[group].str()});
    types.insert({match.form, match.groups[0].str(), match.type.str()});
  }
};
} // namespace

/// The forms in a body: words before an operand, at the start or after `;`, a
/// guard, a brace or a label.
static void addForms(const std::string &body, Coverage &coverage) {
  llvm::StringRef rest = body;
  while (!rest.empty()) {
    auto [statement, after] = rest.split(';');
    rest = after;
    statement = statement.trim(" \n{}");
    while (statement.contains(": "))
      statement = statement.split(": ").second;
    if (statement.starts_with("@"))
      statement = statement.split(' ').second;
    coverage.add(statement.take_until([](char c) { return c == ' '; }));
  }
}

TEST(Forms, AllHaveAVector) {
  Coverage coverage;
  for (const FormVector &vector : getVectors())
    addForms(vector.body, coverage);
  for (const Form &form : getForms()) {
    llvm::SmallVector<FormGroup, 8> groups = splitPattern(form);
    for (size_t group = 0; group < groups.size(); ++group)
      for (llvm::StringRef alternative : groups[group].alternatives)
        EXPECT_TRUE(
            coverage.alternatives.count({&form, group, alternative.str()}))
            << "'" << form.pattern << "' has no vector with '"
            << alternative.str() << "'";
    for (llvm::StringRef opcode : groups[0].alternatives)
      for (llvm::StringRef type : groups.back().alternatives)
        if (groups.size() > 1 && typeBits(type) != 0)
          EXPECT_TRUE(coverage.types.count(
              {&form, opcode.str(), type.drop_front().str()}))
              << "'" << form.pattern << "' has no vector of '" << opcode.str()
              << "' with '" << type.str() << "'";
  }
}
