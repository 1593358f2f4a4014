/*
 * Preloaded into a server (LD_PRELOAD), it lets the Nth operation on the files of one folder fail, as a full or a
 * broken disk would. Whoever started the server says which, at any moment, by what is in a file that both map.
 *
 * FAILING_FILES_FOLDER: the folder, without a slash at its end; FAILING_FILES_CONTROL: the file, outside of it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { OFF, COUNT, FAIL_ONE, FAIL_FROM, DIE };

/* What the file holds; failing-files.ts writes the same. */
struct control {
  volatile uint32_t mode, nth, error, count, met;
};

static struct control none, *control = &none;
static char folder[4096];

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAILING_FILES_CONTROL"), *below = getenv("FAILING_FILES_FOLDER");
  if (path == NULL || below == NULL) return;
  snprintf(folder, sizeof folder, "%s/", below);
  int file = open(path, O_RDWR);
  void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED) abort();
  control = mapped;
  close(file);
}

static int is_below(const char *path) {
  return path != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_of_folder(int file) {
  if (control->mode == OFF) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* Whether this operation is to fail, and then errno. Where it is to be the last one, the process ends here. */
static int fails(void) {
  if (control->mode == OFF) return 0;
  uint32_t count = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
  if (control->mode == COUNT) return 0;
  if (control->mode == FAIL_FROM ? count < control->nth : count != control->nth) return 0;
  control->met += 1;
  errno = (int)control->error;
  return 1;
}

static void die_if_asked(void) {
  if (control->mode == DIE) kill(getpid(), SIGKILL);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define DEFINE_REAL(name) \
  static __typeof__(&name) real; \
  if (real == NULL) real = REAL(name)

/* A full disk takes a part of what is written, and so does a process that ends. A broken one takes nothing. */
#define PART(length) (control->mode == DIE || control->error == ENOSPC ? (length) / 2 : 0)

#define REFUSE_WRITE(written_in_part) \
  do { \
    int error = errno; \
    written_in_part; \
    die_if_asked(); \
    errno = error; \
    return -1; \
  } while (0)

#define REFUSE \
  do { \
    die_if_asked(); \
    return -1; \
  } while (0)

ssize_t write(int file, const void *data, size_t length) {
  DEFINE_REAL(write);
  if (is_of_folder(file) && fails()) REFUSE_WRITE((void)!real(file, data, PART(length)));
  return real(file, data, length);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at) {
  DEFINE_REAL(pwrite);
  if (is_of_folder(file) && fails()) REFUSE_WRITE((void)!real(file, data, PART(length), at));
  return real(file, data, length, at);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) {
  DEFINE_REAL(pwrite64);
  if (is_of_folder(file) && fails()) REFUSE_WRITE((void)!real(file, data, PART(length), at));
  return real(file, data, length, at);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  DEFINE_REAL(writev);
  if (is_of_folder(file) && fails()) REFUSE_WRITE((void)!real(file, parts, PART(count)));
  return real(file, parts, count);
}

int fsync(int file) {
  DEFINE_REAL(fsync);
  if (is_of_folder(file) && fails()) REFUSE;
  return real(file);
}

int fdatasync(int file) {
  DEFINE_REAL(fdatasync);
  if (is_of_folder(file) && fails()) REFUSE;
  return real(file);
}

int ftruncate(int file, off_t length) {
  DEFINE_REAL(ftruncate);
  if (is_of_folder(file) && fails()) REFUSE;
  return real(file, length);
}

int ftruncate64(int file, off64_t length) {
  DEFINE_REAL(ftruncate64);
  if (is_of_folder(file) && fails()) REFUSE;
  return real(file, length);
}

int rename(const char *from, const char *to) {
  DEFINE_REAL(rename);
  if (is_below(to) && fails()) REFUSE;
  return real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  DEFINE_REAL(renameat);
  if (is_below(to) && fails()) REFUSE;
  return real(from_folder, from, to_folder, to);
}

int unlink(const char *path) {
  DEFINE_REAL(unlink);
  if (is_below(path) && fails()) REFUSE;
  return real(path);
}

#define MODE_OF(flags) \
  int mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, int); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) {
  DEFINE_REAL(open);
  MODE_OF(flags)
  if ((flags & O_CREAT) && is_below(path) && fails()) REFUSE;
  return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  DEFINE_REAL(open64);
  MODE_OF(flags)
  if ((flags & O_CREAT) && is_below(path) && fails()) REFUSE;
  return real(path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) {
  DEFINE_REAL(openat);
  MODE_OF(flags)
  if ((flags & O_CREAT) && is_below(path) && fails()) REFUSE;
  return real(at, path, flags, mode);
}
