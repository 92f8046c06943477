//===- LinkSharedObject.cpp - Objects to one shared object ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/LinkSharedObject.h"

#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>

using namespace attn;
using namespace llvm;

/// Whether every process that loads a package has this function: the C
/// library's, and not the compiler's own runtime library.
static bool isOfCLibrary(StringRef name) { return !name.starts_with("__"); }

/// Fails at a symbol that no object defines and no C library has.
static Error checkUndefined(ArrayRef<std::string> objects) {
  StringSet<> defined;
  SmallVector<std::string> undefined;
  for (const std::string &bytes : objects) {
    auto object =
        object::ObjectFile::createObjectFile(MemoryBufferRef(bytes, "object"));
    if (!object)
      return object.takeError();
    for (const object::SymbolRef &symbol : (*object)->symbols()) {
      Expected<StringRef> name = symbol.getName();
      Expected<uint32_t> flags = symbol.getFlags();
      if (!name || !flags)
        return joinErrors(name.takeError(), flags.takeError());
      if (*flags & object::SymbolRef::SF_Undefined)
        undefined.push_back(name->str());
      else
        defined.insert(*name);
    }
  }
  for (StringRef name : undefined)
    if (!name.empty() && !defined.contains(name) && !isOfCLibrary(name) &&
        name != "_GLOBAL_OFFSET_TABLE_")
      return createStringError("not supported yet: '" + name +
                               "' of the compiler's runtime library in a "
                               "package; choose a target that has the "
                               "instruction");
  return Error::success();
}

static Expected<std::string> findLinker() {
  for (StringRef name : {"ld.lld-22", "ld.lld", "ld"})
    if (ErrorOr<std::string> path = sys::findProgramByName(name))
      return *path;
  return createStringError("expected a linker to write packages: 'ld.lld-22', "
                           "'ld.lld' or 'ld' on the path");
}

static Error writeFile(StringRef path, StringRef bytes) {
  std::error_code error;
  raw_fd_ostream stream(path, error);
  stream << bytes;
  stream.close();
  if (error || stream.has_error()) {
    if (!error)
      error = stream.error();
    stream.clear_error();
    return createStringError("cannot write '" + path + "': " + error.message());
  }
  return Error::success();
}

/// Runs the linker in `folder`, which holds its inputs. The error holds what it
/// said.
static Error runLinker(StringRef linker, ArrayRef<std::string> arguments,
                       StringRef folder) {
  SmallVector<StringRef> words = {linker};
  words.append(arguments.begin(), arguments.end());
  SmallString<128> log(folder);
  sys::path::append(log, "log");
  std::optional<StringRef> redirects[] = {StringRef(), StringRef(log),
                                          StringRef(log)};
  std::string problem;
  int status =
      sys::ExecuteAndWait(linker, words, std::nullopt, redirects,
                          /*SecondsToWait=*/60, /*MemoryLimit=*/0, &problem);
  if (status == 0)
    return Error::success();
  if (auto said = MemoryBuffer::getFile(log))
    problem += (*said)->getBuffer();
  return createStringError("expected '" + linker +
                           "' to link but got: " + StringRef(problem).rtrim());
}

Expected<std::string> attn::linkSharedObject(ArrayRef<std::string> objects,
                                             ArrayRef<std::string> exports) {
  if (Error error = checkUndefined(objects))
    return error;
  Expected<std::string> linker = findLinker();
  if (!linker)
    return linker.takeError();
  SmallString<128> folder;
  if (std::error_code error =
          sys::fs::createUniqueDirectory("attn-link", folder))
    return createStringError("cannot make a temporary folder: " +
                             error.message());
  scope_exit remove([&] { sys::fs::remove_directories(folder); });
  auto in = [&](const Twine &name) { return (folder + "/" + name).str(); };

  std::string script = "{ global:";
  for (StringRef name : exports)
    script += (" " + name + ";").str();
  if (Error error = writeFile(in("exports"), script + " local: *; };\n"))
    return error;
  std::vector<std::string> arguments = {"-shared",
                                        "-z",
                                        "now",
                                        "-z",
                                        "relro",
                                        "-z",
                                        "noexecstack",
                                        "--gc-sections",
                                        "--build-id=none",
                                        "--hash-style=gnu",
                                        "--version-script=" + in("exports"),
                                        "-o",
                                        in("shared")};
  for (size_t i = 0; i < objects.size(); ++i) {
    arguments.push_back(in(Twine(i) + ".o"));
    if (Error error = writeFile(arguments.back(), objects[i]))
      return error;
  }
  if (Error error = runLinker(*linker, arguments, folder))
    return error;
  auto linked = MemoryBuffer::getFile(in("shared"));
  if (!linked)
    return createStringError("cannot read what was linked: " +
                             linked.getError().message());
  return (*linked)->getBuffer().str();
}
