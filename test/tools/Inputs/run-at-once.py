# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a command in several processes at once: run-at-once.py 8 command...

Prints each exit status but 0."""

import subprocess
import sys

running = [subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)
           for _ in range(int(sys.argv[1]))]
statuses = [process.wait() for process in running]
for status in statuses:
    if status:
        print(f"exit status {status}")
sys.exit(any(statuses))
