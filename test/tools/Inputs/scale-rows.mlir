// A module at stage `llvm`, made by hand: y[b, i, :] = 2 x[b, i, :], one block
// of 64 threads a row; rows in two variants by their number.
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @scale_v0(%x: !llvm.ptr<1> {llvm.align = 4 : i64}, %y: !llvm.ptr<1>, %row: i64, %out_row: i64, %columns: i32, %factor: f32)
        attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 64>} {
      %block = nvvm.read.ptx.sreg.ctaid.x : i32
      %thread = nvvm.read.ptx.sreg.tid.x : i32
      %b = llvm.sext %block : i32 to i64
      %t = llvm.sext %thread : i32 to i64
      %in_row = llvm.mul %b, %row : i64
      %to_row = llvm.mul %b, %out_row : i64
      %from = llvm.add %in_row, %t : i64
      %to = llvm.add %to_row, %t : i64
      %inside = llvm.icmp "slt" %thread, %columns : i32
      llvm.cond_br %inside, ^store, ^done
    ^store:
      %p = llvm.getelementptr %x[%from] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, f32
      %v = llvm.load %p : !llvm.ptr<1> -> f32
      %w = llvm.fmul %v, %factor : f32
      %q = llvm.getelementptr %y[%to] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, f32
      llvm.store %w, %q : f32, !llvm.ptr<1>
      llvm.br ^done
    ^done:
      llvm.return
    }
  }
  func.func private @rows(%x: tensor<?x48xf32>, %y: tensor<?x48xf32>, %n: index) -> tensor<?x48xf32> {
    %c1 = arith.constant 1 : index
    %c64 = arith.constant 64 : index
    %c0_i32 = arith.constant 0 : i32
    %columns = arith.constant 48 : i32
    %factor = arith.constant 2.0 : f32
    %small = arith.constant 4 : index
    %xb = bufferization.to_buffer %x read_only : tensor<?x48xf32> to memref<?x48xf32, strided<[?, ?], offset: ?>>
    %yb = bufferization.to_buffer %y : tensor<?x48xf32> to memref<?x48xf32, strided<[?, ?], offset: ?>>
    %xbase, %xoffset, %xsizes:2, %xstrides:2 = memref.extract_strided_metadata %xb : memref<?x48xf32, strided<[?, ?], offset: ?>> -> memref<f32>, index, index, index, index, index
    %ybase, %yoffset, %ysizes:2, %ystrides:2 = memref.extract_strided_metadata %yb : memref<?x48xf32, strided<[?, ?], offset: ?>> -> memref<f32>, index, index, index, index, index
    %xp = memref.extract_aligned_pointer_as_index %xb : memref<?x48xf32, strided<[?, ?], offset: ?>> -> index
    %yp = memref.extract_aligned_pointer_as_index %yb : memref<?x48xf32, strided<[?, ?], offset: ?>> -> index
    %xi = arith.index_cast %xp : index to i64
    %yi = arith.index_cast %yp : index to i64
    %xptr = llvm.inttoptr %xi : i64 to !llvm.ptr<1>
    %yptr = llvm.inttoptr %yi : i64 to !llvm.ptr<1>
    %xs = arith.index_cast %xstrides#0 : index to i64
    %ys = arith.index_cast %ystrides#0 : index to i64
    %positive = arith.cmpi sge, %xstrides#0, %c1 : index
    cf.assert %positive, "expected rows that go forward"
    %few = arith.cmpi sle, %n, %small : index
    scf.if %few {
      gpu.launch_func @kernels::@scale_v0 blocks in (%n, %c1, %c1) threads in (%c64, %c1, %c1) dynamic_shared_memory_size %c0_i32 args(%xptr : !llvm.ptr<1>, %yptr : !llvm.ptr<1>, %xs : i64, %ys : i64, %columns : i32, %factor : f32)
    } else {
      %half = arith.ceildivsi %n, %small : index
      %all = arith.muli %half, %small : index
      %rows = arith.minsi %all, %n : index
      gpu.launch_func @kernels::@scale_v0 blocks in (%rows, %c1, %c1) threads in (%c64, %c1, %c1) dynamic_shared_memory_size %c0_i32 args(%xptr : !llvm.ptr<1>, %yptr : !llvm.ptr<1>, %xs : i64, %ys : i64, %columns : i32, %factor : f32)
    }
    %result = bufferization.to_tensor %yb restrict writable : memref<?x48xf32, strided<[?, ?], offset: ?>> to tensor<?x48xf32>
    return %result : tensor<?x48xf32>
  }
  func.func @main(%x: tensor<?x48xf32>) -> (tensor<?x48xf32>, tensor<?x48xf32>) {
    %c0 = arith.constant 0 : index
    %n = tensor.dim %x, %c0 : tensor<?x48xf32>
    %first = tensor.empty(%n) : tensor<?x48xf32>
    %second = tensor.empty(%n) : tensor<?x48xf32>
    %doubled = call @rows(%x, %first, %n) : (tensor<?x48xf32>, tensor<?x48xf32>, index) -> tensor<?x48xf32>
    %again = call @rows(%doubled, %second, %n) : (tensor<?x48xf32>, tensor<?x48xf32>, index) -> tensor<?x48xf32>
    return %again, %x : tensor<?x48xf32>, tensor<?x48xf32>
  }
}
