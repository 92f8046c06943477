//===- Npy.cpp - Arrays in NumPy's file format ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Support/Npy.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

using namespace attn;

static constexpr std::string_view magic = "\x93NUMPY";
static constexpr size_t maxRank = 32;

namespace {

/// One row of the table of element types.
struct TypeRow {
  NpyType type;
  std::string_view description;
  int64_t bytes;
};

/// A header's dictionary.
struct Header {
  std::optional<std::string> description;
  std::optional<bool> isFortranOrder;
  std::optional<std::vector<int64_t>> shape;
};

/// Reads the Python literals that a header consists of.
class HeaderParser {
public:
  explicit HeaderParser(std::string_view text) : rest(text) {}

  /// Reads the whole dictionary; false where it is none.
  bool parse(Header &header);

private:
  void skipSpace();
  bool take(std::string_view token);
  bool parseEntry(Header &header);
  bool parseString(std::string &value);
  bool parseInteger(int64_t &value);
  bool parseTuple(std::vector<int64_t> &values);

  std::string_view rest;
};

} // namespace

static constexpr TypeRow types[] = {
    {NpyType::F16, "<f2", 2}, {NpyType::F32, "<f4", 4},
    {NpyType::F64, "<f8", 8}, {NpyType::I8, "|i1", 1},
    {NpyType::I32, "<i4", 4}, {NpyType::I64, "<i8", 8},
    {NpyType::U8, "|u1", 1},  {NpyType::U16, "<u2", 2},
    {NpyType::Bool, "|b1", 1}};

static const TypeRow &rowOf(NpyType type) {
  return types[static_cast<int>(type)];
}

int64_t attn::byteSize(NpyType type) { return rowOf(type).bytes; }

std::string_view attn::npyDescription(NpyType type) {
  return rowOf(type).description;
}

int64_t NpyArray::elementCount() const {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

void HeaderParser::skipSpace() {
  while (!rest.empty() && std::strchr(" \t\r\n", rest[0]))
    rest.remove_prefix(1);
}

bool HeaderParser::take(std::string_view token) {
  skipSpace();
  if (rest.substr(0, token.size()) != token)
    return false;
  rest.remove_prefix(token.size());
  return true;
}

bool HeaderParser::parseString(std::string &value) {
  skipSpace();
  if (rest.empty() || (rest[0] != '\'' && rest[0] != '"'))
    return false;
  size_t end = rest.find(rest[0], 1);
  if (end == std::string_view::npos)
    return false;
  value = std::string(rest.substr(1, end - 1));
  rest.remove_prefix(end + 1);
  return true;
}

/// A number that is not negative and fits.
bool HeaderParser::parseInteger(int64_t &value) {
  skipSpace();
  size_t digits = 0;
  value = 0;
  for (; digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9';
       ++digits)
    if (__builtin_mul_overflow(value, 10, &value) ||
        __builtin_add_overflow(value, rest[digits] - '0', &value))
      return false;
  rest.remove_prefix(digits);
  return digits > 0;
}

bool HeaderParser::parseTuple(std::vector<int64_t> &values) {
  if (!take("("))
    return false;
  while (!take(")")) {
    int64_t value = 0;
    if (values.size() == maxRank || !parseInteger(value))
      return false;
    values.push_back(value);
    if (!take(","))
      return take(")");
  }
  return true;
}

bool HeaderParser::parseEntry(Header &header) {
  std::string key;
  if (!parseString(key) || !take(":"))
    return false;
  if (key == "descr" && !header.description)
    return parseString(header.description.emplace());
  if (key == "shape" && !header.shape)
    return parseTuple(header.shape.emplace());
  if (key != "fortran_order" || header.isFortranOrder)
    return false;
  header.isFortranOrder = take("True");
  return *header.isFortranOrder || take("False");
}

bool HeaderParser::parse(Header &header) {
  if (!take("{"))
    return false;
  while (!take("}")) {
    if (!parseEntry(header))
      return false;
    if (!take(",")) {
      if (!take("}"))
        return false;
      break;
    }
  }
  skipSpace();
  return rest.empty() && header.description && header.isFortranOrder &&
         header.shape;
}

static NpyResult fail(std::string error) {
  NpyResult result;
  result.error = std::move(error);
  return result;
}

/// Splits `contents` into header text and data; empty where that worked.
static std::string splitContents(std::string_view contents,
                                 std::string_view &header,
                                 std::string_view &data) {
  if (contents.substr(0, magic.size()) != magic || contents.size() < 10)
    return "expected an npy file to begin with '\\x93NUMPY' and a version";
  unsigned version = static_cast<unsigned char>(contents[6]);
  if (version != 1 && version != 2)
    return "not supported yet: npy version " + std::to_string(version);
  size_t lengthBytes = version == 1 ? 2 : 4, begin = 8 + lengthBytes;
  if (contents.size() < begin)
    return "expected an npy header length but the file ends";
  uint64_t length = 0;
  for (size_t n = 0; n < lengthBytes; ++n)
    length |= uint64_t(static_cast<unsigned char>(contents[8 + n])) << (8 * n);
  if (length > contents.size() - begin)
    return "expected an npy header of " + std::to_string(length) +
           " bytes but the file has " + std::to_string(contents.size() - begin);
  header = contents.substr(begin, length);
  data = contents.substr(begin + length);
  return "";
}

static const TypeRow *findType(std::string_view description) {
  for (const TypeRow &row : types)
    if (row.description == description ||
        (row.bytes == 1 && description.size() == 3 && description[0] == '<' &&
         description.substr(1) == row.description.substr(1)))
      return &row;
  return nullptr;
}

/// Bytes of an array of this type and shape; nothing where no file has as many.
static std::optional<int64_t> dataBytes(const TypeRow &type,
                                        const std::vector<int64_t> &shape) {
  // A zero anywhere makes the array empty, whatever the other sizes say.
  int64_t bytes = type.bytes;
  for (int64_t size : shape)
    if (size == 0)
      return 0;
  for (int64_t size : shape)
    if (__builtin_mul_overflow(bytes, size, &bytes))
      return std::nullopt;
  return bytes;
}

NpyResult attn::parseNpy(std::string_view contents) {
  std::string_view text, data;
  std::string error = splitContents(contents, text, data);
  if (!error.empty())
    return fail(error);
  Header header;
  if (!HeaderParser(text).parse(header))
    return fail("expected an npy header with 'descr', 'fortran_order' and "
                "'shape' but got '" +
                std::string(text.substr(0, 80)) + "'");
  const TypeRow *type = findType(*header.description);
  if (!type)
    return fail("not supported yet: npy element type '" + *header.description +
                "'");
  if (*header.isFortranOrder)
    return fail("not supported yet: npy in fortran order");
  std::optional<int64_t> bytes = dataBytes(*type, *header.shape);
  if (!bytes)
    return fail("expected an npy shape whose bytes can be counted");
  if (static_cast<uint64_t>(*bytes) != data.size())
    return fail("expected " + std::to_string(*bytes) +
                " bytes of npy data but got " + std::to_string(data.size()));
  NpyResult result;
  result.array.type = type->type;
  result.array.shape = std::move(*header.shape);
  result.array.data.assign(data.begin(), data.end());
  return result;
}

NpyResult attn::readNpy(const std::string &path) {
  std::FILE *file = std::fopen(path.c_str(), "rb");
  if (!file)
    return fail("expected to open '" + path +
                "' but got: " + std::strerror(errno));
  std::string contents;
  char block[1 << 16];
  while (size_t got = std::fread(block, 1, sizeof(block), file))
    contents.append(block, got);
  bool failed = std::ferror(file);
  std::fclose(file);
  if (failed)
    return fail("expected to read '" + path + "' to its end");
  NpyResult result = parseNpy(contents);
  if (!result.error.empty())
    result.error = "'" + path + "': " + result.error;
  return result;
}

std::string attn::formatNpy(const NpyArray &array) {
  std::string header = "{'descr': '";
  header += npyDescription(array.type);
  header += "', 'fortran_order': False, 'shape': (";
  for (size_t n = 0; n < array.shape.size(); ++n)
    header += std::to_string(array.shape[n]) +
              (n + 1 < array.shape.size() ? ", " : "");
  header += array.shape.size() == 1 ? ",), }" : "), }";
  // Spaces and a line end bring the data to a multiple of 64 bytes.
  constexpr size_t prefix = 10, alignment = 64;
  header.append(
      (alignment - (prefix + header.size() + 1) % alignment) % alignment, ' ');
  header += '\n';
  std::string contents(magic);
  contents += {'\1', '\0', static_cast<char>(header.size() & 0xff),
               static_cast<char>(header.size() >> 8)};
  contents += header;
  contents.append(array.data.data(), array.data.size());
  return contents;
}

std::string attn::writeNpy(const std::string &path, const NpyArray &array) {
  std::FILE *file = std::fopen(path.c_str(), "wb");
  if (!file)
    return "expected to create '" + path + "' but got: " + std::strerror(errno);
  std::string contents = formatNpy(array);
  bool isWritten =
      std::fwrite(contents.data(), 1, contents.size(), file) == contents.size();
  isWritten &= std::fclose(file) == 0;
  return isWritten ? "" : "expected to write all of '" + path + "'";
}
