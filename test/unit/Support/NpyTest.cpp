//===- NpyTest.cpp - Arrays in NumPy's file format ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Support/Npy.h"

#include "gtest/gtest.h"

#include <cstdio>

using namespace attn;

/// A version 1 file with this header and data.
static std::string makeFile(const std::string &header,
                            const std::string &data = "") {
  std::string contents = "\x93NUMPY";
  contents += {'\1', '\0', static_cast<char>(header.size() & 0xff),
               static_cast<char>(header.size() >> 8)};
  return contents + header + data;
}

static std::string errorOf(const std::string &contents) {
  return parseNpy(contents).error;
}

TEST(NpyTest, arrays_of_every_type_and_rank_come_back) {
  for (NpyType type :
       {NpyType::F16, NpyType::F32, NpyType::F64, NpyType::I8, NpyType::I32,
        NpyType::I64, NpyType::U8, NpyType::U16, NpyType::Bool})
    for (const std::vector<int64_t> &shape :
         {std::vector<int64_t>{}, {5}, {2, 3}, {2, 0, 3}, {1, 2, 3, 4}}) {
      NpyArray array;
      array.type = type;
      array.shape = shape;
      array.data.resize(array.elementCount() * byteSize(type));
      for (size_t n = 0; n < array.data.size(); ++n)
        array.data[n] = static_cast<char>(n * 7 + 1);
      std::string contents = formatNpy(array);
      EXPECT_EQ((contents.size() - array.data.size()) % 64, 0u);
      NpyResult result = parseNpy(contents);
      ASSERT_EQ(result.error, "");
      EXPECT_EQ(result.array.type, type);
      EXPECT_EQ(result.array.shape, shape);
      EXPECT_EQ(result.array.data, array.data);
    }
}

TEST(NpyTest, files_come_back) {
  NpyArray array;
  array.shape = {3};
  array.data.resize(12);
  array.as<float>()[2] = 1.5f;
  std::string path = testing::TempDir() + "attn-npy-test.npy";
  ASSERT_EQ(writeNpy(path, array), "");
  NpyResult result = readNpy(path);
  std::remove(path.c_str());
  ASSERT_EQ(result.error, "");
  EXPECT_EQ(result.array.as<float>()[2], 1.5f);
}

TEST(NpyTest, numpys_own_bytes_are_read) {
  // numpy.save of numpy.array([[1, 2, 3]], dtype=numpy.int32).
  std::string header = "{'descr': '<i4', 'fortran_order': False, "
                       "'shape': (1, 3), }";
  header.append(118 - header.size() - 1, ' ');
  header += '\n';
  std::string data("\1\0\0\0\2\0\0\0\3\0\0\0", 12);
  NpyResult result = parseNpy(makeFile(header, data));
  ASSERT_EQ(result.error, "");
  EXPECT_EQ(result.array.shape, (std::vector<int64_t>{1, 3}));
  EXPECT_EQ(result.array.as<int32_t>()[2], 3);
}

TEST(NpyTest, version_two_and_other_spellings_are_read) {
  std::string header = "{\"shape\":(2,),\"fortran_order\":False,"
                       "\"descr\":\"|b1\"}";
  std::string contents = "\x93NUMPY";
  contents += {'\2', '\0', static_cast<char>(header.size()), '\0', '\0', '\0'};
  NpyResult result = parseNpy(contents + header + std::string("\1\0", 2));
  ASSERT_EQ(result.error, "");
  EXPECT_EQ(result.array.type, NpyType::Bool);
}

TEST(NpyTest, malformed_files_are_refused_with_a_reason) {
  EXPECT_EQ(errorOf(""), "expected an npy file to begin with '\\x93NUMPY' and "
                         "a version");
  EXPECT_EQ(errorOf("NUMPY and more"),
            "expected an npy file to begin with '\\x93NUMPY' and a version");
  EXPECT_EQ(errorOf(std::string("\x93NUMPY\3\0\0\0\0\0", 12)),
            "not supported yet: npy version 3");
  EXPECT_EQ(errorOf(std::string("\x93NUMPY\2\0\0\0", 10)),
            "expected an npy header length but the file ends");
  EXPECT_EQ(errorOf(std::string("\x93NUMPY\2\0\xff\xff\xff\xff", 12)),
            "expected an npy header of 4294967295 bytes but the file has 0");
  EXPECT_EQ(errorOf(makeFile("{}")),
            "expected an npy header with 'descr', 'fortran_order' and 'shape' "
            "but got '{}'");
}

TEST(NpyTest, malformed_headers_are_refused) {
  auto isMalformed = [](const std::string &header) {
    return errorOf(makeFile(header)).find("expected an npy header with") == 0;
  };
  const std::string rest = "'descr': '<f4', 'fortran_order': False";
  EXPECT_FALSE(isMalformed("{" + rest + ", 'shape': (0,)}"));
  for (const char *shape :
       {"(0", "0", "(-1,)", "(,)", "(1 2)", "(99999999999999999999,)", "('a',)",
        "(1,)} x", "(1,), 'shape': (1,)", "(1,), 'other': 1"})
    EXPECT_TRUE(isMalformed("{" + rest + ", 'shape': " + shape + "}")) << shape;
  EXPECT_TRUE(isMalformed("{'descr': '<f4, 'fortran_order': False}"));
  EXPECT_TRUE(isMalformed("{'descr': [('a', '<f4')], 'fortran_order': False, "
                          "'shape': ()}"));
  EXPECT_TRUE(isMalformed("{'descr': '<f4', 'fortran_order': 0, 'shape': ()}"));
  std::string deep = "(";
  for (int n = 0; n < 40; ++n)
    deep += "1,";
  EXPECT_TRUE(isMalformed("{" + rest + ", 'shape': " + deep + ")}"));
}

TEST(NpyTest, what_is_not_supported_says_so) {
  EXPECT_EQ(errorOf(makeFile("{'descr': '>f4', 'fortran_order': False, "
                             "'shape': ()}")),
            "not supported yet: npy element type '>f4'");
  EXPECT_EQ(errorOf(makeFile("{'descr': '<f4', 'fortran_order': True, "
                             "'shape': ()}")),
            "not supported yet: npy in fortran order");
}

TEST(NpyTest, sizes_are_checked_against_the_file) {
  const std::string head = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
  EXPECT_EQ(errorOf(makeFile(head + "(2,)}", "1234567")),
            "expected 8 bytes of npy data but got 7");
  EXPECT_EQ(errorOf(makeFile(head + "(2,)}", "123456789")),
            "expected 8 bytes of npy data but got 9");
  EXPECT_EQ(errorOf(makeFile(head + "(4611686018427387904, 4)}")),
            "expected an npy shape whose bytes can be counted");
  EXPECT_EQ(errorOf(makeFile(head + "(1000000000000,)}")),
            "expected 4000000000000 bytes of npy data but got 0");
}

TEST(NpyTest, missing_files_are_named) {
  EXPECT_EQ(readNpy("no/such/file.npy").error,
            "expected to open 'no/such/file.npy' but got: No such file or "
            "directory");
  EXPECT_EQ(writeNpy("no/such/file.npy", NpyArray()),
            "expected to create 'no/such/file.npy' but got: No such file or "
            "directory");
}

TEST(NpyTest, no_prefix_of_a_file_is_accepted_or_crashes) {
  NpyArray array;
  array.shape = {4};
  array.data.resize(16);
  std::string contents = formatNpy(array);
  for (size_t length = 0; length < contents.size(); ++length)
    EXPECT_NE(errorOf(contents.substr(0, length)), "");
}
