package import BilingualText

/// A command that a statement runs.
///
/// It returns values and never prints.
package protocol Command: Sendable {
    var declaration: CommandDeclaration { get }

    /// Does the command's work.
    ///
    /// - Throws: ``ShellFailure``, or `CancellationError` if Ctrl-C ended it.
    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult

    /// What one run of the statement costs, as far as that is known before it starts.
    func cost(of invocation: CommandInvocation) -> CommandCost

    /// The command itself if it never waits.
    ///
    /// A requirement instead of a cast: casting every command took a tenth of the start.
    var immediate: (any ImmediateCommand)? { get }

    /// The command itself if it checks whole statements before they run.
    var inspecting: (any InspectingCommand)? { get }

    /// The command itself, without what guards it.
    var core: any Command { get }
}

extension Command {
    /// Most commands send no request and take no time.
    package func cost(of invocation: CommandInvocation) -> CommandCost { .free }

    /// Most commands may wait.
    package var immediate: (any ImmediateCommand)? { nil }

    /// Most commands accept any combination of valid words.
    package var inspecting: (any InspectingCommand)? { nil }

    /// Most commands are not guarded.
    package var core: any Command { self }
}

/// A command that never waits and runs without a suspension point, so that a million of them take a second.
package protocol ImmediateCommand: Command {
    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult
}

extension ImmediateCommand {
    package var immediate: (any ImmediateCommand)? { self }

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        try perform(invocation, in: context)
    }
}

/// A command whose words may be valid each and invalid together.
package protocol InspectingCommand: Command {
    /// The errors of a statement whose words are each valid, as far as they are known before it runs.
    func failures(in invocation: CommandInvocation) -> [ShellFailure]
}

extension InspectingCommand {
    package var inspecting: (any InspectingCommand)? { self }
}

/// A command whose words are of a vocabulary of its own, such as the requests of `get`.
package protocol OfferingCommand: Command {
    /// What may be the next word after `words`, which are those after the command's name.
    ///
    /// - Parameter typed: the beginning of that word.
    func offers(after words: [String], typed: String) -> [OfferedWord]

    /// What may follow `words`; nil where the declaration says it.
    func hint(after words: [String]) -> String?
}

package struct OfferedWord: Sendable {
    /// Names of the exchange that may follow the text.
    package enum Names: Sendable {
        case assets, symbols
    }

    package let text: String
    package let summary: LocalizedText

    /// Whether the word goes on after the text.
    package let isContinued: Bool
    package let names: Names?

    package init(_ text: String, _ summary: LocalizedText, isContinued: Bool = false, names: Names? = nil) {
        self.text = text
        self.summary = summary
        self.isContinued = isContinued
        self.names = names
    }
}

package struct CommandResult: Sendable {
    /// Records still to be shown, in order, without those emitted while running.
    package var records: [Record]

    /// Lines of text still to be shown.
    package var lines: [String]

    /// Messages for standard error, printed after all output.
    package var notices: [Message] = []

    /// The first failure among several requests, all of which were sent: it sets the status.
    package var failure: ShellFailure? {
        get { failures.first }
        set { failures = newValue.map { [$0] } ?? [] }
    }

    /// An array because a failure is large and nearly every result has none.
    private var failures: [ShellFailure] = []

    /// The status if there is no failure, such as 8 for a condition that did not become true.
    package var status: ExitStatus

    /// The exit code, if the command ends the shell.
    package var leave: UInt8?

    package init(
        records: [Record] = [],
        lines: [String] = [],
        failure: ShellFailure? = nil,
        status: ExitStatus = .success,
        leave: UInt8? = nil
    ) {
        self.records = records
        self.lines = lines
        self.status = status
        self.leave = leave
        if let failure { failures = [failure] }
    }

    /// Whether the statement failed.
    var isFailure: Bool { !failures.isEmpty || status != .success }

    /// Success with no output.
    package static var done: CommandResult { CommandResult() }
}
