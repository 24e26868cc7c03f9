package import BilingualText
package import BinanceMargin
import CommandLanguage
package import LineEditing
package import RecordRendering
import RequestSigning
import ShellRuntime
import Synchronization

// The values were checked against their declarations when they were set, so a value that cannot be read is an internal
// error; the default is used instead.
extension SettingsStore {
    package var recvWindow: RecvWindow? {
        self["recvWindow"].flatMap { Int($0.text) }.flatMap(RecvWindow.init(milliseconds:))
    }

    package var timeout: Duration { self["timeout"].flatMap { DurationLiteral.parse($0.text) } ?? .seconds(15) }

    package var limitPolicy: LimitPolicy { self["limitPolicy"].flatMap { LimitPolicy(rawValue: $0.text) } ?? .refuse }

    var limitWait: Duration { self["limitWait"].flatMap { DurationLiteral.parse($0.text) } ?? .seconds(90) }

    package var limitShare: LimitShare {
        self["limitShare"].flatMap { Int($0.text) }.flatMap(LimitShare.init(percent:)) ?? .half
    }

    package var format: OutputFormat? { self["format"].flatMap { OutputFormat(rawValue: $0.text) } }

    /// Whether a terminal shows a live table for a watch; with `plain` it shows lines.
    package var watchesLive: Bool { self["watchStyle"]?.text != "log" && self["plain"]?.text != "on" }

    package var language: Language? { self["lang"].flatMap { Language(rawValue: $0.text) } }

    /// Nil leaves it to the bindings file.
    package var keyStyle: EditorConfiguration.KeyStyle? {
        self["editor"].flatMap { EditorConfiguration.KeyStyle(rawValue: $0.text) }
    }

    /// Whether output is in whole lines without colour and drawings.
    package var isPlain: Bool { self["plain"]?.text == "on" }

    package var keepsHistory: Bool { self["history"]?.text != "off" }

    /// Whether the profile is marked as production.
    package var isProduction: Bool { self["production"]?.text == "on" }

    /// Whether the time and weight of each statement are shown.
    var isTiming: Bool { self["timing"]?.text == "on" }

    package var continuesAfterFailure: Bool { self["onError"]?.text == "continue" }

    package var requestOptions: RequestOptions {
        RequestOptions(
            recvWindow: recvWindow,
            timeout: timeout,
            deadline: max(.seconds(60), timeout * 2),
            limitPolicy: limitPolicy,
            limitWait: limitWait,
            limitShare: limitShare
        )
    }
}

extension SettingsStore {
    /// The environment variables with secrets of these settings, or of those that the session had before: started
    /// programs must not inherit them.
    package var secretVariables: Set<String> { namedVariables.all }
}

/// The environment variables that contain secrets: those that are settings themselves, and those that a setting has
/// named.
///
/// None is ever removed: after a change of profile, or of a setting, the secret is still in the environment.
package final class NamedVariables: Sendable {
    /// The secret settings, each with its environment variable.
    private static let secrets = Dictionary(
        uniqueKeysWithValues: ShellSettings().declarations.filter(\.isSecret).map {
            ($0.name, NamedVariables.variable(for: $0.name))
        }
    )

    private let named = Mutex(Set(secrets.values))

    package var all: Set<String> { named.withLock { $0 } }

    /// Adds the variable that `text`, a value of `setting`, names as the place of a secret.
    package func note(_ text: String, of setting: String) {
        guard Self.secrets[setting] != nil, case .environment(let variable)? = SecretReference(text) else { return }
        named.withLock { _ = $0.insert(variable) }
    }

    /// `recvWindow` is `MARGINSH_RECV_WINDOW`, `baseURL` is `MARGINSH_BASE_URL`.
    package static func variable(for name: String) -> String {
        // Names are ASCII. `Character` would look up properties of Unicode at each start.
        var words: [UInt8] = []
        var previousIsUpper = false
        for byte in name.utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            if isUpper, !previousIsUpper, !words.isEmpty { words.append(UInt8(ascii: "_")) }
            words.append(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
            previousIsUpper = isUpper
        }
        return "MARGINSH_" + String(decoding: words, as: UTF8.self)
    }
}

/// Settings' values in the form that may be shown.
package enum SettingText {
    /// The current value, with secrets masked; nil without a value.
    package static func shown(_ name: String, in settings: SettingsStore, schema: ShellSettings) -> String? {
        settings[name].map { shown($0, of: name, schema: schema) }
    }

    /// A value of the setting `name`, with secrets masked.
    package static func shown(_ entry: SettingsStore.Entry, of name: String, schema: ShellSettings) -> String {
        guard schema.declaration(named: name)?.isSecret == true else { return entry.text }
        if let reference = SecretReference(entry.text) { return reference.description }
        // Only an API key may be a literal, and it is masked; anything else is not shown at all.
        return APIKey(entry.text)?.description ?? "<redacted>"
    }

    /// The value inside a message, with words for none.
    package static func message(_ value: String?) -> Message {
        value.map { .verbatim($0) } ?? .nothingSet
    }
}
