/// The version and how the program was built.
enum BuildFacts {
    static let version = "0.1.0"

    static var text: String {
        "marginsh \(version) (\(commit)\(configuration), Swift \(compiler), \(architecture)-linux-gnu)"
    }

    /// Only facts that the same sources reproduce: neither the time nor the place of the build.
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
