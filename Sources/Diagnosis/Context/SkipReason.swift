/// Why a check was not looked at.
package enum SkipReason: Hashable, Sendable {
    /// Without the network it stays unverified.
    case offline
    /// The check it rests on did not hold.
    case needs(CheckName)
    /// The embedded exchange is within this program: there is no way to it.
    case embedded
    /// The session has no network, as in a replay.
    case noNetwork
    /// Plain HTTP on this machine: there is no TLS.
    case plain
    /// The scope is the cross account's.
    case crossScope
    /// No answer told of a budget.
    case nothingTold

    /// As tools read it.
    package var code: String {
        switch self {
        case .offline: "offline"
        case .needs(let check): "needs-\(check.rawValue)"
        case .embedded: "embedded"
        case .noNetwork: "no-network"
        case .plain: "plain-http"
        case .crossScope: "cross-scope"
        case .nothingTold: "nothing-told"
        }
    }
}
