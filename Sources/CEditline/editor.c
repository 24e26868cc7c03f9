#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wide characters are taken to be Unicode scalars");

struct ced_editor {
    EditLine *engine;
    HistoryW *history;
    ced_callbacks callbacks;
    FILE *input;
    FILE *output;
    FILE *errors;
    int descriptor;
    // While a binding is looked up, complaints mean "unbound" and go nowhere.
    bool is_querying;
    bool query_failed;
};

enum { HISTORY_LIMIT = 500, INITIAL_ROOM = 1 << 16 };

// --- What libedit prints ---

// Its drawing is thrown away; of its output only the bell matters.
static ssize_t take_output(void *cookie, const char *bytes, size_t count) {
    ced_editor *editor = cookie;
    if (!editor->is_querying && memchr(bytes, '\a', count) != NULL) {
        editor->callbacks.beep(editor->callbacks.context);
    }
    return (ssize_t)count;
}

static ssize_t take_errors(void *cookie, const char *bytes, size_t count) {
    ced_editor *editor = cookie;
    if (editor->is_querying) {
        editor->query_failed = true;
    } else if (count > 0) {
        editor->callbacks.notice(editor->callbacks.context, (const uint8_t *)bytes, count);
    }
    return (ssize_t)count;
}

// --- What libedit calls ---

static ced_editor *editor_of(EditLine *engine) {
    void *data = NULL;
    el_wget(engine, EL_CLIENTDATA, &data);
    return data;
}

// Some vi commands leave the cursor outside an empty line, and some run on spaces until they meet another character.
static void mend_line(EditLine *engine) {
    LineInfoW *line = (LineInfoW *)el_wline(engine);
    if (line->cursor < line->buffer) line->cursor = line->buffer;
    if (line->cursor > line->lastchar) line->cursor = line->lastchar;
    *(wchar_t *)line->lastchar = L'\0';
}

static int next_key(EditLine *engine, wchar_t *key) {
    ced_editor *editor = editor_of(engine);
    mend_line(engine);
    uint32_t scalar = 0;
    int32_t got = editor->callbacks.next_key(editor->callbacks.context, &scalar);
    *key = (wchar_t)scalar;
    if (got < 0) errno = EINTR;
    return got;
}

static unsigned char run_command(EditLine *engine, int32_t command) {
    ced_editor *editor = editor_of(engine);
    mend_line(engine);
    switch (editor->callbacks.run(editor->callbacks.context, command)) {
    case CED_KEEP_STATE: return CC_ARGHACK;
    case CED_END_LINE: return CC_NEWLINE;
    case CED_BEEP: return CC_ERROR;
    // Its picture of the line must follow every change, seen or not: quick insertion writes into that picture where it
    // believes the cursor to be. It also keeps vi's cursor off the place after the last character.
    default: return CC_REFRESH;
    }
}

// A command gets no data of its own, so each number has its own function.
typedef unsigned char (*command_function)(EditLine *, int);
#define COMMAND(n) \
    static unsigned char command_##n(EditLine *engine, int key) { \
        (void)key; \
        return run_command(engine, n); \
    }
#define EIGHT(X, t) X(t##0) X(t##1) X(t##2) X(t##3) X(t##4) X(t##5) X(t##6) X(t##7)
#define ALL(X) EIGHT(X, 0) EIGHT(X, 01) EIGHT(X, 02) EIGHT(X, 03) EIGHT(X, 04) EIGHT(X, 05) EIGHT(X, 06) EIGHT(X, 07)
ALL(COMMAND)
#define ENTRY(n) command_##n,
static const command_function commands[CED_COMMAND_LIMIT] = {ALL(ENTRY)};

static wchar_t *empty_prompt(EditLine *engine) {
    static wchar_t none[] = L"";
    (void)engine;
    return none;
}

// --- Opening and closing ---

static FILE *open_stream(ced_editor *editor, cookie_write_function_t *take) {
    FILE *stream = fopencookie(editor, "w", (cookie_io_functions_t){.write = take});
    // Unbuffered: a bell or a complaint belongs to the key that caused it.
    if (stream != NULL) setvbuf(stream, NULL, _IONBF, 0);
    return stream;
}

// libedit edits only what looks like a terminal to it, yet must neither change its modes, nor size its picture by it,
// nor flush what was typed ahead. So it is shown the terminal, and the descriptor is then turned into another one. It
// takes the terminal to be in editing mode by then and has no reason to look again.
static bool detach(ced_editor *editor) {
    el_wset(editor->engine, EL_PREP_TERM, 1);
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0) return false;
    int done = dup3(nothing, editor->descriptor, O_CLOEXEC);
    close(nothing);
    return done >= 0;
}

static void reserve_room(ced_editor *editor) {
    // Grown buffers are where libedit's known memory errors are; few lines outgrow this.
    wchar_t *blanks = malloc((INITIAL_ROOM + 1) * sizeof *blanks);
    if (blanks == NULL) return;
    wmemset(blanks, L' ', INITIAL_ROOM);
    blanks[INITIAL_ROOM] = L'\0';
    el_winsertstr(editor->engine, blanks);
    free(blanks);
    el_reset(editor->engine);
}

static bool start_engine(ced_editor *editor, const char *program) {
    editor->engine = el_init_fd(
        program, editor->input, editor->output, editor->errors, editor->descriptor, editor->descriptor,
        editor->descriptor);
    if (editor->engine == NULL) return false;
    EditLine *engine = editor->engine;
    el_wset(engine, EL_CLIENTDATA, editor);
    el_wset(engine, EL_SIGNAL, 0);
    el_wset(engine, EL_PROMPT, empty_prompt);
    el_wset(engine, EL_GETCFN, next_key);
    if (!detach(editor)) return false;
    // The plainest picture costs the least to keep, and it is not shown.
    el_set(engine, EL_TERMINAL, "dumb");
    // Quick insertion of a wide character at its margin writes one cell too far: keep the margin out of reach.
    el_set(engine, EL_SETTC, "co", "2000", NULL);
    el_wset(engine, EL_EDITMODE, 1);
    HistEventW event;
    editor->history = history_winit();
    if (editor->history == NULL) return false;
    history_w(editor->history, &event, H_SETSIZE, HISTORY_LIMIT);
    el_wset(engine, EL_HIST, history_w, editor->history);
    reserve_room(editor);
    return true;
}

ced_editor *ced_open(const char *program, int32_t descriptor, const ced_callbacks *callbacks) {
    if (!isatty(descriptor)) return NULL;
    ced_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    editor->callbacks = *callbacks;
    editor->is_querying = true;
    editor->descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    editor->input = fopen("/dev/null", "re");
    editor->output = open_stream(editor, take_output);
    editor->errors = open_stream(editor, take_errors);
    bool has_streams = editor->input != NULL && editor->output != NULL && editor->errors != NULL;
    if (editor->descriptor < 0 || !has_streams || !start_engine(editor, program)) {
        ced_close(editor);
        return NULL;
    }
    editor->is_querying = false;
    return editor;
}

void ced_close(ced_editor *editor) {
    if (editor->engine != NULL) el_end(editor->engine);
    if (editor->history != NULL) history_wend(editor->history);
    if (editor->input != NULL) fclose(editor->input);
    if (editor->output != NULL) fclose(editor->output);
    if (editor->errors != NULL) fclose(editor->errors);
    if (editor->descriptor >= 0) close(editor->descriptor);
    free(editor);
}

// --- The line ---

// What el_wline gives out is libedit's own record, not a copy.
static LineInfoW *line_of(const ced_editor *editor) {
    return (LineInfoW *)el_wline(editor->engine);
}

static int32_t clamp(int32_t value, int32_t low, int32_t high) {
    return value < low ? low : value > high ? high : value;
}

static wchar_t *terminated_copy(const uint32_t *text, int32_t count) {
    wchar_t *copy = malloc(((size_t)count + 1) * sizeof *copy);
    if (copy == NULL) return NULL;
    if (count > 0) memcpy(copy, text, (size_t)count * sizeof *copy);
    copy[count] = L'\0';
    return copy;
}

void ced_read_line(ced_editor *editor) {
    int count = 0;
    el_wgets(editor->engine, &count);
}

const uint32_t *ced_text(const ced_editor *editor, int32_t *count, int32_t *cursor) {
    const LineInfoW *line = line_of(editor);
    *count = (int32_t)(line->lastchar - line->buffer);
    *cursor = (int32_t)(line->cursor - line->buffer);
    return (const uint32_t *)line->buffer;
}

bool ced_replace(
    ced_editor *editor, int32_t start, int32_t end, const uint32_t *text, int32_t count, int32_t cursor) {
    LineInfoW *line = line_of(editor);
    int32_t length = (int32_t)(line->lastchar - line->buffer);
    start = clamp(start, 0, length);
    end = clamp(end, start, length);
    // el_deletestr would put what goes into the kill ring.
    wchar_t *buffer = (wchar_t *)line->buffer;
    wmemmove(buffer + start, buffer + end, (size_t)(length - end));
    line->lastchar -= end - start;
    line->cursor = buffer + start;
    *(wchar_t *)line->lastchar = L'\0';
    bool fits = true;
    if (count > 0) {
        wchar_t *copy = terminated_copy(text, count);
        fits = copy != NULL && el_winsertstr(editor->engine, copy) == 0;
        free(copy);
    }
    ced_set_cursor(editor, cursor);
    return fits;
}

void ced_set_cursor(ced_editor *editor, int32_t cursor) {
    LineInfoW *line = line_of(editor);
    line->cursor = line->buffer + clamp(cursor, 0, (int32_t)(line->lastchar - line->buffer));
}

void ced_kill(ced_editor *editor, int32_t start, int32_t end) {
    ced_set_cursor(editor, end);
    el_deletestr(editor->engine, end - start);
}

// --- Keys ---

bool ced_add_command(ced_editor *editor, int32_t command, const char *name) {
    if (command < 0 || command >= CED_COMMAND_LIMIT) return false;
    return el_set(editor->engine, EL_ADDFN, name, name, commands[command]) == 0;
}

bool ced_bind(ced_editor *editor, bool command_map, const char *key, const char *name) {
    if (command_map) return el_set(editor->engine, EL_BIND, "-a", key, name, NULL) == 0;
    return el_set(editor->engine, EL_BIND, key, name, NULL) == 0;
}

bool ced_is_bound(ced_editor *editor, const char *key) {
    editor->is_querying = true;
    editor->query_failed = false;
    el_set(editor->engine, EL_BIND, key, NULL);
    editor->is_querying = false;
    return !editor->query_failed;
}

void ced_use_vi(ced_editor *editor, bool vi) {
    el_set(editor->engine, EL_EDITOR, vi ? "vi" : "emacs");
}

bool ced_is_vi(ced_editor *editor) {
    const char *name = NULL;
    return el_get(editor->engine, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

bool ced_source(ced_editor *editor, const char *path) {
    int done = el_source(editor->engine, path);
    // `edit off` would leave us without an editor.
    el_wset(editor->engine, EL_EDITMODE, 1);
    return done == 0;
}

void ced_remember(ced_editor *editor, const uint32_t *text, int32_t count) {
    HistEventW event;
    wchar_t *copy = terminated_copy(text, count);
    if (copy != NULL) history_w(editor->history, &event, H_ENTER, copy);
    free(copy);
}
