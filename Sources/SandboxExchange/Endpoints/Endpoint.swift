import JSONText

/// One path of the exchange: its security, its weight and its response.
struct Endpoint: Sendable {
    /// What a request needs.
    enum Security: Hashable, Sendable {
        /// Nothing.
        case none
        case key
        /// A known key, a timestamp and a signature.
        case signed
    }

    let path: String
    let security: Security
    /// The weight of a request; some weigh more without a filter.
    let weight: @Sendable (QueryString) -> RequestWeight
    /// The response to a request that passed all checks.
    ///
    /// - Throws: a ``Refusal``, or `ExactDecimalError` if the scenario's numbers overflow.
    let response: @Sendable (Call) throws -> JSONValue
}

extension Endpoint {
    /// An endpoint with a fixed weight.
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

    /// An endpoint with `weight` if the filter is sent, otherwise `full`.
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

    static let all: [Endpoint] =
        general + exchangeInfo + borrowing + interest + account + marketData + records + orders + specialKeys + wallet
        + spotMarket + portfolio

    /// A path that differs from `path` only in letter case and slashes; nil if there is none.
    static func path(like path: Substring) -> String? {
        func letters(_ text: some StringProtocol) -> String { text.lowercased().filter { $0 != "/" } }
        let wanted = letters(path)
        return all.first { letters($0.path) == wanted }?.path
    }

    static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Endpoint {
    /// The endpoints without an account.
    static let general: [Endpoint] = [
        .get("/api/v3/ping", .none, .api, weight: 1) { call in
            try call.requireNoParameters()
            return [:]
        },
        .get("/api/v3/time", .none, .api, weight: 1) { call in
            try call.requireNoParameters()
            let unit: Int64 = call.wantsMicroseconds ? 1000 : 1
            return ["serverTime": .number(call.moment.serverMilliseconds * unit)]
        },
        .get("/sapi/v1/system/status", .none, weight: 1) { call in
            call.moment.isInMaintenance
                ? ["status": 1, "msg": "system_maintenance"]
                : ["status": 0, "msg": "normal"]
        },
    ]
}

extension Call {
    /// `/api` endpoints refuse unknown parameters; `/sapi` endpoints ignore them.
    fileprivate func requireNoParameters() throws(Refusal) {
        guard query.parameters.isEmpty else { throw .tooManyParameters(query.parameters.count) }
    }
}
