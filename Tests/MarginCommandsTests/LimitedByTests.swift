import BinanceMargin
import Testing

@testable import ExchangeAccess
@testable import MarginCommands

@Suite struct LimitedByTests {
    private static let cases: [(String, String?, LimitedBy)] = [
        ("60", "60", LimitedBy.vipLimit), ("60.0", "60", .vipLimit), ("61", "60", .vipLimit),
        ("1.69248805", "60", .other),
        ("0", "60", .zero), ("0.00000000", nil, .zero), ("1", nil, .unknown),
    ]

    @Test(arguments: cases)
    func `amount and limit show what limits`(
        amount: String,
        limit: String?,
        expected: LimitedBy
    ) throws {
        let response = MaxBorrowable(
            amount: try #require(ReportedDecimal(amount)),
            borrowLimit: limit.flatMap { ReportedDecimal($0) }
        )
        #expect(LimitedBy(response) == expected)
    }

    @Test(arguments: [
        ("BTCUSDT", "BTC", "USDT"), ("ETHBTC", "ETH", "BTC"), ("1000SATSFDUSD", "1000SATS", "FDUSD"),
        ("USDCUSDT", "USDC", "USDT"),
    ])
    func `a pair's name is split before its quote asset`(name: String, base: String, quote: String) throws {
        let symbol = try #require(Symbol(name))
        let pair = try #require(PairName(symbol))
        #expect(pair.base == base)
        #expect(pair.quote == quote)
    }

    @Test func `a name without a known quote asset is not split`() throws {
        let (unknown, bare) = (try #require(Symbol("BTCXYZ")), try #require(Symbol("USDT")))
        #expect(PairName(unknown) == nil)
        #expect(PairName(bare) == nil)
    }
}
