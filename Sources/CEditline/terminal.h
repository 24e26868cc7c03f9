#ifndef CEDITLINE_TERMINAL_H
#define CEDITLINE_TERMINAL_H

#include "CEditline.h"

// For signal handlers: only what POSIX lets a handler call.

// Gives the terminal back as it was found; returns the mode it had.
ced_mode ced_terminal_give_back(void);
// Takes it again.
void ced_terminal_take_again(ced_mode mode);
// Sends a signal to the programs that the terminal is lent to.
void ced_signal_programs(int number);
// This process was stopped and continued: another process may have the terminal in front now.
void ced_front_may_be_lost(void);

#endif
