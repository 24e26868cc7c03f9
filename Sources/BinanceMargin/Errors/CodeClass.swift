/// What an exchange's code asks of whoever meets it.
public enum CodeClass: String, Hashable, Sendable, CaseIterable {
    /// May be gone the next time.
    case retry
    /// Too many requests.
    case limit
    /// The clock.
    case clock
    /// The key or the signature.
    case key
    /// What the key may do, and from where.
    case permission
    /// A parameter of the request.
    case parameter
    /// The account's state.
    case account
    /// The asset's, pair's or system's state.
    case asset
    /// A request that this client should never send.
    case client
    /// Orders and streams, about which this client never asks.
    case unrelated
    /// The location.
    case location

    /// The category of an error with such a code.
    public var category: ErrorCategory {
        switch self {
        case .retry: .exchangeFault
        case .limit: .rateLimit
        case .clock: .clock
        case .key: .credentials
        case .permission: .permission
        case .parameter, .client, .unrelated: .parameter
        case .account: .accountState
        case .asset: .assetState
        case .location: .restrictedLocation
        }
    }
}
