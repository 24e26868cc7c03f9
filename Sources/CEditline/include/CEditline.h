#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the line editor needs from libedit and the terminal, as functions with fixed types. Text is Unicode scalars,
// positions count scalars.

// --- Waking a thread that polls ---

// A descriptor that polls as readable once it was raised, until it is cleared; -1 if the system gives none.
int32_t ced_wake_open(void);
void ced_wake_raise(int32_t descriptor);
void ced_wake_clear(int32_t descriptor);

// --- The locale ---

// Gives the process a UTF-8 character type, without which libedit drops what is not ASCII. False if none is installed.
bool ced_use_utf8_locale(void);

// --- Editing (editor.c) ---

typedef struct ced_editor ced_editor;

// What our commands return to libedit. What libedit draws is discarded: the screen is ours.
typedef enum {
    CED_CONTINUE,
    // Goes on as if no key had been pressed: a count or an operator before it still waits for its key.
    CED_KEEP_STATE,
    CED_END_LINE,
    CED_BEEP,
} ced_outcome;

// What libedit asks of us. All are called on the thread that is inside ced_read_line.
typedef struct {
    void *context;
    // The next key: 1 and a scalar, 0 at the end of input, -1 to leave the line at once.
    int32_t (*next_key)(void *context, uint32_t *scalar);
    // Runs the command that was added as number `command`.
    ced_outcome (*run)(void *context, int32_t command);
    // libedit wants the bell.
    void (*beep)(void *context);
    // What libedit would print: complaints about the bindings file, or what `bind` lists.
    void (*notice)(void *context, const uint8_t *bytes, size_t count);
} ced_callbacks;

enum { CED_COMMAND_LIMIT = 64 };

// Makes an editor over the terminal `descriptor`, which is looked at and never read, written or changed afterwards.
// NULL if it is no terminal or memory is short.
ced_editor *ced_open(const char *program, int32_t descriptor, const ced_callbacks *callbacks);
void ced_close(ced_editor *editor);

// Edits one line; returns when a command ended it, or next_key did.
void ced_read_line(ced_editor *editor);

// The current text. The pointer is good until the next change.
const uint32_t *ced_text(const ced_editor *editor, int32_t *count, int32_t *cursor);
// Puts `text` in the place of the scalars from `start` to `end`, and the cursor at `cursor`. The kill ring stays.
bool ced_replace(
    ced_editor *editor, int32_t start, int32_t end, const uint32_t *text, int32_t count, int32_t cursor);
void ced_set_cursor(ced_editor *editor, int32_t cursor);
// Moves the scalars from `start` to `end` into the kill ring.
void ced_kill(ced_editor *editor, int32_t start, int32_t end);

// Adds a command under a number below CED_COMMAND_LIMIT.
bool ced_add_command(ced_editor *editor, int32_t command, const char *name);
// Binds a key, in the notation of editrc(5), in the main map or in vi's command map.
bool ced_bind(ced_editor *editor, bool command_map, const char *key, const char *name);
// Whether a key of several characters does anything.
bool ced_is_bound(ced_editor *editor, const char *key);
// Chooses emacs or vi keys and forgets every binding.
void ced_use_vi(ced_editor *editor, bool vi);
bool ced_is_vi(ced_editor *editor);
// Reads a bindings file. False if it stopped at a line it did not understand.
bool ced_source(ced_editor *editor, const char *path);

// Adds an entry to the history that libedit's own search commands look at.
void ced_remember(ced_editor *editor, const uint32_t *text, int32_t count);

// --- The terminal's modes (terminal.c) ---

// There is one controlling terminal in a process, and signal handlers must find it: its state is this module's.
typedef enum {
    // As it was found.
    CED_MODE_FOUND,
    // Every key is read at once, and none makes a signal.
    CED_MODE_EDITING,
    // Ctrl-C and Ctrl-Z make signals; nothing is echoed; what is typed waits.
    CED_MODE_RUNNING,
} ced_mode;

// The characters that the terminal was found to use, and whether it echoed.
typedef struct {
    uint8_t interrupt;
    uint8_t suspend;
    bool echoes;
} ced_control_characters;

// Remembers the terminal's modes. False if it is not a terminal.
bool ced_terminal_open(int32_t input, int32_t output, ced_control_characters *characters);
void ced_terminal_set(ced_mode mode);
// Gives the terminal back and forgets it.
void ced_terminal_close(void);

// Who has the terminal in front.
typedef enum {
    // This process's group, or there is no controlling terminal.
    CED_FRONT_OURS,
    // The programs that it is lent to.
    CED_FRONT_PROGRAMS,
    // Somebody else: this process may neither set modes nor write to the screen.
    CED_FRONT_OTHERS,
} ced_front;

ced_front ced_terminal_front(void);

// --- Programs that use the terminal (terminal.c, spawn.c) ---

// Makes the process group that programs join who get the terminal; there is one at a time. Its number, or -1.
// `resets` says whether what they leave on the screen (a hidden cursor, the mouse, the other screen) is reset
// afterwards.
int32_t ced_programs_open(bool resets);
// Gives them the terminal, in the modes it was found in or that they had before, and continues them if they were
// stopped.
void ced_programs_resume(void);
// Takes the terminal from them; their modes are kept for the next time.
void ced_programs_take_from(void);
// Stops them, because this process needs the terminal.
void ced_programs_stop(void);
// Whether one of them has stopped since the last call.
bool ced_programs_have_stopped(void);
// Whether they have left the terminal's modes as they were found.
bool ced_programs_leave_modes(void);
// Takes the terminal back for good.
void ced_programs_close(void);

// Has a program that is started find no descriptor from `first` on. `actions` are a posix_spawn_file_actions_t; Swift's
// Glibc module does not show the call.
int32_t ced_add_close_from(void *actions, int32_t first);

// --- Signals (signals.c) ---

typedef enum {
    CED_INTERRUPTED = 1,
    CED_RESIZED = 2,
    CED_RESUMED = 4,
    CED_CHILD_CHANGED = 8,
} ced_signal;

// Catches what concerns the terminal. INT, WINCH, CONT and CHLD are noted and raise `wake`; what ends or stops the process
// gives the terminal back first and then does as it would have done.
void ced_signals_catch(int32_t wake);
void ced_signals_release(void);
// What was noted since the last call, as a set of ced_signal.
uint32_t ced_signals_take(void);
// Whether TERM, HUP and QUIT wait until a command has ended, which `wake` announces: a second one, or a second of time,
// ends the process at once. With false the one that waited ends it.
void ced_endings_hold(bool holds);
// Whether one of them waits.
bool ced_ending_is_held(void);
// Stops this process group as the terminal would on Ctrl-Z; CED_RESUMED is noted afterwards. False if our parent
// does not want us stopped.
bool ced_suspend(void);

#endif
