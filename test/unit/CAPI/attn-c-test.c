/*===- attn-c-test.c - The C API, from C --------------------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
\*===----------------------------------------------------------------------===*/

#include "attn-c/Attn.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;

#define EXPECT(condition)                                                      \
  do {                                                                         \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                              \
    }                                                                          \
  } while (0)

enum { rows = 3, dim = 8 };

static const char text[] =
    "func.func @attend(%q: tensor<1x1x?x8xf32>, %k: tensor<1x1x?x8xf32>,\n"
    "    %v: tensor<1x1x?x8xf32>, %o: tensor<1x1x?x8xf32>)\n"
    "    -> tensor<1x1x?x8xf32> {\n"
    "  %r = attn.attention ins(%q, %k, %v : tensor<1x1x?x8xf32>,\n"
    "      tensor<1x1x?x8xf32>, tensor<1x1x?x8xf32>)\n"
    "    outs(%o : tensor<1x1x?x8xf32>) scale(1.0)\n"
    "    mask(#attn.causal<top_left>) -> tensor<1x1x?x8xf32>\n"
    "  return %r : tensor<1x1x?x8xf32>\n"
    "}\n";

static DLTensor makeTensor(float *data, int64_t *sizes) {
  DLTensor tensor;
  memset(&tensor, 0, sizeof(tensor));
  tensor.data = data;
  tensor.device.device_type = kDLCPU;
  tensor.ndim = 4;
  tensor.dtype.code = kDLFloat;
  tensor.dtype.bits = 32;
  tensor.dtype.lanes = 1;
  tensor.shape = sizes;
  return tensor;
}

/* Row 0 keeps one key, so that its result is the first row of v. */
static void testCall(attn_kernel *kernel) {
  float q[rows * dim], k[rows * dim], v[rows * dim], o[rows * dim],
      result[rows * dim];
  int64_t sizes[] = {1, 1, rows, dim}, outputSizes[4];
  attn_error *error = NULL;
  for (int i = 0; i < rows * dim; ++i) {
    q[i] = (float)(i % 5) / 5;
    k[i] = (float)(i % 7) / 7;
    v[i] = (float)i;
    o[i] = 0;
  }
  DLTensor tensors[] = {makeTensor(q, sizes), makeTensor(k, sizes),
                        makeTensor(v, sizes), makeTensor(o, sizes),
                        makeTensor(result, sizes)};
  const DLTensor *inputs[] = {&tensors[0], &tensors[1], &tensors[2],
                              &tensors[3]};
  const DLTensor *outputs[] = {&tensors[4]};
  EXPECT(attn_kernel_output_sizes(kernel, inputs, 0, outputSizes, &error) == 0);
  EXPECT(memcmp(outputSizes, sizes, sizeof(sizes)) == 0);
  EXPECT(attn_kernel_output_sizes(kernel, inputs, 1, outputSizes, NULL) != 0);
  attn_kernel_set_threads(kernel, 1);
  EXPECT(attn_kernel_call(kernel, inputs, outputs, &error) == 0);
  EXPECT(error == NULL);
  for (int i = 0; i < dim; ++i)
    EXPECT(fabsf(result[i] - v[i]) < 1e-5f);
  EXPECT(result[2 * dim] > v[0] && result[2 * dim] < v[2 * dim]);
  EXPECT(attn_kernel_peak_bytes(kernel) > 0);

  tensors[1].ndim = 3;
  EXPECT(attn_kernel_call(kernel, inputs, outputs, &error) != 0);
  EXPECT(error && strcmp(attn_error_text(error),
                         "expected tensor 1 to have rank 4 but got 3") == 0);
  attn_error_destroy(error);
}

static void testErrors(void) {
  attn_error *error = NULL;
  attn_options options;
  memset(&options, 0, sizeof(options));
  options.size = sizeof(options);
  options.file_name = "input.mlir";
  EXPECT(attn_compile("func.func", 9, &options, &error) == NULL);
  EXPECT(error != NULL);
  EXPECT(attn_error_count(error) == 1);
  EXPECT(attn_error_severity(error, 0) == 3);
  EXPECT(strncmp(attn_error_location(error, 0), "input.mlir:1:", 13) == 0);
  EXPECT(attn_error_message(error, 0) != NULL);
  EXPECT(attn_error_message(error, 1) == NULL);
  attn_error_destroy(error);
  EXPECT(attn_compile("func.func", 9, NULL, NULL) == NULL);
}

int main(void) {
  attn_error *error = NULL;
  EXPECT(strlen(attn_version()) >= 5);
  attn_kernel *kernel = attn_compile(text, strlen(text), NULL, &error);
  if (!kernel) {
    fprintf(stderr, "%s\n", attn_error_text(error));
    attn_error_destroy(error);
    return 1;
  }
  EXPECT(strcmp(attn_kernel_name(kernel), "attend") == 0);
  EXPECT(attn_kernel_input_count(kernel) == 4);
  EXPECT(attn_kernel_output_count(kernel) == 1);
  EXPECT(attn_kernel_input(kernel, 0).sizes[2] == ATTN_DYNAMIC_SIZE);
  EXPECT(attn_kernel_output(kernel, 0).rank == 4);
  testCall(kernel);
  attn_kernel_destroy(kernel);
  testErrors();
  return failures != 0;
}
