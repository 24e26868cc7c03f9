package import BilingualText
import CommandLanguage

/// What a command gives back when it ends.
package struct CommandResult: Sendable {
    /// Answers still to be shown, in order; those emitted while running are not among them.
    package var records: [Record]

    /// Text still to be shown, a line an element.
    package var lines: [String]

    /// What is no record and is told once all output has been shown.
    package var notices: [Message] = []

    /// The first failure among several requests, all of which were asked: it sets the status.
    package var failure: ShellFailure?

    /// The status when there is no failure, such as 8 for a condition that did not come true.
    package var status: ExitStatus

    /// The process status asked for by a command that ends the shell.
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
        self.failure = failure
        self.status = status
        self.leave = leave
    }

    /// Whether the statement failed.
    var isFailure: Bool { failure != nil || status != .success }

    /// Nothing to show, nothing wrong.
    package static var done: CommandResult { CommandResult() }
}
