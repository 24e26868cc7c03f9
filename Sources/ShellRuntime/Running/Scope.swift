/// The variables of a session or a job.
package struct Scope: Sendable {
    private var values: [String: Value] = [:]

    /// The newest answer: `$last`.
    package var last: Value?

    /// What `$error` is made from.
    package var lastFailure: ShellFailure?

    package init() {}

    package subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The names of every variable.
    var variableNames: Set<String> { Set(values.keys) }

    /// Every variable in the order of names.
    package var variables: [(name: String, value: Value)] {
        values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
