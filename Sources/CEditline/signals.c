#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// How long a command that was asked to end may take, in seconds.
enum { ENDING_PATIENCE = 1 };

static atomic_uint noted;
static atomic_int wake_descriptor = -1;

static const int noted_signals[] = {SIGINT, SIGWINCH, SIGCONT, SIGCHLD};
static const int ending_signals[] = {
    SIGTERM, SIGHUP,  SIGQUIT, SIGSEGV, SIGBUS,    SIGILL,  SIGFPE,  SIGTRAP, SIGABRT,
    SIGUSR1, SIGUSR2, SIGSYS,  SIGXCPU, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR,  SIGSTKFLT,
};
static struct sigaction before[NSIG];
// Whether a command runs that is to clean up first, and the signal that waits for it.
static volatile sig_atomic_t holds_endings;
static volatile sig_atomic_t held_ending;

static void note(uint32_t what) {
    atomic_fetch_or(&noted, what);
    ced_wake_raise(atomic_load(&wake_descriptor));
}

static void on_noted(int number) {
    int saved = errno;
    switch (number) {
    case SIGINT: note(CED_INTERRUPTED); break;
    case SIGWINCH: note(CED_RESIZED); break;
    case SIGCHLD: note(CED_CHILD_CHANGED); break;
    // The shell that stopped us may have changed the terminal's modes meanwhile: the reader sets its own again.
    default:
        ced_front_may_be_lost();
        note(CED_RESUMED);
        break;
    }
    errno = saved;
}

static void restore_handler(int number) {
    if (before[number].sa_handler == SIG_IGN) before[number].sa_handler = SIG_DFL;
    sigaction(number, &before[number], NULL);
}

// Gives the terminal back, then lets the signal do what it would have done without us: a fault happens again when the
// handler returns, whatever was sent is sent again.
static void on_ending(int number, siginfo_t *info, void *unused) {
    (void)unused;
    bool may_wait = number == SIGTERM || number == SIGHUP || number == SIGQUIT;
    if (may_wait && holds_endings && held_ending == 0) {
        held_ending = number;
        alarm(ENDING_PATIENCE);
        note(0);
        return;
    }
    ced_terminal_give_back();
    if (may_wait) signal(number, SIG_DFL);
    else restore_handler(number);
    if (info->si_code <= 0 || info->si_code == SI_KERNEL) raise(number);
}

static void end_as_held(void) {
    ced_terminal_give_back();
    // Not what was there before: a runtime may take QUIT for a crash, and look for its cause for half a minute.
    signal(held_ending, SIG_DFL);
    raise(held_ending);
}

// The command did not end in time, or the thread that waits for it is itself kept by something. An alarm that we did
// not set ends the process.
static void on_alarm(int number) {
    if (held_ending != 0) end_as_held();
    ced_terminal_give_back();
    restore_handler(number);
    raise(number);
}

// A SIGTSTP of the default kind, so that a process without a job-control shell is not stopped.
static void on_stop(int number) {
    int saved = errno;
    // Ctrl-Z goes to the programs in front; this was sent to us, and they stop together with us.
    ced_signal_programs(number);
    ced_mode mode = ced_terminal_give_back();
    struct sigaction ours, standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigaction(number, &standard, &ours);
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &set, &old);
    // Stopped here, and continued.
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    sigaction(number, &ours, NULL);
    ced_front_may_be_lost();
    ced_terminal_take_again(mode);
    note(CED_RESUMED);
    errno = saved;
}

static void catch_signal(int number, struct sigaction action) {
    sigemptyset(&action.sa_mask);
    struct sigaction old;
    if (sigaction(number, NULL, &old) != 0) return;
    // A signal that was ignored when we were started (nohup, a pipeline in the background) stays ignored.
    bool is_needed = number == SIGWINCH || number == SIGCONT || number == SIGCHLD;
    before[number] = old;
    if (old.sa_handler != SIG_IGN || is_needed) sigaction(number, &action, NULL);
}

static void catch_ending(int number) {
    catch_signal(number, (struct sigaction){.sa_sigaction = on_ending, .sa_flags = SA_SIGINFO | SA_ONSTACK});
}

void ced_signals_catch(int32_t wake) {
    atomic_store(&wake_descriptor, wake);
    for (size_t i = 0; i < sizeof noted_signals / sizeof *noted_signals; i++) {
        catch_signal(noted_signals[i], (struct sigaction){.sa_handler = on_noted, .sa_flags = SA_RESTART});
    }
    for (size_t i = 0; i < sizeof ending_signals / sizeof *ending_signals; i++) catch_ending(ending_signals[i]);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) catch_ending(number);
    catch_signal(SIGALRM, (struct sigaction){.sa_handler = on_alarm, .sa_flags = SA_RESTART});
    catch_signal(SIGTSTP, (struct sigaction){.sa_handler = on_stop, .sa_flags = SA_RESTART});
}

void ced_signals_release(void) {
    for (size_t i = 0; i < sizeof noted_signals / sizeof *noted_signals; i++) {
        sigaction(noted_signals[i], &before[noted_signals[i]], NULL);
    }
    for (size_t i = 0; i < sizeof ending_signals / sizeof *ending_signals; i++) {
        sigaction(ending_signals[i], &before[ending_signals[i]], NULL);
    }
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaction(number, &before[number], NULL);
    sigaction(SIGTSTP, &before[SIGTSTP], NULL);
    sigaction(SIGALRM, &before[SIGALRM], NULL);
    atomic_store(&wake_descriptor, -1);
}

uint32_t ced_signals_take(void) {
    return atomic_exchange(&noted, 0);
}

void ced_endings_hold(bool holds) {
    holds_endings = holds;
    if (!holds && held_ending != 0) end_as_held();
}

bool ced_ending_is_held(void) {
    return held_ending != 0;
}

bool ced_suspend(void) {
    struct sigaction now;
    if (sigaction(SIGTSTP, NULL, &now) != 0 || now.sa_handler != on_stop) return false;
    return kill(0, SIGTSTP) == 0;
}
