# Writes `OUTPUT`, the text of every file of the list `FILES` as an initializer
# of DeviceText (Devices.cpp). Run as a script at build time.
set(code "")
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  string(APPEND code "{\"${name}\", R\"~~~(${text})~~~\"},\n")
endforeach()
file(WRITE ${OUTPUT} "${code}")
