import BinanceMargin
import Testing
import InjectedTime

/// Paths, queries and security of every request, as the official connectors send them.
@Suite struct EndpointTests {
    @Test func `signed requests carry the documented query`() throws {
        let btcusdt = try #require(Symbol("BTCUSDT"))
        let symbols = try ["BTCUSDT", "BNBUSDT", "ADAUSDT"].map { try #require(Symbol($0)) }
        let assets = try ["BTC", "ETH"].map { try Samples.asset($0) }

        try expect(.isolatedAccount(symbols: symbols), "symbols=BTCUSDT%2CBNBUSDT%2CADAUSDT", .signed)
        try expect(.isolatedAccount(), "", .signed)
        try expect(.nextHourlyInterestRate(assets: assets, isolated: true), "assets=BTC%2CETH&isIsolated=TRUE", .signed)
        try expect(.maxTransferable(asset: assets[0], scope: .cross), "asset=BTC", .signed)
        try expect(.isolatedMarginTier(symbol: btcusdt), "symbol=BTCUSDT", .signed)
        try expect(.isolatedMarginData(symbol: btcusdt), "symbol=BTCUSDT", .signed)
        try expect(.crossMarginData(coin: assets[0]), "coin=BTC", .signed)
        try expect(.availableInventory(), "type=MARGIN", .signed)
        try expect(.availableInventory(isolated: true), "type=ISOLATED", .signed)
        try expect(.marginAccount, "", .signed)
        try expect(.tradeCoefficients, "", .signed)
        try expect(.accountInfo, "", .signed)
        try expect(.specialKeys(), "", .signed)
        try expect(.specialKeys(scope: .isolated(btcusdt)), "symbol=BTCUSDT", .signed)
        try expect(.liquidationLoan, "", .signed)
        try expect(.apiRestrictions, "", .signed)
    }

    @Test func `market data has only the key, and public requests have nothing`() throws {
        let btcusdt = try #require(Symbol("BTCUSDT"))

        try expect(
            .allAssets(asset: try Samples.asset("这是测试币")),
            "asset=%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81",
            .key
        )
        try expect(.allPairs(symbol: btcusdt), "symbol=BTCUSDT", .key)
        try expect(.isolatedAllPairs(), "", .key)
        try expect(.crossMarginCollateralRatio, "", .key)
        try expect(.priceIndex(symbol: btcusdt), "symbol=BTCUSDT", .key)
        try expect(.restrictedAssets, "", .key)
        try expect(.delistSchedule, "", .key)
        try expect(.serverTime, "", .none)
        try expect(.ping, "", .none)
        try expect(.systemStatus, "", .none)
        try expect(.exchangeInfo(symbol: btcusdt), "symbol=BTCUSDT", .none)
    }

    private func expect<Response>(
        _ endpoint: Endpoint<Response>,
        _ query: String,
        _ security: EndpointSecurity,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let time = VirtualTime(wallMilliseconds: 1_736_393_892_000)
        let client = try Samples.client(ScriptedTransport(time: time) { _, _ in .init("{}") }, time: time)
        let prepared = try client.prepare(endpoint)
        let timing = security == .signed ? "timestamp=1736393892000" : ""
        let payload = [query, timing].filter { !$0.isEmpty }.joined(separator: "&")
        #expect(prepared.payload == payload, sourceLocation: sourceLocation)
        #expect(prepared.target.hasPrefix(endpoint.path), sourceLocation: sourceLocation)
        #expect(prepared.target.contains("&signature=") == (security == .signed), sourceLocation: sourceLocation)
        #expect((prepared.apiKey == nil) == (security == .none), sourceLocation: sourceLocation)
        #expect(endpoint.security == security, sourceLocation: sourceLocation)
    }
}
