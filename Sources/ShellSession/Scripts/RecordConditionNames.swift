import ShellRuntime

/// The bare names of conditions outside a watch: the fields of the newest answer.
struct RecordConditionNames: ConditionNames {
    /// The names there are.
    static let names = ["amount", "borrowLimit", "limitedBy"]

    let record: Value?

    var subjects: [any ConditionNames] { [self] }

    func value(of parts: [String]) throws -> Value? {
        guard parts.count == 1, Self.names.contains(parts[0]) else { return nil }
        guard case .record(let record) = record else { return .nothing }
        return record[parts[0]] ?? .nothing
    }
}
