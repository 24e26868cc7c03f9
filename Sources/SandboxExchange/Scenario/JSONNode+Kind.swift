import JSONText

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
