package import ShellRuntime

/// The names in conditions outside a watch: the fields of the last record.
package struct RecordConditionNames: ConditionNames {
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
