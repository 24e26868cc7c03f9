package import RecordRendering
package import ShellRuntime
import ShellSession

/// Everything the shell declares: what the reference, `marginsh commands` and the tests are made from.
package struct Declarations: Sendable {
    /// In the order of help.
    package let commands: [CommandDeclaration]
    /// In the order of `show`.
    package let settings: [SettingDeclaration]
    /// By name.
    package let schemas: [RecordSchema]

    /// The declarations of a shell.
    package init(of registry: CommandRegistry) {
        commands = registry.commands.map(\.declaration)
        settings = ShellSettings().declarations
        schemas = RecordDescriptions.shell.all.map(\.schema)
    }

    /// By name, as every list for tools and readers has them.
    var sortedCommands: [CommandDeclaration] { commands.sorted { $0.name < $1.name } }
    var sortedSettings: [SettingDeclaration] { settings.sorted { $0.name < $1.name } }
}
