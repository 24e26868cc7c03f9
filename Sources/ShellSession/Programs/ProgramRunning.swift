import BinanceMargin
package import LineEditing
package import RecordRendering
package import RequestSigning

/// Starts programs directly, never through a shell. ShellApplication supplies the implementation.
package protocol ProgramRunning: Sendable {
    /// Runs a program to its end and returns what it wrote.
    ///
    /// Cancelling the task ends the program.
    ///
    /// - Throws: ``ProgramFailure``, or `CancellationError`.
    func run(_ plan: ProgramPlan) async throws -> ProgramResult
}

package struct ProgramPlan: Sendable {
    /// The program, by path or by a name in `PATH`, and its arguments.
    package let words: [String]

    /// Its standard input; nil for an empty one.
    package let input: Secret?

    /// By default a minute, or ten if a person may have to type something.
    package let timeLimit: Duration

    /// Environment variables that it must not inherit, in addition to those of this shell.
    package let hiddenVariables: Set<String>

    package let terminal: ProgramTerminal

    /// In bytes.
    package static let outputLimit = 64 * 1024

    package init(
        words: [String],
        input: Secret? = nil,
        timeLimit: Duration? = nil,
        hiddenVariables: Set<String> = [],
        terminal: ProgramTerminal = .none
    ) {
        self.words = words
        self.input = input
        let isLent = if case .lent = terminal { true } else { false }
        self.timeLimit = timeLimit ?? .seconds(isLent ? 600 : 60)
        self.hiddenVariables = hiddenVariables
        self.terminal = terminal
    }
}

/// What a program has of the terminal.
package enum ProgramTerminal: Sendable {
    /// This process's own, without job control: in a script.
    case shared
    /// It is in front while it runs: a program that a statement at the prompt starts.
    case lent(TerminalLoans)
    /// It has none, so that it takes no keys from the prompt: a program in the background.
    case none
}

package struct ProgramResult: Sendable {
    /// 0 for success; a signal counts as 128 plus its number, as in shells.
    package let status: Int

    /// Its standard output, which may be a secret.
    package let output: Secret

    /// Its standard error.
    package let errors: String

    package init(status: Int, output: Secret, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }
}

/// Why a program gave no result.
package enum ProgramFailure: Error, Hashable, Sendable {
    /// It does not exist, or may not be started.
    case notStarted
    /// It exceeded the time limit and was ended.
    case tooSlow
    /// It wrote more than ``ProgramPlan/outputLimit``.
    case tooMuchOutput
    /// This process has too few file descriptors left for its pipes.
    case tooManyOpenFiles
}

/// Starts programs that read a statement's output, directly and never through a shell.
package protocol ProgramStreaming: Sendable {
    /// Runs a program to its end while it reads its input.
    ///
    /// Cancelling the task ends the program.
    ///
    /// - Returns: how it ended, like ``ProgramResult/status``.
    /// - Throws: ``ProgramFailure/notStarted``, or `CancellationError`.
    func stream(_ stream: ProgramStream) async throws -> Int
}

/// A program to start that reads a statement's output as it is written.
package struct ProgramStream: Sendable {
    /// The program, by path or by a name in `PATH`, and its arguments.
    package let words: [String]

    /// Environment variables that it must not inherit, in addition to those of this shell.
    package let hiddenVariables: Set<String>

    /// Its standard input.
    package let input: AsyncStream<String>

    /// Where its lines go; nil if it writes where this process does.
    package let output: (any TextOutput)?

    package let terminal: ProgramTerminal

    /// Called once it runs.
    package let onStart: @Sendable () -> Void

    /// Called when it stops reading, or has ended.
    package let onInputClosed: @Sendable () -> Void
}

/// The part of this process's environment that started programs inherit: nothing that could be a secret of this shell.
package enum InheritedEnvironment {
    /// The variables from which curl and similar programs take a proxy, often with its password.
    private static let proxies: Set<String> = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"]

    /// `entries`, each `NAME=VALUE`, without this shell's own, those in `hidden`, and a proxy with its login.
    ///
    /// The others are passed on byte for byte.
    package static func entries(of entries: [[UInt8]], hiding hidden: Set<String>) -> [[UInt8]] {
        entries.filter { entry in
            let name = String(decoding: entry.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            let isLogin = proxies.contains(name.lowercased()) && entry.contains(UInt8(ascii: "@"))
            return !name.hasPrefix("MARGINSH_") && !hidden.contains(name) && !isLogin
        }
    }
}
