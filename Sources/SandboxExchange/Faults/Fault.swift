import InjectedTime

/// A simulated fault, for a number of requests or a time.
package struct Fault: Hashable, Sendable {
    /// The kind of fault. The raw value is the name that a user types.
    package enum Kind: String, CaseIterable, Sendable {
        /// 429 with `Retry-After`; the parameter is that time, 5 s unless given.
        case rateLimit = "rate-limit"
        /// 418 with `Retry-After` and the end of the ban in the message; the parameter is its length, 2 min unless
        /// given.
        case ban
        /// The server time is this far ahead (or behind, if negative); the parameter is required.
        case skew
        /// Each response is delayed by the parameter, 2 s unless given.
        case slow
        /// No response, on a connection that stays open.
        case hang
        /// The connection is reset instead of a response.
        case reset
        /// The connection is closed in the middle of the body.
        case truncated
        /// 403 with the firewall's HTML page.
        case firewall
        /// 451 with code 0: the exchange does not serve the client's location.
        case restrictedLocation = "restricted-location"
        /// 500 with code -1000.
        case serverError = "server-error"
        /// 503 with text that is not JSON.
        case unavailable
        /// 503 with code -1008, and the system status "maintenance".
        case maintenance
        /// 401 with code -1002 for a request with a key: the margin permission is off.
        case permission
        /// 401 with code -2015 for a request with a key: the client's address is not on the IP whitelist.
        case address
        /// 51061 for portfolio margin's max borrowable: the inventory is empty.
        case noInventory = "no-inventory"
        /// 51078 for portfolio margin's max borrowable: the net assets do not allow a loan.
        case netAssets = "net-assets"
        /// 51169 for portfolio margin's max borrowable: the exchange takes no more of the account's collateral.
        case collateralCap = "collateral-cap"
        /// -21003 for portfolio margin's max borrowable: the margin assets could not be fetched.
        case noAssets = "no-assets"
    }

    /// How long the fault lasts.
    package enum Extent: Hashable, Sendable {
        case requests(Int)
        /// For this time, on the exchange's clock.
        case duration(Duration)
    }

    package let kind: Kind

    /// How long it lasts.
    package let extent: Extent

    /// The kind's parameter; see ``Kind``.
    package let parameter: Duration?

    package init(_ kind: Kind, for extent: Extent, parameter: Duration? = nil) {
        self.kind = kind
        self.extent = extent
        self.parameter = parameter
    }
}

/// A fault that starts at a time after the exchange's start.
struct ScheduledFault: Sendable {
    let after: Duration
    let fault: Fault
}

/// The active faults, in the order in which they were added.
struct FaultQueue: Sendable {
    private struct Active {
        let fault: Fault
        var remainingRequests: Int?
        let until: Duration?
        let since: Duration
    }

    private var active: [Active] = []

    /// Fast path: nearly every request meets no fault.
    var isEmpty: Bool { active.isEmpty }

    mutating func add(_ fault: Fault, at elapsed: Duration) {
        switch fault.extent {
        case .requests(let count):
            guard count > 0 else { return }
            active.append(Active(fault: fault, remainingRequests: count, until: nil, since: elapsed))
        case .duration(let duration):
            guard duration > .zero else { return }
            active.append(Active(fault: fault, remainingRequests: nil, until: elapsed + duration, since: elapsed))
        }
    }

    /// The faults for one request, which counts towards those with a number of requests.
    ///
    /// Skew and delay apply together with any other fault. Of the others only the oldest applies; the rest wait.
    ///
    /// - Parameter concerns: whether a kind of fault concerns the request; others wait.
    mutating func meet(at elapsed: Duration, where concerns: (Fault.Kind) -> Bool) -> [Fault] {
        active.removeAll { $0.until.map { $0 <= elapsed } ?? false }
        var met: [Fault] = []
        var hasOutcome = false
        for index in active.indices where active[index].since <= elapsed {
            let fault = active[index].fault
            guard fault.kind.isAccompanying || !hasOutcome, concerns(fault.kind) else { continue }
            hasOutcome = hasOutcome || !fault.kind.isAccompanying
            if let remaining = active[index].remainingRequests { active[index].remainingRequests = remaining - 1 }
            met.append(fault)
        }
        active.removeAll { $0.remainingRequests == 0 }
        return met
    }
}

extension Fault.Kind {
    /// Whether the request still gets the exchange's response.
    var isAccompanying: Bool { self == .skew || self == .slow }

    /// Whether only requests of portfolio margin meet the fault.
    package var isOfPortfolio: Bool {
        [.noInventory, .netAssets, .collateralCap, .noAssets].contains(self)
    }
}
