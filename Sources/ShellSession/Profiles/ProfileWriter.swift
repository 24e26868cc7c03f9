import ExactDecimals
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

/// Writes a session's state as a profile: statements of the language, never the text of a secret.
package struct ProfileWriter {
    /// A statement of a profile and its subject; of two statements with the same subject only one can apply.
    package struct Line: Hashable {
        package enum Subject: Hashable {
            case setting(String)
            case scope
            case variable(String)
        }

        package let subject: Subject
        package let text: String

        package init(subject: Subject, text: String) {
            self.subject = subject
            self.text = text
        }
    }

    package static func lines(_ contents: ProfileContents) -> [Line] {
        var lines = contents.settings.map {
            Line(subject: .setting($0.name), text: "set \($0.name) \(spelled($0.text))")
        }
        if let scope = contents.scope { lines.append(Line(subject: .scope, text: text(scope))) }
        for (name, value) in contents.variables {
            guard let text = spelled(value) else { continue }
            lines.append(Line(subject: .variable(name), text: "let \(name) = \(text)"))
        }
        return lines
    }

    /// Whether a profile can contain `value`: a number, text, duration or list of these, and no text that could be a
    /// key.
    package static func canKeep(_ value: Value) -> Bool { spelled(value) != nil }

    /// The statement that selects `scope`.
    package static func text(_ scope: MarginScope) -> String {
        switch scope {
        case .cross: "use cross"
        case .isolated(let symbol): "use isolated \(WordText.spelled(symbol.name))"
        case .portfolio: "use portfolio"
        }
    }

    private static func spelled(_ setting: String) -> String {
        SecretReference(setting)?.description ?? WordText.spelled(setting)
    }

    private static func spelled(_ value: Value) -> String? {
        switch value {
        case .number(let number): return number.description
        case .duration(let duration): return DurationLiteral.text(duration)
        case .text(let text): return SecretConcealment.containsKey(text) ? nil : WordText.quoted(text)
        case .list(let values):
            let words = values.compactMap(spelled)
            return words.count == values.count ? "[" + words.joined(separator: " ") + "]" : nil
        case .record, .boolean, .nothing: return nil
        }
    }
}

package struct ProfileContents: Sendable {
    /// Settings by name, with values as `set` takes them.
    package var settings: [(name: String, text: String)]

    /// The scope; nil if the profile has none.
    package var scope: MarginScope?

    package var variables: [(name: String, value: Value)]

    package init(
        settings: [(name: String, text: String)] = [],
        scope: MarginScope? = nil,
        variables: [(name: String, value: Value)] = []
    ) {
        self.settings = settings
        self.scope = scope
        self.variables = variables
    }

    /// Whether others could do harm by reading the profile or changing it unnoticed: it says where keys are stored or
    /// which host they are sent to.
    var isSensitive: Bool {
        let schema = ShellSettings()
        return settings.contains { schema.declaration(named: $0.name)?.permission != nil }
    }
}

/// The name of a saved profile: that of its file without `.msh`.
package struct ProfileName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// The word for every saved profile, which a new one cannot have as its name.
    package static let reserved = "all"

    /// In characters.
    private static let longest = 64

    /// Accepts ASCII letters, digits, `.`, `_` and `-`, but not `.`, `..` and the built-in `sandbox`.
    package init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed),
            ![".", "..", ChosenProfile.sandboxName].contains(text)
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
