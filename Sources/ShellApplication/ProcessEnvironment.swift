import SystemCalls

/// The process's environment, read once at the start.
struct ProcessEnvironment: Sendable {
    let variables: [String: String]

    /// The same as bytes, each `NAME=VALUE`, for child processes.
    var entries: [[UInt8]] = []
    let inputIsTerminal: Bool
    let outputIsTerminal: Bool
    let errorsAreTerminal: Bool

    static var current: ProcessEnvironment {
        let entries = ProcessStart.environment
        var variables: [String: String] = [:]
        for entry in entries {
            guard let mark = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: entry[..<mark], as: UTF8.self)
            // If a name is given twice, the first counts, as in the C library.
            if variables[name] == nil { variables[name] = String(decoding: entry[(mark + 1)...], as: UTF8.self) }
        }
        return ProcessEnvironment(
            variables: variables,
            entries: entries,
            inputIsTerminal: Descriptor.standardInput.isTerminal,
            outputIsTerminal: Descriptor.standardOutput.isTerminal,
            errorsAreTerminal: Descriptor.standardError.isTerminal
        )
    }

    /// The bytes of the first of these variables that is set to something.
    func bytes(ofFirst names: String...) -> [UInt8]? {
        for name in names where self[name] != nil {
            let start = Array((name + "=").utf8)
            if let entry = entries.first(where: { $0.starts(with: start) }) { return Array(entry[start.count...]) }
        }
        return nil
    }

    /// Whether input and output are terminals.
    var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

    /// A variable that is set to something.
    subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The locale that messages follow, as POSIX ranks the variables.
    var messageLocale: String { self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? "" }

    /// The locale that determines characters, as POSIX ranks the variables.
    var characterLocale: String { self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] ?? "" }

    /// Whether the locale has only ASCII characters, as far as this program knows: its encoding is not UTF-8.
    var usesASCII: Bool {
        let parts = characterLocale.lowercased().split { $0 == "." || $0 == "@" }
        return !parts.contains { $0 == "utf-8" || $0 == "utf8" }
    }

    /// Whether the terminal can redraw rows in place, by the same rule as the line editor.
    var canRedraw: Bool { !["dumb", "emacs"].contains(variables["TERM"]) }

    /// Whether the terminal is known to take marks around prompt, input and output. A multiplexer between hides it.
    var takesPromptMarks: Bool {
        guard canRedraw, self["TMUX"] == nil, self["STY"] == nil else { return false }
        let programs = ["WezTerm", "ghostty", "iTerm.app", "vscode"]
        let types = ["xterm-kitty", "xterm-ghostty", "wezterm", "foot", "foot-extra"]
        return programs.contains(self["TERM_PROGRAM"] ?? "") || types.contains(self["TERM"] ?? "")
            || self["KITTY_WINDOW_ID"] != nil || self["WT_SESSION"] != nil
    }

    /// Whether colour is wanted: see https://no-color.org.
    var allowsColour: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }
}
