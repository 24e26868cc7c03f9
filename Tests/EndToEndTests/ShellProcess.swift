import Foundation
import Testing

/// The result of a run of the program.
struct ShellRun {
    let status: Int32
    let output: String
    let errors: String
}

/// Starts the built program as a user would, in a home directory of its own with nothing of the tester's environment.
struct ShellProcess {
    /// The program's home directory; it is removed at the end of the test.
    let home: TemporaryDirectory
    var environment: [String: String]

    init() throws {
        home = try TemporaryDirectory()
        let own = [
            "HOME": home.url.path,
            "LC_ALL": "C.UTF-8",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "XDG_CONFIG_HOME": home.url.appending(path: "config").path,
            "XDG_STATE_HOME": home.url.appending(path: "state").path,
        ]
        environment = Self.sanitizerOptions.merging(own) { $1 }
    }

    /// The release binary that `scripts/test` names, otherwise the one built with the tests.
    static var binary: URL {
        if let path = ProcessInfo.processInfo.environment["MARGINSH_BINARY"] { return URL(filePath: path) }
        return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "marginsh")
    }

    /// The options of a sanitizer that watches the tests: it also watches the programs they start. Swift's backtracer, which
    /// a signal may start, and the thread sanitizer end each other.
    private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
        ["ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"].contains($0.key)
    }

    /// Runs the program to its end.
    ///
    /// Output goes to files, because a full pipe that is not read would block the program forever.
    func run(_ arguments: [String], input: Data = Data()) throws -> ShellRun {
        try run(Self.binary, arguments, environment, input: input)
    }

    func run(_ arguments: String..., input: String = "") throws -> ShellRun {
        try run(arguments, input: Data(input.utf8))
    }

    /// Words for a shell that limit the size of files, in kilobytes. The thread sanitizer would break the limit with a file
    /// of its own; it does without one where there is no folder for it.
    static func fileLimit(_ kilobytes: Int) -> String { "ulimit -f \(kilobytes); export TMPDIR=/nowhere;" }

    /// Runs a line of bash in which `$BINARY` names the program.
    func runShell(_ line: String) throws -> ShellRun {
        let variables = environment.merging(["BINARY": Self.binary.path]) { $1 }
        return try run(URL(filePath: "/bin/bash"), ["-c", line], variables, input: Data())
    }

    private func run(
        _ program: URL,
        _ arguments: [String],
        _ environment: [String: String],
        input: Data
    ) throws -> ShellRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = home.url
        let inputFile = home.url.appending(path: "standard-input")
        try input.write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let output = try Self.emptyFile(home.url.appending(path: "standard-output"))
        let errors = try Self.emptyFile(home.url.appending(path: "standard-error"))
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        return ShellRun(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output.url), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors.url), as: UTF8.self)
        )
    }

    private static func emptyFile(_ url: URL) throws -> (url: URL, handle: FileHandle) {
        try Data().write(to: url)
        return (url, try FileHandle(forWritingTo: url))
    }
}
