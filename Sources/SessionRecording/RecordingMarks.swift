package import CommandLanguage
package import ShellRuntime

/// A text split at its outermost `record` statements, so that each part can be recorded or not.
package struct RecordingMarks {
    package struct Part {
        package let range: SourceRange
        package let isRecord: Bool
    }

    /// The parts in order; nil for a text without such a statement.
    package let parts: [Part]

    package init?(_ source: SourceFile, with registry: CommandRegistry) {
        // Searching for the word is cheap; only texts that contain it are parsed twice.
        guard Self.mentionsWord(source.bytes) else { return nil }
        let script = Parser.parse(source, with: registry.syntax).script
        var parts: [Part] = []
        for statement in script.statements {
            let isRecord = Self.isRecord(statement)
            if let last = parts.last, !last.isRecord, !isRecord {
                parts[parts.count - 1] = Part(
                    range: SourceRange(last.range.start, statement.range.end),
                    isRecord: false
                )
            } else {
                parts.append(Part(range: statement.range, isRecord: isRecord))
            }
        }
        guard parts.contains(where: \.isRecord) else { return nil }
        self.parts = parts
    }

    private static let word = Array("record".utf8)

    /// Whether `bytes` contain the word.
    ///
    /// Written as a loop: the standard library's search for a subsequence took longer than parsing and running the
    /// text.
    private static func mentionsWord(_ bytes: [UInt8]) -> Bool {
        var last = word.count - 1
        while last < bytes.count {
            // No occurrence includes a byte that is not in the word, so the next one ends at least a whole word later.
            guard isOfWord(bytes[last]) else {
                last += word.count
                continue
            }
            if bytes[last + 1 - word.count...last].elementsEqual(word) { return true }
            last += 1
        }
        return false
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "r"), UInt8(ascii: "e"), UInt8(ascii: "c"), UInt8(ascii: "o"), UInt8(ascii: "d"): true
        default: false
        }
    }

    private static func isRecord(_ statement: Statement) -> Bool {
        guard case .command(let command) = statement.kind else { return false }
        return command.name.text == "record" && !statement.isBackground
    }
}
