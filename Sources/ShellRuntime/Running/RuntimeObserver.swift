package import CommandLanguage

/// Whoever wants to know what happens: the screen, the history, a JUnit report.
package protocol RuntimeObserver: Sendable {
    func notice(_ message: Message)

    /// Mistakes found before anything ran.
    func rejected(_ diagnostics: [Diagnostic])

    func statementWillRun(_ location: SourceLocation)

    /// A statement ended; nil means well. Inside `try` the failure is reported to `caught` alone.
    func statementDidEnd(_ location: SourceLocation, failure: ShellFailure?)

    /// Whether ``expectationDidEnd(_:)`` does anything: a report is a costly thing among a million of them.
    var wantsExpectations: Bool { get }

    /// An `expect` held or not.
    func expectationDidEnd(_ report: ExpectationReport)
}
