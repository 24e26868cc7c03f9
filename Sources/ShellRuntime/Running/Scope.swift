/// The variables of a session or a job.
package struct Scope: Sendable {
    private var values: [String: Value] = [:]

    /// `$last`
    package var last: Value?

    /// What `$error` is made from.
    package var lastFailure: ShellFailure?

    /// `$1`...`$9`; `$#` is their count.
    package var arguments: [Value] = []

    package init() {}

    package subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Every variable in the order of names.
    package var variables: [(name: String, value: Value)] {
        values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
