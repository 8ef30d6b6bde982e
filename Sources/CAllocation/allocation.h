#pragma once

#if defined(__linux__)
#include <malloc.h>
#endif

/// Lets the C library keep freed memory for the next report instead of giving it back to the system.
///
/// Writing a workbook frees and takes some hundred kilobytes at once; handing them back and forth costs
/// a third of its time. For programs only: a library must not change its host's memory.
static inline void keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}
