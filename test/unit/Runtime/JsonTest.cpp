//===- JsonTest.cpp - A strict reader of small JSON files -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/Json.h"

#include "gtest/gtest.h"

using namespace attn;
using namespace attn::runtime;

namespace {

std::string getProblem(std::string_view text) {
  Result<JsonValue> value = parseJson(text);
  return value ? "none" : value.getError().message;
}

TEST(Json, readsValues) {
  Result<JsonValue> value = parseJson(
      R"( {"a": [1, -2, true, false, null], "b": "x\n\u00e9\ud83d\ude00\"", "c": {}} )");
  ASSERT_TRUE(value);
  const JsonValue *a = value->find("a");
  ASSERT_TRUE(a);
  ASSERT_EQ(a->elements.size(), 5u);
  EXPECT_EQ(a->elements[0].integer, 1);
  EXPECT_EQ(a->elements[1].integer, -2);
  EXPECT_TRUE(a->elements[2].boolean);
  EXPECT_EQ(a->elements[2].kind, JsonValue::Kind::boolean);
  EXPECT_FALSE(a->elements[3].boolean);
  EXPECT_EQ(a->elements[4].kind, JsonValue::Kind::null);
  EXPECT_EQ(value->find("b")->string, "x\n\xc3\xa9\xf0\x9f\x98\x80\"");
  EXPECT_EQ(value->find("c")->kind, JsonValue::Kind::object);
  EXPECT_EQ(value->find("d"), nullptr);
}

TEST(Json, saysWhatIsWrongAndWhere) {
  EXPECT_EQ(getProblem(""), "expected a value at byte 0");
  EXPECT_EQ(getProblem("[1, 2"), "expected ',' or ']' at byte 5");
  EXPECT_EQ(getProblem("{\"a\": 1"), "expected ',' or '}' at byte 7");
  EXPECT_EQ(getProblem("{\"a\" 1}"), "expected ':' at byte 5");
  EXPECT_EQ(getProblem("{a: 1}"), "expected a quoted name at byte 1");
  EXPECT_EQ(getProblem("[1] 2"), "expected the end at byte 4");
  EXPECT_EQ(getProblem("\"abc"), "expected the end of a string at byte 4");
  EXPECT_EQ(getProblem("\"a\nc\""),
            "expected no control character in a string at byte 2");
  EXPECT_EQ(getProblem("\"\\x\""), "expected an escaped character at byte 2");
  EXPECT_EQ(getProblem("\"\\u12g4\""),
            "expected four hexadecimal digits at byte 3");
  EXPECT_EQ(getProblem("\"\\ud800x\""),
            "expected a pair of surrogates at byte 7");
  EXPECT_EQ(getProblem("{\"a\": 1, \"a\": 2}"),
            "expected one 'a', not another, at byte 12");
}

TEST(Json, takesIntegersOnly) {
  EXPECT_EQ(getProblem("9223372036854775807"), "none");
  for (const char *text : {"9223372036854775808", "1.5", "1e3", "01", "-"})
    EXPECT_EQ(getProblem(text), "expected an integer of 64 bits at byte 0")
        << text;
}

TEST(Json, boundsNesting) {
  EXPECT_EQ(getProblem(std::string(20, '[') + std::string(20, ']')), "none");
  EXPECT_EQ(getProblem(std::string(100000, '[')),
            "expected at most 32 levels at byte 33");
}

} // namespace
