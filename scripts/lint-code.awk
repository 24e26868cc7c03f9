# Reads Swift files for scripts/lint: who imports whom, and the constructs that are not allowed.
#
# Text in quotes is set aside first, so that a message may name what code may not say. A quote within an interpolation
# ends that text too early, and a block comment counts as code: both err towards a problem.

BEGIN {
    if (arrows) {
        read_manifest()
        for (target in allowed) {
            gsub(/ +/, " ", allowed[target])
            print target ":" substr(allowed[target], 1, length(allowed[target]) - 1)
        }
        exit
    }
    read_table()
    read_manifest()
}

FNR == 1 {
    in_text = 0
    sends_http = 0
    is_test = FILENAME ~ /^Tests\//
    target = target_of(FILENAME)
    if (!(target in allowed) && !is_test) {
        find("imports", "target `" target "` is not in Package.swift; add it with what it depends on")
        allowed[target] = " "
    }
}

{
    split_line($0)
    check_imports()
    check_words()
    check_writes()
}

# --- Reading

function read_table(    line, parts) {
    while ((getline line < table) > 0) {
        if (line ~ /^#/ || line !~ /:/) continue
        split(line, parts, ":")
        allow(parts[1], substr(line, length(parts[1]) + 2))
    }
    close(table)
}

function allow(importer, modules) {
    allowed[importer] = allowed[importer] " " modules " "
}

# The manifest's targets and what they depend on: `let crypto: Target.Dependency = .product(name: "Crypto", ...)` names a
# module, and a target's list holds such names and quoted ones.
function read_manifest(    line, importer, listing, words) {
    while ((getline line < manifest) > 0) {
        sub(/\/\/.*/, "", line)
        if (line ~ /^let .*Target\.Dependency = /) {
            split(line, words, /[ :]+/)
            match(line, /name: "[^"]*"/)
            product[words[2]] = substr(line, RSTART + 7, RLENGTH - 8)
        }
        if (line ~ /[tT]arget\($/ || line ~ /[tT]arget\(name:/) importer = ""
        if (match(line, /name: "[^"]*"/) && importer == "") importer = substr(line, RSTART + 7, RLENGTH - 8)
        if (line ~ /targets: \[/) { importer = ""; inside = 1 }
        if (!inside || importer == "") continue
        if (!(importer in allowed)) allow(importer, "")
        if (match(line, /path: "[^"]*"/)) {
            path[importer] = substr(line, RSTART + 7, RLENGTH - 8)
            home[path[importer]] = importer
        }
        if (line ~ /sources: \[/) inside_sources = 1
        if (inside_sources) note_sources(importer, line)
        if (line ~ /\]/) inside_sources = 0
        if (line ~ /dependencies: \[/) {
            listing = 1
            sub(/.*dependencies: \[/, "", line)
        }
        if (listing) allow_listed(importer, line)
        if (line ~ /\]/) listing = 0
    }
    close(manifest)
}

function allow_listed(importer, line,    words, count, i) {
    sub(/\].*/, "", line)
    count = split(line, words, /[ ,\t]+/)
    for (i = 1; i <= count; i++) {
        if (words[i] in product) allow(importer, product[words[i]])
        else if (gsub(/"/, "", words[i])) allow(importer, words[i])
    }
}

# Folders that a target names as its own below its `path`.
function note_sources(importer, line,    words, count, i) {
    count = split(line, words, "\"")
    for (i = 2; i <= count; i += 2) home[path[importer] "/" words[i]] = importer
}

# The target whose folder a file is in: the one that the manifest gives, else the folder of that name below Sources or Tests.
function target_of(file,    folder, names) {
    split(file, names, "/")
    folder = file
    while (sub(/\/[^\/]*$/, "", folder)) {
        if (folder in home && folder ~ /\//) return home[folder]
    }
    # A target that only scripts/allowed-imports names may be in a folder of its kind, as in Sources/Development.
    return names[2] in allowed || !(names[3] in allowed) ? names[2] : names[3]
}

# Splits a line into `code`, which has no quoted text, and `comment`.
function split_line(line,    at) {
    code = ""
    comment = ""
    if (in_text) {
        at = index(line, "\"\"\"")
        if (!at) return
        in_text = 0
        line = substr(line, at + 3)
    }
    gsub(/\\"/, "", line)
    while (match(line, /"""|"[^"]*"|\/\//)) {
        code = code substr(line, 1, RSTART - 1)
        if (substr(line, RSTART, RLENGTH) == "\"\"\"") {
            in_text = 1
            return
        }
        if (substr(line, RSTART, 1) == "/") {
            comment = substr(line, RSTART)
            return
        }
        code = code "\"\""
        line = substr(line, RSTART + RLENGTH)
    }
    code = code line
}

# --- Rules

function find(rule, message) {
    print FILENAME ":" FNR ": " rule ": " message
}

function has_word(text, word) {
    return text ~ ("(^|[^A-Za-z0-9_])" word "([^A-Za-z0-9_]|$)")
}

function check_imports(    rest, statements, count, i) {
    if (code !~ /import|canImport/) return
    count = split(code, statements, ";")
    for (i = 1; i <= count; i++) {
        rest = statements[i]
        sub(/^[ \t]+/, "", rest)
        while (sub(/^@[A-Za-z_]+(\([^)]*\))?[ \t]*/, "", rest)) {}
        sub(/^(public|package|internal|private|fileprivate)[ \t]+/, "", rest)
        if (sub(/^import[ \t]+/, "", rest)) {
            sub(/^(struct|class|enum|protocol|typealias|func|var|let|actor|macro)[ \t]+/, "", rest)
            if (match(rest, /^[A-Za-z_][A-Za-z0-9_]*/)) check_module(substr(rest, 1, RLENGTH))
        }
    }
    rest = code
    while (match(rest, /canImport\([ \t]*[A-Za-z_][A-Za-z0-9_]*/)) {
        statements[0] = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
        sub(/^canImport\([ \t]*/, "", statements[0])
        check_module(statements[0])
    }
}

function check_module(module) {
    if (module ~ /^(HTTPTypes|NIOHTTP1|AsyncHTTPClient)$/) sends_http = 1
    if (may_import("*", module) || may_import(target, module)) return
    if (is_test && may_import("*Tests", module)) return
    find("imports", "`" target "` may not import `" module "`; " advice(module))
}

function may_import(importer, module) {
    return importer in allowed && index(allowed[importer], " " module " ") > 0
}

function advice(module) {
    if (module == "Foundation") return "it brings ICU: do without, or with FoundationEssentials where it is listed"
    if (module == "Glibc") return "put the system call into SystemCalls"
    return "go through a module that may, or change Package.swift and say why"
}

function check_words() {
    if (code ~ /try!/) find("try", "`try!` traps; handle the error, or in a test use `try`")
    if (has_word(code, "as!")) find("cast", "`as!` traps; use `as?`, or in a test `try #require`")
    if (code ~ /(^|[^A-Za-z0-9_])fatalError\(/) find("trap", "`fatalError` ends the process; throw or return an error")
    if (has_word(code comment, "(TODO|FIXME)")) find("unfinished", "a note of unfinished work; finish it now, or take the note out")
    if (is_test) {
        if (code ~ /\.disabled\(/) find("disabled-test", "a disabled test proves nothing; fix or remove it")
        if (has_word(code, "Task\\.sleep")) find("sleep", "a test waits for a state, never for a time; use VirtualTime")
        return
    }
    check_safety()
}

function check_safety() {
    # What only develops the program may do what tests may.
    if (target == "LineEditing" || may_import("development", target)) return
    if (code ~ /@unchecked[ \t]+Sendable/) {
        find("unchecked", "`@unchecked Sendable` is allowed only in LineEditing; use a Mutex or a value")
    }
    if (code ~ /nonisolated\(unsafe\)/) {
        find("unchecked", "`nonisolated(unsafe)` is allowed only in LineEditing; use a Mutex or a value")
        gsub(/nonisolated\(unsafe\)/, "", code)
    }
    if (target != "SystemCalls" && has_word(code, "unsafe")) {
        find("unsafe", "`unsafe` is allowed only in SystemCalls and LineEditing; put the call there")
    }
}

# Names of write methods: a literal or a method type's member anywhere; a bare `.post` only where HTTP is imported, because
# elsewhere it may be a key or a function of another kind.
function check_writes(    raw) {
    if (is_test || target ~ /^Sandbox(Exchange|HTTP)$/) return
    raw = substr($0, 1, length($0) - length(comment))
    if (in_text && code == "") raw = ""
    if (raw ~ /"(POST|PUT|DELETE|PATCH)"/ || has_word(code, "\\.(POST|PUT|DELETE|PATCH)") ||
        code ~ /[Mm]ethod\.(post|put|delete|patch)([^A-Za-z0-9_]|$)/ ||
        (sends_http && code ~ /(^|[^A-Za-z0-9_)\]?!])\.(post|put|delete|patch)([^A-Za-z0-9_]|$)/)) {
        find("write-method", "nothing but the sandbox may name a method that writes; use GET")
    }
}
