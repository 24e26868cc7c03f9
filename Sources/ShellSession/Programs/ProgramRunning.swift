package import BinanceMargin

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

    package let timeLimit: Duration

    /// Environment variables that it must not inherit, in addition to those of this shell.
    package let hiddenVariables: Set<String>

    /// In bytes.
    package static let outputLimit = 64 * 1024

    package init(
        words: [String],
        input: Secret? = nil,
        timeLimit: Duration = .seconds(60),
        hiddenVariables: Set<String> = []
    ) {
        self.words = words
        self.input = input
        self.timeLimit = timeLimit
        self.hiddenVariables = hiddenVariables
    }
}

/// The result of a program.
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
