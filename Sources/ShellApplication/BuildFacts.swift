/// What this program is and how it was built.
enum BuildFacts {
    /// The version, as Semantic Versioning has it.
    static let version = "0.1.0"

    static var text: String {
        "marginsh \(version) (\(commit)\(configuration), Swift \(compiler), \(architecture)-linux-gnu)"
    }

    /// Facts alone that the same sources give again: no time and no place of the build.
    private static var commit: String {
        guard let name = BuildCommit.name, let date = BuildCommit.date else { return "" }
        return "commit \(name) of \(date), "
    }

    static var configuration: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }

    static var compiler: String {
        #if swift(>=6.4)
            "6.4 or newer"
        #elseif swift(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }

    static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "aarch64"
        #else
            "other"
        #endif
    }
}
