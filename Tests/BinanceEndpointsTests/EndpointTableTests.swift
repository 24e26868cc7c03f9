import Testing

@testable import BinanceEndpoints
@testable import BinanceMargin

struct EndpointTableTests {
    @Test func `every read-only request of margin, wallet, spot, institutional loans and portfolio margin has one row`()
    {
        #expect(EndpointRow.all.count == 98)
        #expect(Set(EndpointRow.all.map(\.path)).count == 98)
        let prefixes = ["/sapi/v1/", "/api/v3/", "/papi/v1/"]
        #expect(EndpointRow.all.allSatisfy { row in prefixes.contains { row.path.hasPrefix($0) } })
        // Those of futures that start an export are writes.
        #expect(EndpointRow.all.allSatisfy { !$0.path.hasSuffix("/asyn") && !$0.path.contains("/um/") })
        #expect(EndpointRow.all.count(where: \.isForPortfolio) == 20)
    }

    @Test(arguments: EndpointRow.all.map(\.path)) func `a row is complete`(_ path: String) throws {
        let row = try #require(EndpointRow.at(path))
        #expect(!row.english.isEmpty && !row.chinese.isEmpty && row.english != row.chinese)
        #expect(Set(row.parameters.map(\.name)).count == row.parameters.count)
        for parameter in row.parameters {
            #expect(!parameter.name.isEmpty)
            if case .choice(let words) = parameter.kind { #expect(words.count > 1, "\(parameter.name)") }
        }
        #expect(row.parameters.allSatisfy { !["timestamp", "recvWindow", "signature"].contains($0.name) })
        #expect(row.oneOf.allSatisfy(row.has) && row.atMostOne.allSatisfy(row.has))
        switch row.scope {
        case .none: #expect(!row.has("isolatedSymbol") && !row.has("isIsolated"))
        case .isolatedSymbol: #expect(row.has("isolatedSymbol"))
        case .flag: #expect(row.has("isIsolated"))
        case .symbol: #expect(row.has("symbol"))
        }
        switch row.paging {
        case .none: break
        case .numbered: #expect(row.has("current") && row.has("size"))
        case .ids(let name, let member, _): #expect(row.has(name) && row.members.columns.contains(member))
        case .times(let member): #expect(row.has("startTime") && row.members.columns.contains(member))
        }
        #expect(row.span == nil || row.has("startTime") && row.has("endTime"))
    }

    @Test func `a path is found as it is typed and as it is sent`() {
        #expect(EndpointRow.at("margin/interestHistory")?.path == "/sapi/v1/margin/interestHistory")
        #expect(EndpointRow.at("/sapi/v1/margin/interestHistory")?.shortPath == "margin/interestHistory")
        #expect(EndpointRow.at("api/v3/depth")?.shortPath == "/api/v3/depth")
        #expect(EndpointRow.at("margin/borrow") == nil)
    }

    @Test func `the documented members are read with their columns`() throws {
        let history = try #require(EndpointRow.at("margin/interestHistory")).members
        #expect(history.columns.prefix(3) == ["txId", "interestAccuredTime", "asset"])
        #expect(history.names.isSuperset(of: ["rows", "total", "interest"]))
        #expect(history.amounts == ["principal", "interest"])
        let account = try #require(EndpointRow.at("margin/account")).members
        #expect(account.columns.contains("userAssets") && !account.columns.contains("borrowed"))
        #expect(account.names.contains("borrowed"))
    }

    /// The writes that no read reaches while only declared names are sent, with their mandatory parameters.
    ///
    /// A signature covers neither path nor method, so a signed read could be replayed as a write whose mandatory
    /// parameters it has.
    private static let unreachableWrites: [String: Set<String>] = [
        "POST margin/borrow-repay": ["asset", "isIsolated", "symbol", "amount", "type"],
        "POST asset/transfer": ["type", "asset", "amount"],
        "POST margin/order": ["symbol", "side", "type"],
        "POST margin/order/oco": ["symbol", "side", "quantity", "price", "stopPrice"],
        "POST api/v3/order": ["symbol", "side", "type"],
        "POST margin/max-leverage": ["maxLeverage"],
        "POST margin/exchange-small-liability": ["assetNames"],
        "POST margin/liquidation-loan/repay": ["amount"],
        "POST capital/withdraw/apply": ["coin", "address", "amount"],
        "POST localentity/withdraw/apply": ["coin", "address", "amount", "questionnaire"],
    ]

    @Test func `the declared names of no row cover the mandatory parameters of an unreachable write`() {
        for row in EndpointRow.all where row.security == .signed {
            let names = Set(row.parameters.map(\.name))
            for (write, mandatory) in Self.unreachableWrites {
                #expect(!names.isSuperset(of: mandatory), "\(row.path) reaches \(write)")
            }
        }
    }
}
