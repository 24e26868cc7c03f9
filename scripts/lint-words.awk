# Reads text that people read, for scripts/lint: comments and quoted text of code, and all of a document but its code. Finds
# the words that scripts/words-to-avoid lists.
#
# A line of that list has a pattern, what to write instead, and optionally a pattern of right uses, with tabs in between.
# Patterns are in lower case and match whole words. Code in backticks and interpolations are left out. `lint:words` in a
# comment allows a line and the next one. `unchecked` lists, one per line, folders whose Swift files are not checked yet, and
# single files that are not checked; an entry without a hit is warned of.

BEGIN {
    FS = "\t"
    while ((getline < list) > 0) {
        if ($0 ~ /^#/ || NF < 2) continue
        pattern[++count] = whole_words($1)
        advice[count] = $2
        right[count] = NF > 2 ? whole_words($3) : ""
        any = any (any ? "|" : "") "(" pattern[count] ")"
    }
    close(list)
    while ((getline < unchecked) > 0) if ($0 ~ /^[^#]/) entries[$0] = ++lines_read; else lines_read++
    close(unchecked)
}

FNR == 1 {
    fence = ""
    in_text = 0
    allowed_line = 0
    kind = FILENAME
    sub(/.*[.\/]/, "", kind)
    if (kind ~ /^(yml|steps)$/) kind = "md"
    entry = entry_of(FILENAME)
}

/lint:words/ { allowed_line = FNR + 1 }

{
    text = kind == "md" ? document_text($0) : kind ~ /^(swift|c|h)$/ ? code_text($0) : script_text($0)
    if (FNR <= allowed_line || text == "") next
    text = tolower(text)
    if (text ~ any) check(text)
}

# A pattern that begins or ends with a letter begins or ends where a word does; Chinese text has no such places.
function whole_words(text) {
    text = "(" text ")"
    if (text ~ /^\(+[a-z]/) text = "(^|[^a-z0-9_])" text
    if (text ~ /[a-z?][)]+$/) text = text "([^a-z0-9_]|$)"
    return text
}

function check(text,    i, rest, word) {
    for (i = 1; i <= count; i++) {
        rest = text
        if (right[i] != "") gsub(right[i], " ; ", rest)
        if (!match(rest, pattern[i])) continue
        word = substr(rest, RSTART, RLENGTH)
        gsub(/^[^a-z\200-\377,]+|[^a-z\200-\377]+$/, "", word)
        if (entry == "") print FILENAME ":" FNR ": words: `" word "`; " advice[i]
        hits[entry]++
    }
}

function entry_of(file,    known) {
    for (known in entries) {
        if (file == known || (file ~ /\.(swift|c|h)$/ && index(file, known "/") == 1)) return known
    }
    return ""
}

END {
    for (known in entries) {
        if (known in hits) continue
        print unchecked ":" entries[known] ": words: warning: `" known "` needs no entry any more; remove the line"
    }
}

# --- What people read of a line

function without_code(text) {
    gsub(/`[^`]*`/, " ` ", text)
    return text
}

# Of a fenced block, its comments.
function document_text(line) {
    if (match(line, /^ *```/)) {
        fence = fence == "" ? "open" : ""
        return ""
    }
    if (fence == "") return without_code(line)
    return match(line, /(^|[ \t])(#|\/\/)[ \t]/) ? substr(line, RSTART) : ""
}

# Comments, quoted text, and names of tests, which are sentences.
function code_text(line,    out, at, name) {
    if (match(line, /func `[^`]*`/)) {
        out = substr(line, RSTART + 6, RLENGTH - 7)
        line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
    }
    return out quoted_text(line, "//")
}

# Words with a `$` and what braces insert into Python's texts are code.
function script_text(line) {
    gsub(/[^ "']*[$][^ "']*|\{[^{} ]*\}/, "X", line)
    return quoted_text(line, "#")
}

# Text in quotes, over several lines too, and the comment that `leader` begins.
function quoted_text(line, leader,    out, at, piece, start) {
    gsub(/\\"/, "", line)
    while (line ~ /\\\([^()]*\)/) sub(/\\\([^()]*\)/, "X", line)
    while (line ~ /\\\([^()]*\([^()]*\)/) sub(/\([^()]*\)/, "", line)
    if (in_text) {
        at = index(line, "\"\"\"")
        if (!at) return without_code(line)
        out = substr(line, 1, at - 1)
        in_text = 0
        line = substr(line, at + 3)
    }
    start = leader == "#" ? "\"\"\"|\"[^\"]*\"|'[^']*'|(^|[ \t])#" : "\"\"\"|\"[^\"]*\"|//"
    while (match(line, start)) {
        piece = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        if (piece == "\"\"\"") {
            at = index(line, "\"\"\"")
            if (!at) {
                in_text = 1
                return without_code(out " " line)
            }
            out = out " " substr(line, 1, at - 1)
            line = substr(line, at + 3)
        } else if (piece ~ /(#|\/\/)$/) {
            return without_code(out " " line)
        } else {
            out = out " " piece
        }
    }
    return without_code(out)
}
