#include "CEditline.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

int32_t ced_wake_open(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

// Runs in signal handlers too: it leaves errno as it was.
void ced_wake_raise(int32_t descriptor) {
    int saved = errno;
    uint64_t one = 1;
    ssize_t written = write(descriptor, &one, sizeof one);
    (void)written;
    errno = saved;
}

void ced_wake_clear(int32_t descriptor) {
    uint64_t count;
    ssize_t got = read(descriptor, &count, sizeof count);
    (void)got;
}
