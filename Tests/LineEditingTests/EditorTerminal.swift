import Glibc
import TerminalScreen

/// The editor's driver in a pseudo-terminal of its own.
enum EditorTerminal {
    /// Starts the driver and waits for its prompt.
    static func start(
        _ options: [String] = [],
        environment: [String: String] = [:],
        columns: Int = 80,
        height: Int = 24,
        prompt: String = "demo>"
    ) throws -> PseudoTerminal {
        let terminal = try launch(options, environment: environment, columns: columns, height: height)
        try terminal.wait(forPrompt: prompt)
        return terminal
    }

    /// Starts the driver.
    static func launch(
        _ options: [String] = [],
        environment: [String: String] = [:],
        columns: Int = 80,
        height: Int = 24
    ) throws -> PseudoTerminal {
        let variables = Self.environment.merging(environment) { $1 }
        let program = wrapper.isEmpty ? path : "/usr/bin/env"
        let arguments = wrapper.isEmpty ? options : wrapper + [path] + options
        return try PseudoTerminal(program, arguments, environment: variables, columns: columns, height: height)
    }

    /// A program that runs the driver, as valgrind does.
    private static let wrapper = TestEffort.words("MARGINSH_EDITOR_WRAPPER")

    /// What the driver needs of the environment, and no more.
    static let environment = [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TMPDIR": "/tmp",
        // The runtime would prompt whether to debug, and wait.
        "SWIFT_BACKTRACE": "enable=no",
    ]

    /// The driver is built with the tests, unless `scripts/terminal` names another.
    static var path: String {
        if let path = TestEffort.words("MARGINSH_EDITOR_DRIVER").first { return path }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/EditorDriver"
    }
}
