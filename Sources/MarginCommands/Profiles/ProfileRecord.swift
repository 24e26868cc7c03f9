import BilingualText
import ShellRuntime

/// What `profile` answers.
enum ProfileRecord {
    /// A line of `profile list`.
    static let profile = Record.Schema("profile", version: 1)

    /// A line of `profile show`.
    static let entry = Record.Schema("profileEntry", version: 1)

    static let layouts = [
        RecordLayout(
            schema: profile.name,
            columns: [
                .init("name", heading: LocalizedText(english: "PROFILE", chinese: "配置")),
                .init("active", heading: LocalizedText(english: "IN USE", chinese: "使用中")),
                .init("default", heading: LocalizedText(english: "DEFAULT", chinese: "默认")),
            ]
        ),
        RecordLayout(
            schema: entry.name,
            columns: [
                .init("statement", heading: LocalizedText(english: "STATEMENT", chinese: "语句")),
                .init("value", heading: LocalizedText(english: "VALUE", chinese: "值")),
            ]
        ),
    ]

    static func profile(_ name: String, isActive: Bool, isDefault: Bool) -> Record {
        Record(
            schema: profile,
            fields: [
                .init("name", .text(name)), .init("active", .boolean(isActive)), .init("default", .boolean(isDefault)),
            ]
        )
    }

    /// What a profile says, a statement a record; secrets as the places they live at, an API key masked.
    static func entries(of contents: ProfileContents) -> [Record] {
        var store = SettingsStore(declarations: [])
        for (name, text) in contents.settings { store.set(name, to: text, from: .profile) }
        let settings = contents.settings.map { name, _ in
            entry("set \(name)", .text(SettingText.shown(name, in: store, schema: ShellSettings()) ?? ""))
        }
        let scope = contents.scope.map { entry("use", .text(String(ProfileWriter.text($0).dropFirst("use ".count)))) }
        return settings + [scope].compactMap { $0 } + contents.variables.map { entry("let \($0.name)", $0.value) }
    }

    private static func entry(_ statement: String, _ value: Value) -> Record {
        Record(schema: entry, fields: [.init("statement", .text(statement)), .init("value", value)])
    }
}
