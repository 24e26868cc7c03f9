import MarginClient

/// What one neighbouring endpoint told, or why it did not.
struct Reading<Value: Sendable>: Sendable {
    /// The endpoint's path.
    let source: String
    let outcome: Result<Value, ExchangeError>

    /// What it told; nil where it refused.
    var value: Value? { try? outcome.get() }

    /// The code it refused with, else the family of the failure; nil where it answered.
    var failure: String? {
        guard case .failure(let error) = outcome else { return nil }
        return error.code?.rawValue ?? error.category.rawValue
    }
}
