/// Turns a message into words, with each argument rendered after its kind.
package protocol MessageWording: Sendable {
    func text(for message: Message) -> String

    /// What stands before a diagnostic of `severity`, or before a note for nil, where a person reads it at a prompt.
    func label(of severity: Diagnostic.Severity?) -> String
}

extension MessageWording {
    /// The label as files of diagnostics have it, which other programs read.
    package func label(of severity: Diagnostic.Severity?) -> String { DiagnosticRenderer.fileLabel(of: severity) }
}
