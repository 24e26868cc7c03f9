import ExactDecimals
import JSONText

/// Reads the members of a JSON object by name and refuses unknown ones.
struct ObjectReader {
    let bytes: [UInt8]
    let offset: Int
    private let members: [JSONNode.Member]
    private var requested: [String] = []

    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        guard case .object(let members) = node.content else {
            throw ScenarioError(.wrongKind(wanted: .object, found: node.kind), at: node.offset)
        }
        self.bytes = bytes
        self.members = members
        offset = node.offset
    }

    func entries() -> [JSONNode.Member] { members }

    /// The node of an optional member; nil also for `null`.
    mutating func node(_ name: String) -> JSONNode? {
        requested.append(name)
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if case .null = member.value.content { return nil }
        return member.value
    }

    mutating func requiredNode(_ name: String) throws(ScenarioError) -> JSONNode {
        guard let node = node(name) else { throw error(.missingMember(name), at: offset) }
        return node
    }

    mutating func text(_ name: String) throws(ScenarioError) -> String? {
        guard let node = node(name) else { return nil }
        return try text(of: node)
    }

    mutating func requiredText(_ name: String) throws(ScenarioError) -> String {
        let node = try requiredNode(name)
        let text = try text(of: node)
        guard !text.isEmpty else { throw error(.wrongKind(wanted: .text, found: .emptyText), at: node.offset) }
        return text
    }

    mutating func bool(_ name: String, default fallback: Bool) throws(ScenarioError) -> Bool {
        guard let node = node(name) else { return fallback }
        guard case .bool(let value) = node.content else { throw wrongKind(.truth, node) }
        return value
    }

    mutating func integer(
        _ name: String,
        in range: ClosedRange<Int>,
        default fallback: Int
    ) throws(ScenarioError) -> Int {
        guard let node = node(name) else { return fallback }
        guard case .number(let text) = node.content, let value = Int(text) else { throw wrongKind(.wholeNumber, node) }
        guard range.contains(value) else {
            throw error(.outOfRange(text, .between(range.lowerBound, range.upperBound)), at: node.offset)
        }
        return value
    }

    /// A decimal of 0 or more.
    mutating func decimal(_ name: String) throws(ScenarioError) -> ExactDecimal? {
        guard let node = node(name) else { return nil }
        return try decimal(of: node)
    }

    mutating func requiredDecimal(_ name: String) throws(ScenarioError) -> ExactDecimal {
        try decimal(of: requiredNode(name))
    }

    /// A decimal that can be negative; 0 if it is missing.
    mutating func signed(_ name: String) throws(ScenarioError) -> ExactDecimal {
        guard let node = node(name) else { return .zero }
        return try decimal(of: node, isSigned: true)
    }

    mutating func duration(_ name: String) throws(ScenarioError) -> Duration? {
        guard let node = node(name) else { return nil }
        let text = try text(of: node)
        guard let duration = Duration(scenarioText: text) else { throw error(.badDuration(text), at: node.offset) }
        return duration
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String,
        default fallback: Choice
    ) throws(ScenarioError) -> Choice where Choice.RawValue == String {
        guard let node = node(name) else { return fallback }
        let text = try text(of: node)
        guard let choice = Choice(rawValue: text) else {
            throw error(.notOneOf(text, values: Choice.allCases.map(\.rawValue)), at: node.offset)
        }
        return choice
    }

    mutating func elements(_ name: String) throws(ScenarioError) -> [JSONNode] {
        guard let node = node(name) else { return [] }
        return try elements(of: node)
    }

    mutating func object(_ name: String) throws(ScenarioError) -> ObjectReader? {
        guard let node = node(name) else { return nil }
        return try ObjectReader(node, in: bytes)
    }

    /// Refuses unknown members, so that a misspelt name is noticed.
    func finish() throws(ScenarioError) {
        guard let unknown = members.first(where: { !requested.contains($0.name) }) else { return }
        throw error(.unknownMember(unknown.name, known: requested), at: unknown.nameOffset)
    }

    // MARK: Nodes

    func elements(of node: JSONNode) throws(ScenarioError) -> [JSONNode] {
        guard case .array(let elements) = node.content else { throw wrongKind(.list, node) }
        return elements
    }

    func text(of node: JSONNode) throws(ScenarioError) -> String {
        guard case .string(let text) = node.content else { throw wrongKind(.text, node) }
        return text
    }

    /// A decimal from a string or a number; the reader keeps a number's digits.
    func decimal(of node: JSONNode, isSigned: Bool = false) throws(ScenarioError) -> ExactDecimal {
        let text: String
        switch node.content {
        case .string(let string): text = string
        case .number(let number): text = number
        default: throw wrongKind(.decimal, node)
        }
        guard let decimal = ExactDecimal(text),
            ScenarioNumber.isUsable(isSigned && decimal.isNegative ? decimal.negated : decimal)
        else {
            throw error(.badNumber(text), at: node.offset)
        }
        return decimal
    }

    func positive(_ node: JSONNode) throws(ScenarioError) -> ExactDecimal {
        let decimal = try decimal(of: node)
        guard decimal > .zero else { throw error(.outOfRange("\(decimal)", .aboveZero), at: node.offset) }
        return decimal
    }

    func error(_ problem: ScenarioError.Problem, at offset: Int) -> ScenarioError {
        ScenarioError(problem, at: offset)
    }

    private func wrongKind(_ wanted: ScenarioError.Kind, _ node: JSONNode) -> ScenarioError {
        error(.wrongKind(wanted: wanted, found: node.kind), at: node.offset)
    }
}

extension Duration {
    /// A duration such as `500ms`, `30s`, `5m`, `1h` or `3d`; nil for any other text.
    package init?(scenarioText text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count), let count = Int64(digits) else { return nil }
        switch text.dropFirst(digits.count) {
        case "ms": self = .milliseconds(count)
        case "s": self = .seconds(count)
        case "m": self = .seconds(count * 60)
        case "h": self = .seconds(count * 3_600)
        case "d": self = .seconds(count * 86_400)
        default: return nil
        }
    }
}

extension JSONNode {
    /// The kind of the value, for an error that expected another one.
    var kind: ScenarioError.Kind {
        switch content {
        case .object: .object
        case .array: .list
        case .string(let text): text.isEmpty ? .emptyText : .text
        case .number: .number
        case .bool: .truth
        case .null: .null
        }
    }
}
