import ExactDecimals
import InjectedTime

/// Follows one price feed through time; a walk is taken step by step and never recomputed from its start.
struct PriceTrack: Sendable {
    let feed: PriceFeed
    private var step = 0
    private var price: ExactDecimal
    private var randomness: SplitMix64

    init(_ feed: PriceFeed) {
        self.feed = feed
        switch feed {
        case .still(let price): self.price = price
        case .list(let prices, _, _): price = prices.first ?? .one
        case .walk(let walk): price = walk.start
        }
        if case .walk(let walk) = feed {
            randomness = SplitMix64(seed: walk.seed)
        } else {
            randomness = SplitMix64(seed: 0)
        }
    }

    /// The price `elapsed` after the exchange's start; time never runs backwards between calls.
    mutating func price(at elapsed: Duration) throws -> ExactDecimal {
        switch feed {
        case .still:
            break
        case .list(let prices, let every, let repeats):
            guard let last = prices.indices.last else { break }
            let index = Self.steps(in: elapsed, of: every)
            price = prices[repeats ? index % prices.count : min(index, last)]
        case .walk(let walk):
            let target = Self.steps(in: elapsed, of: walk.every)
            if target / Self.lap > step / Self.lap { restart(walk, lap: target / Self.lap) }
            while step < target {
                price = try walk.next(after: price, using: &randomness)
                step += 1
            }
        }
        return price
    }

    /// A walk begins anew after this many steps, so that a look far ahead takes a bounded time and still gives the price
    /// that looking at each step would have given.
    private static let lap = 1_000_000

    private mutating func restart(_ walk: PriceWalk, lap: Int) {
        step = lap * Self.lap
        price = walk.start
        randomness = SplitMix64(seed: walk.seed &+ UInt64(lap))
    }

    /// When the price may change next, as a time after the exchange's start; nil if never.
    func nextChange(after elapsed: Duration) -> Duration? {
        guard let interval = feed.interval else { return nil }
        return interval * (Self.steps(in: elapsed, of: interval) + 1)
    }

    private static func steps(in elapsed: Duration, of interval: Duration) -> Int {
        guard interval > .zero, elapsed > .zero else { return 0 }
        return Int(elapsed.wholeMilliseconds / max(interval.wholeMilliseconds, 1))
    }
}
