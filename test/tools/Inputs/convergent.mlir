// Two kernels. The first waits between two branches on one condition, which
// LLVM would turn into two copies of the wait in diverging code.
gpu.module @kernels {
  llvm.mlir.global external @buffer() {addr_space = 3 : i32, alignment = 16 : i64} : !llvm.array<0 x i8>
  llvm.func @converge_v0(%out: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 64>} {
    %thread = nvvm.read.ptx.sreg.tid.x : i32
    %c7 = llvm.mlir.constant(7 : i32) : i32
    %shared = llvm.mlir.addressof @buffer : !llvm.ptr<3>
    %lead = llvm.icmp "slt" %thread, %c7 : i32
    llvm.cond_br %lead, ^first, ^wait
  ^first:
    llvm.store volatile %thread, %shared : i32, !llvm.ptr<3>
    llvm.br ^wait
  ^wait:
    llvm.inline_asm has_side_effects asm_dialect = att "cp.async.wait_all;", "~{memory}" : () -> ()
    llvm.cond_br %lead, ^second, ^done
  ^second:
    llvm.store volatile %c7, %out : i32, !llvm.ptr<1>
    llvm.br ^done
  ^done:
    llvm.return
  }
  llvm.func @other_v0(%out: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 32>} {
    %shared = llvm.mlir.addressof @buffer : !llvm.ptr<3>
    %v = llvm.load volatile %shared : !llvm.ptr<3> -> i32
    llvm.store %v, %out : i32, !llvm.ptr<1>
    llvm.return
  }
}
