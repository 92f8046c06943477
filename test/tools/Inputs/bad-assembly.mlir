gpu.module @kernels {
  llvm.func @bad_v0() attributes {gpu.kernel, nvvm.kernel} {
    llvm.inline_asm has_side_effects asm_dialect = att "no.such.instruction;", "~{memory}" : () -> ()
    llvm.return
  }
}
