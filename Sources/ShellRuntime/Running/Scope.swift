/// The variables of a session or a job.
package struct Scope: Sendable {
    private var values = NameTable<Value>()

    /// The newest answer: `$last`.
    package var last: Value?

    /// Whose it is.
    var lastAccount: SessionAccount?

    /// What `$error` is made from.
    package var lastFailure: ShellFailure?

    /// The account that the session asked about when that failed.
    var lastFailureAccount: SessionAccount?

    package init() {}

    package subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The variables that scripts set, and no person since.
    package private(set) var scriptNames: Set<String> = []

    /// Sets a variable, as a statement of a script or of a person does.
    mutating func set(_ name: String, to value: Value?, byScript: Bool) {
        values[name] = value
        if byScript {
            scriptNames.insert(name)
        } else if !scriptNames.isEmpty {
            scriptNames.remove(name)
        }
    }

    /// The names of every variable, in no order.
    var variableNames: [String] { values.entries.map(\.name) }

    /// Every variable in the order of names.
    package var variables: [(name: String, value: Value)] {
        values.entries.sorted { $0.name < $1.name }
    }
}
