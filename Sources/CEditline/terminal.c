#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static int terminal_input = -1;
static int terminal_output = -1;
static struct termios modes[3];
static volatile sig_atomic_t current_mode = CED_MODE_FOUND;

static void make_editing(struct termios *mode) {
    mode->c_iflag &= ~(tcflag_t)(IXON | INLCR | ICRNL | IGNCR | ISTRIP);
    mode->c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    mode->c_cc[VMIN] = 1;
    mode->c_cc[VTIME] = 0;
}

// Not canonical either: a line discipline that edits would change what is typed ahead.
static void make_running(struct termios *mode) {
    make_editing(mode);
    mode->c_lflag |= ISIG;
}

bool ced_terminal_is_ours(void) {
    pid_t group = tcgetpgrp(terminal_input);
    // No controlling terminal, as in a test that has both ends open: then we are not stopped.
    return group == getpgrp() || group < 0;
}

static void apply(ced_mode mode, int when) {
    if (terminal_input < 0 || !ced_terminal_is_ours()) return;
    while (tcsetattr(terminal_input, when, &modes[mode]) < 0 && errno == EINTR) {}
}

static void give_back_at_exit(void) {
    ced_terminal_give_back();
}

bool ced_terminal_open(int32_t input, int32_t output, ced_control_characters *characters) {
    static bool is_registered = false;
    if (tcgetattr(input, &modes[CED_MODE_FOUND]) < 0) return false;
    modes[CED_MODE_EDITING] = modes[CED_MODE_RUNNING] = modes[CED_MODE_FOUND];
    make_editing(&modes[CED_MODE_EDITING]);
    make_running(&modes[CED_MODE_RUNNING]);
    characters->interrupt = modes[CED_MODE_FOUND].c_cc[VINTR];
    characters->suspend = modes[CED_MODE_FOUND].c_cc[VSUSP];
    current_mode = CED_MODE_FOUND;
    terminal_output = output;
    terminal_input = input;
    if (!is_registered) is_registered = atexit(give_back_at_exit) == 0;
    return true;
}

void ced_terminal_set(ced_mode mode) {
    current_mode = mode;
    apply(mode, TCSADRAIN);
}

void ced_terminal_close(void) {
    ced_terminal_set(CED_MODE_FOUND);
    terminal_input = -1;
    terminal_output = -1;
}

ced_mode ced_terminal_give_back(void) {
    int saved = errno;
    ced_mode mode = (ced_mode)current_mode;
    current_mode = CED_MODE_FOUND;
    if (terminal_input >= 0 && mode != CED_MODE_FOUND) {
        // Not after what is still to be written: the reader of a terminal that hangs may never take it.
        apply(CED_MODE_FOUND, TCSANOW);
        // While editing, the cursor may be hidden, colour on, and paste marked; leave all that, the line, and what
        // is shown below it, such as a menu.
        static const char undo[] = "\033[?2004l\033[?25h\033[m\r\n\033[J";
        if (mode == CED_MODE_EDITING && ced_terminal_is_ours()) {
            ssize_t written = write(terminal_output, undo, sizeof undo - 1);
            (void)written;
        }
    }
    errno = saved;
    return mode;
}

void ced_terminal_take_again(ced_mode mode) {
    int saved = errno;
    current_mode = mode;
    apply(mode, TCSANOW);
    errno = saved;
}
