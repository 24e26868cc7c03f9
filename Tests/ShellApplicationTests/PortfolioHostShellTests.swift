import BinanceMargin
import InjectedTime
import Synchronization
import Testing

@testable import ExchangeAccess
@testable import ShellSession

/// `use portfolio` and `portfolioURL`: which host gets requests and a key, and which never does.
@Suite struct PortfolioHostShellTests {
    private static let own = ["set baseURL https://api.binance.com", "use portfolio"]

    @Test func `the exchange's own addresses imply its host of portfolio margin`() async throws {
        for host in ["api.binance.com", "api-gcp.binance.com", "api4.binance.com"] {
            let bench = try PortfolioBench("set baseURL https://\(host)", "use portfolio")
            #expect(await bench.run("borrow BTC as csv") == 0, "\(bench.errors)")
            #expect(bench.output.contains("BTC,portfolio,,45,60,0.750000,other,"))
            #expect(bench.sent == ["https://papi.binance.com/papi/v1/margin/maxBorrowable"])
        }
    }

    @Test func `this computer serves both`() async throws {
        let bench = try PortfolioBench("set baseURL http://127.0.0.1:8080", "use portfolio")
        #expect(await bench.run("borrow BTC; borrow BTC cross") == 0, "\(bench.errors)")
        #expect(
            bench.sent == [
                "http://127.0.0.1:8080/papi/v1/margin/maxBorrowable",
                "http://127.0.0.1:8080/sapi/v1/margin/maxBorrowable",
            ]
        )
    }

    @Test func `another host implies none, and the error names the setting`() async throws {
        let bench = try PortfolioBench(
            "set baseURL https://other.example",
            "use portfolio",
            approved: ["https://other.example"]
        )
        #expect(await bench.run("borrow BTC") == 78)
        #expect(bench.sent.isEmpty)
        #expect(bench.errors.contains("portfolioURL"))
        #expect(await bench.run("borrow BTC cross") == 0, "\(bench.errors)")
    }

    @Test func `a host that was not approved gets no byte and no key is fetched for it`() async throws {
        let bench = try PortfolioBench(
            "set baseURL https://api.binance.com",
            "set portfolioURL https://papi.example",
            "use portfolio"
        )
        #expect(await bench.run("borrow BTC") == 78)
        #expect(bench.errors.contains("https://papi.example"))
        #expect(await bench.run("get /sapi/v1/account/info") == 78)
        #expect(bench.sent.isEmpty && bench.opened.isEmpty && bench.fetchedKeys == 0)
        #expect(await bench.run("use cross; borrow BTC") == 0, "\(bench.errors)")
        #expect(bench.sent == ["https://api.binance.com/sapi/v1/margin/maxBorrowable"])
    }

    @Test func `an approved host gets only requests of portfolio margin`() async throws {
        let bench = try PortfolioBench(
            "set baseURL https://api.binance.com",
            "set portfolioURL https://papi.example",
            "use portfolio",
            approved: ["https://papi.example"]
        )
        #expect(await bench.run("borrow BTC; borrow BTC cross; ping") == 0, "\(bench.errors)")
        let strange = bench.sent.filter { $0.hasPrefix("https://papi.example") }
        #expect(strange == ["https://papi.example/papi/v1/margin/maxBorrowable"])
        #expect(bench.sent.count == 3)
    }

    @Test func `a change of profile does not carry the host along`() async throws {
        let bench = try PortfolioBench(
            "set baseURL https://api.binance.com",
            "use portfolio",
            approved: ["https://papi.example"]
        )
        #expect(await bench.run("set portfolioURL https://papi.example; borrow BTC") == 0, "\(bench.errors)")
        #expect(await bench.run("profile use bench; borrow BTC") == 0, "\(bench.errors)")
        #expect(
            bench.sent == [
                "https://papi.example/papi/v1/margin/maxBorrowable",
                "https://papi.binance.com/papi/v1/margin/maxBorrowable",
            ]
        )
    }

    @Test func `a redirection is not followed`() async throws {
        let bench = try PortfolioBench(Self.own[0], Self.own[1]) { _ in
            .init(status: 302, headers: [("Location", "https://elsewhere.example/")], body: "")
        }
        #expect(await bench.run("borrow BTC") != 0)
        #expect(bench.sent == ["https://papi.binance.com/papi/v1/margin/maxBorrowable"])
    }

    /// On this computer the two are at one address, and still apart.
    @Test(arguments: [418, 429], ["https://api.binance.com", "http://127.0.0.1:8080"])
    func `a ban of one host does not stop the other`(status: Int, _ baseURL: String) async throws {
        let bench = try PortfolioBench("set baseURL \(baseURL)", "use portfolio") { url in
            guard url.contains("/papi/") else { return nil }
            let body = #"{"code":-1003,"msg":"Way too much request weight used."}"#
            return .init(status: status, headers: [("Retry-After", "60")], body: body)
        }
        #expect(await bench.run("borrow BTC") == 6)
        #expect(await bench.run("borrow BTC") == 6)
        #expect(await bench.run("borrow BTC cross") == 0, "\(bench.errors)")
        #expect(bench.sent.count { $0.contains("/papi/") } == 1)
    }

    @Test func `a watch sends nothing while its host is banned`() async throws {
        let bench = try PortfolioBench(Self.own[0], Self.own[1]) { url in
            let body = #"{"code":-1003,"msg":"Way too much request weight used."}"#
            return url.contains("/papi/") ? .init(status: 418, headers: [("Retry-After", "60")], body: body) : nil
        }
        _ = await bench.run("watch BTC 1s for 30s")
        #expect(bench.sent.count { $0.contains("/papi/") } == 1, "\(bench.errors)")
    }

    @Test func `a watch is admitted by the one limit of the host`() async throws {
        let bench = try PortfolioBench(Self.own[0], Self.own[1])
        // Half of 6000 a minute is this shell's: 600 requests of weight 5.
        #expect(await bench.run("watch A B C D E F G H I J K 1s times 100") == 6)
        #expect(bench.sent.isEmpty)
        #expect(await bench.run("watch A B C D E 1s times 3") == 0, "\(bench.errors)")
        #expect(bench.sent.count == 15)
    }

    @Test func `the weight of both hosts is shown`() async throws {
        let bench = try PortfolioBench(Self.own[0], Self.own[1]) { url in
            url.contains("/papi/")
                ? .init(headers: [("X-MBX-USED-WEIGHT-1M", "25")], body: #"{"amount":"45","borrowLimit":"60"}"#)
                : .init(headers: [("X-SAPI-USED-IP-WEIGHT-1M", "50")], body: #"{"amount":"1.5","borrowLimit":"60"}"#)
        }
        #expect(await bench.run("borrow BTC; borrow BTC cross; weight as csv") == 0, "\(bench.errors)")
        #expect(bench.output.contains("/papi,ip,,25,20,6000,3000,"), "\(bench.output)")
        #expect(bench.output.contains("/sapi/v1/margin/maxBorrowable,ip,,50,"), "\(bench.output)")
    }
}
