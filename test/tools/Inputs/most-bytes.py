# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads the JSON of attn-run; fails where peak_bytes is above the argument."""

import json
import sys

most = int(sys.argv[1])
peak = json.load(sys.stdin)["peak_bytes"]
if not 0 < peak <= most:
    sys.exit(f"expected peak_bytes from 1 to {most} but got {peak}")
