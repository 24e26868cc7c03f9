import ShellRuntime

/// The bare names of conditions outside a watch: the fields of the newest answer.
struct AnswerConditionNames: ConditionNames {
    /// The names there are.
    static let names = ["amount", "borrowLimit", "binds"]

    let answer: Value?

    var subjects: [any ConditionNames] { [self] }

    func value(of parts: [String]) throws -> Value? {
        guard parts.count == 1, Self.names.contains(parts[0]) else { return nil }
        guard case .answer(let answer) = answer else { return .nothing }
        return answer[parts[0]] ?? .nothing
    }
}
