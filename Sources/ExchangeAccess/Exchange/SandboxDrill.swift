package import ExactDecimals

/// A fault or change to simulate in the embedded exchange.
package enum SandboxDrill: Hashable, Sendable {
    /// The kind of fault, by the name a person types.
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
        case noInventory = "no-inventory"
        case netAssets = "net-assets"
        case collateralCap = "collateral-cap"
        case noAssets = "no-assets"
    }

    /// How long a fault lasts.
    package enum Extent: Hashable, Sendable {
        case requests(Int)
        case duration(Duration)
    }

    /// How the account changes, by the name a person types.
    package enum Change: String, CaseIterable, Sendable {
        case add
        case remove
        case `repay`
        case borrow
        case leverage
    }

    /// Requests fail from now on; `measure` is the fault's duration, such as a delay.
    case fault(Fault, Extent, measure: Duration?)

    /// The exchange's clock runs this far ahead, or behind if negative.
    case skew(Duration)

    /// An asset's price in USDT stays fixed.
    case price(asset: String, ExactDecimal)

    /// The account changes: by an amount of an asset, or its leverage is set. The pair is nil for cross margin.
    case account(Change, ExactDecimal, asset: String?, pair: String?)

    /// The account is put under portfolio margin, or taken out.
    case portfolio(Bool)

    /// All faults end, and the account is as at the start.
    case reset
}
