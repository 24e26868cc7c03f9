import Testing

@testable import SandboxExchange

@Suite struct QueryStringTests {
    @Test(arguments: [
        ("a=1&signature=x", "a=1"),
        ("signature=x&a=1", "a=1"),
        ("a=1&signature=x&b=2", "a=1&b=2"),
        ("signature=x", ""),
        ("a=1", "a=1"),
        ("a=%2C&&signature=x", "a=%2C&"),
        ("", ""),
    ])
    func `the payload is the query as received without its signature`(query: String, payload: String) throws {
        let parsed = try QueryString(raw: Array(query.utf8))
        #expect(String(decoding: parsed.payload, as: UTF8.self) == payload)
    }

    @Test func `values are decoded once`() throws {
        let query = try QueryString(raw: Array("a=%2541&b=x+y&%63=%E8%BF%99&d".utf8))
        #expect(query["a"] == "%41")
        #expect(query["b"] == "x y")
        #expect(query["c"] == "这")
        #expect(query["d"] == "")
        #expect(query["e"] == nil)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%G1", "a=%FF", "%C0%80=1"])
    func `bad escapes are refused`(query: String) {
        #expect(throws: QueryString.Problem.badEscape) { try QueryString(raw: Array(query.utf8)) }
    }

    @Test func `the first repeated name is found`() throws {
        #expect(try QueryString(raw: Array("a=1&b=2&%61=3".utf8)).duplicate == "a")
        #expect(try QueryString(raw: Array("a=1&b=2".utf8)).duplicate == nil)
    }

    @Test func `bytes outside a query's alphabet are seen`() throws {
        #expect(try QueryString(raw: Array("assets=BTC%2CETH&note=a+b".utf8)).unencoded == nil)
        #expect(try QueryString(raw: Array("asset=BTC&assets=BTC,ETH".utf8)).unencoded == "assets")
        #expect(try QueryString(raw: Array("asset=这".utf8)).unencoded == "asset")
        #expect(try QueryString(raw: Array("a=\"".utf8)).unencoded == "a")
    }
}
