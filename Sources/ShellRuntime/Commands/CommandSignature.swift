package import BilingualText
package import CommandLanguage

/// The arguments a command takes.
package struct CommandSignature: Sendable {
    /// Parameters in order, with options that may come between them.
    package final class Form: Sendable {
        package let parameters: [Parameter]
        package let options: [CommandOption]

        package init(parameters: [Parameter] = [], options: [CommandOption] = []) {
            self.parameters = parameters
            self.options = options
        }
    }

    /// The form without a subcommand; nil where one is required.
    package let main: Form?
    package let subcommands: [Subcommand]

    package init(main: Form?, subcommands: [Subcommand] = []) {
        self.main = main
        self.subcommands = subcommands
    }

    package init(_ parameters: [Parameter] = [], options: [CommandOption] = []) {
        self.init(main: Form(parameters: parameters, options: options))
    }
}

/// A word after the command's name that chooses a form of its own.
package struct Subcommand: Sendable {
    package let name: String
    package let form: CommandSignature.Form
    package let summary: LocalizedText

    /// The permission it needs; nil means none, whatever the command's own is.
    package let permission: PermissionClass?

    /// What its statements give.
    package let output: CommandOutput

    package init(
        _ name: String,
        _ parameters: [Parameter] = [],
        options: [CommandOption] = [],
        summary: LocalizedText,
        permission: PermissionClass? = nil,
        output: CommandOutput = .lines
    ) {
        self.name = name
        form = output.completing(CommandSignature.Form(parameters: parameters, options: options))
        self.summary = summary
        self.permission = permission
        self.output = output
    }
}

/// An option word: `times N`, `for D`, `changes`, `isolated SYMBOL`.
package struct CommandOption: Sendable {
    package let word: String
    package let operands: [Parameter]
    package let summary: LocalizedText

    /// Options that cannot be combined with this one.
    package let excludes: [String]

    /// Whether it may be given more than once.
    package let repeats: Bool

    /// The permission it needs in addition to its command's.
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

/// A parameter of a command: its name in code and help, its type, how many there may be.
package final class Parameter: Sendable {
    package typealias Arity = Slot.Arity

    /// Its name in code: `assets`, `every`.
    package let name: String

    /// Its name in help and diagnostics: `ASSET`, `EVERY`.
    package let placeholder: String
    package let type: ParameterType
    package let arity: Arity

    /// What each word of a choice means, for the menu; may be empty.
    package let meanings: [String: LocalizedText]

    package init(
        _ name: String,
        _ placeholder: String,
        _ type: ParameterType,
        _ arity: Arity = .one,
        meanings: [String: LocalizedText] = [:]
    ) {
        self.name = name
        self.placeholder = placeholder
        self.type = type
        self.arity = arity
        self.meanings = meanings
    }
}

package enum ParameterType: Sendable {
    /// An asset's name; ASCII letters are upper-cased, lists spread.
    case asset
    /// A pair's name, treated as an asset's.
    case symbol
    case settingName
    /// The value of the setting that the parameter before it names.
    case settingValue
    case duration(ClosedRange<Duration>)
    case integer(ClosedRange<Int>)
    case number
    case file
    case profileName
    case text
    /// The rest of the words, joined by spaces.
    case freeText
    /// A word with `*` and `?`.
    case glob
    /// A topic of help: a command, a setting or a further topic.
    case topic
    /// The number of a background job.
    case job
    case choice([String])
    /// A variable with a record of this schema.
    case record(String)
    case condition
    case block
    case statement
}
