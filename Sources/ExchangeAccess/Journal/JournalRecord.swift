import RecordRendering
import ShellSession
import TerminalText

/// One thing that happened, as it may be kept and shown: fields that this program names, and no text of anybody's but
/// what was asked about.
package struct JournalRecord: Hashable, Sendable {
    /// What happened.
    package enum Kind: String, CaseIterable, Sendable {
        /// A request to the exchange and how it ended.
        case request
        /// A statement and how it ended.
        case statement
        /// The exchange asked for silence.
        case silence
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// When, in milliseconds since 1970 by this machine's clock.
    package let milliseconds: Int64
    package let kind: Kind
    package let fields: [Field]

    /// The value of the field `name`.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The record in one line.
    package var line: String {
        ([UTCTime.text(milliseconds), kind.rawValue] + fields.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    }
}

extension JournalRecord.Field {
    /// Asset and pair names stay far below; what is longer is something else.
    private static let longestText = 24

    /// A field for text that somebody typed or the network sent: what looks like a key is replaced, and nothing in it
    /// can end the line or the field.
    package init(_ name: String, text: String) {
        let safe = SafeText.make(text)
        let short = safe.count <= Self.longestText ? safe : SafeText.key
        let visible = VisibleText(short).description
        self.init(name: name, value: visible.isEmpty ? "-" : String(visible.map { $0 == " " || $0 == "=" ? "_" : $0 }))
    }

    /// A field whose value this program made itself.
    package init(_ name: String, _ value: String) {
        self.init(name: name, value: value)
    }

    package init(_ name: String, _ value: Int) {
        self.init(name: name, value: String(value))
    }
}
