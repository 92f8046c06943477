# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A test format of lit that makes one test of each model in models.json."""

import json
import os
import subprocess
import sys

import lit.formats
import lit.Test

# Models that are known to fail, by name, with the reason. Empty is the goal.
EXPECTED_FAILURES = {}


class ModelFormat(lit.formats.TestFormat):
    def __init__(self, models, tool):
        self.models = models
        self.tool = tool

    def getTestsInDirectory(self, suite, path_in_suite, lit_config, local_config):
        with open(os.path.join(self.models, "models.json")) as listed:
            models = json.load(listed)["models"]
        for model in models:
            test = lit.Test.Test(suite, path_in_suite + (model["name"],), local_config)
            if model["name"] in EXPECTED_FAILURES:
                test.xfails.append("*")
            yield test

    def execute(self, test, lit_config):
        runner = os.path.join(os.path.dirname(__file__), "run-model.py")
        command = [sys.executable, runner, self.models, test.path_in_suite[-1], "--tool", self.tool]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        code = lit.Test.PASS if done.returncode == 0 else lit.Test.FAIL
        return code, done.stdout + done.stderr
