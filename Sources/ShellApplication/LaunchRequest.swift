import ArgumentParser
import MarginShell
import ShellRuntime

/// What the process was started for.
struct LaunchRequest {
    /// The lines to run, in their order.
    var lines: [String] = []
    var profile: String?

    /// The settings of `--set`, as typed.
    var settings: [String] = []

    /// The classes of `--allow`, as typed.
    var allow: [String] = []
    var report: ReportFile?

    /// The file to record the session to, and the recording to replay.
    var record: String?
    var replay: String?
    var virtualTime = false
    var version = false

    /// A script or a subcommand, and what follows it.
    var words: [String] = []

    /// A start without arguments.
    init() {}

    /// - Throws: ArgumentParser's error about `words`, or its help, or a `ShellFailure` about flags that cannot be
    ///   combined.
    init(_ words: [String]) throws {
        self = try LaunchRequest(plain: words) ?? LaunchRequest(parsing: words)
    }

    /// Parses the simplest starts: lines after `-c`, or a script, with or without a profile; nil for all others.
    ///
    /// ArgumentParser gives the same result for them, but takes a sixth of the start.
    init?(plain words: [String]) {
        var rest = words[...]
        while let flag = rest.first, flag == "-c" || flag == "--profile" {
            guard let value = rest.dropFirst().first, !value.hasPrefix("-") else { return nil }
            if flag == "-c" { lines.append(value) } else { profile = value }
            rest = rest.dropFirst(2)
        }
        guard !rest.contains(where: { $0.hasPrefix("-") }), lines.isEmpty || rest.isEmpty else { return nil }
        self.words = Array(rest)
    }

    /// Parses `words` with ArgumentParser.
    init(parsing words: [String]) throws {
        let arguments = try ProcessArguments.parse(words)
        if arguments.wantsHelp { throw CleanExit.helpRequest(ProcessArguments.self) }
        lines = arguments.lines
        profile = arguments.profile
        settings = arguments.settings
        allow = arguments.allow
        report = arguments.report
        record = arguments.record
        replay = arguments.replay
        virtualTime = arguments.virtualTime
        version = arguments.version
        self.words = arguments.words
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
