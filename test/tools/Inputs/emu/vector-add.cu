// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// nvcc -ptx -arch=sm_80 -lineinfo vector-add.cu
extern "C" __global__ void vector_add(const float *a, const float *b, float *c,
                                      int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n)
    c[i] = a[i] + b[i];
}
