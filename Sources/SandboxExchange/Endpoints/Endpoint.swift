import JSONText

/// One path of the exchange: who may ask, what it costs and what it answers.
struct Endpoint: Sendable {
    /// What a request must carry.
    enum Security: Hashable, Sendable {
        /// Nothing.
        case none
        /// A known key.
        case key
        /// A known key, a timestamp and a signature.
        case signed
    }

    let path: String
    let security: Security
    /// What a request costs; some cost more without a filter.
    let weight: @Sendable (QueryString) -> RequestWeight
    /// The answer to a request that passed every check of its security.
    ///
    /// - Throws: a ``Refusal``, or the arithmetic's error where a scenario's numbers do not fit the model.
    let response: @Sendable (Call) throws -> JSONValue
}

extension Endpoint {
    /// An endpoint of one weight.
    static func get(
        _ path: String,
        _ security: Security,
        _ kind: RequestWeight.Kind = .address,
        weight: Int,
        _ response: @escaping @Sendable (Call) throws -> JSONValue
    ) -> Endpoint {
        let weight = RequestWeight(kind: kind, cost: weight)
        return Endpoint(path: path, security: security, weight: { _ in weight }, response: response)
    }

    /// An endpoint that costs `weight` with the filter and `full` without it.
    static func get(
        _ path: String,
        _ security: Security,
        weight: Int,
        without filter: String,
        full: Int,
        _ response: @escaping @Sendable (Call) throws -> JSONValue
    ) -> Endpoint {
        let filtered = RequestWeight(kind: .address, cost: weight)
        let whole = RequestWeight(kind: .address, cost: full)
        return Endpoint(
            path: path,
            security: security,
            weight: { $0[filter] == nil ? whole : filtered },
            response: response
        )
    }

    /// Every path the exchange serves.
    static let all: [Endpoint] =
        general + exchangeInfo + borrowing + interest + account + marketData + records + orders + specialKeys

    static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
}
