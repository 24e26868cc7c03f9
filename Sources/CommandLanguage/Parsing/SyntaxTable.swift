/// What the parser needs to know: the syntax of every command and the names of the output formats.
package struct SyntaxTable: Sendable {
    package let commands: [String: CommandSyntax]

    /// What people type for a command of another name, such as `\q` for `quit`.
    package let hints: [String: String]

    /// The names allowed after `as`.
    package let formats: [String]

    package init(commands: [String: CommandSyntax], hints: [String: String] = [:], formats: [String]) {
        self.commands = commands
        self.hints = hints
        self.formats = formats
    }
}

/// How a command's arguments are written.
///
/// The registry derives it from the command's declaration.
package final class CommandSyntax: Sendable {
    package let name: String

    /// The form without a subcommand; nil where a subcommand is required.
    package let main: FormSyntax?

    /// Words that choose another form when they come first, such as `isolated` after `use`.
    package let subcommands: [SubcommandSyntax]

    package init(name: String, main: FormSyntax?, subcommands: [SubcommandSyntax] = []) {
        self.name = name
        self.main = main
        self.subcommands = subcommands
    }
}

/// A form chosen by the word after the command's name.
package struct SubcommandSyntax: Sendable {
    package let name: String
    package let form: FormSyntax

    package init(name: String, form: FormSyntax) {
        self.name = name
        self.form = form
    }
}

/// Slots in their order, and options that may come between them.
package struct FormSyntax: Sendable {
    package let slots: [Slot]
    package let options: [OptionSyntax]

    package init(slots: [Slot] = [], options: [OptionSyntax] = []) {
        self.slots = slots
        self.options = options
    }
}

/// An option word with its operands.
package struct OptionSyntax: Sendable {
    package let word: String
    package let operands: [Slot]

    /// Options that cannot be combined with this one.
    package let excludes: [String]

    /// Whether it may be given more than once.
    package let repeats: Bool

    package init(word: String, operands: [Slot] = [], excludes: [String] = [], repeats: Bool = false) {
        self.word = word
        self.operands = operands
        self.excludes = excludes
        self.repeats = repeats
    }
}

package struct Slot: Sendable {
    /// What a slot accepts.
    ///
    /// The shape is only what the parser must know; the runtime checks the type.
    package enum Shape: Hashable, Sendable {
        case word
        /// An asset: a word that, all in upper case, is never taken for an option.
        case asset
        /// Free text: `as` and `tee` are plain words in it unless they are the statement's modifiers.
        case text
        /// A word, or an operator that nothing follows: `help &`.
        case topic
        case duration
        /// A duration that may begin with `-`.
        case signedDuration
        case number
        case choice([String])
        case condition
        case block
        case statement
    }

    package enum Arity: String, Sendable {
        case one
        case optional
        case oneOrMore
        case zeroOrMore

        package var isRequired: Bool { self == .one || self == .oneOrMore }
        package var repeats: Bool { self == .oneOrMore || self == .zeroOrMore }
    }

    /// Its name in diagnostics and help: `ASSET`, `EVERY`, `N`.
    package let name: String
    package let shape: Shape
    package let arity: Arity

    var takesDuration: Bool { shape == .duration || shape == .signedDuration }

    package init(_ name: String, _ shape: Shape, _ arity: Arity = .one) {
        self.name = name
        self.shape = shape
        self.arity = arity
    }
}
