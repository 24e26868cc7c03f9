import ExactDecimals
import InjectedTime
import JSONText
import Testing

@testable import SandboxExchange

@Suite struct PortfolioTests {
    private func client(_ members: String, base: String = "standard") throws -> TestClient {
        try TestClient(ScenarioReader.read(Array(#"{"extends": "\#(base)"\#(members)}"#.utf8)))
    }

    private static let plain = #", "portfolio": {}"#
    private static let most = "/papi/v1/margin/maxBorrowable"

    private static func key(_ permissions: String) -> String {
        #", "keys": [{"apiKey": "mine", "secret": "secret", "permissions": [\#(permissions)]}]"#
    }

    // MARK: Figures

    @Test func `BTC is what the equity covers beyond the loans' initial margin`() async throws {
        let response = try await client(Self.plain).signed(Self.most, "asset=BTC")
        // Equity 57159.6176 - 2000; a loan needs half of its value: (55159.6176 - 1000) / (0.5 * 64000).
        #expect(response.text == #"{"amount":"1.69248805","borrowLimit":"60"}"#)
        let named = try await TestClient(#require(Scenario.named("portfolio"))).signed(Self.most, "asset=BTC")
        #expect(named.text == #"{"amount":"1.89714994","borrowLimit":"60"}"#)
    }

    @Test func `the account has the exchange's formulas, futures included`() async throws {
        let client = try client("", base: "portfolio")
        let start = client.time.wallMilliseconds
        let account = await client.signed("/papi/v1/account")
        #expect(
            account.text == """
                {"uniMMR":"79.01099793","accountEquity":"63208.79835000","actualEquity":"63519.70000000",\
                "accountInitialMargin":"2500.00000000","accountMaintMargin":"800.00000000","accountStatus":"NORMAL",\
                "virtualMaxWithdrawAmount":"60708.79835000","totalAvailableBalance":"60708.79835000",\
                "totalMarginOpenLoss":"0.00000000","updateTime":\(start)}
                """
        )
        let balance = await client.signed("/papi/v1/balance", "asset=BNB")
        let bnb = """
            {"asset":"BNB","totalWalletBalance":"10.17200000","crossMarginAsset":"10.42200000",\
            "crossMarginBorrowed":"0.00000000","crossMarginFree":"10.42200000","crossMarginInterest":"0.00000000",\
            "crossMarginLocked":"0.00000000","umWalletBalance":"-0.25000000","umUnrealizedPNL":"0.00000000",\
            "cmWalletBalance":"0.00000000","cmUnrealizedPNL":"0.00000000","updateTime":\(start),\
            "negativeBalance":"-0.25000000"}
            """
        #expect(balance.text == bnb)
        let all = await client.signed("/papi/v1/balance").text
        #expect(all.hasPrefix("[{") && all.hasSuffix(bnb + "]"))
        #expect(all.split(separator: #""asset":"#).count == 5)
        #expect(await client.signed("/papi/v1/balance", "asset=NOPE").code == -3027)
        #expect(await client.signed("/papi/v1/balance", "asset=SOL").field("totalWalletBalance") == "0.00000000")
    }

    @Test func `without maintenance margin uniMMR is the observed largest`() async throws {
        let members = Self.plain + #", "cross": {"openOrderLoss": "7", "balances": {"USDT": {"free": "1000"}}}"#
        let client = try client(members)
        let account = await client.signed("/papi/v1/account")
        #expect(account.field("uniMMR") == "99999999")
        #expect(account.field("totalAvailableBalance") == "992.90000000")
        #expect(account.field("totalMarginOpenLoss") == "7.00000000")
        // (999.9 - 7) / 0.9999: the loss keeps a part in the account.
        #expect(await client.signed("/papi/v1/margin/maxWithdraw", "asset=USDT").field("amount") == "992.99929992")
    }

    @Test(
        arguments: [
            // Available 70: the first 100 at the upper band's 0.5, then 20 of the lower band at 1.
            (#""AAA": {"free": "300"}, "USDT": {"free": "10", "borrowed": "320"}"#, "AAA", "0"),
            (#""AAA": {"free": "300"}, "USDT": {"free": "0", "borrowed": "120"}"#, "AAA", "120"),
            (#""AAA": {"free": "300", "borrowed": "250"}, "USDT": {"free": "500"}"#, "AAA", "300"),
            (#""AAA": {"free": "300", "borrowed": "250"}, "USDT": {"free": "100"}"#, "AAA", "25"),
            (#""AAA": {"free": "300"}"#, "AAA", "300"),
        ]
    )
    func `what may leave goes from the top band down, and then covers the coin's own debt`(
        balances: String,
        asset: String,
        amount: String
    ) async throws {
        let world = """
            {"portfolio": {}, "cross": {"balances": {\(balances)}}, "assets": [
              {"name": "BTC", "price": "50000"}, {"name": "USDT", "price": "1"},
              {"name": "AAA", "price": "1", "collateral": [{"upTo": "200", "ratio": "1"}, {"ratio": "0.5"}]}]}
            """
        let client = try TestClient(ScenarioReader.read(Array(world.utf8)))
        #expect(await client.signed("/papi/v1/margin/maxWithdraw", "asset=\(asset)").field("amount") == amount)
    }

    @Test func `an empty inventory refuses, and a coin that margin does not have is zero`() async throws {
        let client = try client(Self.plain)
        #expect(await client.signed(Self.most, "asset=SHIB").code == 51061)
        client.time.advance(by: .seconds(61))
        #expect(await client.signed(Self.most, "asset=SHIB").status == 200)
        #expect(await client.signed(Self.most, "asset=NOPE").text == #"{"amount":"0","borrowLimit":"0"}"#)
        #expect(await client.signed(Self.most, "asset=TSLAB").text == #"{"amount":"0","borrowLimit":"0"}"#)
        #expect(await client.signed(Self.most).code == -1102)
    }

    @Test func `what is borrowed is what it said, and it moves the account`() async throws {
        let client = try client("", base: "portfolio")
        let amount = try #require(ExactDecimal("1.89714994"))
        #expect(!client.exchange.change(.borrow(try amount + (ExactDecimal("0.00000001") ?? .zero), "BTC")))
        #expect(client.exchange.change(.borrow(amount, "BTC")))
        let account = await client.signed("/papi/v1/account")
        #expect(account.field("accountEquity") == "63208.79835000")
        #expect(account.field("totalAvailableBalance") == "0.00027000")
        #expect(await client.signed(Self.most, "asset=BTC").field("amount") == "0")
    }

    // MARK: Who may ask

    @Test(
        arguments: [
            ("", nil, -21001), (plain, #""reading", "margin", "trading""#, -2015),
            (plain, #""reading", "enablePortfolioMarginTrading""#, nil), (plain, nil, nil),
            ("", #""enablePortfolioMarginTrading""#, -2015),
            ("", #""reading", "enablePortfolioMarginTrading""#, -21001),
        ] as [(String, String?, Int?)]
    )
    func `account and key must be under portfolio margin`(world: String, key: String?, code: Int?) async throws {
        let client = try client(world + (key.map(Self.key) ?? ""))
        #expect(await client.signed(Self.most, "asset=BTC").code == code)
        #expect(await client.send("/papi/v1/ping").text == "{}")
        #expect(await client.send("/papi/v1/ping", method: "POST").code == -1020)
    }

    @Test func `the wallet says so, and the running account can change`() async throws {
        let client = try client("")
        for isOn in ["false", "true", "false"] {
            let info = await client.signed("/sapi/v1/account/info")
            let key = await client.signed("/sapi/v1/account/apiRestrictions")
            #expect(info.field("isPortfolioMarginRetailEnabled") == isOn)
            #expect(key.field("enablePortfolioMarginTrading") == isOn)
            #expect(await client.signed("/papi/v1/account").status == (isOn == "true" ? 200 : 400))
            client.exchange.setPortfolio(isOn == "false")
        }
        client.exchange.reset()
        #expect(await client.signed("/papi/v1/account").code == -21001)
    }

    @Test(arguments: [("true", nil), ("false", -2015)] as [(String, Int?)])
    func `whether the classic margin account is served as well is a rule`(rule: String, code: Int?) async throws {
        let client = try client(Self.plain + #", "rules": {"marginReadsUnderPortfolio": \#(rule)}"#)
        #expect(await client.signed("/sapi/v1/margin/account").code == code)
        #expect(await client.signed("/sapi/v1/margin/allAssets").status == 200)
        #expect(await client.signed("/sapi/v1/account/info").status == 200)
    }

    @Test(arguments: [("late", -1021), ("window", -1131), ("forged", -1022), ("key", -2008)])
    func `requests are verified as everywhere`(error: String, code: Int) async throws {
        var client = try client(Self.plain)
        let now = client.time.wallMilliseconds
        switch error {
        case "late":
            #expect(await client.send("\(Self.most)?\(client.sign("asset=BTC&timestamp=\(now - 5001)"))").code == code)
        case "window": #expect(await client.signed(Self.most, "asset=BTC&recvWindow=60001").code == code)
        case "forged":
            client.credential = SandboxCredential(apiKey: client.credential.apiKey, secret: "another")
            #expect(await client.signed(Self.most, "asset=BTC").code == code)
        default:
            client.credential = SandboxCredential(apiKey: String(repeating: "a", count: 64), secret: "another")
            #expect(await client.signed(Self.most, "asset=BTC").code == code)
        }
    }

    // MARK: Limits and faults

    @Test func `all its paths share one limit of their own, and so are its bans`() async throws {
        let limits = #", "limits": {"papiPerMinute": 30, "strikesBeforeBan": 1}"#
        let client = try client(Self.plain + limits)
        #expect(await client.signed("/papi/v1/account").header("X-MBX-USED-WEIGHT-1M") == "20")
        #expect(await client.signed(Self.most, "asset=BTC").header("X-MBX-USED-WEIGHT-1M") == "25")
        #expect(await client.send("/api/v3/ping").header("X-MBX-USED-WEIGHT-1M") == "1")
        let refused = await client.signed("/papi/v1/balance")
        #expect(refused.status == 429 && refused.header("Retry-After") != nil)
        #expect(await client.signed("/papi/v1/balance").status == 418)
        #expect(await client.send("/papi/v1/ping").status == 418)
        #expect(await client.send("/api/v3/ping").status == 200)
        #expect(await client.signed("/sapi/v1/account/info").status == 200)
        client.time.advance(by: .seconds(121))
        #expect(await client.send("/papi/v1/ping").status == 200)
    }

    @Test func `a scenario can change its weights`() async throws {
        let limits = #", "limits": {"weights": {"/papi/v1/account": {"by": "ip", "weight": 7}}}"#
        let response = try await client(Self.plain + limits).signed("/papi/v1/account")
        #expect(response.header("X-MBX-USED-WEIGHT-1M") == "7")
    }

    @Test(arguments: [("no-inventory", 51061), ("net-assets", 51078), ("collateral-cap", 51169), ("no-assets", -21003)])
    func `a refusal of portfolio margin waits for a request that can meet it`(name: String, code: Int) async throws {
        let faults = #", "faults": [{"kind": "\#(name)", "after": "1s", "requests": 1}]"#
        let client = try client(Self.plain + faults)
        client.time.advance(by: .seconds(1))
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").status == 200)
        #expect(await client.signed("/papi/v1/account").status == 200)
        let refused = await client.signed(Self.most, "asset=BTC")
        #expect((refused.status, refused.code) == (400, code))
        #expect(await client.signed(Self.most, "asset=BTC").status == 200)
    }

    // MARK: Records

    @Test func `interest on negative balances accrues by the hour`() async throws {
        let client = try client("", base: "portfolio")
        let path = "/papi/v1/portfolio/interest-history"
        #expect(await client.signed(path).text == "[]")
        client.time.advance(by: .seconds(2 * 3600))
        let now = client.time.wallMilliseconds
        let charge = #""interest":"0.00000312","interestRate":"0.00030000"}"#
        let rows = await client.signed(path).text
        #expect(
            rows == """
                [{"interestAccuredTime":\(now),"asset":"BNB","principal":"0.25000000",\(charge),\
                {"interestAccuredTime":\(now - 3_600_000),"asset":"BNB","principal":"0.25000000",\(charge)]
                """
        )
        #expect(await client.signed(path, "asset=BTC").text == "[]")
        #expect(await client.signed(path, "size=1").text.count < rows.count)
        #expect(await client.signed(path, "startTime=\(now - 31 * 86_400_000)").code == -1127)
        let exchanges = "/papi/v1/portfolio/negative-balance-exchange-record"
        #expect(await client.signed(exchanges, "startTime=\(now - 1)").code == -1102)
        #expect(await client.signed(exchanges, "startTime=\(now - 1)&endTime=\(now)").text == #"{"total":0,"rows":[]}"#)
    }

    @Test(arguments: [
        ("margin/marginInterestHistory", "margin/interestHistory", "", "", ["isolatedSymbol"]),
        (
            "margin/marginLoan", "margin/borrow-repay", "asset=USDC", "type=BORROW&",
            ["isolatedSymbol", "type", "amount", "interest"]
        ),
        ("margin/repayLoan", "margin/borrow-repay", "asset=USDC", "type=REPAY&", ["isolatedSymbol", "type"]),
        ("margin/allOrders", "margin/allOrders", "symbol=BTCUSDT", "", ["isIsolated"]),
        ("margin/myTrades", "margin/myTrades", "symbol=ETHUSDT", "", ["isIsolated"]),
        ("margin/order", "margin/order", "symbol=BTCUSDT&origClientOrderId=sandbox-213205600003", "", ["isIsolated"]),
        ("margin/openOrders", "margin/openOrders", "symbol=BTCUSDT", "", ["isIsolated"]),
        ("margin/openOrderList", "margin/openOrderList", "", "", []),
        ("margin/allOrderList", "margin/allOrderList", "", "", []),
        ("margin/forceOrders", "margin/forceLiquidationRec", "", "", []),
        ("rateLimit/order", "margin/rateLimit/order", "", "", ["count"]),
    ])
    func `records are the cross account's, with less in a row`(
        path: String,
        twin: String,
        parameters: String,
        more: String,
        dropped: [String]
    ) async throws {
        let locked = #", "cross": {"balances": {"BTC": {"free": "1", "locked": "0.5"}, "USDC": {"borrowed": "2000"}}}"#
        let client = try client(Self.plain + locked)
        client.time.advance(by: .seconds(3 * 3600))
        let month = "startTime=\(client.time.wallMilliseconds - 29 * 86_400_000)"
        let parameters = path.hasSuffix("Loan") ? parameters + "&" + month : parameters
        // What only the other endpoint knows is ignored.
        let found = await client.signed("/papi/v1/\(path)", "isIsolated=TRUE&isolatedSymbol=ETHUSDT&" + parameters)
        let whole = await client.signed("/sapi/v1/\(twin)", more + parameters)
        #expect(found.status == 200)
        var expected = whole.text
        for name in dropped {
            expected.replace(try Regex(#",?"\#(name)":("[^"]*"|[a-z0-9]+)"#), with: "")
        }
        #expect(found.text == expected.replacing("{,", with: "{"))
        #expect(found.text.contains("{") || path.hasSuffix("List"), "\(found.text)")
    }

    @Test func `what they require is refused without it`() async throws {
        let client = try client(Self.plain)
        for path in [
            "marginLoan", "repayLoan", "order", "openOrders", "allOrders", "myTrades", "orderList", "maxWithdraw",
        ] {
            #expect(await client.signed("/papi/v1/margin/\(path)").code == -1102, "\(path)")
        }
        #expect(await client.signed("/papi/v1/margin/order", "symbol=BTCUSDT").code == -1102)
        #expect(await client.signed("/papi/v1/margin/order", "symbol=BTCUSDT&orderId=1").code == -2013)
        #expect(await client.signed("/papi/v1/margin/orderList", "orderListId=1").code == -2013)
        #expect(await client.signed("/papi/v1/margin/marginLoan", "asset=USDC&archived=yes").code == -1130)
        let archived = await client.signed("/papi/v1/margin/marginInterestHistory", "archived=true")
        #expect(archived.text == #"{"rows":[],"total":0}"#)
        #expect(await client.signed("/papi/v1/repay-futures-switch").text == #"{"autoRepay":true}"#)
    }

    // MARK: The file

    @Test(arguments: [
        (#"{"status": "NORMAL"}"#, ScenarioError.Problem.unknownMember("status", known: [])),
        (#"{"accountStatus": "FINE"}"#, .notOneOf("FINE", values: PortfolioAccount.Status.allCases.map(\.rawValue))),
        (#"{"futures": {"NOPE": {}}}"#, .unknownName("NOPE")),
        (#"{"futures": {"BTC": {"umWalletBalance": "-1000000000000000"}}}"#, .badNumber("-1000000000000000")),
        (#"{"initialMargin": "-1"}"#, .badNumber("-1")),
    ])
    func `an error in it is named`(portfolio: String, problem: ScenarioError.Problem) throws {
        let error = #expect(throws: ScenarioError.self) { try client(#", "portfolio": \#(portfolio)"#) }
        if case .unknownMember(let name, _) = error?.problem {
            #expect(problem == .unknownMember(name, known: []))
        } else {
            #expect(error?.problem == problem)
        }
    }
}
