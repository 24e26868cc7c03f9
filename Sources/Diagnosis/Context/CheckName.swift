/// All checks in the order in which they run.
package enum CheckName: String, CaseIterable, Hashable, Sendable {
    case program
    case terminal
    case configuration
    case profile
    case secrets
    case proxy
    case lookup
    case connect
    case tls
    case reach
    case clock
    case signing
    case key
    case address
    case permissions
    case account
    case system
    case pair
    case request
    case weight
}
