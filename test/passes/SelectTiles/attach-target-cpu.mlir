// RUN: attn-opt %s --attn-attach-target=target=generic-avx2 | FileCheck %s --check-prefix=AVX2
// RUN: attn-opt %s --attn-attach-target=target=mali-g57 | FileCheck %s --check-prefix=MALI
// RUN: attn-opt %s --attn-attach-target | FileCheck %s --check-prefix=HOST

// What is unknown is left out.
// AVX2: module attributes {dlti.target_system_spec = #dlti.target_system_spec<"CPU" = #dlti.target_device_spec<"max_vector_op_width" = 256 : i64, "L1_cache_size_in_bytes" = 32768 : i64, "L2_cache_size_in_bytes" = 262144 : i64>>}
// MALI: "GPU" = #dlti.target_device_spec<"max_vector_op_width" = 512 : i64, "L2_cache_size_in_bytes" = 524288 : i64, "registers_per_thread" = 64 : i64, "threads_per_warp" = 16 : i64, "compute_units" = 2 : i64>
// HOST: "CPU" = #dlti.target_device_spec<"max_vector_op_width" = {{(128|256|512) : i64.*}}"compute_units" =
module {
}
