#include "allocation.h"

#include <errno.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define ALLOCATION_IS_TAKEN
#endif
#endif

#if defined(__linux__)
#include <malloc.h>
#endif

void keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

// Until the program has said how it wants to end: the runtime's own start ends without a word.
static const char first_words[] =
    "nianbao: OUT-OF-MEMORY 内存不足，程序未能启动；请关闭其他程序 · memory ran out before the program began; "
    "close other programs\n";

static void nothing(void) {}

static const char *last_words = first_words;
static size_t last_words_length = sizeof first_words - 1;
static int last_status = 2;
static void (*last_act)(void) = nothing;

void end_where_memory_ends(const char *message, size_t length, int status, void (*act)(void)) {
  last_act = act;
  last_words_length = length;
  last_status = status;
  last_words = message;
}

#if defined(__GLIBC__) && !defined(ALLOCATION_IS_TAKEN)

// The C library's own functions under their other names. What the program defines here is taken by all its
// libraries: the runtime, libxml2 and libzip.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

/// What was given; where that is nothing, the program ends.
static void *given(void *memory, size_t size) {
  if (memory == NULL && size > 0) {
    ssize_t written = write(STDERR_FILENO, last_words, last_words_length);
    (void)written;
    last_act();
    _exit(last_status);
  }
  return memory;
}

void *malloc(size_t size) { return given(__libc_malloc(size), size); }

void *calloc(size_t count, size_t size) {
  return given(__libc_calloc(count, size), count == 0 ? 0 : size);
}

void *realloc(void *memory, size_t size) { return given(__libc_realloc(memory, size), size); }

void *memalign(size_t alignment, size_t size) {
  return given(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return given(__libc_memalign(alignment, size), size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *own = given(__libc_memalign(alignment, size), size);
  if (own == NULL && size > 0) return ENOMEM;
  *memory = own;
  return 0;
}

#endif
