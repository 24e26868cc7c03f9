/// The effect of faults on one request.
struct FaultOutcome: Sendable {
    /// The offset of the server time for this request.
    private(set) var skew = Duration.zero
    /// How the response is delivered.
    private(set) var delivery = SandboxResponse.Delivery.normal
    /// The fault whose response replaces the exchange's.
    private var replacement: Fault?

    /// The effect of `faults`; none without faults.
    init(_ faults: [Fault]) {
        for fault in faults {
            switch fault.kind {
            case .skew: skew += fault.parameter ?? .zero
            case .slow:
                // Longer than any client waits, and short enough for every timer.
                let delay = min(fault.parameter ?? .seconds(2), .seconds(86_400))
                delivery = delivery == .normal ? .delayed(delay) : delivery
            case .hang: delivery = .hang
            case .reset: delivery = .reset
            case .truncated: delivery = .truncated(after: 10)
            default: replacement = fault
            }
        }
    }

    /// Whether the exchange is in maintenance for this request.
    var isMaintenance: Bool { replacement?.kind == .maintenance }

    /// The response that replaces the exchange's; nil if there is none.
    func response(to request: SandboxRequest, at moment: Moment) -> SandboxResponse? {
        guard let replacement else { return nil }
        // During maintenance the system status still works.
        if isMaintenance, request.path == "/sapi/v1/system/status" { return nil }
        return Self.response(
            to: replacement,
            serverMilliseconds: moment.serverMilliseconds,
            address: request.clientAddress
        )
    }

    private static func response(to fault: Fault, serverMilliseconds: Int64, address: String) -> SandboxResponse? {
        switch fault.kind {
        case .rateLimit: .rateLimited(retryAfter: fault.parameter ?? .seconds(5))
        case .ban: .banned(for: fault.parameter ?? .seconds(120), from: serverMilliseconds)
        case .firewall: .firewallPage
        case .restrictedLocation:
            .error(
                status: 451,
                code: 0,
                "Service unavailable from a restricted location according to 'b. Eligibility' in the terms of use."
            )
        case .serverError:
            .error(status: 500, code: -1000, "An unknown error occurred while processing the request.")
        case .unavailable:
            SandboxResponse(
                status: 503,
                headers: [("Content-Type", "text/plain;charset=UTF-8")],
                body: Array("Unknown error, please check your request or try again later.".utf8)
            )
        case .maintenance:
            .error(
                status: 503,
                code: -1008,
                "Spot server is currently overloaded with other requests. Please try again in a few minutes."
            )
        case .permission: .error(status: 401, code: -1002, "You are not authorized to execute this request.")
        case .address:
            .error(status: 401, code: -2015, "Invalid API-key, IP, or permissions for action, request ip: \(address)")
        case .noInventory: .error(.emptyInventory)
        case .netAssets: .error(status: 400, code: 51078, "The net assets must not exceed the ratio.")
        case .collateralCap:
            .error(status: 400, code: 51169, "The collateral of this asset has reached the platform's limit.")
        case .noAssets: .error(status: 400, code: -21003, "Fail to retrieve margin assets.")
        case .skew, .slow, .hang, .reset, .truncated: nil
        }
    }
}

extension Fault.Kind {
    /// Whether a request meets the fault: public endpoints do not check keys.
    func concerns(_ request: SandboxRequest) -> Bool {
        switch self {
        case .permission, .address: request.header("X-MBX-APIKEY") != nil
        default: !isOfPortfolio || request.path == "/papi/v1/margin/maxBorrowable"
        }
    }
}
