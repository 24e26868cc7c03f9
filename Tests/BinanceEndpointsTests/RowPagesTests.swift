import JSONText
import Testing

@testable import BinanceEndpoints
@testable import BinanceMargin

struct RowPagesTests {
    private func pages(_ path: String, _ values: [(String, String)], now: Int64 = 0) throws -> RowPages {
        let row = try #require(EndpointRow.at(path))
        let values = values.map { (name: $0.0, value: $0.1) }
        return RowPages(try RowRequest(row, values, scope: .cross, isWindowed: true), now: now)
    }

    /// The queries of all pages, each responded to by `reply`.
    private func queries(_ pages: RowPages, _ reply: (RowRequest) -> JSONValue) -> [String] {
        var pages = pages
        var queries: [String] = []
        while let request = pages.next, queries.count < 20 {
            queries.append(request.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))
            _ = pages.take(reply(request))
        }
        return queries
    }

    @Test func `numbered pages end at the total`() throws {
        let rows = JSONValue.array(Array(repeating: ["a": 1], count: 2))
        let pages = try pages("margin/interestHistory", [("size", "2")])
        #expect(queries(pages) { _ in ["rows": rows, "total": 5] } == [1, 2, 3].map { "current=\($0)&size=2" })
    }

    @Test func `a span beyond the limit is asked for in windows, the newest first`() throws {
        let day: Int64 = 86_400_000
        let start: Int64 = 1_700_000_000_000
        let (middle, now) = (start + 30 * day, start + 40 * day)
        let pages = try pages("margin/interestHistory", [("startTime", "\(start)")], now: now)
        let times = ["startTime=\(middle + 1)&endTime=\(now)", "startTime=\(start)&endTime=\(middle)"]
        #expect(queries(pages) { _ in ["rows": [], "total": 0] } == times.map { $0 + "&current=1&size=100" })
    }

    @Test func `no window is before the exchange opened, or after now`() throws {
        let values = [("symbol", "A"), ("startTime", "0"), ("endTime", "253402300799999")]
        let pages = try pages("margin/allOrders", values, now: 1_499_990_400_000 + 100_000_000)
        #expect(pages.next?["startTime"] == "1499990400000" && pages.next?["endTime"] == "1500076799999")
        #expect(pages.bounds == (1, nil))
    }

    @Test(
        arguments: [
            ("margin/interestHistory", [("startTime", "1700000000000")], 2, nil),
            ("margin/interestHistory", [], 1, nil),
            ("margin/interestRateHistory", [("asset", "BTC"), ("startTime", "1690000000000")], 6, 6),
            ("margin/capital-flow", [("startTime", "1701000000000")], 5, nil),
            ("margin/myTrades", [("symbol", "A"), ("startTime", "1701000000000")], 1, nil),
            ("/api/v3/klines", [("symbol", "A"), ("interval", "1h"), ("startTime", "1700000000000")], 1, 2),
            ("/api/v3/klines", [("symbol", "A"), ("interval", "1M"), ("limit", "1")], 1, 86),
            ("/api/v3/klines", [("symbol", "A"), ("interval", "1h"), ("startTime", "9999999999999")], 1, 1),
        ] as [(String, [(String, String)], Int, Int?)]
    )
    func `how many requests it takes has bounds`(
        _ path: String,
        _ values: [(String, String)],
        _ least: Int,
        _ most: Int?
    )
        throws
    {
        let pages = try pages(path, values, now: 1_703_600_000_000)
        #expect(pages.bounds.least == least && pages.bounds.most == most, "\(pages.bounds)")
        if let most {
            // As many rows as the times have room for.
            let count = queries(pages) { _ in [] }.count
            #expect(count <= most)
        }
    }

    @Test func `numbers lead from one page to the next`() throws {
        let pages = try pages("/api/v3/historicalTrades", [("symbol", "A"), ("limit", "2")])
        let queries = queries(pages) { request in
            let first = request["fromId"].flatMap { Int($0) } ?? 0
            return first >= 4 ? [["id": 4]] : [["id": .number(first)], ["id": .number(first + 1)]]
        }
        #expect(queries == [0, 2, 4].map { "symbol=A&limit=2&fromId=\($0)" })
    }

    @Test func `candles continue after the newest opening time`() throws {
        let pages = try pages(
            "/api/v3/klines",
            [("symbol", "A"), ("interval", "1m"), ("limit", "1"), ("endTime", "9")]
        )
        let queries = queries(pages) { request in
            let start = request["startTime"].flatMap { Int($0) } ?? 0
            return start > 5 ? [] : [[.number(start), "1"]]
        }
        #expect(queries.count == 7)
        #expect(queries.last == "symbol=A&interval=1m&startTime=6&endTime=9&limit=1")
    }

    @Test func `a page that repeats itself does not go on for ever`() throws {
        let pages = try pages("margin/myTrades", [("symbol", "A"), ("limit", "1")])
        #expect(queries(pages) { _ in [["id": 7]] } == [0, 8].map { "symbol=A&fromId=\($0)&limit=1" })
        #expect(queries(try self.pages("margin/myTrades", [("symbol", "A")])) { _ in [["id": "x"]] }.count == 1)
    }

    @Test func `numbers in replies cannot overflow`() throws {
        let pages = try pages("margin/myTrades", [("symbol", "A"), ("limit", "1")])
        let greatest = JSONValue.number("9223372036854775807")
        #expect(queries(pages) { _ in [["id": greatest]] }.count == 1)
        let numbered = try self.pages("margin/interestHistory", [("current", "9223372036854775807"), ("size", "1")])
        #expect(queries(numbered) { _ in ["rows": [["a": 1]], "total": 9] }.count == 1)
    }
}
