/// What may follow a command's name.
package struct CommandSignature: Sendable {
    /// Parameters in order, with options that may stand among them.
    package final class Form: Sendable {
        package let parameters: [Parameter]
        package let options: [CommandOption]

        package init(parameters: [Parameter] = [], options: [CommandOption] = []) {
            self.parameters = parameters
            self.options = options
        }
    }

    /// The form without a subcommand; nil where one must stand.
    package let main: Form?
    package let subcommands: [Subcommand]

    package init(main: Form?, subcommands: [Subcommand] = []) {
        self.main = main
        self.subcommands = subcommands
    }

    /// A command with one form.
    package init(_ parameters: [Parameter] = [], options: [CommandOption] = []) {
        self.init(main: Form(parameters: parameters, options: options))
    }
}

/// An option word: `times N`, `for D`, `changes`, `isolated SYMBOL`.
package struct CommandOption: Sendable {
    package let word: String
    package let operands: [Parameter]
    package let summary: LocalizedText

    /// Option words that cannot stand beside it.
    package let excludes: [String]

    /// Whether it may stand more than once.
    package let repeats: Bool

    /// What it needs beyond its command's own class.
    package let permission: PermissionClass?

    package init(
        _ word: String,
        _ operands: [Parameter] = [],
        summary: LocalizedText,
        excludes: [String] = [],
        repeats: Bool = false,
        permission: PermissionClass? = nil
    ) {
        self.word = word
        self.operands = operands
        self.summary = summary
        self.excludes = excludes
        self.repeats = repeats
        self.permission = permission
    }
}

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
