/*===- use-package.c - A program that calls a package -------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* use-package [--threads=n] folder expected.npy input.npy...                 *|
|*                                                                            *|
|* Calls the package on the inputs and compares its output with what is       *|
|* expected; then gives it tensors that do not fit and prints what it says.   *|
|* Knows nothing of LLVM: C and libattn-runtime alone. Exit status: 0 where   *|
|* the output agrees, 1 where it does not, 2 where there is none.             *|
\*===----------------------------------------------------------------------===*/

#include "attn-c/Package.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { mostRank = 8, mostInputs = 8, mostText = 512 };

/* An f32 tensor and what it refers to. */
typedef struct {
  DLTensor tensor;
  int64_t sizes[mostRank];
  float *data;
} Tensor;

static int64_t countElements(const Tensor *tensor) {
  int64_t count = 1;
  for (int i = 0; i < tensor->tensor.ndim; ++i)
    count *= tensor->sizes[i];
  return count;
}

/* Makes room for a tensor whose rank and sizes are set. */
static void allocate(Tensor *tensor) {
  tensor->data = calloc(countElements(tensor) + 1, sizeof(float));
  tensor->tensor.data = tensor->data;
  tensor->tensor.shape = tensor->sizes;
  tensor->tensor.device.device_type = kDLCPU;
  tensor->tensor.dtype.code = kDLFloat;
  tensor->tensor.dtype.bits = 32;
  tensor->tensor.dtype.lanes = 1;
}

/* Reads an .npy file of version 1 with f32 in C order. Returns 0 on success. */
static int readNpy(const char *path, Tensor *tensor) {
  unsigned char start[10];
  char header[4096] = "";
  memset(tensor, 0, sizeof(*tensor));
  FILE *file = fopen(path, "rb");
  if (!file || fread(start, 1, 10, file) != 10)
    return 1;
  size_t length = start[8] | (size_t)start[9] << 8;
  if (length >= sizeof(header) || fread(header, 1, length, file) != length)
    return 1;
  char *shape = strstr(header, "'shape': (");
  if (!strstr(header, "'<f4'") || !strstr(header, "False") || !shape)
    return 1;
  shape += strlen("'shape': (");
  while (*shape != ')' && tensor->tensor.ndim < mostRank) {
    tensor->sizes[tensor->tensor.ndim++] = strtoll(shape, &shape, 10);
    shape += strspn(shape, ", ");
  }
  allocate(tensor);
  size_t count = (size_t)countElements(tensor);
  int failed = fread(tensor->data, sizeof(float), count, file) != count;
  fclose(file);
  return failed;
}

static double getLargestError(const Tensor *got, const Tensor *expected) {
  double error = 0, largest = 0;
  for (int64_t i = 0; i < countElements(expected); ++i) {
    error = fmax(error, fabs((double)got->data[i] - expected->data[i]));
    largest = fmax(largest, fabs(expected->data[i]));
  }
  return error / largest;
}

/* Calls with one thing wrong, which has to be refused. */
static void expectRefusal(attn_package *package, Tensor *inputs,
                          const DLTensor *const *given,
                          const DLTensor *const *outputs) {
  char message[mostText] = "";
  DLTensor *first = &inputs[0].tensor;
  const DLTensor right = *first;
  int64_t strides[mostRank] = {1, 1, 1, 1, 1, 1, 1, 1};
  for (int wrong = 0; wrong < 5; ++wrong) {
    *first = right;
    if (wrong == 0)
      first->ndim -= 1;
    if (wrong == 1)
      first->dtype.bits = 64;
    if (wrong == 2)
      first->strides = strides;
    if (wrong == 3)
      first->data = NULL;
    if (wrong == 4)
      first->device.device_type = kDLCUDA;
    if (attn_package_call(package, given, outputs, message, sizeof(message)))
      printf("refused: %s\n", message);
    else
      printf("taken: wrong tensor %d\n", wrong);
  }
  *first = right;
}

static int fail(const char *message) {
  printf("error: %s\n", message);
  return 2;
}

/* The tensors of one call; what was read or allocated of them is freed. */
typedef struct {
  Tensor inputs[mostInputs], expected, output;
} Tensors;

static void freeTensors(Tensors *all) {
  for (int i = 0; i < mostInputs; ++i)
    free(all->inputs[i].data);
  free(all->expected.data);
  free(all->output.data);
}

/* Calls the package on files; the first is the expected output. */
static int run(attn_package *package, int count, char **files, Tensors *all) {
  const DLTensor *given[mostInputs], *results[1] = {&all->output.tensor};
  char message[mostText] = "";
  if (count - 1 != (int)attn_package_input_count(package) ||
      attn_package_output_count(package) != 1 || count > mostInputs)
    return fail("expected a file for each input, and one output");
  if (readNpy(files[0], &all->expected))
    return fail("cannot read the expected output");
  for (int i = 1; i < count; ++i) {
    if (readNpy(files[i], &all->inputs[i - 1]))
      return fail("cannot read an input");
    given[i - 1] = &all->inputs[i - 1].tensor;
  }
  Tensor *output = &all->output;
  output->tensor.ndim = attn_package_output(package, 0).rank;
  if (attn_package_output_sizes(package, given, 0, output->sizes, message,
                                sizeof(message)))
    return fail(message);
  allocate(output);
  if (output->tensor.ndim != all->expected.tensor.ndim ||
      memcmp(output->sizes, all->expected.sizes, sizeof(output->sizes)))
    return fail("the output has other sizes than what is expected");
  if (attn_package_call(package, given, results, message, sizeof(message)))
    return fail(message);
  double error = getLargestError(output, &all->expected);
  printf("output: %s, %lld elements\n", error <= 1e-5 ? "agrees" : "DIFFERS",
         (long long)countElements(output));
  expectRefusal(package, all->inputs, given, results);
  return error <= 1e-5 ? 0 : 1;
}

int main(int argc, char **argv) {
  char message[mostText] = "";
  uint32_t threads = 0;
  if (argc > 1 && !strncmp(argv[1], "--threads=", 10)) {
    threads = (uint32_t)atoi(argv[1] + 10);
    ++argv, --argc;
  }
  if (argc < 3)
    return fail("expected a folder and files");
  attn_package *package =
      attn_package_load(argv[1], threads, message, sizeof(message));
  if (!package)
    return fail(message);
  printf("function '%s', target '%s'\n", attn_package_name(package),
         attn_package_target(package));
  Tensors tensors;
  memset(&tensors, 0, sizeof(tensors));
  int status = run(package, argc - 2, argv + 2, &tensors);
  freeTensors(&tensors);
  attn_package_destroy(package);
  return status;
}
