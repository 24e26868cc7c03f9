package import ShellRuntime

/// The declared settings, with a session's values.
package struct SessionSettings: SettingsSchema {
    private let session: ShellSession
    private let schema = ShellSettings()

    package init(of session: ShellSession) { self.session = session }

    package var declarations: [SettingDeclaration] { schema.declarations }

    package func declaration(named name: String) -> SettingDeclaration? { schema.declaration(named: name) }

    package func valueBeforeScripts(of name: String) -> String? { session.snapshot.settings.withoutScripts[name]?.text }

    package func valueAfterUnset(of name: String) -> String? {
        var settings = session.snapshot.settings
        settings.unset(name)
        return settings[name]?.text
    }
}
