import BinanceMargin
import RequestSigning
import Testing

@testable import BinanceMarginHTTP

/// What is said to proxies, byte by byte.
@Suite struct TunnelDialogueTests {
    /// What a dialogue does with each piece of a response.
    private static func turns(_ dialogue: any TunnelDialogue, _ pieces: [[UInt8]]) -> [String] {
        var dialogue = dialogue
        var received: [UInt8] = []
        return pieces.map { piece in
            received += piece
            return switch dialogue.read(&received) {
            case .wait: "listen"
            case .send(let bytes): "say \(bytes)"
            case .connected: "joined"
            case .refused(let failure): "\(failure.reason)"
            }
        }
    }

    @Test func `a response to CONNECT may come in pieces`() {
        let dialogue = ConnectDialogue(host: "exchange.test", port: 443, login: nil)
        #expect(dialogue.opening == Array("CONNECT exchange.test:443 HTTP/1.1\r\nHost: exchange.test:443\r\n\r\n".utf8))
        let pieces = ["HTTP/1.1 200 OK\r\n", "Via: x\r\n", "\r\n"].map { Array($0.utf8) }
        #expect(Self.turns(dialogue, pieces) == ["listen", "listen", "joined"])
    }

    @Test func `a login goes with CONNECT`() {
        let login = ProxyLogin(user: "me", password: Secret(utf8: "wrong"))
        let opening = String(decoding: ConnectDialogue(host: "::1", port: 1, login: login).opening, as: UTF8.self)
        #expect(opening.hasPrefix("CONNECT [::1]:1 HTTP/1.1\r\n"))
        #expect(opening.contains("Proxy-Authorization: Basic bWU6d3Jvbmc=\r\n"))
    }

    @Test func `SOCKS gets a greeting and the name, and connects`() {
        let dialogue = SOCKSDialogue(host: "ab", port: 443)
        #expect(dialogue.opening == [5, 1, 0])
        let turns = Self.turns(dialogue, [[5], [0], [5, 0, 0], [1, 0, 0, 0, 0, 0, 0]])
        #expect(turns == ["listen", "say [5, 1, 0, 3, 2, 97, 98, 1, 187]", "listen", "joined"])
    }

    @Test(arguments: [
        ([[5, 0xFF]], "unsupportedProxyLogin(scheme: \"SOCKS\")"),
        ([[4, 0]], "proxy(status: nil)"),
        ([[5, 0, 5, 2, 0, 1, 0]], "say [5, 1, 0, 3, 2, 97, 98, 1, 187]"),
    ])
    func `a SOCKS proxy may refuse`(_ pieces: [[UInt8]], _ turn: String) {
        #expect(Self.turns(SOCKSDialogue(host: "ab", port: 443), pieces).last?.hasSuffix(turn) == true)
    }

    @Test func `a SOCKS proxy that cannot reach the exchange says so`() {
        for (reply, status) in [(UInt8(5), 502), (2, 403), (7, 501), (99, 502)] {
            let turns = Self.turns(SOCKSDialogue(host: "ab", port: 443), [[5, 0], [5, reply, 0, 1, 0]])
            #expect(turns.last?.contains("\(status)") == true, "\(turns)")
        }
    }

    @Test(arguments: [
        ("\u{5}\u{7F}", "proxyProtocol(isSOCKS: true)"), ("\u{0}[", "proxyProtocol(isSOCKS: true)"),
        ("HTTP/1.1 200 OK\r\n\r\n<html>", "200"), ("HTTP/1.1 200 OK\r\n\r\n", "joined"),
        ("hello\r\n\r\n\r\n", "proxy(status: nil)"),
    ])
    func `a proxy of another kind and a page are recognised`(_ response: String, _ turn: String) {
        let dialogue = ConnectDialogue(host: "exchange.test", port: 443, login: nil)
        #expect(Self.turns(dialogue, [Array(response.utf8)]).last?.contains(turn) == true)
    }
}
