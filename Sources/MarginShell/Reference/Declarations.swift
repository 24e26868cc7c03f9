package import RecordRendering
package import ShellRuntime
import ShellSession

/// Everything that the shell declares, for the reference, `marginsh commands` and the tests.
package struct Declarations: Sendable {
    /// In the order of help.
    package let commands: [CommandDeclaration]
    /// In the order of `show`.
    package let settings: [SettingDeclaration]
    /// By name.
    package let schemas: [RecordSchema]

    package init(of registry: CommandRegistry) {
        commands = registry.commands.map(\.declaration)
        settings = ShellSettings().declarations
        schemas = RecordDescriptions.shell.all.map(\.schema)
    }

    /// By name, as in every list.
    var sortedCommands: [CommandDeclaration] { commands.sorted { $0.name < $1.name } }
    var sortedSettings: [SettingDeclaration] { settings.sorted { $0.name < $1.name } }
}
