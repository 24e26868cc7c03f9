import InjectedTime
import ExactDecimals
import Testing

@testable import SandboxExchange

@Suite struct PriceTrackTests {
    private static let start = ExactDecimal("3200.00") ?? .one

    private func walk(seed: UInt64) -> PriceTrack {
        let small = ExactDecimal("0.01") ?? .zero
        let band = ExactDecimal("0.05") ?? .zero
        return PriceTrack(.walk(PriceWalk(start: Self.start, every: .seconds(1), step: small, band: band, seed: seed)))
    }

    @Test func `a seed gives the same prices however often one looks`() throws {
        var often = walk(seed: 5)
        var seldom = walk(seed: 5)
        var other = walk(seed: 6)
        for second in 1...600 { _ = try often.price(at: .seconds(second)) }
        #expect(try often.price(at: .seconds(600)) == seldom.price(at: .seconds(600)))
        #expect(try other.price(at: .seconds(600)) != seldom.price(at: .seconds(600)))
    }

    @Test func `a look a century ahead takes no longer than a lap`() throws {
        var track = walk(seed: 5)
        var other = walk(seed: 5)
        let far = Duration.seconds(3_000_000_100)
        _ = try other.price(at: .seconds(3_000_000_001))
        #expect(try track.price(at: far) == other.price(at: far))
    }

    @Test func `a walk moves and stays in its band`() throws {
        var track = walk(seed: 5)
        var seen: Set<ExactDecimal> = []
        let (low, high) = (try #require(ExactDecimal("3040")), try #require(ExactDecimal("3360")))
        for second in 0..<2_000 {
            let price = try track.price(at: .seconds(second))
            #expect(price >= low && price <= high)
            #expect(price.fractionDigits <= 4)
            seen.insert(price)
        }
        #expect(seen.count > 1_000)
    }

    @Test(arguments: [(true, [1, 2, 3, 1, 2]), (false, [1, 2, 3, 3, 3])])
    func `a list starts again or stays at its end`(repeats: Bool, expected: [Int]) throws {
        var track = PriceTrack(.list([1, 2, 3].map { ExactDecimal($0) }, every: .seconds(10), repeats: repeats))
        let seen = try (0..<5).map { try track.price(at: .seconds($0 * 10 + 9)) }
        #expect(seen == expected.map { ExactDecimal($0) })
    }
}
