/// The settings a session has, as far as binding needs to know them.
package protocol SettingsSchema: Sendable {
    /// In the order that `show` lists them.
    var declarations: [SettingDeclaration] { get }

    /// The setting of exactly that name.
    func declaration(named name: String) -> SettingDeclaration?

    /// The value in force as it was before any script changed it; nil where there is none.
    func valueBeforeScripts(of name: String) -> String?

    /// The value that `unset` would leave; nil where it would leave none.
    func valueAfterUnset(of name: String) -> String?
}

extension SettingsSchema {
    package func valueBeforeScripts(of name: String) -> String? { declaration(named: name)?.defaultValue }

    package func valueAfterUnset(of name: String) -> String? { declaration(named: name)?.defaultValue }
}
