// The grid depends on what is in a tensor, which only the device knows.
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @nothing_v0() attributes {gpu.kernel, nvvm.kernel} {
      llvm.return
    }
  }
  func.func @main(%lengths: tensor<4xindex>, %x: tensor<4xf32>) -> tensor<4xf32> {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = tensor.extract %lengths[%c0] : tensor<4xindex>
    gpu.launch_func @kernels::@nothing_v0 blocks in (%n, %c1, %c1) threads in (%c1, %c1, %c1)
    return %x : tensor<4xf32>
  }
}
