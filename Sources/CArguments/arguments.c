#include "arguments.h"

#include <stdlib.h>

static char **arguments = NULL;

#if defined(__GLIBC__)
__attribute__((constructor)) static void keep_arguments(int count, char **list) {
  (void)count;
  arguments = list;
}
#endif

char *const *program_arguments(void) { return arguments; }
