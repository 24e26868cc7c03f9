package import ShellRuntime

/// The bare names of conditions outside a watch: the fields of the newest answer.
package struct RecordConditionNames: ConditionNames {
    /// The names there are.
    package static let names = ["amount", "borrowLimit", "limitedBy"]

    package let record: Value?

    package var subjects: [any ConditionNames] { [self] }

    package init(record: Value?) {
        self.record = record
    }

    package func value(of parts: [String]) throws -> Value? {
        guard parts.count == 1, Self.names.contains(parts[0]) else { return nil }
        guard case .record(let record) = record else { return .nothing }
        return record[parts[0]] ?? .nothing
    }
}
