import CommandLanguage
import LineEditing
package import ShellRuntime
import Synchronization

/// A session's variables after its last statement.
package final class VariableNames: Sendable {
    package struct Variable: Sendable {
        package let name: String
        let value: Value

        var isRecord: Bool { if case .record = value { true } else { false } }
    }

    package init() {}

    private static let failure = Value.record(
        Record(
            schema: Record.Schema("error", version: 1),
            fields: ["code", "status", "category", "message", "facts"].map { Record.Field($0, .nothing) }
        )
    )

    private let kept = Mutex<[Variable]>([])

    /// Sorted by name; `$last` and `$error` come after the others if they are set.
    package var all: [Variable] { kept.withLock { $0 } }

    package func note(_ scope: Scope) {
        var variables = scope.variables.map { Variable(name: $0.name, value: $0.value) }
        if let last = scope.last { variables.append(Variable(name: "last", value: last)) }
        if scope.lastFailure != nil { variables.append(Variable(name: "error", value: Self.failure)) }
        kept.withLock { $0 = variables }
    }

    /// Takes the names of a text that does not run; their values are not known.
    package func note(_ names: [String]) { kept.withLock { $0 = names.map { Variable(name: $0, value: .nothing) } } }

    /// What the path `typed` may become: a variable, or one more step to a member or an element.
    func completions(of typed: String) -> [Completion] {
        guard let path = TypedPath(typed) else { return [] }
        let variables = all
        let texts: [String]
        if path.steps.isEmpty, path.rest.isEmpty {
            texts = variables.map(\.name).filter { $0.hasPrefix(typed) }
        } else {
            let value = variables.first { $0.name == path.name }?.value
            let whole = String(decoding: typed.utf8.prefix(path.wholeLength), as: UTF8.self)
            let steps = path.steps.reduce(value) { $0?.following($1) }?.steps(from: path.rest) ?? []
            texts = steps.map { whole + $0 }
        }
        // A variable is often followed by a quote or a dot instead of a space.
        return texts.map { Completion($0, suffix: "") }
    }
}

extension Value {
    fileprivate func following(_ step: TypedPath.Step) -> Value? {
        switch (self, step) {
        case (.record(let record), .member(let name)): return record[name]
        case (.list(let values), .element(let place)):
            let index = place < 0 ? values.count + place : place
            return values.indices.contains(index) ? values[index] : nil
        default: return nil
        }
    }

    /// The steps that `rest` may become; they need not begin with it, because some names need quotes.
    fileprivate func steps(from rest: String) -> [String] {
        switch self {
        case .record(let record):
            // Single quotes may also be inside of a text.
            let quote: Character = rest.hasPrefix("[\"") ? "\"" : "'"
            let isBracketed = rest.hasPrefix("[")
            let opening = isBracketed ? rest.prefix { "[\"'".contains($0) }.prefix(2) : rest.prefix(1)
            return record.namedFields.map(\.name).filter { $0.hasPrefix(rest.dropFirst(opening.count)) }
                .compactMap { TypedPath.step(to: $0, quote: quote, isBracketed: isBracketed) }
        case .list(let values):
            let places = values.isEmpty ? [] : values.count == 1 ? ["[0]"] : ["[0]", "[-1]"]
            return places.filter { $0.hasPrefix(rest) }
        default: return []
        }
    }
}
