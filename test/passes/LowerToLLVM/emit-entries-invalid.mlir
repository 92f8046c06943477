// RUN: attn-opt %s -split-input-file -verify-diagnostics -attn-emit-entries

// expected-error @+1 {{expected results of 'f' to be arguments}}
func.func @f(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}

// -----

// expected-error @+1 {{not supported yet: argument 0 of type 'memref<4xf32, strided<[2]>>'}}
func.func @strided(%x: memref<4xf32, strided<[2]>>) {
  return
}

// -----

// expected-error @+1 {{not supported yet: argument 1 of type 'memref<4xi7>'}}
func.func @narrow(%x: memref<4xf32>, %y: memref<4xi7>) {
  return
}
