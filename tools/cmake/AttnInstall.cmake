# Installs the libraries, tools and public headers (those of dialects and passes
# with their generated files, from where they sit), and a CMake package `attn`.

include(CMakePackageConfigHelpers)

get_property(libraries GLOBAL PROPERTY ATTN_LIBRARIES)
get_property(tools GLOBAL PROPERTY ATTN_TOOLS)
install(TARGETS ${libraries} EXPORT AttnTargets ARCHIVE DESTINATION lib LIBRARY DESTINATION lib)
install(TARGETS ${tools} RUNTIME DESTINATION bin)

install(DIRECTORY include/ DESTINATION include FILES_MATCHING PATTERN "*.h")
foreach(tree dialects passes lib)
  install(DIRECTORY ${tree} DESTINATION include FILES_MATCHING
    PATTERN "*.h" PATTERN "*.td")
endforeach()
foreach(tree dialects passes)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/${tree} DESTINATION include FILES_MATCHING
    PATTERN "*.inc" PATTERN "CMakeFiles" EXCLUDE)
endforeach()

install(EXPORT AttnTargets NAMESPACE attn:: DESTINATION lib/cmake/attn)
configure_package_config_file(tools/cmake/attnConfig.cmake.in
  ${PROJECT_BINARY_DIR}/attnConfig.cmake INSTALL_DESTINATION lib/cmake/attn)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/attnConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/attnConfig.cmake
  ${PROJECT_BINARY_DIR}/attnConfigVersion.cmake DESTINATION lib/cmake/attn)
