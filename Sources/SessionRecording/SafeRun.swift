import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// A text that a recording may contain.
package struct SafeRun: Sendable {
    package let run: RecordedRun

    /// Whether something in it was replaced.
    let isReplaced: Bool

    /// Replaces the secrets, keys and addresses in a text.
    ///
    /// - Throws: `ShellFailure` if the text contains an encoded secret.
    init(
        _ text: SessionText,
        _ arguments: [String],
        secrets: LiveSecrets,
        _ concealment: SecretConcealment
    ) throws(ShellFailure) {
        let source = SourceFile(name: "", text: text.text)
        let ranges = concealment.ranges(in: source)
        var concealed = text.text
        for range in ranges.reversed() {
            concealed = source.text(in: SourceRange(0, range.start)) + SafeText.key
        }
        let safe = Self.safe(concealed, secrets)
        let safeArguments = arguments.map { Self.safe($0, secrets) }
        let name = Self.safe(text.name, secrets)
        guard !secrets.stand(in: Array(([safe, name] + safeArguments).joined(separator: "\n").utf8)) else {
            throw ShellFailure.configuration(.recordingHoldsSecret, next: .recordingHoldsSecretNext)
        }
        isReplaced = safe != text.text || safeArguments != arguments
        run = RecordedRun(text: safe, name: name, line: text.line, column: text.column, arguments: safeArguments)
    }

    /// `text` with secrets, keys and addresses replaced.
    static func safe(_ text: String, _ secrets: LiveSecrets) -> String {
        SafeText.make(secrets.replaced(in: text))
    }
}

extension RecordedRun {
    /// Whether a person typed it, or gave it with `-c`.
    package var isTyped: Bool { name.isEmpty || name == "-c" }
}
