package import BilingualText
package import CommandLanguage

/// Whoever wants to know what happens: the screen, the history, a JUnit report.
package protocol RuntimeObserver: Sendable {
    func notice(_ message: Message)

    /// Mistakes found before anything ran.
    func rejected(_ diagnostics: [Diagnostic])

    /// A statement failed where nothing catches it.
    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure)

    /// Whether ``expectationDidEnd(_:)`` does anything: a report is a costly thing among a million of them.
    var wantsExpectations: Bool { get }

    /// An `expect` held or not.
    func expectationDidEnd(_ report: ExpectationReport)
}
