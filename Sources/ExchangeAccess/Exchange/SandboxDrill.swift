package import ExactDecimals

/// Something to practise with the embedded exchange.
package enum SandboxDrill: Hashable, Sendable {
    /// What goes wrong, by the name a person types.
    package enum Fault: String, CaseIterable, Sendable {
        case rateLimit = "rate-limit"
        case ban
        case skew
        case slow
        case hang
        case reset
        case truncated
        case firewall
        case restrictedLocation = "restricted-location"
        case serverError = "server-error"
        case unavailable
        case maintenance
        case permission
        case address
    }

    /// How long a fault lasts.
    package enum Extent: Hashable, Sendable {
        case requests(Int)
        case duration(Duration)
    }

    /// Something goes wrong from now on; the measure is the fault's own, such as how slow.
    case fault(Fault, Extent, measure: Duration?)

    /// The exchange's clock runs this far ahead, or behind if negative.
    case skew(Duration)

    /// An asset's price in USDT stays at this.
    case price(asset: String, ExactDecimal)

    /// Everything is as before again.
    case reset
}
