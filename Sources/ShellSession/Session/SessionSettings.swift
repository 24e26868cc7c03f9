import ShellRuntime

/// The settings there are, with the values that a session has for them.
struct SessionSettings: SettingsSchema {
    private let session: ShellSession
    private let schema = ShellSettings()

    init(of session: ShellSession) { self.session = session }

    var declarations: [SettingDeclaration] { schema.declarations }

    func declaration(named name: String) -> SettingDeclaration? { schema.declaration(named: name) }

    func valueBeforeScripts(of name: String) -> String? { session.snapshot.settings.withoutScripts[name]?.text }

    func valueAfterUnset(of name: String) -> String? {
        var settings = session.snapshot.settings
        settings.unset(name)
        return settings[name]?.text
    }
}
