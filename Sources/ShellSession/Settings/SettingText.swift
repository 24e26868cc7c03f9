import CommandLanguage
import BinanceMargin
import ShellRuntime

/// Settings' values as they may be shown.
enum SettingText {
    /// The value in force, secrets masked; nil where none is.
    static func shown(_ name: String, in settings: SettingsStore, schema: ShellSettings) -> String? {
        settings[name].map { shown($0, of: name, schema: schema) }
    }

    /// A value of the setting `name`, secrets masked.
    static func shown(_ entry: SettingsStore.Entry, of name: String, schema: ShellSettings) -> String {
        guard schema.declaration(named: name)?.isSecret == true else { return entry.text }
        if let reference = SecretReference(entry.text) { return reference.description }
        // Only an API key may be a literal, and it prints masked; anything else is not shown at all.
        return APIKey(entry.text)?.description ?? "<redacted>"
    }

    /// The value as a message's argument, with words for none.
    static func argument(_ name: String, _ value: String?) -> MessageArgument {
        value.map { .text(name, $0) } ?? .message(name, ShellMessage.nothingSet.message())
    }
}
