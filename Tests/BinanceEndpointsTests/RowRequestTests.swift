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
