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
