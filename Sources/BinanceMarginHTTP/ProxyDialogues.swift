import BinanceMargin
import FoundationEssentials
import RequestSigning

/// `CONNECT` over HTTP (RFC 9110, 9.3.6).
struct ConnectDialogue: TunnelDialogue {
    let host: String
    let port: Int
    let login: ProxyLogin?

    var opening: [UInt8] {
        let name = host.contains(":") ? "[\(host)]" : host
        var lines = ["CONNECT \(name):\(port) HTTP/1.1", "Host: \(name):\(port)"]
        if let login {
            let words = login.password.withBytes { "\(login.user):" + String(decoding: $0, as: UTF8.self) }
            lines.append("Proxy-Authorization: Basic \(Base64.encode(words.utf8))")
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    mutating func read(_ received: inout [UInt8]) -> TunnelAction {
        // The version of SOCKS 5, or of a reply of SOCKS 4.
        if let first = received.first, first == 5 || first == 0 {
            return .refused(TransportFailure(.proxyProtocol(isSOCKS: true)))
        }
        let text = String(decoding: received, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard let end = lines.firstIndex(of: ""), end < lines.count - 1 else { return .wait }
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
            return .refused(TransportFailure(.proxy(status: nil), detail: "no HTTP"))
        }
        guard !(200...299).contains(status) else {
            let rest = lines[(end + 1)...].joined().drop(while: \.isWhitespace)
            received = []
            // TLS begins with the client's message, so anything else is a page.
            return rest.first == "<" ? .refused(TransportFailure(.proxy(status: status))) : .connected
        }
        guard status == 407 else { return .refused(TransportFailure(.proxy(status: status))) }
        return .refused(Self.loginRefusal(offered: Self.schemes(in: lines[1..<end])))
    }

    /// The failure for a 407, depending on the login schemes that it offers.
    static func loginRefusal(offered schemes: [String]) -> TransportFailure {
        guard let first = schemes.first, !schemes.contains(where: { $0.lowercased() == "basic" }) else {
            return TransportFailure(.proxy(status: 407))
        }
        return TransportFailure(.unsupportedProxyLogin(scheme: first))
    }

    private static func schemes(in lines: ArraySlice<Substring>) -> [String] {
        lines.compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "proxy-authenticate" else { return nil }
            let scheme = parts[1].drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            return scheme.isEmpty ? nil : String(scheme.prefix(20))
        }
    }
}

/// SOCKS version 5 without a login (RFC 1928); the proxy resolves the host name.
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
        guard received.count >= 2 else { return .wait }
        guard received[0] == Self.version else {
            let isHTTP = received.starts(with: Array("HT".utf8))
            let reason: TransportFailure.Reason = isHTTP ? .proxyProtocol(isSOCKS: false) : .proxy(status: nil)
            return .refused(TransportFailure(reason, detail: "no SOCKS5"))
        }
        guard received[1] == 0 else { return .refused(TransportFailure(.unsupportedProxyLogin(scheme: "SOCKS"))) }
        received.removeFirst(2)
        isGreeted = true
        let name = Array(host.utf8.prefix(255))
        return .send(
            [Self.version, 1, 0, 3, UInt8(name.count)] + name
                + [UInt8(truncatingIfNeeded: port >> 8), UInt8(truncatingIfNeeded: port)]
        )
    }

    private func readReply(_ received: inout [UInt8]) -> TunnelAction {
        guard received.count >= 5 else { return .wait }
        guard received[1] == 0 else {
            // RFC 1928, 6: 2 is a rule, 7 and 8 are not supported, the others mean that the host was not reached.
            let status = [2: 403, 7: 501, 8: 501][received[1]] ?? 502
            return .refused(TransportFailure(.proxy(status: status), detail: "SOCKS reply \(received[1])"))
        }
        let length: Int =
            switch received[3] {
            case 1: 10
            case 4: 22
            default: 7 + Int(received[4])
            }
        guard received.count >= length else { return .wait }
        received = []
        return .connected
    }
}

/// The encoding of basic authentication (RFC 7617).
enum Base64 {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
    }
}
