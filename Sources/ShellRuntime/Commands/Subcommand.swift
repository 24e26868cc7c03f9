package import BilingualText

/// A word behind the command's name that chooses a form of its own.
package struct Subcommand: Sendable {
    package let name: String
    package let form: CommandSignature.Form
    package let summary: LocalizedText

    /// What it needs; nil means no class at all, whatever the command's own is.
    package let permission: PermissionClass?

    package init(
        _ name: String,
        _ parameters: [Parameter] = [],
        options: [CommandOption] = [],
        summary: LocalizedText,
        permission: PermissionClass? = nil
    ) {
        self.name = name
        form = CommandSignature.Form(parameters: parameters, options: options)
        self.summary = summary
        self.permission = permission
    }
}
