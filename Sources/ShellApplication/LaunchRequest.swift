import MarginShell
import ShellRuntime
import ShellSession

/// What the process was started for.
struct LaunchRequest {
    /// The lines to run, in their order.
    var lines: [String] = []
    var profile: String?

    /// The settings of `--set`, as typed.
    var settings: [String] = []

    /// The classes of `--allow`, as typed.
    var allow: [String] = []

    /// The file for the report on the expectations.
    var report: String?

    /// The file to record the session to, and the recording to replay.
    var record: String?
    var replay: String?
    var virtualTime = false

    /// How failures are written; nil leaves it to the format of the records.
    var errors: FailureFormat?
    var trace = false
    var version = false

    /// A script or a subcommand, and what follows it.
    var words: [String] = []

    /// A start without arguments.
    init() {}

    /// - Throws: `ProcessLine.HelpRequest`, or a `ShellFailure` about flags that are wrong or cannot be combined.
    init(_ words: [String]) throws {
        let line = try ProcessLine(words)
        lines = line.list(of: "-c")
        profile = line.value(of: "--profile")
        settings = line.list(of: "--set")
        allow = line.list(of: "--allow")
        report = line.value(of: "--report").map { String($0.dropFirst("junit=".count)) }
        record = line.value(of: "--record")
        replay = line.value(of: "--replay")
        virtualTime = line.has("--virtual-time")
        version = line.has("--version")
        errors = line.value(of: "--errors").flatMap(FailureFormat.init)
        trace = line.has("--trace")
        self.words = line.words
        try checkTogether()
    }

    private func checkTogether() throws(ShellFailure) {
        let excludedByReplay = [
            ("--record", record != nil), ("--profile", profile != nil), ("--virtual-time", virtualTime),
        ]
        if replay != nil, let flag = excludedByReplay.first(where: \.1) { throw .replayTakes(no: flag.0) }
        if !lines.isEmpty, !words.isEmpty { throw .linesAndScript }
    }
}

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
