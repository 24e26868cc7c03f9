package import CommandLanguage
import ShellRuntime
import ShellSession

/// A text that was run: a typed line, one of `-c`, or a whole script.
package struct RecordedRun: Hashable, Sendable {
    package let text: String

    /// Its name in diagnostics; empty for a typed line.
    package let name: String

    /// Where the text begins in its file; line and column count from 1.
    package let line: Int
    package let column: Int

    /// `$1`...`$9`
    package let arguments: [String]
}

package struct SessionText: Sendable {
    package let text: String
    package let name: String
    package let line: Int
    package let column: Int

    /// Takes `range` of `source`.
    package init(_ source: SourceFile, _ range: SourceRange) {
        let position = source.position(of: range.start)
        text = source.text(in: range)
        name = source.name
        line = position.line
        column = position.column
    }

    package init(_ run: RecordedRun) {
        text = run.text
        name = run.name
        line = run.line
        column = run.column
    }

    package var source: SourceFile {
        let lines = String(repeating: "\n", count: line - 1)
        return SourceFile(name: name, text: lines + String(repeating: " ", count: column - 1) + text)
    }
}

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
    package var isTyped: Bool { name.isEmpty || name == "-c" || name.hasPrefix("-c#") }
}
