import BinanceMargin

/// An entry of the desktop's Secret Service, through the program `secret-tool`.
enum KeyringEntry {
    /// The attributes of the entry with this name.
    private static func attributes(_ name: String) -> [String] { ["application", "marginsh", "name", name] }

    /// The program that prints it.
    static func lookup(_ name: String, hiding variables: Set<String>) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "lookup"] + attributes(name), hiddenVariables: variables)
    }

    /// The program that stores `secret`, which goes through standard input and so appears in no command line.
    static func store(_ secret: Secret, as name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "store", "--label", "marginsh \(name)"] + attributes(name), input: secret)
    }

    /// The shell command line that stores a secret as `name`, and prompts for it.
    static func storeLine(_ name: String) -> String {
        let quoted = "'" + name.replacing("'", with: "'\\''") + "'"
        return "secret-tool store --label \(quoted) application marginsh name \(quoted)"
    }

    /// The program that removes it.
    static func clear(_ name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "clear"] + attributes(name))
    }
}
