#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
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
    tcflag_t newlines = mode->c_iflag & ICRNL;
    make_editing(mode);
    // A program that starts meanwhile finds the lines that were typed ahead.
    mode->c_iflag |= newlines;
    mode->c_lflag |= ISIG;
}

static void set_modes(const struct termios *mode, int when) {
    if (terminal_input < 0 || ced_terminal_front() != CED_FRONT_OURS) return;
    while (tcsetattr(terminal_input, when, mode) < 0 && errno == EINTR) {}
}

static void apply(ced_mode mode, int when) {
    set_modes(&modes[mode], when);
}

static void put(const char *text, size_t count) {
    ssize_t written = write(terminal_output, text, count);
    (void)written;
}

// --- Programs ---

// The group that the terminal is lent to, or 0.
static volatile sig_atomic_t programs;
// Their group to put in front: that of the one that stopped last, as a shell makes a group of its own.
static volatile sig_atomic_t front_programs;
static struct termios program_modes;
static volatile sig_atomic_t resets_screen;
static volatile sig_atomic_t may_be_lost;

ced_front ced_terminal_front(void) {
    pid_t group = tcgetpgrp(terminal_input);
    // No controlling terminal, as in a test that has both ends open: then we are not stopped.
    if (group == getpgrp() || group < 0) return CED_FRONT_OURS;
    if (programs == 0) return CED_FRONT_OTHERS;
    if (group == programs || group == front_programs || !may_be_lost) return CED_FRONT_PROGRAMS;
    return kill(-group, 0) == 0 || errno != ESRCH ? CED_FRONT_OTHERS : CED_FRONT_PROGRAMS;
}

static void put_in_front(pid_t group) {
    sigset_t set, old;
    sigemptyset(&set);
    // From the background this would stop us.
    sigaddset(&set, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    tcsetpgrp(terminal_input, group);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
}

int32_t ced_programs_open(bool resets) {
    if (terminal_input < 0 || programs != 0) return -1;
    // The leader ends at once and is not waited for before the end: so the group exists, and is in front, before the
    // first program starts, and several can join it.
    pid_t leader = fork();
    if (leader == 0) {
        setpgid(0, 0);
        _exit(0);
    }
    if (leader < 0) return -1;
    siginfo_t info;
    while (waitid(P_PID, (id_t)leader, &info, WEXITED | WNOWAIT) < 0 && errno == EINTR) {}
    program_modes = modes[CED_MODE_FOUND];
    resets_screen = resets;
    may_be_lost = ced_terminal_front() != CED_FRONT_OURS;
    programs = front_programs = leader;
    return leader;
}

void ced_programs_resume(void) {
    if (programs == 0) return;
    if (kill(-front_programs, 0) != 0) front_programs = programs;
    if (ced_terminal_front() == CED_FRONT_OURS) {
        set_modes(&program_modes, TCSADRAIN);
        if (program_modes.c_lflag != modes[CED_MODE_FOUND].c_lflag) kill(-programs, SIGWINCH);
        may_be_lost = false;
        put_in_front(front_programs);
    }
    kill(-front_programs, SIGCONT);
    kill(-programs, SIGCONT);
}

void ced_programs_take_from(void) {
    if (programs == 0 || ced_terminal_front() != CED_FRONT_PROGRAMS) return;
    bool is_raw = !ced_programs_leave_modes();
    tcgetattr(terminal_input, &program_modes);
    put_in_front(getpgrp());
    set_modes(&modes[CED_MODE_FOUND], TCSANOW);
    // What a program may have left: a scroll region, keys and mouse in other forms, a hidden cursor, another character
    // set, colour.
    static const char reset[] = "\0337\033[r\0338\033[?1;1000;1002;1003;1004;1006;2004l\033[?7;25h\033>\033[>4m\033[4l"
                                "\033(B\017\033[m";
    // One that has left the modes changed may have been killed on the other screen. Leaving it also moves the cursor,
    // even if it was not there: below everything is always right.
    static const char leave_screen[] = "\0337\033[?1049l\033[999;1H\n";
    if (!resets_screen) return;
    if (is_raw) put(leave_screen, sizeof leave_screen - 1);
    put(reset, sizeof reset - 1);
}

void ced_programs_stop(void) {
    ced_signal_programs(SIGSTOP);
}

bool ced_programs_have_stopped(void) {
    siginfo_t info = {.si_pid = 0};
    if (programs == 0 || waitid(P_ALL, 0, &info, WSTOPPED | WNOHANG) != 0 || info.si_pid == 0) return false;
    // A program in the background has a session of its own.
    if (getsid(info.si_pid) != getsid(0)) return false;
    pid_t group = getpgid(info.si_pid);
    front_programs = group > 0 ? group : programs;
    return true;
}

bool ced_programs_leave_modes(void) {
    struct termios now, *found = &modes[CED_MODE_FOUND];
    return tcgetattr(terminal_input, &now) == 0 && now.c_lflag == found->c_lflag && now.c_oflag == found->c_oflag;
}

void ced_programs_close(void) {
    ced_programs_take_from();
    pid_t leader = programs;
    programs = 0;
    while (leader != 0 && waitpid(leader, NULL, 0) < 0 && errno == EINTR) {}
}

void ced_signal_programs(int number) {
    if (programs == 0) return;
    kill(-programs, number);
    if (front_programs != programs) kill(-front_programs, number);
}

void ced_front_may_be_lost(void) {
    may_be_lost = true;
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
    characters->echoes = (modes[CED_MODE_FOUND].c_lflag & ECHO) != 0;
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
    ced_programs_take_from();
    ced_mode mode = (ced_mode)current_mode;
    current_mode = CED_MODE_FOUND;
    if (terminal_input >= 0 && mode != CED_MODE_FOUND) {
        // Not after what is still to be written: the reader of a terminal that hangs may never take it.
        apply(CED_MODE_FOUND, TCSANOW);
        // While editing, the cursor may be hidden, colour on, and paste marked; leave all that, the line, and what
        // is shown below it, such as a menu.
        static const char undo[] = "\033[?2004l\033[?25h\033[m\r\n\033[J";
        if (mode == CED_MODE_EDITING && ced_terminal_front() == CED_FRONT_OURS) put(undo, sizeof undo - 1);
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
