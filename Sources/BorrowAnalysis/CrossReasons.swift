import ExactDecimals
import BinanceMargin

/// Finds what limits a cross account.
struct CrossReasons {
    let asset: Asset
    let figure: ExactDecimal?
    let readings: CrossReadings
    let conditions: AccountConditions
    let parts: CrossParts

    init(
        asset: Asset,
        figure: ExactDecimal?,
        readings: CrossReadings,
        conditions: AccountConditions = AccountConditions()
    ) {
        self.asset = asset
        self.figure = figure
        self.readings = readings
        self.conditions = conditions
        parts = CrossParts(readings.ofAccount, of: asset)
    }

    /// The asset's margin data at the account's VIP level.
    var terms: CrossMarginData? { readings.terms.value?.first { $0.coin == asset.name } }

    private var account: MarginAccount? { readings.account.value }

    private var threshold: ExactDecimal? {
        readings.thresholds.value.map(\.normalBar.value).flatMap { $0 > .one ? $0 : nil }
    }

    var candidates: [BorrowCandidate] {
        get throws(ExactDecimalError) {
            let path = readings.account.source
            var found: [BorrowCandidate] = []
            if account?.isCreated == false || readings.account.isRefused(with: -3003) {
                found.append(.off(.accountOpen, figure: figure, sources: [path]))
            }
            if account?.borrowEnabled == false { found.append(.off(.accountSwitch, figure: figure, sources: [path])) }
            if terms?.isBorrowable == false {
                found.append(.off(.assetSwitch, figure: figure, sources: [readings.terms.source]))
            }
            if let collateral = try collateral { found.append(collateral) }
            return found
        }
    }

    private var isLikely: Bool { parts.evidence?.outcome != .reproduced || conditions.weakens }

    private var collateral: BorrowCandidate? {
        get throws(ExactDecimalError) {
            let path = readings.account.source
            if try isOverdrawn {
                return BorrowCandidate(
                    .collateral,
                    room: .zero,
                    explains: figure?.isZero == true,
                    isLikely: isLikely,
                    motion: .prices,
                    sources: [path, readings.thresholds.source]
                )
            }
            guard let best = try limit, let room = try best.headroom.room else { return nil }
            return try BorrowCandidate(
                .collateral,
                room: room,
                figure: figure,
                isLikely: isLikely,
                motion: .prices,
                sources: [path, readings.thresholds.source, readings.ratios.source, parts.priceReading?.source]
                    .compactMap(\.self)
            )
        }
    }

    /// Whether the collateral margin level is at the threshold or below, so that nothing can be borrowed.
    private var isOverdrawn: Bool {
        get throws(ExactDecimalError) {
            guard parts.owes != false, let level = account?.collateralMarginLevel, let threshold else { return false }
            return try DecimalRange(cut: level.value).high <= threshold
        }
    }

    /// What the collateral allows to borrow, with its figures; nil if one of them was not read.
    var limit: CollateralLimit? {
        get throws(ExactDecimalError) {
            var best: (limit: CollateralLimit, distance: ExactDecimal?)?
            for limit in try limits {
                guard let room = try limit.headroom.room else { continue }
                let distance = try distance(of: room)
                guard let known = best else {
                    best = (limit, distance)
                    continue
                }
                if let distance, known.distance.map({ distance < $0 }) ?? true { best = (limit, distance) }
            }
            return best?.limit
        }
    }

    /// The relative difference between `room` and the exchange's amount; zero if they may be equal.
    private func distance(of room: DecimalRange) throws(ExactDecimalError) -> ExactDecimal? {
        guard let figure else { return nil }
        if try room.mayShow(figure) { return .zero }
        return max(room.high, .zero).deviation(from: figure)
    }

    /// The limit by each basis that reproduces the account's figures, from its parts and from the published figures; if
    /// none does, by each rule that may be in force.
    private var limits: [CollateralLimit] {
        get throws(ExactDecimalError) {
            guard let threshold, let evidence = parts.evidence, let price = parts.price else { return [] }
            let lists: [RatioList] = [.borrow, .liquidation]
            let rules = evidence.rule.map { [$0] } ?? [CollateralRule.netPositions, .assetsHeld]
            let bases =
                evidence.bases.isEmpty
                ? lists.flatMap { list in rules.map { CollateralBasis($0, list) } } : evidence.bases
            var found: [CollateralLimit] = []
            for basis in bases {
                for (collateral, debt, price) in try figures(for: basis, at: price) {
                    found.append(
                        CollateralLimit(
                            basis: basis,
                            headroom: BorrowHeadroom(
                                collateral: collateral,
                                debt: debt,
                                threshold: threshold,
                                price: price,
                                rule: basis.rule,
                                held: parts.held ?? .zero,
                                bands: parts.held == nil ? nil : parts.ratios?[asset.name, basis.list]
                            )
                        )
                    )
                }
            }
            return found
        }
    }

    /// Collateral value, debt and price: exact from the parts, and as ranges from the published figures.
    private func figures(
        for basis: CollateralBasis,
        at price: ExactDecimal
    ) throws(ExactDecimalError) -> [(DecimalRange, DecimalRange, DecimalRange)] {
        var found: [(DecimalRange, DecimalRange, DecimalRange)] = []
        if parts.evidence?.outcome == .reproduced, let complete = parts.complete,
            let collateral = try complete.collateral(basis)
        {
            found.append(
                (
                    DecimalRange(exactly: collateral), DecimalRange(exactly: try complete.liabilities),
                    .init(exactly: price)
                )
            )
        }
        let cutPrice = asset.name == CrossReadings.unit ? DecimalRange(exactly: price) : try DecimalRange(cut: price)
        if let collateral = try parts.publishedCollateral, let debt = try parts.publishedDebt,
            try isPublished(by: basis, collateral)
        {
            found.append((collateral, debt, cutPrice))
        }
        // The published value may use another list than the level.
        if parts.evidence?.outcome == .contradicted, let debt = try parts.complete?.liabilities, !debt.isZero,
            let level = account?.collateralMarginLevel?.value
        {
            let collateral = try DecimalRange(cut: level).map { level throws(ExactDecimalError) in try level * debt }
            found.append((collateral, DecimalRange(exactly: debt), cutPrice))
        }
        return found
    }

    /// Whether the published collateral value may be that of `basis`.
    private func isPublished(by basis: CollateralBasis, _ published: DecimalRange) throws(ExactDecimalError) -> Bool {
        guard parts.evidence?.outcome == .reproduced, let collateral = try parts.complete?.collateral(basis) else {
            return true
        }
        return collateral.deviation(from: published.low).map { $0 <= CollateralEvidence.tolerance } ?? true
    }

    /// The rule in force: by the account's figures, otherwise the only rule whose collateral limit explains the amount.
    var rule: CollateralRule? {
        guard let evidence = parts.evidence else { return nil }
        guard evidence.rule == nil, evidence.outcome == .reproduced, let limits = try? limits else {
            return evidence.rule
        }
        let explaining = limits.filter { limit in
            guard let room = try? limit.headroom.room, let distance = try? distance(of: room) else { return false }
            return distance <= LimitAnalysis.tolerance
        }
        let rules = Set(explaining.map(\.basis.rule))
        return rules.count == 1 ? rules.first : nil
    }
}

/// What a cross account's collateral allows to borrow, by a rule and a list.
public struct CollateralLimit: Hashable, Sendable {
    /// The rule and list.
    public let basis: CollateralBasis

    /// The figures; its room is the amount that can be borrowed.
    public let headroom: BorrowHeadroom
}
