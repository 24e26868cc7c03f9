import Testing

@testable import BinanceEndpoints
@testable import BinanceMargin

struct RowRequestTests {
    private func query(
        _ path: String,
        _ values: [(String, String)],
        in pair: String? = nil,
        isWindowed: Bool = false
    ) throws -> String {
        let row = try #require(EndpointRow.at(path))
        let scope = pair.flatMap { Symbol($0) }.map(MarginScope.isolated) ?? .cross
        return try RowRequest(row, values.map { (name: $0.0, value: $0.1) }, scope: scope, isWindowed: isWindowed)
            .parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    @Test func `values are sent in the documented order, names as capitals, lists as JSON`() throws {
        #expect(try query("margin/interestHistory", [("size", "5"), ("asset", "btc")]) == "asset=BTC&size=5")
        #expect(
            try query("/api/v3/exchangeInfo", [("symbols", "btcusdt,ETHUSDT")]) == #"symbols=["BTCUSDT","ETHUSDT"]"#
        )
        #expect(try query("margin/isolated/account", [("symbols", "btcusdt,ethusdt")]) == "symbols=BTCUSDT,ETHUSDT")
    }

    @Test func `the scope fills in the parameters of an isolated pair`() throws {
        #expect(
            try query("margin/maxBorrowable", [("asset", "BTC")], in: "BTCUSDT") == "asset=BTC&isolatedSymbol=BTCUSDT"
        )
        #expect(try query("margin/openOrders", [], in: "BTCUSDT") == "symbol=BTCUSDT&isIsolated=TRUE")
        #expect(try query("margin/openOrders", [("isIsolated", "FALSE")], in: "BTCUSDT") == "isIsolated=FALSE")
        #expect(try query("margin/openOrders", []) == "")
        #expect(try query("margin/capital-flow", [], in: "BTCUSDT") == "symbol=BTCUSDT")
        #expect(try query("margin/next-hourly-interest-rate", [("assets", "BTC")]) == "assets=BTC&isIsolated=FALSE")
        #expect(
            try query("margin/next-hourly-interest-rate", [("assets", "BTC")], in: "BTCUSDT")
                == "assets=BTC&isIsolated=TRUE"
        )
    }

    @Test(arguments: [
        ("margin/interestHistory", 30, 720), ("margin/transfer", 30, 720), ("margin/borrow-repay", 7, 168),
        ("margin/capital-flow", 7, 168), ("margin/liquidation-loan/repay-history", 90, 2160),
    ])
    func `a span without an end is checked until now where the exchange ends it there`(
        _ path: String,
        _ days: Int64,
        _ hours: Int
    ) throws {
        let row = try #require(EndpointRow.at(path))
        let now: Int64 = 1_700_000_000_000
        func request(_ start: Int64, now: Int64?, isWindowed: Bool = false) throws(RowProblem) {
            let values =
                (row.has("type") && path != "margin/capital-flow" && path != "margin/transfer")
                ? [(name: "type", value: "BORROW")] : []
            let times = [(name: "startTime", value: String(start))]
            _ = try RowRequest(row, values + times, scope: .cross, now: now, isWindowed: isWindowed)
        }
        let start = now - days * 86_400_000
        try request(start, now: now)
        try request(start - 1, now: nil)
        try request(start - 1, now: now, isWindowed: true)
        #expect(throws: RowProblem(.tooLongUntilNow(hours: hours), "startTime")) { try request(start - 1, now: now) }
    }

    @Test func `a span that begins anywhere is not measured until now`() throws {
        let row = try #require(EndpointRow.at("margin/allOrders"))
        let values = [(name: "symbol", value: "A"), (name: "startTime", value: "0")]
        _ = try RowRequest(row, values, scope: .cross, now: 1_700_000_000_000)
    }

    @Test(
        arguments: [
            ("margin/maxBorrowable", [("amount", "1")], RowProblem(.unknownName, "amount")),
            ("margin/maxBorrowable", [("asset", "BTC"), ("asset", "ETH")], RowProblem(.repeatedName, "asset")),
            ("margin/maxBorrowable", [], RowProblem(.missing, "asset")),
            ("margin/maxBorrowable", [("asset", "A B")], RowProblem(.badName, "asset")),
            ("margin/order", [("symbol", "BTCUSDT")], RowProblem(.oneNeeded, ["orderId", "origClientOrderId"])),
            ("margin/openOrders", [("isIsolated", "TRUE")], RowProblem(.missing, "symbol")),
            ("margin/openOrders", [("isIsolated", "true")], RowProblem(.notAllowed(["TRUE", "FALSE"]), "isIsolated")),
            ("margin/interestHistory", [("size", "101")], RowProblem(.outOfRange(1...100), "size")),
            ("margin/interestHistory", [("size", "1.5")], RowProblem(.notAnInteger, "size")),
            ("margin/interestHistory", [("startTime", "soon")], RowProblem(.notATime, "startTime")),
            ("margin/interestHistory", [("startTime", "2"), ("endTime", "1")], RowProblem(.timesReversed, "endTime")),
            (
                "margin/interestHistory", [("startTime", "0"), ("endTime", "2592000001")],
                RowProblem(.spanTooLong(hours: 720), "endTime")
            ),
            (
                "margin/borrow-repay", [("type", "BORROW"), ("startTime", "0"), ("endTime", "604800001")],
                RowProblem(.spanTooLong(hours: 168), "endTime")
            ),
            (
                "margin/allOrders", [("symbol", "A"), ("startTime", "0"), ("endTime", "86400000")],
                RowProblem(.spanTooLong(hours: 24), "endTime")
            ),
            (
                "/api/v3/ticker/price", [("symbol", "A"), ("symbols", "B")],
                RowProblem(.notTogether, ["symbol", "symbols"])
            ),
            ("margin/isolated/account", [("symbols", "A,B,C,D,E,F")], RowProblem(.tooMany(5), "symbols")),
        ] as [(String, [(String, String)], RowProblem)]
    )
    func `what does not fit the row is a problem before anything is sent`(
        _ path: String,
        _ values: [(String, String)],
        _ problem: RowProblem
    ) {
        #expect(throws: problem) { _ = try query(path, values) }
    }

    @Test(
        arguments: [
            ("margin/crossMarginData", [], 5), ("margin/crossMarginData", [("coin", "BTC")], 1),
            ("/api/v3/depth", [("symbol", "A")], 5), ("/api/v3/depth", [("symbol", "A"), ("limit", "501")], 50),
            ("/api/v3/depth", [("symbol", "A"), ("limit", "5000")], 250), ("/api/v3/ticker/24hr", [], 80),
            ("/api/v3/ticker/24hr", [("symbol", "A")], 2), ("/api/v3/executionRules", [], 40),
            ("/api/v3/executionRules", [("symbols", "A,B,C")], 6), ("/api/v3/ticker", [("symbols", "A,B")], 8),
        ] as [(String, [(String, String)], Int)]
    )
    func `the weight follows the parameters`(_ path: String, _ values: [(String, String)], _ weight: Int) throws {
        let row = try #require(EndpointRow.at(path))
        let request = try RowRequest(row, values.map { (name: $0.0, value: $0.1) }, scope: .cross)
        #expect(request.weight == RequestWeight(weight, .ip))
    }
}
