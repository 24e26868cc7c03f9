import JSONText

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
