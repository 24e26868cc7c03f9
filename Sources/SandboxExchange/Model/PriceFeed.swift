import ExactDecimals
import InjectedTime

/// How an asset's index price in USDT changes over time.
enum PriceFeed: Sendable {
    case still(ExactDecimal)
    /// One price after another; at its end the list starts again if `repeats`, otherwise its last price stays.
    case list([ExactDecimal], every: Duration, repeats: Bool)
    case walk(PriceWalk)

    /// How long a price stays; nil if it never changes.
    var interval: Duration? {
        switch self {
        case .still: nil
        case .list(_, let every, _): every
        case .walk(let walk): walk.every
        }
    }
}

/// A seeded random walk: the same seed always gives the same prices.
struct PriceWalk: Sendable {
    let start: ExactDecimal
    let every: Duration
    /// The largest relative change of one step, such as 0.002.
    let step: ExactDecimal
    /// The largest relative distance from the start, such as 0.1.
    let band: ExactDecimal
    let seed: UInt64

    /// Prices have two more places than the start, so that small steps are not lost to rounding.
    private var places: Int { min(start.fractionDigits + 2, 10) }

    /// The next price after `price`, drawn from `randomness`.
    func next(after price: ExactDecimal, using randomness: inout SplitMix64) throws -> ExactDecimal {
        let draw = Int(randomness.next() % 2001) - 1000
        let change = try step * ExactDecimal(draw) * price
        let moved = try price + change.divided(by: ExactDecimal(1000), toPlaces: places, rounding: .halfEven)
        let reach = try (start * band).rounded(toPlaces: places, .down)
        return try min(max(moved, start - reach), start + reach)
    }
}

/// Follows one price feed through time; a walk continues from its last step.
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

    /// The price `elapsed` after the exchange's start; `elapsed` must not decrease between calls.
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

    /// A walk starts again after this many steps, so that a jump far ahead takes a bounded time and gives the same
    /// price as many small steps.
    private static let lap = 1_000_000

    private mutating func restart(_ walk: PriceWalk, lap: Int) {
        step = lap * Self.lap
        price = walk.start
        randomness = SplitMix64(seed: walk.seed &+ UInt64(lap))
    }

    /// When the price can change next, as a time after the exchange's start; nil if never.
    func nextChange(after elapsed: Duration) -> Duration? {
        guard let interval = feed.interval else { return nil }
        return interval * (Self.steps(in: elapsed, of: interval) + 1)
    }

    private static func steps(in elapsed: Duration, of interval: Duration) -> Int {
        guard interval > .zero, elapsed > .zero else { return 0 }
        return Int(elapsed.wholeMilliseconds / max(interval.wholeMilliseconds, 1))
    }
}

/// A small seeded generator, so that a scenario's prices are the same on every run and platform.
///
/// The algorithm is the public-domain SplitMix64 of Sebastiano Vigna.
struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
