import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// A text as a recording may hold it.
package struct SafeRun: Sendable {
    package let run: RecordedRun

    /// Whether something in it was replaced.
    let isReplaced: Bool

    /// Replaces the secrets, keys and addresses in a text.
    ///
    /// - Throws: `ShellFailure` where a secret stands in it in another form than its own.
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

    /// `text` as a recording may hold it.
    static func safe(_ text: String, _ secrets: LiveSecrets) -> String {
        SafeText.make(secrets.replaced(in: text))
    }
}

extension RecordedRun {
    /// Whether a person typed it, or gave it by `-c`.
    package var isTyped: Bool { name.isEmpty || name == "-c" }
}
