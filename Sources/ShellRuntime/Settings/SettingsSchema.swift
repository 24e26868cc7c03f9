/// The settings a session has, as far as binding needs to know them.
package protocol SettingsSchema: Sendable {
    /// In the order that `show` lists them.
    var declarations: [SettingDeclaration] { get }

    /// The setting of exactly that name.
    func declaration(named name: String) -> SettingDeclaration?
}
