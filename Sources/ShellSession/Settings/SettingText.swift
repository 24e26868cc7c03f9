package import BilingualText
import BinanceMargin
import CommandLanguage
import ShellRuntime

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
