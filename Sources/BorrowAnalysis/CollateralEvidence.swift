import ExactDecimals
public import BinanceMargin

/// Which rule and list of ratios reproduce the exchange's collateral figures from an account's parts.
///
/// Each rule with each list is a basis. It reproduces the account if its collateral value divided by the debt is the
/// collateral margin level, and its rule gives the published collateral value with any of the lists.
public struct CollateralEvidence: Hashable, Sendable {
    /// The result of the comparison.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// At least one basis gives the published figures.
        case reproduced
        /// All parts were read, and no basis gives the published figures.
        case contradicted
        /// Parts or published figures were not read.
        case unread
    }

    /// Figures with at most this relative difference are taken as equal, because prices move between two responses.
    static let tolerance = ExactDecimal("0.001") ?? .zero

    /// A basis within this difference is preferred over those that are only within ``tolerance``.
    private static let exactness = ExactDecimal("0.000001") ?? .zero

    /// The exchange's level for accounts with almost no debt.
    private static let endlessLevel = ExactDecimal(999)

    /// The result of the comparison.
    public let outcome: Outcome

    /// The bases that give the published figures.
    public let bases: [CollateralBasis]

    /// The rule in force; nil if it is unknown, or if both give the same figures.
    public let rule: CollateralRule?

    /// The list whose ratios give the published figures; nil if unknown.
    public var list: RatioList? { bases.first?.list }

    /// The assets whose price, ratios or balance was not read; an empty name for a balance without a name.
    public let unreadAssets: [String]

    /// Compares an account's figures with its parts.
    ///
    /// - Parameters:
    ///   - published: the account's figures.
    ///   - parts: its positions and the ratios; nil if not all of them were read.
    ///   - unreadAssets: the assets that are missing in `parts`.
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
        // The margin level has haircuts only by the newer rule.
        if hasHaircuts, matching.contains(where: { $0.rule == .netPositions }) {
            matching = matching.filter { $0.rule == .netPositions }
        }
        outcome = !matching.isEmpty ? .reproduced : comparison.isComplete ? .contradicted : .unread
        bases = matching
        let rules = Set(matching.map(\.rule))
        rule = rules.count == 1 ? rules.first : matching.isEmpty && hasHaircuts ? .netPositions : nil
    }

    /// Whether the margin level has haircuts, from one response and without prices.
    private static func hasHaircutsInMarginLevel(_ account: MarginAccount) -> Bool {
        // For smaller totals, eight decimal places are not precise enough.
        guard let least = ExactDecimal("0.0001"), let level = account.marginLevel?.value, level < endlessLevel,
            let assets = account.totalAssetOfBTC?.value, let debts = account.totalLiabilityOfBTC?.value,
            assets > least, debts > least, let counted = try? (level * debts).over(assets)
        else { return false }
        return (try? counted + tolerance).map { $0 < .one } ?? false
    }

    /// Compares the bases with the published figures.
    private struct Comparison {
        /// The bases that give the published figures, in order of preference.
        let matching: [CollateralBasis]

        /// Whether every basis could be calculated.
        let isComplete: Bool

        /// - Returns: nil if no published figure can be compared.
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

        /// The bases of the first list, which is the list for borrowing if several match.
        private static func preferred(_ bases: [CollateralBasis]) -> [CollateralBasis] {
            bases.filter { $0.list == bases.first?.list }
        }

        /// Every rule with every list that was sent, the most likely first.
        private static func bases(_ sent: Set<RatioList>) -> [CollateralBasis] {
            [.borrow, .liquidation, .transferOut].filter { sent.contains($0) }
                .flatMap { list in [CollateralRule.netPositions, .assetsHeld].map { CollateralBasis($0, list) } }
        }
    }

    /// The relative difference between a calculated and a published figure; zero if truncation to eight places explains
    /// it.
    private static func distance(_ calculated: ExactDecimal, _ published: ExactDecimal) -> ExactDecimal? {
        guard let place = ExactDecimal("0.00000001"), let gap = try? (calculated - published).magnitude else {
            return nil
        }
        guard gap > place else { return .zero }
        return try? gap.over(published.magnitude)
    }
}
