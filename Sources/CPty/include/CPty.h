#ifndef CPTY_H
#define CPTY_H

#include <stdint.h>

// Pseudo-terminals for tests. Swift's Glibc module does not show what is needed for them.

// Opens a pair of ends; both close on exec. 0, or an errno.
int32_t cpty_open(int32_t columns, int32_t rows, int32_t *outer, int32_t *inner);

// Starts a program that has a new pseudo-terminal as its controlling terminal and standard streams, every signal as by
// default, in `folder`. 0, or an errno. The arrays end with NULL.
int32_t cpty_spawn(
    const char *path, char *const *arguments, char *const *environment, const char *folder, int32_t columns,
    int32_t rows, int32_t *outer, int32_t *process);

// Gives the terminal another size; its programs get SIGWINCH.
void cpty_resize(int32_t outer, int32_t columns, int32_t rows);

// The modes of the terminal as stty would show them, in a form to compare. The count that was written, or -1.
int32_t cpty_modes(int32_t descriptor, uint8_t *modes, int32_t room);

#endif
