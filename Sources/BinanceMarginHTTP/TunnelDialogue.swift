import BinanceMargin

/// What is said to a proxy until it passes a connection on.
protocol TunnelDialogue: Sendable {
    /// What is said first.
    var opening: [UInt8] { get }

    /// Reads what has come so far, dropping what was understood.
    mutating func read(_ received: inout [UInt8]) -> TunnelAction
}

/// What to do next in such a dialogue.
enum TunnelAction {
    /// Wait for more of the response.
    case listen
    /// Say this.
    case say([UInt8])
    /// From here on the exchange is at the other end.
    case joined
    case refused(TransportFailure)
}
