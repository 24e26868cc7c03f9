public import BinanceMargin

/// What one endpoint of the exchange said, or why it did not.
public struct Reading<Value: Sendable>: Sendable {
    /// The endpoint's path.
    public let source: String

    /// The response, or what kept it away.
    public let outcome: Result<Value, ExchangeError>

    /// Joins a path and what came back.
    public init(source: String, outcome: Result<Value, ExchangeError>) {
        self.source = source
        self.outcome = outcome
    }

    /// The response; nil where there is none.
    public var value: Value? { try? outcome.get() }

    /// The code of the refusal, otherwise the category of the failure; nil where there is a response.
    public var failure: String? {
        guard case .failure(let error) = outcome else { return nil }
        return error.code?.rawValue ?? error.category.rawValue
    }

    /// Whether the exchange refused with this code.
    func isRefused(with code: ExchangeCode) -> Bool {
        if case .failure(let error) = outcome { error.code == code } else { false }
    }
}
