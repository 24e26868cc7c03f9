package import CommandLanguage
package import ExactDecimals

/// A statement's command with bound arguments, from which `run` reads its parameters.
///
/// Parameters are read by name. An option's operands are read from the option. Because their names are unique in a
/// command, they can also be read from the invocation, which then uses the option's first occurrence.
package struct CommandInvocation: Sendable {
    /// The name as typed, with its position.
    package let name: Name

    package let subcommand: String?

    package let statement: Statement
    package let source: SourceFile
    let arguments: BoundArguments

    /// The options in their order.
    package let options: [BoundOption]

    package var text: String { source.text(in: statement.range) }

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
    package func record(_ name: String) -> Record? { argument(name)?.record }
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
    package var record: Record? { if case .record(let value) = content { value } else { nil } }
    package var condition: Condition? { if case .condition(let value) = content { value } else { nil } }
    package var block: Block? { if case .block(let value) = content { value } else { nil } }
    package var statement: Statement? { if case .statement(let value) = content { value } else { nil } }
}

package struct BoundOption: Sendable {
    package let word: String
    package let range: SourceRange
    let operands: BoundArguments
}

struct BoundArguments: Sendable {
    /// A parameter's name and its value; a repeating parameter has an entry for each value.
    private(set) var entries: [(name: String, argument: BoundArgument)] = []

    /// Whether arguments are kept: a check for errors needs none of them.
    private let areKept: Bool

    init(reserving count: Int = 0) {
        areKept = true
        entries.reserveCapacity(count)
    }

    private init(areKept: Bool) { self.areKept = areKept }

    static var dropped: BoundArguments { BoundArguments(areKept: false) }

    mutating func append(_ argument: BoundArgument, to name: String) {
        if areKept { entries.append((name, argument)) }
    }

    func first(_ name: String) -> BoundArgument? { entries.first { $0.name == name }?.argument }

    func all(_ name: String) -> [BoundArgument] {
        entries.filter { $0.name == name }.map(\.argument)
    }
}

/// An argument after binding: evaluated, typed and checked.
package struct BoundArgument: Sendable {
    package enum Content: Sendable {
        case text(String)
        case integer(Int)
        case number(ExactDecimal)
        case duration(Duration)
        indirect case record(Record)
        indirect case condition(Condition)
        indirect case block(Block)
        indirect case statement(Statement)
    }

    package let content: Content

    /// The range of the words it comes from.
    package let range: SourceRange

    package init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }
}
