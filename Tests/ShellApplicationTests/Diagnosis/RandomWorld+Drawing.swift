import ExactDecimals

/// Draws numbers, the same for the same seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True once in `times`.
    mutating func one(in times: Int) -> Bool { roll(1...times) == 1 }

    /// A number between the ends with `places` places.
    mutating func number(_ range: ClosedRange<Int>, places: Int) throws -> ExactDecimal {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let whole = roll(range.lowerBound * scale...range.upperBound * scale)
        return try ExactDecimal(whole).divided(by: ExactDecimal(scale), toPlaces: places, rounding: .down)
    }
}

extension RandomWorld {
    /// How the caps are set against what the collateral carries.
    enum Tie: CaseIterable {
        case none, cap, inventory, capAndInventory, capAfterDebt, capBelowAndInventory
    }

    /// Prices from cheap to dear, with up to eight places as the exchange publishes them.
    private static let prices = ["64000", "1", "3201.57", "0.52310007", "0.00001875", "611.3"]
    private static let names = ["BTC", "USDT", "ETH", "XRP", "SHIB", "BNB"]
    /// Far above everything else, so that it does not bind.
    static let endless = ExactDecimal(900_000_000_000_000)

    /// An account in a world without caps.
    init(_ dice: inout Dice) throws {
        let coins = try zip(Self.names, Self.prices).map { name, price in
            Coin(
                name: name,
                price: try ExactDecimal(parsing: price),
                steps: name == "USDT" ? [(nil, ExactDecimal(1))] : try Self.steps(&dice),
                limit: Self.endless,
                inventory: Self.endless
            )
        }
        let asked = dice.roll(0...coins.count - 1)
        self.init(
            coins: coins,
            asked: asked,
            isIsolated: dice.one(in: 2),
            isFivefold: dice.one(in: 2),
            balances: try coins.map { try Self.balance(of: $0.price, &dice) }
        )
        try drawPair(&dice)
        isolatedLimit = Self.endless
        inventoryClips = dice.one(in: 2)
        debtCounts = dice.one(in: 2)
        levelClips = !dice.one(in: 8)
        year = dice.one(in: 2) ? 2023 : 2026
    }

    private static func steps(_ dice: inout Dice) throws -> [(upTo: ExactDecimal?, ratio: ExactDecimal)] {
        let ratios = ["1", "0.95", "0.9", "0.7", "0.5", "0"]
        var index = dice.roll(0...3)
        var steps: [(upTo: ExactDecimal?, ratio: ExactDecimal)] = []
        var end = 0
        for _ in 0..<dice.roll(0...2) {
            end += dice.roll(1_000...200_000)
            steps.append((ExactDecimal(end), try ExactDecimal(parsing: ratios[index])))
            index += 1
        }
        return steps + [(nil, try ExactDecimal(parsing: ratios[index]))]
    }

    /// Holdings and debts worth some thousands.
    private static func balance(of price: ExactDecimal, _ dice: inout Dice) throws -> Balance {
        var balance = Balance()
        if dice.one(in: 2) { balance.free = try worth(0...60_000, at: price, &dice) }
        if dice.one(in: 5) { balance.locked = try worth(0...20_000, at: price, &dice) }
        if dice.one(in: 3) {
            balance.borrowed = try worth(0...30_000, at: price, &dice)
            if dice.one(in: 2) { balance.interest = try worth(0...30, at: price, &dice) }
        }
        return balance
    }

    private static func worth(_ range: ClosedRange<Int>, at price: ExactDecimal, _ dice: inout Dice) throws
        -> ExactDecimal
    {
        try dice.number(range, places: 2).divided(by: price, toPlaces: 8, rounding: .down)
    }

    private mutating func drawPair(_ dice: inout Dice) throws {
        let price = coins[pairBase].price
        base = try Self.balance(of: price, &dice)
        quote = try Self.balance(of: coins[1].price, &dice)
        let terms = [("10", "1.111"), ("5", "1.25"), ("3", "1.5"), ("2", "2")]
        var value = 0
        for (leverage, ratio) in terms.prefix(dice.roll(1...4)) {
            value += dice.roll(1_000...60_000)
            tiers.append(
                Tier(
                    leverage: try ExactDecimal(parsing: leverage),
                    ratio: try ExactDecimal(parsing: ratio),
                    baseMaximum: try ExactDecimal(value).divided(by: price, toPlaces: 8, rounding: .down),
                    quoteMaximum: ExactDecimal(value)
                )
            )
        }
        // A leverage whose limits are below the debt cannot be set.
        let owed = (base: try base.borrowed.adding(base.interest), quote: try quote.borrowed.adding(quote.interest))
        let open = tiers.filter { $0.baseMaximum >= owed.base && $0.quoteMaximum >= owed.quote }
        if !open.isEmpty, dice.one(in: 3) { slider = open[dice.roll(0...open.count - 1)].leverage }
    }

    /// Sets the caps near what the collateral carries, or just at it, and turns some switch off now and then.
    ///
    /// - Parameter carried: the max borrowable in a world without limits.
    mutating func setCaps(against carried: ExactDecimal, _ tie: Tie, _ dice: inout Dice) throws {
        limit = try near(carried, &dice)
        coins[asked].inventory = try near(carried, &dice)
        switch tie {
        case .none: break
        case .cap: limit = carried
        case .inventory: coins[asked].inventory = carried
        case .capAndInventory:
            limit = carried
            coins[asked].inventory = carried
        case .capAfterDebt: limit = try carried.adding(try owed)
        case .capBelowAndInventory: coins[asked].inventory = limit
        }
        if dice.one(in: 15) { coins[asked].inventory = .zero }
        if dice.one(in: 12) { mayBorrow = false }
        if dice.one(in: 12) { stopLending() }
        if dice.one(in: 20) { close() }
    }

    /// An asset that cannot be borrowed: the exchange then sends neither its limit nor its inventory, so that they must
    /// not bind unseen.
    private mutating func stopLending() {
        coins[asked].isBorrowable = false
        coins[asked].inventory = Self.endless
        limit = Self.endless
    }

    /// The pair's account is disabled, or the cross margin account is not open, so that nothing is in it.
    private mutating func close() {
        isOpen = false
        guard !isIsolated else { return }
        mayBorrow = true
        balances = balances.map { _ in Balance() }
    }

    private func near(_ carried: ExactDecimal, _ dice: inout Dice) throws -> ExactDecimal {
        let middle = carried.isZero ? ExactDecimal(1) : carried
        return try middle.multiplied(by: try dice.number(0...2, places: 3)).adding(ExactDecimal(parsing: "0.001"))
            .rounded(toPlaces: 8, .down)
    }
}
