/// What kind of thing went wrong, for those who act on it.
public enum ErrorCategory: String, Hashable, Sendable, CaseIterable {
    /// The request itself was wrong.
    case parameter
    /// The account's state does not allow it.
    case accountState
    /// The asset's or pair's state does not allow it.
    case assetState
    /// The exchange does not serve this location.
    case restrictedLocation
    /// A firewall in front of the exchange refused.
    case firewall
    /// The answer could not be understood.
    case decoding
    /// A fault of the exchange's own.
    case exchangeFault
    /// Key, secret or signature.
    case credentials
    /// The key may not do this, or not from here.
    case permission
    /// The timestamp was outside the window.
    case clock
    /// A rate limit was hit, or would have been.
    case rateLimit
    /// The exchange has banned this address for a time.
    case ban
    /// No connection, or it was lost.
    case network
    /// The peer could not be trusted.
    case tls
    /// No answer in time.
    case timeout
    /// The client's own settings do not allow it.
    case configuration
    /// A replay holds no response to the request.
    case replay
    /// The task was cancelled.
    case cancelled

    /// The exit status of a program that ends with such an error.
    public var exitStatus: Int32 {
        switch self {
        case .parameter, .accountState, .assetState, .restrictedLocation, .firewall, .decoding, .exchangeFault: 3
        case .credentials, .permission: 4
        case .clock: 5
        case .rateLimit, .ban: 6
        case .network, .tls, .timeout: 7
        case .replay: 9
        case .configuration: 78
        case .cancelled: 130
        }
    }
}
