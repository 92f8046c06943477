"""How lit runs the tests: every .mlir and .test file below test/ is one."""

import ctypes.util
import os
import shutil
import sys

import lit.formats

config.name = "attn"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
# Model graphs and other inputs are data of the tests beside them.
config.excludes = ["Inputs", "Models", "Golden", "Upstream", "lib", "unit"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.attn_build, "test")
# Instrumented libraries do not load into programs that are not.
if config.attn_sanitize:
    config.available_features.add("sanitize")
# Of a CUDA Toolkit, which nobody needs to build attn.
if shutil.which("ptxas"):
    config.available_features.add("ptxas")
if ctypes.util.find_library("cuda"):
    config.available_features.add("cuda")
config.environment["PATH"] = os.pathsep.join(
    [os.path.join(config.attn_build, "bin"), config.llvm_tools, config.environment["PATH"]]
)
config.substitutions.append(("%models", os.path.join(config.attn_source, "test", "Integration", "Models")))
config.substitutions.append(("%source", config.attn_source))
config.substitutions.append(("%build", config.attn_build))
config.substitutions.append(("%python", sys.executable))
