import RecordRendering
import ShellSession
import TerminalText

/// An event that may be kept and shown: fields that this program defines, and no text of other people except asset and
/// pair names.
package struct JournalRecord: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A request to the exchange and its result.
        case request
        /// A statement and its result.
        case statement
        /// A rate limit of the exchange.
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

    /// In milliseconds since 1970 by this computer's clock.
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
    /// In characters; asset and pair names are far shorter.
    private static let longestText = 24

    /// A field with text that a person typed or the network sent: what looks like a key is replaced, and nothing in it
    /// can end the line or the field.
    package init(_ name: String, text: String) {
        let safe = SafeText.make(text)
        let short = safe.count <= Self.longestText ? safe : SafeText.key
        let visible = VisibleText(short).description
        self.init(name: name, value: visible.isEmpty ? "-" : String(visible.map { $0 == " " || $0 == "=" ? "_" : $0 }))
    }

    /// A field with a value of this program.
    package init(_ name: String, _ value: String) {
        self.init(name: name, value: value)
    }

    package init(_ name: String, _ value: Int) {
        self.init(name: name, value: String(value))
    }
}
