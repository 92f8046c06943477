//===- RunIsolated.cpp - Work that may end its process --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/RunIsolated.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attn;
using namespace llvm;

namespace {
/// Both ends of a pipe; closed at the end of its life.
struct Pipe {
  int read = -1, write = -1;

  bool open() {
    int ends[2];
    if (pipe(ends) != 0)
      return false;
    read = ends[0];
    write = ends[1];
    return true;
  }
  void closeWrite() {
    if (write >= 0)
      close(write);
    write = -1;
  }
  ~Pipe() {
    closeWrite();
    if (read >= 0)
      close(read);
  }
};

/// What came back from the copy.
struct Outcome {
  std::string result, printed;
  int status = 0;
  bool timedOut = false;
};
} // namespace

//===----------------------------------------------------------------------===//
// The copy
//===----------------------------------------------------------------------===//

static void writeAll(int descriptor, StringRef bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR)
      return; // nobody listens any more
    bytes = bytes.drop_front(written < 0 ? 0 : written);
  }
}

/// Never returns. The result's first byte says whether it is an error's text.
[[noreturn]] static void runChild(function_ref<Expected<std::string>()> work,
                                  Pipe &results, Pipe &messages) {
  // No stack traces and no dumps: the parent tells what happened.
  for (int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP})
    std::signal(signal, SIG_DFL);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  dup2(messages.write, STDERR_FILENO);
  Expected<std::string> result = work();
  if (result) {
    writeAll(results.write, "r");
    writeAll(results.write, *result);
  } else {
    writeAll(results.write, "e" + toString(result.takeError()));
  }
  _exit(0); // without the parent's exit handlers
}

//===----------------------------------------------------------------------===//
// The parent
//===----------------------------------------------------------------------===//

/// Reads until both pipes end or time is up.
static void collect(Pipe &results, Pipe &messages, unsigned seconds,
                    Outcome &outcome) {
  using Clock = std::chrono::steady_clock;
  auto end = Clock::now() + std::chrono::seconds(seconds);
  pollfd polled[] = {{results.read, POLLIN, 0}, {messages.read, POLLIN, 0}};
  std::string *texts[] = {&outcome.result, &outcome.printed};
  while (polled[0].fd >= 0 || polled[1].fd >= 0) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - Clock::now());
    if (left.count() <= 0) {
      outcome.timedOut = true;
      return;
    }
    if (poll(polled, 2, static_cast<int>(left.count())) < 0 && errno != EINTR)
      return;
    for (int i = 0; i < 2; ++i) {
      if (polled[i].fd < 0 || polled[i].revents == 0)
        continue;
      char buffer[1 << 14];
      ssize_t got = read(polled[i].fd, buffer, sizeof(buffer));
      if (got > 0)
        texts[i]->append(buffer, got);
      else if (got == 0 || errno != EINTR)
        polled[i].fd = -1; // poll skips it
    }
  }
}

/// Why there is no result: LLVM's own words where there are any.
static Error describeDeath(const Outcome &outcome, unsigned seconds) {
  if (outcome.timedOut)
    return createStringError("expected LLVM to generate code within " +
                             Twine(seconds) + " s");
  std::string words;
  SmallVector<StringRef> lines;
  StringRef(outcome.printed).split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines)
    if (words.empty() || line.starts_with("LLVM ERROR"))
      words = line.trim().str();
  std::string how =
      WIFSIGNALED(outcome.status)
          ? std::string("signal ") + strsignal(WTERMSIG(outcome.status))
          : "exit status " + std::to_string(WEXITSTATUS(outcome.status));
  return createStringError("expected LLVM to generate code but it ended by " +
                           how + (words.empty() ? "" : ": " + words));
}

Expected<std::string>
attn::runIsolated(function_ref<Expected<std::string>()> work,
                  unsigned seconds) {
  Pipe results, messages;
  if (!results.open() || !messages.open())
    return createStringError("cannot make a pipe: " +
                             StringRef(std::strerror(errno)));
  pid_t child = fork();
  if (child < 0)
    return createStringError("cannot start a process: " +
                             StringRef(std::strerror(errno)));
  if (child == 0)
    runChild(work, results, messages);
  results.closeWrite();
  messages.closeWrite();
  Outcome outcome;
  collect(results, messages, seconds, outcome);
  if (outcome.timedOut)
    kill(child, SIGKILL);
  while (waitpid(child, &outcome.status, 0) < 0 && errno == EINTR) {
  }
  bool ended = WIFEXITED(outcome.status) && WEXITSTATUS(outcome.status) == 0;
  if (!ended || outcome.result.empty())
    return describeDeath(outcome, seconds);
  std::string rest = outcome.result.substr(1);
  if (outcome.result.front() == 'e')
    return createStringError(rest);
  return rest;
}
