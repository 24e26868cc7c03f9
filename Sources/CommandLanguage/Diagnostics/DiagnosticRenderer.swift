package import BilingualText
package import TerminalText

/// Draws diagnostics as text: position, message, the line with a caret under exactly the words, and what may have been
/// meant.
package struct DiagnosticRenderer {
    /// How the position is shown.
    package enum Form: Sendable {
        /// `FILE:LINE:COLUMN: error: ...`, the line, a caret under the words.
        case file
        /// A caret under the line as it was typed after a prompt `promptWidth` cells wide, then `error: ...`.
        ///
        /// The line is shown again if the terminal wrapped it, if the error is in an earlier line, or if other output
        /// came in between (nil).
        case prompt(promptWidth: Int?)
    }

    private static let indent = "  "

    private let language: Language
    private let form: Form
    private let columns: Int
    private let wraps: Bool
    private let usesColour: Bool

    /// Makes a renderer that keeps source lines to `columns` cells.
    ///
    /// - Parameter wraps: whether messages are wrapped at spaces to the same width: for a person, not for a program
    ///   that reads lines.
    package init(language: Language, form: Form, columns: Int = 100, wraps: Bool = false, usesColour: Bool = false) {
        self.language = language
        self.form = form
        self.columns = max(columns, 20)
        self.wraps = wraps
        self.usesColour = usesColour
    }

    /// The lines of `diagnostics`, without a final newline.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(render).joined(separator: "\n")
    }

    /// The lines of `diagnostic`, without a final newline.
    package func render(_ diagnostic: Diagnostic) -> String { display(diagnostic).unchanged }

    /// The lines of `diagnostic`, without a final newline, for a terminal.
    package func display(_ diagnostic: Diagnostic) -> DisplayText {
        var lines: [DisplayText] = []
        let text = diagnostic.message.text(in: language)
        switch form {
        case .file:
            // What was typed has no name.
            let isNamed = !diagnostic.source.name.isEmpty
            let lead = isNamed ? "\(place(diagnostic.range, in: diagnostic.source)): " : ""
            lines.append(sentence(lead, label(of: diagnostic.severity, in: diagnostic.source), text, isMarked: true))
            lines += picture(of: diagnostic)
        case .prompt(let promptWidth):
            lines += caretBelowPrompt(diagnostic, promptWidth: promptWidth).map { [$0] } ?? picture(of: diagnostic)
            lines.append(sentence("", label(of: diagnostic.severity, in: diagnostic.source), text, isMarked: true))
        }
        lines += diagnostic.notes.map { note($0, in: diagnostic.source) }
        for location in diagnostic.includedFrom {
            let message = Message.sourcedFrom(place(location.range, in: location.source))
            lines.append(DisplayText(broken(Self.indent + message.text(in: language))))
        }
        return lines.joined(separator: "\n")
    }

    /// The place as `FILE:LINE:COLUMN`.
    private func place(_ range: SourceRange, in source: SourceFile) -> String {
        let position = source.position(of: range.start)
        return "\(VisibleText(source.name)):\(position.line):\(position.column)"
    }

    private func note(_ note: Diagnostic.Note, in source: SourceFile) -> DisplayText {
        let text = note.message.text(in: language)
        let label = label(of: nil, in: source)
        guard let range = note.range, case .file = form else { return sentence(Self.indent, label, text) }
        return sentence(Self.indent + "\(place(range, in: source)): ", label, text)
    }

    /// The label that programs expect, or for typed text the one in the user's language.
    private func label(of severity: Diagnostic.Severity?, in source: SourceFile) -> String {
        if case .file = form, !source.name.isEmpty { return Self.fileLabel(of: severity) }
        guard language == .chinese else { return Self.fileLabel(of: severity) }
        return switch severity {
        case .error: "错误："
        case .warning: "警告："
        case nil: "提示："
        }
    }

    /// `text` after its label, which is red if `isMarked`.
    private func sentence(_ lead: String, _ label: String, _ text: String, isMarked: Bool = false) -> DisplayText {
        // The full-width colon of a Chinese label needs no space.
        let lines = broken(lead + label + (label.hasSuffix(":") ? " " : "") + text)
        guard isMarked, lines.hasPrefix(lead + label) else { return DisplayText(lines) }
        // Added after the wrapping, which would count the colour sequences as cells.
        return DisplayText(lead) + marked(label) + DisplayText(lines.dropFirst((lead + label).count))
    }

    private func broken(_ text: String) -> String {
        wraps ? text.wrapped(toColumns: columns).joined(separator: "\n") : text
    }

    /// The label that programs look for: `error:`, or `note:` for nil.
    package static func fileLabel(of severity: Diagnostic.Severity?) -> String {
        (severity?.rawValue ?? "note") + ":"
    }

    /// The line, or the part around the error that fits, and the caret below.
    private func picture(of diagnostic: Diagnostic) -> [DisplayText] {
        let room = columns - Self.indent.count
        let layout = SourceLineLayout(
            of: diagnostic.range,
            in: diagnostic.source,
            reach: room,
            hiding: diagnostic.hiddenRanges + diagnostic.hiddenInLine
        )
        let window = layout.window(columns: room)
        let margin = Self.indent + String(repeating: " ", count: window.caretColumn)
        return [
            DisplayText((Self.indent + window.text).trimmingEnd()), DisplayText(margin) + carets(window.caretWidth),
        ]
    }

    private func caretBelowPrompt(_ diagnostic: Diagnostic, promptWidth: Int?) -> DisplayText? {
        guard let promptWidth else { return nil }
        let source = diagnostic.source
        guard source.lineTable.line(of: diagnostic.range.start) == source.lineTable.count else { return nil }
        let layout = SourceLineLayout(of: diagnostic.range, in: source, reach: columns)
        guard layout.isWhole, promptWidth + layout.width < columns else { return nil }
        let window = layout.window(columns: columns)
        return DisplayText(String(repeating: " ", count: promptWidth + window.caretColumn)) + carets(window.caretWidth)
    }

    private func carets(_ width: Int) -> DisplayText {
        marked(String(repeating: "^", count: max(width, 1)))
    }

    /// `text` in red, if colour is used.
    private func marked(_ text: String) -> DisplayText {
        guard usesColour else { return DisplayText(text) }
        return DisplayText(sequence: "\u{1B}[31m") + text + DisplayText(sequence: "\u{1B}[39m")
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
