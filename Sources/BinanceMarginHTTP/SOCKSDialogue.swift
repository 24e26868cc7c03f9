import BinanceMargin

/// SOCKS version 5 without a login (RFC 1928); the proxy looks the name up.
struct SOCKSDialogue: TunnelDialogue {
    private static let version: UInt8 = 5

    let host: String
    let port: Int
    private var isGreeted = false

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    var opening: [UInt8] { [Self.version, 1, 0] }

    mutating func read(_ received: inout [UInt8]) -> TunnelAction {
        isGreeted ? readReply(&received) : readChoice(&received)
    }

    private mutating func readChoice(_ received: inout [UInt8]) -> TunnelAction {
        guard received.count >= 2 else { return .listen }
        guard received[0] == Self.version else {
            return .refused(TransportFailure(.proxy(status: nil), detail: "no SOCKS5"))
        }
        guard received[1] == 0 else { return .refused(TransportFailure(.unsupportedProxyLogin(scheme: "SOCKS"))) }
        received.removeFirst(2)
        isGreeted = true
        let name = Array(host.utf8.prefix(255))
        return .say(
            [Self.version, 1, 0, 3, UInt8(name.count)] + name
                + [UInt8(truncatingIfNeeded: port >> 8), UInt8(truncatingIfNeeded: port)]
        )
    }

    private func readReply(_ received: inout [UInt8]) -> TunnelAction {
        guard received.count >= 5 else { return .listen }
        guard received[1] == 0 else {
            return .refused(TransportFailure(.proxy(status: nil), detail: "SOCKS reply \(received[1])"))
        }
        let length: Int =
            switch received[3] {
            case 1: 10
            case 4: 22
            default: 7 + Int(received[4])
            }
        guard received.count >= length else { return .listen }
        received = []
        return .joined
    }
}
