/* Loaded before the C library, this counts the calls of a program that touch files, and makes one fail.
 *
 *   FAULT_COUNTS=file             what was called how often, and "peak bytes", at the end of the program
 *   FAULT_CALL=name FAULT_NUMBER=n FAULT_WITH=errno
 *                                 the n-th call of the name fails; errno may also be "short", one byte at
 *                                 most is moved, or "kill" or "term", a signal before the call
 *   FAULT_ALWAYS=name:errno,...   calls that fail each time, as on file systems that do not have them
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define CALLS(X)                                                                                   \
  X(read) X(pread) X(pread64) X(readv) X(write) X(pwrite) X(pwrite64) X(writev) X(open) X(open64)  \
  X(openat) X(openat64) X(creat) X(close) X(fsync) X(fdatasync) X(ftruncate) X(rename) X(renameat) \
  X(renameat2) X(link) X(linkat) X(unlink) X(unlinkat) X(opendir) X(readdir) X(mkdir) X(mkdirat)   \
  X(fchmod) X(fchown) X(flock) X(realpath) X(stat) X(lstat) X(fstat) X(fstatat) X(access)          \
  X(socket) X(connect)

enum call {
#define X(name) CALL_##name,
  CALLS(X)
#undef X
      CALL_COUNT
};

static const char *const names[] = {
#define X(name) #name,
    CALLS(X)
#undef X
};

static atomic_int counts[CALL_COUNT];
static int always[CALL_COUNT];
static int chosen = -1, number = 0, error = 0;
static char detail[300];
static int has_failed = 0, is_ready = 0;
enum { SHORT = -1, KILL = -2, TERM = -3 };

__attribute__((constructor)) static void prepare(void) {
  const char *call = getenv("FAULT_CALL"), *with = getenv("FAULT_WITH");
  const char *rest = getenv("FAULT_ALWAYS");
  for (int i = 0; i < CALL_COUNT; i++) {
    if (call && strcmp(call, names[i]) == 0) chosen = i;
    const char *found = rest;
    size_t length = strlen(names[i]);
    while (found && (found = strstr(found, names[i]))) {
      if ((found == rest || found[-1] == ',') && found[length] == ':') {
        always[i] = atoi(found + length + 1);
        break;
      }
      found += length;
    }
  }
  if (getenv("FAULT_NUMBER")) number = atoi(getenv("FAULT_NUMBER"));
  if (with)
    error = !strcmp(with, "short") ? SHORT
            : !strcmp(with, "kill") ? KILL
            : !strcmp(with, "term") ? TERM
                                    : atoi(with);
  /* Whoever runs the tests may hold signals off. */
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  is_ready = 1;
  /* What the program starts is no concern of ours. */
  unsetenv("LD_PRELOAD");
}

/* The most memory that the program itself had, in bytes. What getrusage tells is no less than what the
   tests that started the program had themselves: it outlives the start of another program. */
static long peak(void) {
  char status[8192] = "";
  int file = syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY);
  long count = syscall(SYS_read, file, status, sizeof status - 1);
  syscall(SYS_close, file);
  if (count <= 0) return LONG_MAX;
  const char *line = strstr(status, "VmHWM:");
  return line ? atol(line + 6) << 10 : LONG_MAX;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNTS");
  if (!path) return;
  int file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char line[400];
  for (int i = 0; i < CALL_COUNT; i++) {
    int length = snprintf(line, sizeof line, "%s %d\n", names[i], counts[i]);
    if (counts[i]) syscall(SYS_write, file, line, length);
  }
  int length = snprintf(line, sizeof line, "peak %ld\n", peak());
  syscall(SYS_write, file, line, length);
  length = snprintf(line, sizeof line, "failed %s\n", detail);
  if (has_failed) syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

/* Whether the call is to fail; SHORT where it is to move one byte. */
static int fault(enum call call, const char *what) {
  /* What the loader of the program does is not the program's. */
  if (!is_ready) return 0;
  int turn = atomic_fetch_add(&counts[call], 1) + 1;
  if (always[call]) {
    errno = always[call];
    return 1;
  }
  if ((int)call != chosen || turn != number) return 0;
  has_failed = 1;
  snprintf(detail, sizeof detail, "%s", what);
  if (error == SHORT) return SHORT;
  if (error == KILL || error == TERM) {
    raise(error == KILL ? SIGKILL : SIGTERM);
    return 0;
  }
  errno = error;
  return 1;
}

static int fault_of(enum call call, int file) {
  char what[20];
  snprintf(what, sizeof what, "%d", file);
  return fault(call, what);
}

static int fault_opening(enum call call, const char *path, int flags) {
  char what[280];
  const char *use = flags & O_CREAT ? "make" : flags & O_DIRECTORY ? "folder" : "read";
  snprintf(what, sizeof what, "%s %s", use, path);
  return fault(call, what);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* The calls that move bytes. */
#define MOVING(name, result, parameters, whole, one)                                               \
  result name parameters {                                                                         \
    int failing = fault_of(CALL_##name, file);                                                     \
    if (failing == 1) return -1;                                                                   \
    return failing == SHORT ? REAL(name) one : REAL(name) whole;                                   \
  }
#define LESS (size ? 1 : 0)
MOVING(read, ssize_t, (int file, void *to, size_t size), (file, to, size), (file, to, LESS))
MOVING(pread, ssize_t, (int file, void *to, size_t size, off_t at), (file, to, size, at),
       (file, to, LESS, at))
MOVING(pread64, ssize_t, (int file, void *to, size_t size, off64_t at), (file, to, size, at),
       (file, to, LESS, at))
MOVING(readv, ssize_t, (int file, const struct iovec *to, int size), (file, to, size),
       (file, to, LESS))
MOVING(write, ssize_t, (int file, const void *from, size_t size), (file, from, size),
       (file, from, LESS))
MOVING(pwrite, ssize_t, (int file, const void *from, size_t size, off_t at),
       (file, from, size, at), (file, from, LESS, at))
MOVING(pwrite64, ssize_t, (int file, const void *from, size_t size, off64_t at),
       (file, from, size, at), (file, from, LESS, at))
MOVING(writev, ssize_t, (int file, const struct iovec *from, int size), (file, from, size),
       (file, from, LESS))

#define OPENING(name, folder, arguments)                                                           \
  int name(folder const char *path, int flags, ...) {                                              \
    va_list rest;                                                                                  \
    va_start(rest, flags);                                                                         \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                        \
    va_end(rest);                                                                                  \
    return fault_opening(CALL_##name, path, flags) ? -1 : REAL(name) arguments;                    \
  }
#define NONE
OPENING(open, NONE, (path, flags, mode))
OPENING(open64, NONE, (path, flags, mode))
#define FOLDER int folder,
OPENING(openat, FOLDER, (folder, path, flags, mode))
OPENING(openat64, FOLDER, (folder, path, flags, mode))

/* A file is closed also where closing it fails. */
int close(int file) {
  int failing = fault_of(CALL_close, file), code = errno;
  int result = REAL(close)(file);
  if (failing) errno = code;
  return failing ? -1 : result;
}

#define SIMPLE(result, failure, name, parameters, what, arguments)                                 \
  result name parameters { return fault(CALL_##name, what) ? failure : REAL(name) arguments; }
#define NUMBERED(name, parameters, arguments)                                                      \
  int name parameters { return fault_of(CALL_##name, file) ? -1 : REAL(name) arguments; }
NUMBERED(fsync, (int file), (file))
NUMBERED(fdatasync, (int file), (file))
NUMBERED(ftruncate, (int file, off_t size), (file, size))
NUMBERED(fchmod, (int file, mode_t mode), (file, mode))
NUMBERED(fchown, (int file, uid_t user, gid_t group), (file, user, group))
NUMBERED(flock, (int file, int how), (file, how))
NUMBERED(fstat, (int file, struct stat *to), (file, to))
NUMBERED(connect, (int file, const struct sockaddr *to, socklen_t size), (file, to, size))
SIMPLE(int, -1, socket, (int domain, int type, int protocol), "", (domain, type, protocol))
SIMPLE(int, -1, creat, (const char *path, mode_t mode), path, (path, mode))
SIMPLE(int, -1, rename, (const char *from, const char *to), to, (from, to))
SIMPLE(int, -1, renameat, (int a, const char *from, int b, const char *to), to, (a, from, b, to))
SIMPLE(int, -1, renameat2, (int a, const char *from, int b, const char *to, unsigned flags), to,
       (a, from, b, to, flags))
SIMPLE(int, -1, link, (const char *from, const char *to), to, (from, to))
SIMPLE(int, -1, linkat, (int a, const char *from, int b, const char *to, int flags), to,
       (a, from, b, to, flags))
SIMPLE(int, -1, unlink, (const char *path), path, (path))
SIMPLE(int, -1, unlinkat, (int folder, const char *path, int flags), path, (folder, path, flags))
SIMPLE(DIR *, NULL, opendir, (const char *path), path, (path))
SIMPLE(struct dirent *, NULL, readdir, (DIR * folder), "", (folder))
SIMPLE(int, -1, mkdir, (const char *path, mode_t mode), path, (path, mode))
SIMPLE(int, -1, mkdirat, (int folder, const char *path, mode_t mode), path, (folder, path, mode))
SIMPLE(char *, NULL, realpath, (const char *path, char *to), path, (path, to))
SIMPLE(int, -1, stat, (const char *path, struct stat *to), path, (path, to))
SIMPLE(int, -1, lstat, (const char *path, struct stat *to), path, (path, to))
SIMPLE(int, -1, fstatat, (int folder, const char *path, struct stat *to, int flags), path,
       (folder, path, to, flags))
SIMPLE(int, -1, access, (const char *path, int mode), path, (path, mode))
