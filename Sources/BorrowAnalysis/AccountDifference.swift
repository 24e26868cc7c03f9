public import ExactDecimals

/// What changed in an account between two readings, and what of the change of its net equity came from prices, interest
/// and balances.
public struct AccountDifference: Hashable, Sendable {
    /// What changed of one asset.
    public struct AssetChange: Hashable, Sendable {
        /// The asset.
        public let asset: String

        /// What the account had of it; nil for nothing.
        public let before: AccountHolding?

        /// What the account has of it; nil for nothing.
        public let after: AccountHolding?

        /// How its changes changed the net equity; nil if a price is unknown.
        public let effects: Effects?
    }

    /// Parts of a change of the net equity, in the account's unit. They sum to the change.
    public struct Effects: Hashable, Sendable {
        /// The balance then, at the change of the price.
        public internal(set) var prices = ExactDecimal.zero

        /// Interest that was added or repaid, at the price now; negative for new interest.
        public internal(set) var interest = ExactDecimal.zero

        /// All other changes of balances and debts, at the price now.
        public internal(set) var balances = ExactDecimal.zero
    }

    /// The figures then.
    public let before: AccountFigures

    /// The figures now.
    public let after: AccountFigures

    /// The assets of which a balance or the price changed, in the order of the figures now.
    public let assets: [AssetChange]

    /// The parts of the change of the net equity; nil if a needed price is unknown.
    public let effects: Effects?

    /// Compares two readings of one account.
    public init(from before: AccountFigures, to after: AccountFigures) {
        self.before = before
        self.after = after
        let old = Dictionary(before.holdings.map { ($0.asset, $0) }) { first, _ in first }
        let new = Dictionary(after.holdings.map { ($0.asset, $0) }) { first, _ in first }
        let names = after.holdings.map(\.asset) + before.holdings.map(\.asset).filter { new[$0] == nil }
        let all = names.map { name in
            AssetChange(
                asset: name,
                before: old[name],
                after: new[name],
                effects: Self.effects(from: old[name], to: new[name])
            )
        }
        assets = all.filter(\.isChange)
        effects = all.reduce(Effects()) { sum, change in
            guard let sum, let part = change.effects else { return nil }
            return try? sum.adding(part)
        }
    }

    private static func effects(from before: AccountHolding?, to after: AccountHolding?) -> Effects? {
        guard let now = after?.price ?? before?.price else { return nil }
        let then = before?.price ?? now
        let (old, new) = (before?.net ?? .zero, after?.net ?? .zero)
        guard let interest = try? (before?.interest ?? .zero) - (after?.interest ?? .zero) else { return nil }
        return try? Effects(
            prices: (old * (now - then)).withoutTrailingZeros,
            interest: (interest * now).withoutTrailingZeros,
            balances: ((new - old - interest) * now).withoutTrailingZeros
        )
    }
}

extension AccountDifference.AssetChange {
    fileprivate var isChange: Bool {
        guard let before, let after else { return true }
        return before.free != after.free || before.locked != after.locked || before.borrowed != after.borrowed
            || before.interest != after.interest || before.price != after.price
    }
}

extension AccountDifference.Effects {
    fileprivate func adding(_ other: Self) throws(ExactDecimalError) -> Self {
        Self(
            prices: try (prices + other.prices).withoutTrailingZeros,
            interest: try (interest + other.interest).withoutTrailingZeros,
            balances: try (balances + other.balances).withoutTrailingZeros
        )
    }
}
