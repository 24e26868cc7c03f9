import CommandLanguage
import ExactDecimals

/// The rows of one statement that `where`, `sort by` and `first` choose.
struct RowSelection {
    private let condition: Condition?
    private let order: Order?
    private let limit: Int?

    /// The rows that passed the condition, if they are to be sorted.
    private var held: [Record] = []
    private var passed = 0

    /// The first response whose rows are to be sorted.
    private var response: Record?

    /// The fields of a row that it names.
    let fields: Set<String>

    /// The names that no row had so far: rows of the exchange may lack what others have.
    private var unseen: [Name]
    private var newest: Record?

    private struct Order {
        let field: Name
        let isDown: Bool
    }

    /// Nil where the statement has none of the options.
    init?(_ invocation: CommandInvocation) {
        condition = invocation.condition(RowOptions.row)
        order = invocation.argument(RowOptions.sortField).flatMap { argument in
            argument.text.map {
                Order(field: Name(text: $0, range: argument.range), isDown: invocation.text("down") != nil)
            }
        }
        limit = invocation.integer("first")
        guard condition != nil || order != nil || limit != nil else { return nil }
        unseen = (condition?.expression.names ?? []) + [order?.field].compactMap(\.self)
        fields = Set(unseen.compactMap(\.parts.first))
    }

    /// Takes a row in, or a response with rows.
    ///
    /// - Returns: what is to be shown now; nil if it is not chosen, or sorted first.
    mutating func take(_ record: Record, in evaluator: Evaluator) throws -> Record? {
        guard let rows = record.content?.rows else { return try take(row: record, in: evaluator) }
        var chosen: [Record] = []
        for row in rows {
            if let row = try take(row: row, in: evaluator) { chosen.append(row) }
        }
        // If no row turns out to have one of the names, only the error is shown.
        if chosen.isEmpty, !rows.isEmpty, !unseen.isEmpty { return nil }
        guard order != nil else { return record.with(rows: chosen) }
        if response == nil { response = record }
        return nil
    }

    private mutating func take(row: Record, in evaluator: Evaluator) throws -> Record? {
        newest = row
        if !unseen.isEmpty {
            let constants = evaluator.environment.vocabulary.constants
            unseen.removeAll { constants.contains($0.text) || Value.record(row).member($0.parts) != nil }
        }
        if let condition {
            let names = RowNames(row: row, constants: evaluator.environment.vocabulary.constants)
            guard try evaluator.evaluate(condition, with: names) == .met else { return nil }
        }
        guard order == nil else {
            held.append(row)
            return nil
        }
        passed += 1
        return passed <= limit ?? .max ? row : nil
    }

    /// The rows that are still to be shown.
    ///
    /// - Throws: a usage failure if no row has one of the names.
    mutating func finish() throws -> [Record] {
        if let newest, let name = unseen.first {
            throw ShellFailure.unknownField(name, allowed: newest.namedFields.map(\.name))
        }
        guard let order else { return [] }
        let keys = held.map { SortKey(Value.record($0).member(order.field.parts) ?? .nothing) }
        let sorted = held.indices.sorted { left, right in
            switch SortKey.order(keys[left], keys[right], isDown: order.isDown) {
            case 0: left < right
            case let order: order < 0
            }
        }
        let chosen = sorted.prefix(limit ?? .max).map { held[$0] }
        return response.map { [$0.with(rows: chosen)] } ?? chosen
    }
}

/// The fields of a row as names in a condition. A row without a field that others have has no value there.
private struct RowNames: ConditionNames {
    let row: Record
    let constants: [String]

    var subjects: [any ConditionNames] { [] }

    func value(of parts: [String]) -> Value? {
        if let value = Value.record(row).member(parts) { return value }
        return parts.count == 1 && constants.contains(parts[0]) ? nil : .nothing
    }
}

/// Where a value comes in an order: numbers, durations, truths, texts; what has no value is last in both directions.
private enum SortKey {
    case number(ExactDecimal)
    case duration(Duration)
    case text(String)
    case nothing

    init(_ value: Value) {
        switch value {
        case .number(let number): self = .number(number)
        case .duration(let duration): self = .duration(duration)
        case .nothing: self = .nothing
        default: self = value.decimal.map(SortKey.number) ?? .text(value.text)
        }
    }

    private var rank: Int {
        switch self {
        case .number: 0
        case .duration: 1
        case .text: 2
        case .nothing: 3
        }
    }

    static func order(_ left: SortKey, _ right: SortKey, isDown: Bool) -> Int {
        let order: Int
        switch (left, right) {
        case (.number(let left), .number(let right)): order = left < right ? -1 : right < left ? 1 : 0
        case (.duration(let left), .duration(let right)): order = left < right ? -1 : right < left ? 1 : 0
        case (.text(let left), .text(let right)): order = left < right ? -1 : right < left ? 1 : 0
        default: return left.rank - right.rank
        }
        return isDown ? -order : order
    }
}

extension Name {
    /// `limits.daily` has two.
    fileprivate var parts: [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}

extension Expression {
    /// Every bare name in it.
    var names: [Name] {
        switch self {
        case .number, .duration, .text, .constant, .variable, .list: []
        case .name(let name): [Name(text: name.parts.joined(separator: "."), range: name.range)]
        case .unary(_, let inner, _), .group(let inner, _): inner.names
        case .binary(_, let left, let right, _): left.names + right.names
        }
    }
}
