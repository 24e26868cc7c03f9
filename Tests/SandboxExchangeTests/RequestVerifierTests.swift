import Testing
import InjectedTime

@testable import SandboxExchange

@Suite struct RequestVerifierTests {
    private static let path = "/sapi/v1/margin/maxBorrowable"

    @Test(
        arguments: [
            ("asset=BTC&isolatedSymbol=", 400, -1105),
            ("asset=BTC&asset=ETH", 400, -1101),
            ("", 400, -1102),
            ("asset=", 400, -1102),
            ("asset=NOPE", 400, -3027),
            ("asset=btc", 400, -3027),
            ("asset=BTC&recvWindow=60001", 400, -1131),
            ("asset=BTC&recvWindow=60000.001", 400, -1131),
            ("asset=BTC&recvWindow=abc", 400, -1102),
            ("asset=BTC&recvWindow=", 400, -1105),
            ("asset=BTC&recvWindow=0", 400, -1102),
            ("asset=BTC&recvWindow=-1", 400, -1102),
            ("asset=BTC&recvWindow=5s", 400, -1102),
            ("asset=BTC&note=", 400, -1105),
            ("asset=BTC&assets=BTC,ETH", 400, -1022),
            ("asset=BTC&isolatedSymbol=BTC%2FUSDT", 400, -11001),
            ("asset=%zz", 400, -1100),
            ("asset=BTC&recvWindow=60000", 200, nil),
            ("asset=BTC&recvWindow=5000.125", 200, nil),
            ("asset=BTC&unknown=1", 200, nil),
        ] as [(String, Int, Int?)]
    )
    func `parameters are checked with the published codes`(parameters: String, status: Int, code: Int?) async throws {
        let response = try await TestClient().signed(Self.path, parameters)
        #expect(response.status == status)
        #expect(response.code == code)
    }

    @Test(
        arguments: [
            (-5000, nil), (-5001, "outside of the recvWindow."), (999, nil),
            (1000, "1000ms ahead of the server's time."),
        ] as [(Int64, String?)]
    )
    func `the window is what the exchange publishes, in milliseconds and microseconds`(
        offset: Int64,
        text: String?
    ) async throws {
        let client = try TestClient()
        let moment = client.time.wallMilliseconds + offset
        for timestamp in ["\(moment)", "\(moment)000"] {
            let response = await client.send("\(Self.path)?\(client.sign("asset=BTC&timestamp=\(timestamp)"))")
            #expect(response.code == (text == nil ? nil : -1021))
            if let text { #expect(response.text.contains(text)) }
        }
    }

    @Test func `a microsecond decides at the edge`() async throws {
        let client = try TestClient()
        let server = client.time.wallMilliseconds * 1000
        for (timestamp, code) in [(server + 999_999, nil), (server + 1_000_000, -1021), (server - 5_000_001, -1021)] {
            let response = await client.send("\(Self.path)?\(client.sign("asset=BTC&timestamp=\(timestamp)"))")
            #expect(response.code == code)
        }
    }

    @Test(arguments: ["", "x", "-1", "1e3", "99999999999999999"])
    func `a malformed timestamp is a missing one`(timestamp: String) async throws {
        let client = try TestClient()
        let response = await client.send("\(Self.path)?\(client.sign("asset=BTC&timestamp=\(timestamp)"))")
        #expect(response.code == -1102)
        #expect(response.text.contains("'timestamp'"))
    }

    @Test func `a signature must be there, be right and cover what was sent`() async throws {
        let client = try TestClient()
        let payload = "asset=BTC&timestamp=\(client.time.wallMilliseconds)"
        let signed = client.sign(payload)
        let cases: [(String, Int?)] = [
            (payload, -1102),
            (payload + "&signature=", -1102),
            (payload + "&signature=zz", -1022),
            (payload + "&signature=" + String(repeating: "0", count: 64), -1022),
            ("asset=ETH" + signed.dropFirst(9), -1022),
            (signed + "&recvWindow=6000", -1022),
            ("signature=\(signed.split(separator: "=").last ?? "")&\(payload)", -1022),
            (signed + "&", -1022),
            (signed, nil),
        ]
        for (query, code) in cases {
            #expect(await client.send("\(Self.path)?\(query)").code == code, "\(query)")
        }
    }

    @Test func `an HMAC signature may use either letter case`() async throws {
        let client = try TestClient()
        let signed = client.sign("asset=BTC&timestamp=\(client.time.wallMilliseconds)")
        let response = await client.send("\(Self.path)?\(signed.dropLast(64))\(signed.suffix(64).uppercased())")
        #expect(response.status == 200)
    }

    @Test func `bytes that were not percent-encoded never verify`() async throws {
        let client = try TestClient()
        let raw = client.sign("asset=这是测试币&timestamp=\(client.time.wallMilliseconds)")
        #expect(await client.send("\(Self.path)?\(raw)").code == -1022)
    }

    @Test(
        arguments: [
            (nil, 401, -2014), ("", 401, -2014), ("has space", 401, -2014), ("short", 401, -2014),
            ("\"\(String(repeating: "x", count: 64))\"", 401, -2014), (String(repeating: "x", count: 64), 401, -2008),
        ] as [(String?, Int, Int)]
    )
    func `a key must be there, well formed and known`(key: String?, status: Int, code: Int) async throws {
        let client = try TestClient()
        let query = client.sign("asset=BTC&timestamp=\(client.time.wallMilliseconds)")
        let response = await client.send("\(Self.path)?\(query)", apiKey: .some(key))
        #expect(response.status == status)
        #expect(response.code == code)
    }

    @Test(
        arguments: [
            (#""addresses": ["10.0.0.1"]"#, -2015), (#""permissions": ["margin"]"#, -2015),
            (#""permissions": ["reading"]"#, -1002), (#""permissions": ["reading", "margin"]"#, nil),
            (#""addresses": ["127.0.0.1"]"#, nil),
        ] as [(String, Int?)]
    )
    func `a key may be bound to addresses and permissions`(terms: String, code: Int?) async throws {
        let text =
            #"{"extends": "standard", "rules": {"marginReadsNeedPermission": true}, "keys": "#
            + #"[{"apiKey": "k", "secret": "s", \#(terms)}]}"#
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        #expect(await client.signed(Self.path, "asset=BTC").code == code)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "HEAD"])
    func `any write is refused before anything else`(method: String) async throws {
        let response = try await TestClient().send("/sapi/v1/margin/borrow-repay", method: method)
        #expect(response.status == 400)
        #expect(response.code == -1020)
    }

    @Test func `a body on a GET meets the firewall, an unknown path nothing`() async throws {
        let client = try TestClient()
        let withBody = await client.send("/api/v3/time", body: [1])
        #expect(withBody.status == 403)
        #expect(withBody.text.hasPrefix("<!DOCTYPE html>"))
        #expect(await client.send("/sapi/v1/margin/loan").status == 404)
    }

    @Test func `every response says that it is simulated`() async throws {
        let client = try TestClient()
        for target in ["/api/v3/ping", "/nowhere", "\(Self.path)?asset=BTC"] {
            #expect(await client.send(target).header("X-Sandbox") == "simulated")
        }
    }

    @Test func `a signature anywhere is accepted by a scenario that says so`() async throws {
        let text = #"{"extends": "standard", "rules": {"signatureMustBeLast": false}}"#
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        let payload = "asset=BTC&timestamp=\(client.time.wallMilliseconds)"
        let signature = client.sign(payload).split(separator: "=").last ?? ""
        #expect(await client.send("\(Self.path)?signature=\(signature)&\(payload)").status == 200)
    }

    @Test(
        arguments: [
            ("asset=BTC&timestamp=1736393892", "it is in seconds"),
            ("asset=BTC&timestamp=", "`timestamp`: it is empty"),
            ("asset=BTC&timestamp=None", "not a whole number"),
            ("asset=BTC&timestamp=1736393892000000000", "19 digits"), ("asset=BTC", "`timestamp`: it was not sent"),
            ("asset=BTC&isolatedSymbol=BTC-USDT&timestamp=1736393892000", "separator"),
            ("asset=btc&timestamp=1736393892000", "no such margin asset"),
            ("asset=BTC&symbol=BTCUSDT&timestamp=1736393892000", "ignored: `symbol`"),
        ]
    )
    func `every refusal has a reason, and a parameter that is not read is named`(query: String, words: String)
        async throws
    {
        let lines = Lines()
        let client = try TestClient(explain: { lines.append("\($0)") })
        _ = await client.send("\(Self.path)?\(client.sign(query))")
        #expect(lines.all.first?.contains(words) == true, "\(lines.all)")
    }

    @Test(
        arguments: [
            (nil, "", "no header `X-MBX-APIKEY`"), (nil, "apiKey=abc&", "the parameter `apiKey`"), ("", "", "is empty"),
            ("abc", "", "3 characters"), ("\"abc\"", "", "other characters"),
            (String(repeating: "x", count: 64), "", "not a key of this sandbox"),
        ] as [(String?, String, String)]
    )
    func `the explanation says where the key was looked for`(key: String?, query: String, words: String) async throws {
        let lines = Lines()
        let client = try TestClient(explain: { lines.append("\($0)") })
        let signed = client.sign("\(query)asset=BTC&timestamp=\(client.time.wallMilliseconds)")
        _ = await client.send("\(Self.path)?\(signed)", apiKey: .some(key))
        #expect(lines.all.first?.contains(words) == true, "\(lines.all)")
    }

    @Test func `the explanation names the check and the bytes`() async throws {
        let lines = Lines()
        let client = try TestClient(explain: { lines.append("\($0)") })
        _ = await client.send("\(Self.path)?asset=BTC&timestamp=\(client.time.wallMilliseconds)&signature=00")
        let wrong = String(repeating: "0", count: 64)
        _ = await client.send("\(Self.path)?asset=BTC&timestamp=\(client.time.wallMilliseconds)&signature=\(wrong)")
        #expect(lines.all[0].contains("refused by signature: the signature is not 64 hexadecimal digits"))
        #expect(lines.all[1].contains("`asset=BTC&timestamp=1736393892000`"))
        #expect(lines.all.allSatisfy { !$0.contains(client.credential.secret) })
    }
}
