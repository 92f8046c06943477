// RUN: attn-opt %s --attn-attach-target=target=a100 | FileCheck %s --check-prefixes=CHECK,A100
// RUN: attn-opt %s --attn-attach-target=target=sm_90 | FileCheck %s --check-prefixes=CHECK,H100
// RUN: attn-opt %s --attn-attach-target=target-file=%source/lib/Target/Devices/b200.yaml | FileCheck %s --check-prefixes=CHECK,B200

// A100: module attributes {dlti.target_system_spec = #dlti.target_system_spec<"GPU" = #dlti.target_device_spec<
// A100-SAME: "max_vector_op_width" = 1024 : i64,
// A100-SAME: "L2_cache_size_in_bytes" = 41943040 : i64,
// A100-SAME: "shared_memory_size_in_bytes" = 166912 : i64,
// A100-SAME: "registers_per_thread" = 255 : i64,
// A100-SAME: "threads_per_warp" = 32 : i64,
// A100-SAME: "compute_units" = 108 : i64>>}
// H100: "compute_units" = 132 : i64
// B200: "compute_units" = 148 : i64
// CHECK-LABEL: gpu.module @kernels
// A100-SAME: [#nvvm.target<O = 3, chip = "sm_80", features = "+ptx80">]
// H100-SAME: [#nvvm.target<O = 3, chip = "sm_90a", features = "+ptx80">]
// B200-SAME: [#nvvm.target<O = 3, chip = "sm_100a", features = "+ptx88">]
gpu.module @kernels {
  gpu.func @leaves_the_code_alone() kernel {
    gpu.return
  }
}
