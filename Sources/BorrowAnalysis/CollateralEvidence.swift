import ExactDecimals
public import BinanceMargin

/// Which rule and list of ratios make the exchange's own collateral figures from an account's parts.
///
/// Each rule with each list is a basis. One reproduces the account where its collateral value over the debt is the level
/// that guards borrowing, and where its rule makes the published collateral value, with whichever list.
public struct CollateralEvidence: Hashable, Sendable {
    /// What the comparison came to.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// At least one basis makes the published figures.
        case reproduced
        /// All parts were read, and no basis makes them.
        case contradicted
        /// Parts or published figures were not read, so that nothing was concluded.
        case unread
    }

    /// Parts of the published figures that this far off are still the same: prices move between two responses.
    static let tolerance = ExactDecimal("0.001") ?? .zero

    /// So near, a basis has made the very figure, and one that is merely within ``tolerance`` has not.
    private static let exactness = ExactDecimal("0.000001") ?? .zero

    /// From here on a level says only that there is next to no debt.
    private static let endlessLevel = ExactDecimal(999)

    /// What the comparison came to.
    public let outcome: Outcome

    /// The bases that make the published figures.
    public let bases: [CollateralBasis]

    /// The rule that is in force; nil where it is unknown, and where both make the same figures.
    public let rule: CollateralRule?

    /// The list whose ratios make the published figures; nil where that is unknown.
    public var list: RatioList? { bases.first?.list }

    /// The assets whose price, ratios or balance was not read; an empty name for a balance without one.
    public let unreadAssets: [String]

    /// Compares an account's figures with its parts.
    ///
    /// - Parameters:
    ///   - published: the account's figures.
    ///   - parts: its positions and the ratios; nil where not all of it was read.
    ///   - unreadAssets: the assets that keep `parts` from being complete.
    public init(published: MarginAccount, parts: CrossAccount?, unreadAssets: [String] = []) {
        self.unreadAssets = unreadAssets
        let hasHaircuts = Self.hasHaircutsInMarginLevel(published)
        guard let parts, let comparison = try? Comparison(published, parts) else {
            outcome = .unread
            bases = []
            rule = hasHaircuts ? .netPositions : nil
            return
        }
        var matching = comparison.matching
        // Haircuts in the margin level came with the newer rule.
        if hasHaircuts, matching.contains(where: { $0.rule == .netPositions }) {
            matching = matching.filter { $0.rule == .netPositions }
        }
        outcome = !matching.isEmpty ? .reproduced : comparison.isComplete ? .contradicted : .unread
        bases = matching
        let rules = Set(matching.map(\.rule))
        rule = rules.count == 1 ? rules.first : matching.isEmpty && hasHaircuts ? .netPositions : nil
    }

    /// Whether assets count for less than their value in the margin level, from one response and without any price.
    private static func hasHaircutsInMarginLevel(_ account: MarginAccount) -> Bool {
        // Below this, eight places are too few for the comparison.
        guard let least = ExactDecimal("0.0001"), let level = account.marginLevel?.value, level < endlessLevel,
            let assets = account.totalAssetOfBTC?.value, let debts = account.totalLiabilityOfBTC?.value,
            assets > least, debts > least, let counted = try? (level * debts).over(assets)
        else { return false }
        return (try? counted + tolerance).map { $0 < .one } ?? false
    }

    /// The bases beside the published figures.
    private struct Comparison {
        /// Those that make them, in the order in which they are preferred.
        let matching: [CollateralBasis]

        /// Whether every basis could be calculated.
        let isComplete: Bool

        /// - Returns: nil where nothing was published that could be compared.
        init?(_ published: MarginAccount, _ parts: CrossAccount) throws(ExactDecimalError) {
            let debt = try parts.liabilities
            let level = published.collateralMarginLevel?.value
            let hasLevel = !debt.isZero && level.map { $0 > .zero && $0 < CollateralEvidence.endlessLevel } ?? false
            let value = published.totalCollateralValueInUSDT?.value
            guard hasLevel || value != nil else { return nil }
            var ofLevel: [CollateralBasis: ExactDecimal] = [:]
            var ofValue: [CollateralBasis: ExactDecimal] = [:]
            let possible = Self.bases(parts.ratios.sent)
            var isComplete = true
            for basis in possible {
                guard let collateral = try parts.collateral(basis) else {
                    isComplete = false
                    continue
                }
                if let value { ofValue[basis] = CollateralEvidence.distance(collateral, value) }
                if hasLevel, let level {
                    ofLevel[basis] = CollateralEvidence.distance(try collateral.over(debt), level)
                }
            }
            let valued = Set(ofValue.filter { $0.value <= CollateralEvidence.tolerance }.keys.map(\.rule))
            let measured = hasLevel ? ofLevel : ofValue
            let near = possible.filter { basis in
                measured[basis].map { $0 <= CollateralEvidence.tolerance } ?? false
                    && (value == nil || valued.contains(basis.rule))
            }
            let exact = near.filter { basis in measured[basis].map { $0 <= CollateralEvidence.exactness } ?? false }
            matching = Self.preferred(exact.isEmpty ? near : exact)
            self.isComplete = isComplete
        }

        /// Those of one list: where several make the figures, the one that is meant for borrowing.
        private static func preferred(_ bases: [CollateralBasis]) -> [CollateralBasis] {
            bases.filter { $0.list == bases.first?.list }
        }

        /// Every rule with every list that was sent, the likeliest first.
        private static func bases(_ sent: Set<RatioList>) -> [CollateralBasis] {
            [.borrow, .liquidation, .transferOut].filter { sent.contains($0) }
                .flatMap { list in [CollateralRule.netPositions, .assetsHeld].map { CollateralBasis($0, list) } }
        }
    }

    /// How far a calculated figure is from a published one, as a part of it, beyond what cutting it at eight places explains.
    private static func distance(_ calculated: ExactDecimal, _ published: ExactDecimal) -> ExactDecimal? {
        guard let place = ExactDecimal("0.00000001"), let gap = try? (calculated - published).magnitude else {
            return nil
        }
        guard gap > place else { return .zero }
        return try? gap.over(published.magnitude)
    }
}
