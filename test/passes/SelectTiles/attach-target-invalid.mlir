// RUN: not attn-opt %s --attn-attach-target=target=generic-avx2 2>&1 | FileCheck %s --check-prefix=CPU
// RUN: not attn-opt %s --attn-attach-target=target=z80 2>&1 | FileCheck %s --check-prefix=NAME

// CPU: :[[@LINE+2]]:1: error: expected a chip of NVIDIA such as 'sm_90a' but got 'x86-64-v3' of target 'generic-avx2'
// NAME: error: expected a target among 'host', 'a100', {{.*}} but got 'z80'
gpu.module @kernels {
}
