#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { NAME_ROOM = 128 };

static int32_t open_outer(int32_t columns, int32_t rows, int32_t *outer, char *name) {
    int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    if (grantpt(descriptor) != 0 || unlockpt(descriptor) != 0 || ptsname_r(descriptor, name, NAME_ROOM) != 0) {
        int32_t problem = errno;
        close(descriptor);
        return problem;
    }
    cpty_resize(descriptor, columns, rows);
    *outer = descriptor;
    return 0;
}

int32_t cpty_open(int32_t columns, int32_t rows, int32_t *outer, int32_t *inner) {
    char name[NAME_ROOM];
    int32_t problem = open_outer(columns, rows, outer, name);
    if (problem != 0) return problem;
    *inner = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*inner >= 0) return 0;
    problem = errno;
    close(*outer);
    return problem;
}

int32_t cpty_spawn(
    const char *path, char *const *arguments, char *const *environment, const char *folder, int32_t columns,
    int32_t rows, int32_t *outer, int32_t *process) {
    char name[NAME_ROOM];
    int32_t problem = open_outer(columns, rows, outer, name);
    if (problem != 0) return problem;

    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    // The first terminal that a session's leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    posix_spawn_file_actions_addchdir_np(&actions, folder);
    pid_t child = 0;
    problem = posix_spawn(&child, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (problem != 0) close(*outer);
    *process = child;
    return problem;
}

void cpty_resize(int32_t outer, int32_t columns, int32_t rows) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_col = (unsigned short)columns;
    size.ws_row = (unsigned short)rows;
    ioctl(outer, TIOCSWINSZ, &size);
}

int32_t cpty_modes(int32_t descriptor, uint8_t *modes, int32_t room) {
    struct termios found;
    memset(&found, 0, sizeof found);
    if (tcgetattr(descriptor, &found) != 0 || room < (int32_t)sizeof found) return -1;
    memcpy(modes, &found, sizeof found);
    return (int32_t)sizeof found;
}
