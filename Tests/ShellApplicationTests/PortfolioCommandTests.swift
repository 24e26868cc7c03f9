import BilingualText
import BinanceMargin
import InjectedTime
import Testing

@testable import ExchangeAccess
@testable import ShellSession

/// Every command in the scope of portfolio margin: what it sends, or what it says works instead.
@Suite struct PortfolioCommandTests {
    private static let papi = "https://papi.binance.com/papi/v1/"
    private static let sapi = "https://api.binance.com/sapi/v1/"

    private func bench(
        language: Language = .english,
        script: @escaping PortfolioBench.Script = { _ in nil }
    ) throws -> PortfolioBench {
        try PortfolioBench("set baseURL https://api.binance.com", "use portfolio", language: language, script: script)
    }

    @Test(arguments: [
        ("borrow BTC", ["margin/maxBorrowable"]),
        ("borrow BTC ETH", ["margin/maxBorrowable", "margin/maxBorrowable"]),
        ("watch BTC 1s times 2", ["margin/maxBorrowable", "margin/maxBorrowable"]),
        ("watch BTC 1s until amount > 40", ["margin/maxBorrowable"]),
        ("account", ["account", "balance"]),
        ("account all", ["account", "balance"]),
        ("why BTC", ["margin/maxBorrowable", "margin/maxWithdraw", "account", "balance"]),
        ("why BTC all", ["margin/maxBorrowable", "margin/maxWithdraw", "account", "balance"]),
        ("get /papi/v1/account", ["account"]),
        ("get /papi/v1/balance asset=BTC", ["balance"]),
        ("use cross; get papi/v1/margin/maxWithdraw asset=BTC", ["margin/maxWithdraw"]),
        ("use cross; borrow BTC portfolio", ["margin/maxBorrowable"]),
        ("use cross; why BTC portfolio", ["margin/maxBorrowable", "margin/maxWithdraw", "account", "balance"]),
        ("use cross; account portfolio", ["account", "balance"]),
    ])
    func `a command that portfolio margin has goes to its host only`(_ text: String, _ paths: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.sent.sorted() == paths.map { Self.papi + $0 }.sorted())
    }

    @Test(arguments: [
        ("borrow BTC cross", ["margin/maxBorrowable"]),
        ("borrow BTC isolated BTCUSDT", ["margin/maxBorrowable"]),
        ("whoami", ["account/apiRestrictions", "account/info"]),
        ("get account/info", ["account/info"]),
    ])
    func `what is about the key or another account goes to the other host`(
        _ text: String,
        _ paths: [String]
    ) async throws {
        let bench = try bench()
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.sent.sorted() == paths.map { Self.sapi + $0 }.sorted())
    }

    @Test(arguments: [
        ("inventory", "`get margin/available-inventory type=MARGIN`"),
        ("inventory BTC", "`get margin/available-inventory type=MARGIN`"),
        ("terms", "`terms cross`"), ("terms BTC amount", "`terms cross`"),
        ("account save /tmp/never.json", "`account`"),
        ("watch account 1m", "`repeat 60 every 1m { account }`"),
        ("watch BTC 1m inventory", "`watch BTC 30s`"),
        ("watch BTC 1m until inventory > 1", "`watch BTC 30s`"),
        ("why BTC add 1000 USDT", "`why BTC`"), ("why BTC price BTC 1", "`why BTC`"),
        ("why BTC leverage 5", "`why BTC`"), ("why BTC reach 2", "`why BTC`"),
        ("explain inventory", "`get margin/available-inventory type=MARGIN`"),
        ("explain terms", "`terms cross`"), ("explain why BTC reach 2", "`why BTC`"),
    ])
    func `a command that portfolio margin does not have says what works`(
        _ text: String,
        _ works: String
    ) async throws {
        for language in Language.allCases {
            let bench = try bench(language: language)
            #expect(await bench.run(text) == 2, "\(bench.errors)")
            #expect(bench.errors.contains(works), "\(bench.errors)")
            #expect(bench.errors.contains(language == .english ? "portfolio margin" : "统一账户"))
            #expect(bench.sent.allSatisfy { $0.hasPrefix(Self.papi) })
        }
    }

    @Test(arguments: [
        ("borrow BTC", ["https://papi.binance.com", "/papi/v1/margin/maxBorrowable"]),
        ("get /papi/v1/account", ["https://papi.binance.com", "/papi/v1/account"]),
        ("why BTC", ["/papi/v1/margin/maxWithdraw", "/papi/v1/balance"]),
        ("account", ["/papi/v1/account", "/papi/v1/balance"]),
        ("doctor only request", ["/papi/v1/margin/maxBorrowable"]),
    ])
    func `explain shows the request and its host, and sends nothing`(_ text: String, _ parts: [String]) async throws {
        let bench = try bench()
        #expect(await bench.run("explain \(text)") == 0, "\(bench.errors)")
        for part in parts { #expect(bench.output.contains(part), "\(bench.output)") }
        #expect(bench.sent.isEmpty)
    }

    @Test func `records, samples and labels say which account it is`() async throws {
        let bench = try bench()
        #expect(await bench.run("borrow BTC as json") == 0, "\(bench.errors)")
        #expect(bench.output.contains(#""scope":"portfolio""#), "\(bench.output)")
        #expect(await bench.run("watch BTC 1s times 2 as openmetrics") == 0, "\(bench.errors)")
        #expect(bench.output.contains(#"scope="portfolio""#), "\(bench.output)")
        #expect(await bench.run("plot BTC") == 0, "\(bench.errors)")
        #expect(bench.output.contains("portfolio"), "\(bench.output)")
        #expect(await bench.run("expect $last.scope == \"portfolio\"") == 0, "\(bench.errors)")
    }

    @Test func `whoami shows both hosts`() async throws {
        let bench = try bench()
        #expect(await bench.run("whoami; let w = whoami; expect $w.portfolioURL == \"https://papi.binance.com\"") == 0)
        #expect(bench.output.contains("https://api.binance.com") && bench.output.contains("https://papi.binance.com"))
    }

    @Test func `a profile keeps the account and its host`() async throws {
        let bench = try PortfolioBench(
            "set baseURL https://api.binance.com",
            "use portfolio",
            approved: ["https://papi.example"]
        )
        #expect(await bench.run("set portfolioURL https://papi.example; profile save other; use cross") == 0)
        #expect(await bench.run("profile use other; profile show other; borrow BTC") == 0, "\(bench.errors)")
        #expect(bench.output.contains("portfolioURL"), "\(bench.output)")
        #expect(bench.sent == ["https://papi.example/papi/v1/margin/maxBorrowable"])
    }

    // MARK: why

    @Test(arguments: [
        (51061, "inventory", "51061"), (51078, "collateral", "51078"), (51169, "platformLimit", "51169"),
    ])
    func `a refusal that names the limit is a result of why`(_ code: Int, _ cause: String, _ shown: String) async throws
    {
        let bench = try bench { url in
            url.hasSuffix("maxBorrowable") ? .init(status: 400, body: #"{"code":\#(code),"msg":"x"}"#) : nil
        }
        #expect(
            await bench.run("let w = why BTC; expect $w.limitedBy == \"\(cause)\"; expect $w.refusal == \"\(code)\"")
                == 0
        )
        #expect(await bench.run("why BTC") == 0, "\(bench.errors)")
        #expect(bench.output.contains(shown) && bench.output.contains("nothing can be borrowed now"))
        #expect(await bench.run("borrow BTC") == 3)
    }

    @Test(arguments: [
        (-21001, 400, UInt8(3), "`use cross`"), (-2015, 401, 4, "`doctor`"),
        (-21003, 400, 3, "Send requests less often"),
    ])
    func `a refusal that says nothing about the amount is a failure with its next step`(
        _ code: Int,
        _ status: Int,
        _ exit: UInt8,
        _ next: String
    ) async throws {
        for text in ["borrow BTC", "why BTC", "account"] {
            let bench = try bench { url in
                url.contains("/papi/") ? .init(status: status, body: #"{"code":\#(code),"msg":"x"}"#) : nil
            }
            #expect(await bench.run(text) == exit, "\(bench.errors)")
            #expect(bench.errors.contains(next), "\(bench.errors)")
        }
    }

    @Test(arguments: [
        (#"{"amount":"60","borrowLimit":"60"}"#, "NORMAL", "vipLimit"),
        (#"{"amount":"45","borrowLimit":"60"}"#, "NORMAL", "unpublished"),
        (#"{"amount":"0","borrowLimit":"60"}"#, "NORMAL", "unpublished"),
        (#"{"amount":"0","borrowLimit":"0"}"#, "NORMAL", "notLent"),
        (#"{"amount":"0","borrowLimit":"60"}"#, "REDUCE_ONLY", "status"),
        (#"{"amount":"0","borrowLimit":"60"}"#, "SOMETHING_NEW", "status"),
    ])
    func `why claims only what the exchange publishes`(
        _ body: String,
        _ status: String,
        _ cause: String
    ) async throws {
        let bench = try bench { url in
            url.hasSuffix("maxBorrowable")
                ? .init(body: body)
                : url.hasSuffix("/account") ? .init(body: #"{"uniMMR":"5","accountStatus":"\#(status)"}"#) : nil
        }
        #expect(
            await bench.run("let w = why BTC; echo $w.limitedBy $w.likely $w.accountStatus") == 0,
            "\(bench.errors)"
        )
        #expect(bench.output == "\(cause) \(["status", "notLent"].contains(cause)) \(status)\n")
    }

    // MARK: account

    @Test(arguments: [
        "NORMAL", "MARGIN_CALL", "SUPPLY_MARGIN", "REDUCE_ONLY", "ACTIVE_LIQUIDATION", "FORCE_LIQUIDATION",
        "BANKRUPTED",
        "A_NEW_ONE",
    ])
    func `a status is shown as it comes, also one that is not documented`(_ status: String) async throws {
        for language in Language.allCases {
            let bench = try bench(language: language) { url in
                url.hasSuffix("/account") ? .init(body: #"{"uniMMR":"1.5","accountStatus":"\#(status)"}"#) : nil
            }
            #expect(await bench.run("account") == 0, "\(bench.errors)")
            #expect(bench.output.contains(status), "\(bench.output)")
        }
    }

    @Test func `negative equity, empty texts and refused balances do not fail`() async throws {
        let bench = try bench { url in
            url.hasSuffix("/account")
                ? .init(
                    body:
                        #"{"uniMMR":"","accountEquity":"-12.5","accountStatus":"BANKRUPTED","totalMarginOpenLoss":""}"#
                )
                : url.hasSuffix("/balance") ? .init(status: 400, body: #"{"code":-1000,"msg":"x"}"#) : nil
        }
        #expect(await bench.run("let a = account; echo $a.accountEquity $a.uniMMR; account") == 0, "\(bench.errors)")
        #expect(bench.output.contains("-12.5 ") && bench.output.contains("could not be read"), "\(bench.output)")
    }

    // MARK: doctor

    @Test func `in another scope the diagnosis offers portfolio margin`() async throws {
        let bench = try bench { url in
            url.hasSuffix("margin/account") ? .init(status: 401, body: #"{"code":-2015,"msg":"x"}"#) : nil
        }
        _ = await bench.run("use cross; doctor only permissions")
        #expect(bench.output.contains("use portfolio"), "\(bench.output) \(bench.errors)")
    }

    // MARK: Recording

    @Test func `a recording of it is replayed without a network`() async throws {
        let bench = try bench()
        let file = bench.path("papi.rec")
        #expect(await bench.run("record \(file)\nborrow BTC\naccount\nrecord stop") == 0, "\(bench.errors)")
        let before = bench.sent.count
        let shown = bench.output
        #expect(await bench.run("replay \(file)") == 0, "\(bench.errors)")
        #expect(bench.sent.count == before)
        #expect(bench.output.dropFirst(shown.count).contains("45"), "\(bench.output)")
    }
}
