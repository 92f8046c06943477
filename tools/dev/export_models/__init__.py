# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What export-models.py is made of: the models, their export, their check."""
