#ifndef CEDITLINE_TERMINAL_H
#define CEDITLINE_TERMINAL_H

#include "CEditline.h"

// For signal handlers: only what POSIX lets a handler call.

// Gives the terminal back as it was found; returns the mode it had.
ced_mode ced_terminal_give_back(void);
// Takes it again.
void ced_terminal_take_again(ced_mode mode);

#endif
