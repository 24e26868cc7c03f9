package import BinanceMargin

/// Starts programs, directly and never through a shell. The library that does it lives beyond the shell.
package protocol ProgramRunning: Sendable {
    /// Runs a program to its end and gives back what it wrote.
    ///
    /// The task's cancellation ends the program.
    ///
    /// - Throws: ``ProgramFailure``, or `CancellationError`.
    func run(_ plan: ProgramPlan) async throws -> ProgramResult
}

/// A program to start.
package struct ProgramPlan: Sendable {
    /// The program, by path or by a name that `PATH` leads to, and its arguments.
    package let words: [String]

    /// What it gets on standard input; nothing means an empty one.
    package let input: Secret?

    /// How long it may take.
    package let timeLimit: Duration

    /// The environment variables that it must not inherit, beyond those that are this shell's own.
    package let hiddenVariables: Set<String>

    /// The longest output taken, in bytes.
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

/// What came of a program.
package struct ProgramResult: Sendable {
    /// How it ended: 0 is well; a signal counts as 128 and its number, as shells count it.
    package let status: Int

    /// What it wrote to standard output. It may be a secret.
    package let output: Secret

    /// What it wrote to standard error.
    package let errors: String

    package init(status: Int, output: Secret, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }
}

/// Why a program gave no result.
package enum ProgramFailure: Error, Hashable, Sendable {
    /// There is none of that name, or it may not be started.
    case notStarted
    /// It took longer than allowed and was ended.
    case tooSlow
    /// It wrote more than ``ProgramPlan/outputLimit``.
    case tooMuchOutput
    /// This process has too few descriptors left for its pipes.
    case tooManyOpenFiles
}
