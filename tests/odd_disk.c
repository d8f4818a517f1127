/* A drive with manners of its own, for one folder and all below it: what ODD_FSYNC, ODD_LINK, ODD_RENAME hold (an errno)
   is what forcing to the disk, making hard links, and renaming onto something that is there answer. ODD_FULL: an errno
   that writing ODD_ROOM bytes or more at a time answers. ODD_LOCK: an errno that asking for a lock answers. Preloaded before the C library. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdarg.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int number(const char *name) {
    const char *text = getenv(name);
    return text ? atoi(text) : 0;
}

static int below(const char *path) {
    const char *folder = getenv("ODD_DISK");
    char whole[2 * PATH_MAX + 2] = "";
    if (!folder || !path) return 0;
    if (path[0] != '/') {
        if (!getcwd(whole, PATH_MAX)) return 0;
        strcat(whole, "/");
    }
    strncat(whole, path, PATH_MAX);
    size_t length = strlen(folder);
    return strncmp(whole, folder, length) == 0 && (whole[length] == '/' || whole[length] == 0);
}

static int below_fd(int fd) {
    char link[64], path[PATH_MAX + 1];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

static int there(const char *path) {
    struct stat state;
    return lstat(path, &state) == 0;
}

static int refused(int error) {
    errno = error;
    return -1;
}

int fsync(int fd) {
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync"), error = number("ODD_FSYNC");
    return error && below_fd(fd) ? refused(error) : real(fd);
}

int link(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "link"), error = number("ODD_LINK");
    return error && below(to) ? refused(error) : real(from, to);
}

int linkat(int a, const char *from, int b, const char *to, int flags) {
    int (*real)(int, const char *, int, const char *, int) = dlsym(RTLD_NEXT, "linkat"), error = number("ODD_LINK");
    return error && below(to) ? refused(error) : real(a, from, b, to, flags);
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename"), error = number("ODD_RENAME");
    return error && below(to) && there(to) ? refused(error) : real(from, to);
}

ssize_t write(int fd, const void *bytes, size_t size) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    int error = number("ODD_FULL");
    return error && size >= (size_t)number("ODD_ROOM") && below_fd(fd) ? refused(error) : real(fd, bytes, size);
}

int flock(int fd, int how) {
    int (*real)(int, int) = dlsym(RTLD_NEXT, "flock"), error = number("ODD_LOCK");
    return error && below_fd(fd) ? refused(error) : real(fd, how);
}

static int controlled(const char *name, int fd, int command, void *argument) {
    int (*real)(int, int, ...) = dlsym(RTLD_NEXT, name), error = number("ODD_LOCK");
    int is_lock = command == F_SETLK || command == F_SETLKW || command == F_GETLK;
    return error && is_lock && below_fd(fd) ? refused(error) : real(fd, command, argument);
}

int fcntl(int fd, int command, ...) {
    va_list more;
    va_start(more, command);
    void *argument = va_arg(more, void *);
    va_end(more);
    return controlled("fcntl", fd, command, argument);
}

int fcntl64(int fd, int command, ...) {
    va_list more;
    va_start(more, command);
    void *argument = va_arg(more, void *);
    va_end(more);
    return controlled("fcntl64", fd, command, argument);
}
