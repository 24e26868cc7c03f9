#ifndef CHEAP_H
#define CHEAP_H

#include <malloc.h>

// What the C library lets a process say of its heap. Swift's Glibc module does not show it.

// Lets every thread allocate from one arena.
static inline void cheap_keep_one_arena(void) { mallopt(M_ARENA_MAX, 1); }

#endif
