import ExactDecimals

/// How an asset's index price, in USDT, moves with time.
enum PriceFeed: Sendable {
    case still(ExactDecimal)
    /// One price after another; the list starts anew at its end if `repeats`, else its last price stays.
    case list([ExactDecimal], every: Duration, repeats: Bool)
    case walk(PriceWalk)

    /// How long a price holds; nil if for ever.
    var interval: Duration? {
        switch self {
        case .still: nil
        case .list(_, let every, _): every
        case .walk(let walk): walk.every
        }
    }
}

/// A seeded random walk: the same seed gives the same prices, whatever the hour.
struct PriceWalk: Sendable {
    let start: ExactDecimal
    let every: Duration
    /// The largest relative change of one step, such as 0.002.
    let step: ExactDecimal
    /// How far from the start the price may stray, relative to it, such as 0.1.
    let band: ExactDecimal
    let seed: UInt64

    /// Prices keep two places more than the start has, so that small steps are not lost to rounding.
    private var places: Int { min(start.fractionDigits + 2, 10) }

    /// The price that follows `price`, drawn from `randomness`.
    func next(after price: ExactDecimal, using randomness: inout SplitMix64) throws -> ExactDecimal {
        let draw = Int(randomness.next() % 2001) - 1000
        let change = try step * ExactDecimal(draw) * price
        let moved = try price + change.divided(by: ExactDecimal(1000), toPlaces: places, rounding: .halfEven)
        let reach = try (start * band).rounded(toPlaces: places, .down)
        return try min(max(moved, start - reach), start + reach)
    }
}
