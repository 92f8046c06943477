# Settings and helpers that every folder of attn shares.

set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# -fPIC by hand: CMake's own would give executables -fPIE, which cannot share
# the precompiled header.
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)
add_compile_options(-fPIC -Wall -Wextra -Wno-unused-parameter
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp") # lets ccache hit
endif()
if(ATTN_ASSERTS)
  add_compile_options(-UNDEBUG)
endif()
if(ATTN_SANITIZE)
  add_compile_options(-fsanitize=${ATTN_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${ATTN_SANITIZE})
endif()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
set(CMAKE_INSTALL_RPATH ${LLVM_LIBRARY_DIR})
set(MLIR_BINARY_DIR ${PROJECT_BINARY_DIR})

separate_arguments(LLVM_DEFS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
add_definitions(${LLVM_DEFS})
# Sources include by repository path, generated files by the same path.
include_directories(${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}
  ${PROJECT_SOURCE_DIR}/include)
include_directories(SYSTEM ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})

if(ATTN_PCH)
  file(WRITE ${PROJECT_BINARY_DIR}/AttnPCH.cpp "")
  add_library(AttnPCH OBJECT ${PROJECT_BINARY_DIR}/AttnPCH.cpp)
  target_precompile_headers(AttnPCH PRIVATE
    <mlir/Dialect/Affine/IR/AffineOps.h>
    <mlir/Dialect/Arith/IR/Arith.h>
    <mlir/Dialect/Bufferization/IR/Bufferization.h>
    <mlir/Dialect/Func/IR/FuncOps.h>
    <mlir/Dialect/Linalg/IR/Linalg.h>
    <mlir/Dialect/Math/IR/Math.h>
    <mlir/Dialect/MemRef/IR/MemRef.h>
    <mlir/Dialect/SCF/IR/SCF.h>
    <mlir/Dialect/Tensor/IR/Tensor.h>
    <mlir/Dialect/Vector/IR/VectorOps.h>
    <mlir/IR/Builders.h>
    <mlir/IR/OpDefinition.h>
    <mlir/Pass/PassManager.h>
    <mlir/Transforms/DialectConversion.h>
    <mlir/Transforms/GreedyPatternRewriteDriver.h>)
endif()

# attn_use_pch(target): compiles `target` with the shared precompiled header.
function(attn_use_pch name)
  if(ATTN_PCH)
    target_precompile_headers(${name} REUSE_FROM AttnPCH)
  endif()
endfunction()

# attn_plain_library(name sources...): a static library of C++ alone, no MLIR.
function(attn_plain_library name)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} INTERFACE $<INSTALL_INTERFACE:include>)
  set_property(GLOBAL APPEND PROPERTY ATTN_LIBRARIES ${name})
endfunction()

# attn_library(name sources...): a static library that sees MLIR.
function(attn_library name)
  attn_plain_library(${name} ${ARGN})
  add_dependencies(${name} attn-headers)
  target_include_directories(${name} SYSTEM INTERFACE
    $<INSTALL_INTERFACE:${LLVM_INCLUDE_DIRS}> $<INSTALL_INTERFACE:${MLIR_INCLUDE_DIRS}>)
  target_link_libraries(${name} PUBLIC MLIR LLVM)
  attn_use_pch(${name})
endfunction()

# attn_pass_library(name sources...): the library of one stage folder, with its
# Passes.td. `name` is AttnPasses<Stage>; the generated group is Attn<Stage>.
function(attn_pass_library name)
  string(REPLACE "AttnPasses" "" stage ${name})
  set(LLVM_TARGET_DEFINITIONS Passes.td)
  mlir_tablegen(Passes.h.inc -gen-pass-decls -name Attn${stage})
  add_public_tablegen_target(${name}IncGen)
  add_dependencies(attn-headers ${name}IncGen)
  attn_library(${name} ${ARGN})
  target_link_libraries(${name} PUBLIC AttnDialect)
endfunction()

# attn_tool(name source libraries...): an executable in bin/.
function(attn_tool name source)
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE ${ARGN} MLIR LLVM)
  add_dependencies(${name} attn-headers)
  attn_use_pch(${name})
  set_property(GLOBAL APPEND PROPERTY ATTN_TOOLS ${name})
endfunction()
