#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the line editor needs from libedit and the terminal, as functions with fixed types.

// A descriptor that polls as readable once it was raised, until it is cleared; -1 if the system gives none.
int32_t ced_wake_open(void);
void ced_wake_raise(int32_t descriptor);
void ced_wake_clear(int32_t descriptor);

#endif
