package import CommandLanguage
package import ExactDecimals

/// A statement's command with everything bound: what `run` reads its parameters from.
///
/// Parameters are asked for by name. An option's operands are asked of the option, or, since their names are unique in
/// a command, of the invocation itself, which then takes the option's first occurrence.
package struct CommandInvocation: Sendable {
    /// The name as typed and its place.
    package let name: Name

    /// The subcommand that was chosen.
    package let subcommand: String?

    /// The statement the invocation came from.
    package let statement: Statement
    package let source: SourceFile
    let arguments: BoundArguments
    let options: [BoundOption]

    init(
        name: Name,
        subcommand: String?,
        statement: Statement,
        source: SourceFile,
        arguments: BoundArguments,
        options: [BoundOption]
    ) {
        self.name = name
        self.subcommand = subcommand
        self.statement = statement
        self.source = source
        self.arguments = arguments
        self.options = options
    }

    /// The statement's text as written.
    package var text: String { source.text(in: statement.range) }

    /// The argument bound to `name`.
    package func argument(_ name: String) -> BoundArgument? {
        if let found = arguments.first(name) { return found }
        for option in options {
            if let found = option.operands.first(name) { return found }
        }
        return nil
    }

    /// Every argument bound to `name`, in order.
    package func arguments(_ name: String) -> [BoundArgument] {
        let found = arguments.all(name)
        guard found.isEmpty else { return found }
        return options.flatMap { $0.operands.all(name) }
    }

    /// Whether the option `word` stands in the statement.
    package func has(_ word: String) -> Bool { options.contains { $0.word == word } }

    /// The option's occurrences, in order.
    package func options(_ word: String) -> [BoundOption] { options.filter { $0.word == word } }

    package func text(_ name: String) -> String? { argument(name)?.text }
    package func texts(_ name: String) -> [String] { arguments(name).compactMap(\.text) }
    package func integer(_ name: String) -> Int? { argument(name)?.integer }
    package func number(_ name: String) -> ExactDecimal? { argument(name)?.number }
    package func duration(_ name: String) -> Duration? { argument(name)?.duration }
    package func condition(_ name: String) -> Condition? { argument(name)?.condition }
    package func block(_ name: String) -> Block? { argument(name)?.block }
    package func nestedStatement(_ name: String) -> Statement? { argument(name)?.statement }
}

extension BoundOption {
    package func argument(_ name: String) -> BoundArgument? { operands.first(name) }
    package func arguments(_ name: String) -> [BoundArgument] { operands.all(name) }
}

extension BoundArgument {
    package var text: String? { if case .text(let value) = content { value } else { nil } }
    package var integer: Int? { if case .integer(let value) = content { value } else { nil } }
    package var number: ExactDecimal? { if case .number(let value) = content { value } else { nil } }
    package var duration: Duration? { if case .duration(let value) = content { value } else { nil } }
    package var condition: Condition? { if case .condition(let value) = content { value } else { nil } }
    package var block: Block? { if case .block(let value) = content { value } else { nil } }
    package var statement: Statement? { if case .statement(let value) = content { value } else { nil } }
}
