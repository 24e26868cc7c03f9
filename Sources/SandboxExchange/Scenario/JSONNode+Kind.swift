import JSONText

extension JSONNode {
    /// What the value is, for an error that wanted something else.
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
