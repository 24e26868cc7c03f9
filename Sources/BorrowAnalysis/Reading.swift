public import BinanceMargin

/// One endpoint's response, or the error in place of it.
public struct Reading<Value: Sendable>: Sendable {
    /// The endpoint's path.
    public let source: String

    /// The response or the error.
    public let outcome: Result<Value, ExchangeError>

    /// Creates a reading.
    public init(source: String, outcome: Result<Value, ExchangeError>) {
        self.source = source
        self.outcome = outcome
    }

    /// The response; nil after an error.
    public var value: Value? { try? outcome.get() }

    /// The error's code, otherwise its category; nil if there is a response.
    public var failure: String? {
        guard case .failure(let error) = outcome else { return nil }
        return error.code?.rawValue ?? error.category.rawValue
    }

    /// Whether the exchange refused the request with this code.
    package func isRefused(with code: ExchangeCode) -> Bool {
        if case .failure(let error) = outcome { error.code == code } else { false }
    }
}
