import BinanceMargin

/// An entry of the desktop's Secret Service, through the program `secret-tool`.
enum KeyringEntry {
    /// The attributes that find the entry of this name.
    private static func attributes(_ name: String) -> [String] { ["application", "marginsh", "name", name] }

    /// The program that fetches it.
    static func lookup(_ name: String, hiding variables: Set<String>) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "lookup"] + attributes(name), hiddenVariables: variables)
    }

    /// The program that keeps `secret`, which goes through its standard input and so stands in no command line.
    static func store(_ secret: Secret, as name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "store", "--label", "marginsh \(name)"] + attributes(name), input: secret)
    }

    /// The line of a shell that keeps a secret under `name`, and asks for it.
    static func storeLine(_ name: String) -> String {
        let quoted = "'" + name.replacing("'", with: "'\\''") + "'"
        return "secret-tool store --label \(quoted) application marginsh name \(quoted)"
    }

    /// The program that takes it away again.
    static func clear(_ name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "clear"] + attributes(name))
    }
}
