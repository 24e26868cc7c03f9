import ArgumentParser
import MarginShell
import ShellRuntime
import ShellSession

/// The flags of the process itself. Everything after the first word that is not a flag belongs to that word: a script's
/// arguments, or a subcommand's flags.
struct ProcessArguments: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "marginsh")

    @Option(
        name: .customShort("c"),
        parsing: .unconditionalSingleValue,
        help: "Run this line, then leave; may be given several times."
    )
    var lines: [String] = []

    @Option(help: "The profile to begin with; `sandbox` is built in and needs no key.")
    var profile: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Begin with a setting, as `set NAME VALUE` would make it; may be given several times.",
            valueName: "name=value"
        )
    )
    var settings: [String] = []

    @Option(
        help: ArgumentHelp(
            "Let scripts do what they may not by themselves; may be given several times.",
            valueName: "class"
        )
    )
    var allow: [String] = []

    @Option(
        help: ArgumentHelp("Write every `expect` of the run to a file.", valueName: "junit=file"),
        transform: ReportFile.init
    )
    var report: ReportFile?

    @Option(
        help: ArgumentHelp("Record the whole session in a new file without secrets.", valueName: "file")
    )
    var record: String?

    @Option(
        help: ArgumentHelp(
            "Replay a recording, with neither network nor key.",
            valueName: "file"
        )
    )
    var replay: String?

    @Flag(name: .customLong("virtual-time"), help: "With the sandbox: run on a clock that jumps over every wait.")
    var virtualTime = false

    @Flag(help: "Print the version and how this program was built.")
    var version = false

    @Argument(parsing: .captureForPassthrough, help: "A script and its arguments; - is standard input.")
    var words: [String] = []

    /// Whether `--help` was given: as the first of the words that ArgumentParser passes through.
    var wantsHelp: Bool { words.first == "--help" || words.first == "-h" }

    func validate() throws {
        if let first = words.first, first.hasPrefix("-"), first != "-", !wantsHelp {
            throw ValidationError("a flag is unknown")
        }
    }
}

/// What `--report` names: a form and a file.
struct ReportFile: Sendable {
    /// Where the report goes.
    let path: String

    /// Reads `junit=FILE`.
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "junit" else {
            throw ValidationError("a report is written as junit=FILE")
        }
        path = parts[1]
    }
}

/// The classes of `--allow`.
enum AllowedClasses {
    /// Reads the flag's values.
    ///
    /// - Throws: a usage failure that names the classes there are.
    static func parse(_ names: [String]) throws -> Set<PermissionClass> {
        var classes: Set<PermissionClass> = []
        for name in names {
            guard let allowed = PermissionClass(rawValue: name) else { throw ShellFailure.unknownClass(name) }
            classes.insert(allowed)
        }
        return classes
    }
}
