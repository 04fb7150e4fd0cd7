# SPDX-FileCopyrightText: 2026 Throughline contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The program writes its own manual and what shells want to know of it. `program` is the one that was built.
function(install_output place)
  set(path "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/${place}")
  cmake_path(GET path PARENT_PATH folder)
  file(MAKE_DIRECTORY "${folder}")
  execute_process(COMMAND "${program}" ${ARGN} OUTPUT_FILE "${path}" COMMAND_ERROR_IS_FATAL ANY)
  message(STATUS "Installing: ${path}")
endfunction()

install_output(share/man/man1/throughline.1 man)
install_output(share/bash-completion/completions/throughline completion bash)
install_output(share/zsh/site-functions/_throughline completion zsh)
install_output(share/fish/vendor_completions.d/throughline.fish completion fish)
