# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a command and checks its exit status: exit-status.py 2 command..."""

import subprocess
import sys

expected = int(sys.argv[1])
actual = subprocess.run(sys.argv[2:], check=False).returncode
if actual != expected:
    sys.exit(f"expected exit status {expected} but got {actual}")
