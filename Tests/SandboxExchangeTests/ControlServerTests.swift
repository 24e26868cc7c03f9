import JSONText
import Testing
import InjectedTime

@testable import SandboxExchange
@testable import SandboxHTTP

@Suite struct ControlServerTests {
    @Test(arguments: [
        ("/fault?kind=slow&requests=3&parameter=2s", 200), ("/fault?kind=ban&for=1m", 200), ("/skew?by=-4s", 200),
        ("/price?asset=BTC&to=60000", 200), ("/reset", 200), ("/fault?kind=nope", 400), ("/skew?by=soon", 400),
        ("/fault?kind=slow&requests=0", 400), ("/price?asset=NOPE&to=1", 400), ("/price?asset=BTC&to=-1", 400),
        ("/portfolio?is=on", 200), ("/portfolio?is=yes", 400), ("/portfolio", 400),
        ("/account?change=add&number=1&asset=USDT", 200), ("/account?change=leverage&number=5", 200),
        ("/account?change=leverage&number=5&symbol=BTCUSDT", 200), ("/account?change=leverage&number=4", 400),
        ("/account?change=remove&number=999999&asset=USDT", 400), ("/account?change=add&number=1", 400),
        ("/account?change=steal&number=1&asset=USDT", 400), ("/account?change=add&number=-1&asset=USDT", 400),
        ("/account?change=add&number=1&asset=USDT&symbol=NOPE", 400),
        ("/else", 404), ("/fault?kind=%zz", 400),
    ])
    func `a call is carried out or explained`(target: String, status: Int) {
        let panel = ControlPanel(exchange: SandboxExchange(time: VirtualTime()))
        let response = panel.respond(method: "POST", target: target, isMarked: true)
        #expect(response.status == status)
        #expect(throws: Never.self) { try JSONValue(parsing: response.body) }
        #expect(panel.respond(method: "POST", target: target, isMarked: false).status == 403)
        #expect(panel.respond(method: "GET", target: target, isMarked: true).status == 403)
    }

    @Test func `a fault through the control port changes the exchange's responses`() async throws {
        let client = try TestClient()
        let control = try await ControlServer.start(exchange: client.exchange)
        let connection = try await RawConnection.open(port: control.port)
        try await connection.send(
            "POST /fault?kind=firewall HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Sandbox-Control: yes\r\nConnection: close\r\n\r\n"
        )
        #expect(await connection.receive().hasSuffix(#"{"ok":true}"#))
        #expect(await client.send("/api/v3/time").status == 403)
        await control.stop()
    }

    @Test(arguments: [
        // What programs on this computer send.
        ("Host: 127.0.0.1:PORT", 200), ("Host: localhost:PORT", 200), ("Host: [::1]:PORT", 200),
        ("Host: 127.0.0.1", 200),
        ("host: LocalHost:1", 200),
        // A page under a name that was made to lead here.
        ("Host: evil.example", 403), ("Host: evil.example:PORT", 403), ("Host: 127.0.0.1.evil.example:PORT", 403),
        ("Host: localhost.evil.example", 403), ("Host: 127.0.0.1:PORT.evil.example", 403),
        ("Host: 192.0.2.1:PORT", 403),
        ("Host: 127.0.0.1:", 403), ("Host: 127.0.0.1@evil.example", 403), ("Host: [::1]evil", 403),
        // A page that is open anywhere, this computer included.
        ("Host: 127.0.0.1:PORT\r\nOrigin: https://evil.example", 403), ("Host: localhost\r\nOrigin: null", 403),
        ("Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT", 403), ("Host: localhost\r\norigin:", 403),
    ])
    func `a call of a web page is refused, and nothing happens`(headers: String, status: Int) async throws {
        let client = try TestClient()
        let control = try await ControlServer.start(exchange: client.exchange)
        let connection = try await RawConnection.open(port: control.port)
        let text = headers.replacing("PORT", with: String(control.port))
        try await connection.send(
            "POST /fault?kind=firewall HTTP/1.1\r\n\(text)\r\nX-Sandbox-Control: 1\r\nConnection: close\r\n\r\n"
        )
        let response = await connection.receive()
        #expect(response.hasPrefix("HTTP/1.1 \(status) "), "\(response)")
        #expect(await client.send("/api/v3/time").status == (status == 200 ? 403 : 200))
        await control.stop()
    }
}
