//===- Result.h - Values or the diagnostics that explain their absence ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Errors of the library are values: nothing is printed, nothing exits. This
// header needs the C++ standard library only.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RESULT_H
#define ATTN_RESULT_H

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace attn {

/// How much a diagnostic matters.
enum class Severity { note, remark, warning, error };

/// The word that stands for a severity in printed diagnostics, such as `error`.
const char *getSeverityName(Severity severity);

/// One thing that the compiler has to say about its input.
struct Diagnostic {
  Severity severity = Severity::error;
  /// Where, as `file:line:column`, or another form of location; empty where
  /// none is known.
  std::string location;
  /// What, without severity and location.
  std::string message;
  /// The other places that take part; their own notes are empty.
  std::vector<Diagnostic> notes;

  /// `location: severity: message`, each note on a line of its own.
  std::string str() const;
};

/// Why something failed: a summary and what was said on the way.
struct Error {
  /// One line, such as `stage 'raised' failed`.
  std::string message;
  /// Everything that was reported, in order; may be empty.
  std::vector<Diagnostic> diagnostics;

  /// The summary, then each diagnostic on a line of its own.
  std::string str() const;
};

/// A value, or the error that took its place. Test before use:
/// `if (!result) return result.takeError();`.
template <typename T> class [[nodiscard]] Result {
public:
  Result(T value) : storage(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : storage(std::in_place_index<1>, std::move(error)) {}

  /// True where there is a value.
  explicit operator bool() const { return storage.index() == 0; }

  /// The value; only where there is one.
  T &operator*() { return *std::get_if<0>(&storage); }
  const T &operator*() const { return *std::get_if<0>(&storage); }
  T *operator->() { return std::get_if<0>(&storage); }
  const T *operator->() const { return std::get_if<0>(&storage); }

  /// The error; only where there is no value.
  const Error &getError() const { return *std::get_if<1>(&storage); }
  Error takeError() { return std::move(*std::get_if<1>(&storage)); }

private:
  std::variant<T, Error> storage;
};

/// Success, or an error.
template <> class [[nodiscard]] Result<void> {
public:
  Result() = default;
  Result(Error error) : error(std::move(error)), failed(true) {}

  /// True on success.
  explicit operator bool() const { return !failed; }

  /// The error; only on failure.
  const Error &getError() const { return error; }
  Error takeError() { return std::move(error); }

private:
  Error error;
  bool failed = false;
};

} // namespace attn

#endif // ATTN_RESULT_H
