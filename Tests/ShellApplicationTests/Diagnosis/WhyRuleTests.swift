import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
@testable import Diagnosis
@testable import ExchangeAccess
@testable import RecordRendering
@testable import ShellApplication
@testable import ShellSession
import InjectedTime
import SandboxExchange
import ShellRuntime
import Testing

/// `why` on an account whose figures are those of one rule or the other: it finds out which, and how certain it is.
@Suite struct WhyRuleTests {
    /// Half of X counts; the account has 1,000 of it and owes 600, at 100, and has 50,000 USDT.
    private struct Account {
        var collateralLevel = "2.16666666"
        var marginLevel = "2.16666666"
        var collateralValue = "130000.00000000"
        var amount = "800"
        var locked = "0"
        var overrides: [String: OverridingExchange.Override] = [:]

        static let of2026 = Account()
        static let of2023 = Account(
            collateralLevel: "1.66666666",
            marginLevel: "2.5",
            collateralValue: "100000.00000000",
            amount: "100"
        )

        var responses: [String: OverridingExchange.Override] {
            let base = "/sapi/v1/margin/"
            let half = #"[{"minUsdValue":"0","discountRate":"0.5"}]"#
            let whole = #"[{"minUsdValue":"0","discountRate":"1"}]"#
            let texts = [
                "maxBorrowable": #"{"amount":"\#(amount)","borrowLimit":"5000"}"#,
                "allAssets": #"[{"assetName":"X","isBorrowable":true,"userMinBorrow":"0"}]"#,
                "available-inventory": #"{"assets":{"X":"7000"},"updateTime":1}"#,
                "account": """
                {"created":true,"borrowEnabled":true,"marginLevel":"\(marginLevel)",
                "collateralMarginLevel":"\(collateralLevel)","totalAssetOfBtc":"3","totalLiabilityOfBtc":"1.2",
                "totalNetAssetOfBtc":"1.8","totalCollateralValueInUSDT":"\(collateralValue)","userAssets":[
                {"asset":"USDT","borrowed":"0","free":"50000","interest":"0","locked":"0","netAsset":"50000"},
                {"asset":"X","borrowed":"600","free":"1000","interest":"0","locked":"\(locked)","netAsset":"400"}]}
                """,
                "tradeCoeff": #"{"normalBar":"1.5","marginCallBar":"1.3","forceLiquidationBar":"1.1"}"#,
                "crossMarginData": #"[{"vipLevel":0,"coin":"X","borrowable":true,"borrowLimit":"5000"}]"#,
                "crossMarginCollateralRatio": """
                [{"assetNames":["X"],"collaterals":\(half),"borrowCollaterals":\(half),"withdrawCollaterals":\(half)},
                {"assetNames":["USDT"],"collaterals":\(whole)}]
                """,
                "priceIndex": #"{"calcTime":1,"symbol":"XUSDT","price":"100"}"#,
            ]
            var responses: [String: OverridingExchange.Override] = [:]
            for (path, text) in texts { responses[base + path] = .init(status: 200, body: text) }
            return responses.merging(overrides.map { (base + $0.key, $0.value) }) { _, new in new }
        }

        /// The same with a refusal in place of one response.
        func refusing(_ path: String) -> Account {
            var account = self
            account.overrides[path] = .init(status: 400, body: #"{"code":-1002,"msg":"x"}"#)
            return account
        }
    }

    private func why(_ account: Account, conditions: AccountConditions = AccountConditions()) async throws -> WhyResult
    {
        let time = VirtualTime(automatic: true)
        let exchange = SandboxExchange(
            scenario: try ScenarioReader.read(Array(#"{"extends": "standard"}"#.utf8)),
            time: time
        )
        let client = MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: OverridingExchange(exchange: exchange, overrides: account.responses, time: time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: time)
        )
        let reader = WhyReader(
            client: client,
            asset: try #require(Asset("X")),
            isEmbedded: true,
            conditions: conditions
        )
        return WhyResult(try await reader.readings(in: .cross))
    }

    private func texts(_ why: WhyResult, _ language: Language = .english) -> [String] {
        [WhyPage(why, on: .text(in: language)).cause] + WhyNotes(why).all.map { $0.text(in: language) }
    }

    @Test(arguments: [("2026", "净持仓"), ("2023", "持有资产")])
    func `the rule that makes the account's figures is found, and the reason is certain`(
        _ rule: String,
        _ chinese: String
    ) async throws {
        let why = try await why(rule == "2026" ? .of2026 : .of2023)
        #expect(why.limits.rule?.rawValue == rule)
        #expect(why.limits.limiting.map(\.kind) == [.collateral])
        #expect(!why.limits.isLikely)
        #expect(texts(why).contains { $0.contains("the rule of \(rule)") && $0.contains("collateral ratios apply") })
        #expect(texts(why, .chinese).contains { $0.contains("\(rule) 年规则") && $0.contains(chinese) })
        let record = WhyResult.description.record(of: Localized(why, in: .english))
        #expect(record["rule"].map(ValueText.plain) == rule)
    }

    @Test func `an account that was refused leaves it unknown, and nothing is likely by elimination`() async throws {
        let why = try await why(Account.of2026.refusing("account"))
        #expect(why.limits.limiting.isEmpty)
        #expect(!why.limits.isLikely)
        #expect(texts(why).first == "The limit is unknown: account could not be read.")
        #expect(texts(why, .chinese).first == "限制因素未知：未能读取 account")
        #expect(why.limits.rule == nil)
    }

    @Test func `without ratios the reason is likely at most`() async throws {
        let why = try await why(Account.of2026.refusing("crossMarginCollateralRatio"))
        #expect(why.limits.limiting.map(\.kind) == [.collateral])
        #expect(why.limits.isLikely)
        #expect(texts(why).contains { $0.hasPrefix("the rule in force is unknown") })
        // Haircuts apply to the margin level, whatever the ratios are.
        #expect(why.limits.rule == .netPositions)
    }

    @Test func `a price that the weight limit does not allow leaves the rule unknown`() async throws {
        var account = Account.of2023
        account.overrides["priceIndex"] = .init(status: 429, body: #"{"code":-1003,"msg":"x"}"#)
        let why = try await why(account)
        #expect(why.limits.limiting.isEmpty)
        #expect(
            texts(why).contains(
                "the rule in force is unknown: price, collateral ratios or balance of X could not be read"
            )
        )
    }

    @Test func `figures that no rule makes leave it likely, and open orders are named`() async throws {
        var account = Account.of2026
        account.collateralLevel = "2.08333333"
        account.collateralValue = "125000"
        account.amount = "700"
        for locked in ["0", "10"] {
            account.locked = locked
            let why = try await why(account)
            #expect(why.limits.evidence?.outcome == .contradicted)
            #expect(why.limits.limiting.map(\.kind) == [.collateral])
            #expect(why.limits.isLikely)
            #expect(texts(why).contains { $0.hasPrefix("no known rule gives") } == (locked == "0"))
            #expect(texts(why).contains { $0.hasSuffix("likely because of open orders") } == (locked == "10"))
        }
    }

    @Test func `a null list and a bad balance are not zero`() async throws {
        var account = Account.of2026
        account.overrides["account"] = .init(
            status: 200,
            body: #"{"created":true,"marginLevel":"2.1","userAssets":[{"asset":"X","free":null,"borrowed":"600"}]}"#
        )
        account.overrides["restricted-asset"] = .init(status: 200, body: #"{"maxCollateralExceededAsset":null}"#)
        account.overrides["delist-schedule"] = .init(
            status: 200,
            body: #"[{"delistTime":1780000000000,"crossMarginAssets":null}]"#
        )
        let parts = try await why(account).parts
        for kind in [WhyPart.Kind.held, .borrowed, .interest, .collateralCap, .delisting, .debtValue] {
            #expect(parts.contains { $0.kind == kind })
            #expect(parts.filter { $0.kind == kind }.allSatisfy { $0.value == nil }, "\(kind)")
        }
    }

    @Test func `what doctor learned about special keys makes the reason likely, with one request per session`()
        async throws
    {
        var bench = try DoctorBench()
        bench.response("/sapi/v1/margin/api-key-list", #"[{"permissionMode":"TRADE"}]"#)
        let exchange = try bench.sandbox()
        let (gateway, analyzer) = bench.parts(exchange)
        let asset = try #require(Asset("BTC"))
        let snapshot = analyzer.session.snapshot
        try await bench.time.active {
            #expect(try await !WhyAnalyzer(gateway: gateway).why(asset, under: snapshot).limits.isLikely)
            _ = try await analyzer.run(DiagnosticChecks.checks(named: [.account]), offline: false)
            let sent = exchange.requests
            let again = try await analyzer.run(DiagnosticChecks.checks(named: [.account]), offline: false)
            #expect(again.first?.result.problem == .specialKeyMode)
            #expect(exchange.requests == sent)
            let why = try await WhyAnalyzer(gateway: gateway).why(asset, under: snapshot)
            #expect(why.limits.isLikely)
            #expect(texts(why).contains { $0.contains("special API keys") })
        }
        await gateway.close()
    }

    @Test func `a key that only reads learns nothing of special keys, which weakens nothing`() async throws {
        var bench = try DoctorBench()
        for path in ["api-key-list", "liquidation-loan"] {
            bench.response("/sapi/v1/margin/\(path)", #"{"code":-1002,"msg":"x"}"#, status: 401)
        }
        let (gateway, analyzer) = bench.parts(try bench.sandbox())
        let asset = try #require(Asset("BTC"))
        try await bench.time.active {
            let report = try #require(
                try await analyzer.run(DiagnosticChecks.checks(named: [.account]), offline: false).first
            )
            #expect(report.result.outcome == .ok)
            #expect(report.result.facts.map(\.value) == ["unknown", "unknown"])
            let why = try await WhyAnalyzer(gateway: gateway).why(asset, under: analyzer.session.snapshot)
            #expect(!why.limits.isLikely)
        }
        await gateway.close()
    }
}
