import BinanceMargin

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
        let text = String(decoding: received, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard let end = lines.firstIndex(of: ""), end < lines.count - 1 else { return .listen }
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
            return .refused(TransportFailure(.proxy(status: nil), detail: "no HTTP"))
        }
        guard !(200...299).contains(status) else {
            received = []
            return .joined
        }
        guard status == 407 else { return .refused(TransportFailure(.proxy(status: status))) }
        return .refused(Self.loginRefusal(offered: Self.schemes(in: lines[1..<end])))
    }

    /// What a 407 means, by the ways to log in that it offers.
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
