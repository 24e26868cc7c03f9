import Testing
import TimeSource

@testable import SandboxExchange

@Suite struct ControlServerTests {
    @Test(arguments: [
        ("/fault?kind=slow&requests=3&parameter=2s", 200), ("/fault?kind=ban&for=1m", 200), ("/skew?by=-4s", 200),
        ("/price?asset=BTC&to=60000", 200), ("/reset", 200), ("/fault?kind=nope", 400), ("/skew?by=soon", 400),
        ("/fault?kind=slow&requests=0", 400), ("/price?asset=NOPE&to=1", 400), ("/price?asset=BTC&to=-1", 400),
        ("/else", 404), ("/fault?kind=%zz", 400),
    ])
    func `a call is carried out or explained`(target: String, status: Int) {
        let panel = ControlPanel(exchange: SandboxExchange(time: VirtualTime()))
        let response = panel.respond(method: "POST", target: target, isMarked: true)
        #expect(response.status == status)
        #expect(throws: Never.self) { try JSONReader.read(response.body) }
        #expect(panel.respond(method: "POST", target: target, isMarked: false).status == 403)
        #expect(panel.respond(method: "GET", target: target, isMarked: true).status == 403)
    }

    @Test func `a drill over the control port changes the exchange's answers`() async throws {
        let client = try TestClient()
        let control = try await ControlServer.start(exchange: client.exchange)
        let connection = try await RawConnection.open(port: control.port)
        try await connection.send(
            "POST /fault?kind=firewall HTTP/1.1\r\nHost: x\r\nX-Sandbox-Control: yes\r\nConnection: close\r\n\r\n"
        )
        #expect(await connection.receive().hasSuffix(#"{"ok":true}"#))
        #expect(await client.send("/api/v3/time").status == 403)
        await control.stop()
    }
}
