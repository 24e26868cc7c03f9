/// The variables of a session or a job.
package struct Scope: Sendable {
    private struct Variable {
        var value: Value

        /// Whether a script set it last, not a person.
        var isByScript = false
    }

    private var table = NameTable<Variable>()

    /// The latest record: `$last`.
    package var last: Value?

    var lastAccount: SessionAccount?

    /// What `$error` is made from.
    package var lastFailure: ShellFailure?

    var lastFailureAccount: SessionAccount?

    package init() {}

    package subscript(name: String) -> Value? {
        get { table[name]?.value }
        set { table[name] = newValue.map { Variable(value: $0, isByScript: table[name]?.isByScript ?? false) } }
    }

    /// The variables that were last set by a script, not by a person.
    package var scriptNames: Set<String> { Set(table.entries.filter(\.value.isByScript).map(\.name)) }

    /// Sets a variable, as a statement of a script or of a person does.
    mutating func set(_ name: String, to value: Value?, byScript: Bool) {
        table[name] = value.map { Variable(value: $0, isByScript: byScript) }
    }

    /// Unordered.
    var variableNames: [String] { table.entries.map(\.name) }

    /// Sorted by name.
    package var variables: [(name: String, value: Value)] {
        table.entries.map { (name: $0.name, value: $0.value.value) }.sorted { $0.name < $1.name }
    }
}

/// Identifies the account of a value such as `$last`: equal for the same account on the same exchange.
///
/// The language does not know the exchange, so the identity is a value of the host's own type.
package struct SessionAccount: Sendable {
    /// The account of a host that has only one.
    package static let only = SessionAccount(0)

    private let identity: any Hashable & Sendable

    package init(_ identity: some Hashable & Sendable) { self.identity = identity }
}

extension SessionAccount: Hashable {
    package static func == (left: SessionAccount, right: SessionAccount) -> Bool {
        isEqual(left.identity, right.identity)
    }

    /// `AnyHashable` would search all conformances of the program, which takes a tenth of a millisecond.
    private static func isEqual<Identity: Hashable>(_ left: Identity, _ right: any Hashable) -> Bool {
        right as? Identity == left
    }

    package func hash(into hasher: inout Hasher) { identity.hash(into: &hasher) }
}

/// Values by name, optimised for few names: up to eight are searched one by one, which costs a tenth of hashing a name;
/// more are hashed.
struct NameTable<Value> {
    /// The number of names that are searched one by one.
    private static var few: Int { 8 }

    private var fewNames: [String] = []
    private var fewValues: [Value] = []
    private var many: [String: Value] = [:]

    subscript(name: String) -> Value? {
        get {
            guard many.isEmpty else { return many[name] }
            return fewNames.firstIndex(of: name).map { fewValues[$0] }
        }
        set {
            guard many.isEmpty else {
                many[name] = newValue
                return
            }
            guard let place = fewNames.firstIndex(of: name) else {
                if let newValue { add(newValue, as: name) }
                return
            }
            if let newValue {
                fewValues[place] = newValue
            } else {
                fewNames.remove(at: place)
                fewValues.remove(at: place)
            }
        }
    }

    private mutating func add(_ value: Value, as name: String) {
        guard fewNames.count == Self.few else {
            fewNames.append(name)
            fewValues.append(value)
            return
        }
        many = Dictionary(uniqueKeysWithValues: zip(fewNames, fewValues))
        many[name] = value
        fewNames = []
        fewValues = []
    }

    /// Every name with its value, unordered.
    var entries: [(name: String, value: Value)] {
        many.isEmpty ? Array(zip(fewNames, fewValues)) : many.map { (name: $0.key, value: $0.value) }
    }
}

extension NameTable: Sendable where Value: Sendable {}
