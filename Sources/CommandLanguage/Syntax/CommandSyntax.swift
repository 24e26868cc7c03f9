/// How a command's arguments are written.
///
/// The registry derives it from the command's declaration.
package final class CommandSyntax: Sendable {
    package let name: String

    /// The form that no subcommand chose; nil where one of them must stand.
    package let main: FormSyntax?

    /// Words that choose a form of their own when they stand first: `isolated` behind `use`.
    package let subcommands: [SubcommandSyntax]

    package init(name: String, main: FormSyntax?, subcommands: [SubcommandSyntax] = []) {
        self.name = name
        self.main = main
        self.subcommands = subcommands
    }
}

/// A form chosen by the word behind the command's name.
package struct SubcommandSyntax: Sendable {
    package let name: String
    package let form: FormSyntax

    package init(name: String, form: FormSyntax) {
        self.name = name
        self.form = form
    }
}

/// Slots in their order, and options that may stand among them.
package struct FormSyntax: Sendable {
    package let slots: [Slot]
    package let options: [OptionSyntax]

    package init(slots: [Slot] = [], options: [OptionSyntax] = []) {
        self.slots = slots
        self.options = options
    }
}

/// A place for an argument.
package struct Slot: Sendable {
    /// What may stand there.
    ///
    /// Types beyond the shape are the runtime's affair.
    package enum Shape: Hashable, Sendable {
        case word
        /// An asset: a word; all of it in upper case it is never taken for an option.
        case asset
        /// Free text: words that keep `as` and the like unless they are the statement's modifiers.
        case text
        case duration
        case number
        case choice([String])
        case condition
        case block
        case statement
    }

    package enum Arity: Sendable {
        case one
        case optional
        case oneOrMore
        case zeroOrMore

        package var isRequired: Bool { self == .one || self == .oneOrMore }
        package var repeats: Bool { self == .oneOrMore || self == .zeroOrMore }
    }

    /// What diagnostics and help call it: `ASSET`, `EVERY`, `N`.
    package let name: String
    package let shape: Shape
    package let arity: Arity

    package init(_ name: String, _ shape: Shape, _ arity: Arity = .one) {
        self.name = name
        self.shape = shape
        self.arity = arity
    }
}

/// An option word with its operands.
package struct OptionSyntax: Sendable {
    package let word: String
    package let operands: [Slot]

    /// Options that cannot stand beside this one.
    package let excludes: [String]

    /// Whether it may stand more than once.
    package let repeats: Bool

    package init(word: String, operands: [Slot] = [], excludes: [String] = [], repeats: Bool = false) {
        self.word = word
        self.operands = operands
        self.excludes = excludes
        self.repeats = repeats
    }
}
