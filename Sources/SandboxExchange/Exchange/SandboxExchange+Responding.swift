import Synchronization

extension SandboxExchange {
    /// The exchange's response: each check in order, then the endpoint.
    ///
    /// - Parameter trace: set to what an explanation needs.
    func response(_ request: SandboxRequest, at moment: Moment, trace: inout RequestTrace) -> SandboxResponse {
        let isPortfolio = Endpoint.isPortfolio(request.path)
        let ban = state.withLock { state in
            state.limits.ban(of: request.clientAddress, isPortfolio: isPortfolio, at: moment.elapsed)
        }
        if let remaining = ban {
            trace.refusal = .banned
            return .banned(for: remaining, from: moment.serverMilliseconds)
        }
        guard request.method == "GET" else { return refuse(.unsupportedMethod, as: &trace) }
        guard request.body.isEmpty else {
            trace.refusal = .bodyOnGet
            return .firewallPage
        }
        guard let endpoint = Endpoint.byPath[String(request.path)] else {
            trace.refusal = .unknownPath(similar: Endpoint.path(like: request.path))
            return .unknownPath
        }
        guard let query = try? QueryString(raw: request.rawQuery) else {
            return refuse(.illegalCharacters, as: &trace)
        }
        let weight = scenario.limits.weights[endpoint.path] ?? endpoint.weight(query)
        var response: SandboxResponse
        let used: Int
        switch charge(weight, for: request, to: endpoint, at: moment) {
        case .banned(let remaining):
            trace.refusal = .banned
            return .banned(for: remaining, from: moment.serverMilliseconds)
        case .limited(let usedWeight, let retryAfter):
            trace.refusal = .overWeight
            used = usedWeight
            response = .rateLimited(retryAfter: retryAfter)
        case .admitted(let usedWeight):
            used = usedWeight
            response = self.response(request, query: query, endpoint: endpoint, at: moment, trace: &trace)
        }
        response.headers.append((weight.headerName, String(used)))
        return response
    }

    private func charge(
        _ weight: RequestWeight,
        for request: SandboxRequest,
        to endpoint: Endpoint,
        at moment: Moment
    ) -> RateLimits.Verdict {
        // Every known key belongs to the sandbox's one account; unknown ones are distinguished by address.
        let isKnown = request.header("X-MBX-APIKEY").map { keys[$0] != nil } ?? false
        return state.withLock { state in
            state.limits.charge(
                weight,
                path: endpoint.path,
                address: request.clientAddress,
                account: isKnown ? "" : request.clientAddress,
                at: moment.elapsed
            )
        }
    }

    private func response(
        _ request: SandboxRequest,
        query: QueryString,
        endpoint: Endpoint,
        at moment: Moment,
        trace: inout RequestTrace
    ) -> SandboxResponse {
        do {
            let verifier = RequestVerifier(
                keys: keys,
                serverMilliseconds: moment.serverMilliseconds,
                signatureMustBeLast: scenario.rules.signatureMustBeLast
            )
            let key = try verifier.verify(request, query: query, security: endpoint.security)
            let call = try Call(
                query: query,
                market: state.withLock { try $0.market(at: moment.elapsed) },
                key: key,
                moment: moment,
                wantsMicroseconds: wantsMicroseconds(request)
            )
            try checkPermission(of: call, for: endpoint)
            let json = try endpoint.response(call)
            if endpoint.security == .signed, let name = query.empty { throw Refusal.empty(name) }
            trace.unread = query.unread
            return .json(json)
        } catch let refused as Refusal {
            return refuse(refused, as: &trace)
        } catch {
            return refuse(.modelFailed(error), as: &trace)
        }
    }

    private func checkPermission(of call: Call, for endpoint: Endpoint) throws(Refusal) {
        guard let key = call.key, endpoint.path.hasPrefix("/sapi/v1/margin/") else { return }
        let rules = scenario.rules
        guard key.permissions.margin || !rules.marginReadsNeedPermission else { throw .unauthorized }
        guard rules.marginReadsUnderPortfolio || call.scenario.portfolio == nil || endpoint.security == .key else {
            throw .wrongPermission(detail: "the account is under portfolio margin; rule `marginReadsUnderPortfolio`")
        }
    }

    private func wantsMicroseconds(_ request: SandboxRequest) throws(Refusal) -> Bool {
        switch request.header("X-MBX-TIME-UNIT")?.lowercased() {
        case nil, "millisecond": return false
        case "microsecond": return true
        default: throw .badTimeUnit
        }
    }

    private func refuse(_ reason: Refusal, as trace: inout RequestTrace) -> SandboxResponse {
        trace.refusal = reason
        return .error(reason)
    }
}
