import ExactDecimals
import BinanceMargin

/// Draws the conclusion from what was read: which constraints explain the exchange's figure.
///
/// It is a function of its readings: it asks for nothing, and words nothing.
public struct LimitAnalysis {
    let readings: BorrowReadings

    /// Prepares the analysis of `readings`.
    public init(_ readings: BorrowReadings) {
        self.readings = readings
    }

    /// A figure this far from what prices make, as a part of it, is still explained: prices move between two responses.
    static let tolerance = CollateralEvidence.tolerance

    /// Up to here what comes nearest is likely what limits.
    private static let nearness = ExactDecimal("0.02") ?? .zero

    /// What limits, what each constraint alone would allow, and what was found on the way.
    public var limits: BorrowLimits {
        let cross = cross
        return BorrowLimits(
            constraints: constraints,
            evidence: cross?.parts.evidence,
            collateral: (try? cross?.limit) ?? nil,
            hasOpenOrders: cross?.parts.hasOpenOrders ?? false,
            unread: unread,
            rule: cross?.rule
        )
    }

    private var cross: CrossReasons? {
        readings.cross.map {
            CrossReasons(asset: readings.asset, figure: figure, readings: $0, conditions: readings.conditions)
        }
    }

    private var isolated: IsolatedReasons? {
        readings.isolated.map {
            IsolatedReasons(asset: readings.asset, figure: figure, readings: $0, conditions: readings.conditions)
        }
    }

    /// What the exchange would lend; a refusal lends nothing.
    private var figure: ExactDecimal? {
        if case .failure(let error) = readings.figures.outcome { return error.code == nil ? nil : .zero }
        return readings.figures.value?.amount.value
    }

    /// Every constraint that could be calculated; arithmetic that does not fit leaves none.
    private var constraints: [BorrowConstraint] {
        guard let candidates = try? candidates else { return [] }
        let known = candidates.contains(where: \.explains) ? candidates : nearest(candidates)
        return known.map { candidate in
            BorrowConstraint(
                kind: candidate.kind,
                room: candidate.room,
                limits: candidate.explains,
                isLikely: candidate.isLikely,
                sources: candidate.sources
            )
        }
    }

    private var candidates: [BorrowCandidate] {
        get throws(ExactDecimalError) {
            var found: [BorrowCandidate] = []
            if readings.listing.value?.first?.isBorrowable == false {
                found.append(.off(.assetSwitch, figure: figure, sources: [readings.listing.source]))
            }
            let ofCross = try cross?.candidates ?? []
            let ofIsolated = try isolated?.candidates ?? []
            let ofScope = ofCross + ofIsolated
            found += ofScope.filter { candidate in !found.contains { $0.kind == candidate.kind } }
            found += try capCandidates(isLent: !found.contains { $0.kind == .assetSwitch })
            if let left = readings.inventory.value?.assets[readings.asset.name] {
                found.append(
                    try BorrowCandidate(
                        .inventory,
                        room: DecimalRange(exactly: left.value),
                        figure: figure,
                        isLikely: true,
                        motion: .inventory,
                        sources: [readings.inventory.source]
                    )
                )
            }
            return found
        }
    }

    /// The borrow limit of the VIP level, and what is left of it once debts are taken off.
    ///
    /// A limit of zero on an asset that is not lent follows from that and is no cause of its own.
    private func capCandidates(isLent: Bool) throws(ExactDecimalError) -> [BorrowCandidate] {
        let facts = BorrowFacts(readings)
        guard let cap = facts.cap, isLent || !cap.value.isZero else { return [] }
        var found = [
            try BorrowCandidate(
                .level,
                room: DecimalRange(exactly: cap.value),
                figure: figure,
                sources: [facts.capSource]
            )
        ]
        if let balance = facts.balance, balance.isOwed {
            let owed = try balance.borrowed.value + balance.interest.value
            let room = DecimalRange(exactly: try cap.value - owed)
            let sources = [facts.capSource, facts.accountSource]
            found.append(
                try BorrowCandidate(.levelAfterDebt, room: room, figure: figure, isLikely: true, sources: sources)
            )
        }
        return found
    }

    /// Where nothing explains the figure exactly: what comes nearest of what moves by itself, if it comes near. Within the
    /// tolerance that is as certain as the constraint; further off it is likely.
    private func nearest(_ candidates: [BorrowCandidate]) -> [BorrowCandidate] {
        guard let figure else { return candidates }
        var measured: [(index: Int, distance: ExactDecimal)] = []
        for (index, candidate) in candidates.enumerated() {
            let reach: ExactDecimal =
                switch candidate.motion {
                case .fixed: .zero
                case .inventory: Self.tolerance
                case .prices: Self.nearness
                }
            guard candidate.motion != .fixed, let distance = candidate.room?.deviation(from: figure), distance <= reach
            else { continue }
            measured.append((index, distance))
        }
        guard let best = measured.min(by: { $0.distance < $1.distance }) else { return candidates }
        var candidates = candidates
        candidates[best.index].explains = true
        if best.distance > Self.tolerance { candidates[best.index].isLikely = true }
        return candidates
    }

    /// The paths whose responses are missing in what the collateral allows.
    private var unread: [String] {
        var missing: [String] = []
        if let cross = readings.cross {
            if cross.account.value?.userAssets == nil { missing.append(cross.account.source) }
            if cross.thresholds.value == nil { missing.append(cross.thresholds.source) }
            if cross.ratios.value == nil { missing.append(cross.ratios.source) }
            if let price = cross.prices.values.first(where: { $0.value == nil }) { missing.append(price.source) }
        } else if let isolated = readings.isolated {
            if isolated.account.value?.pairs.first == nil { missing.append(isolated.account.source) }
            if isolated.tiers.value == nil { missing.append(isolated.tiers.source) }
        }
        return missing
    }
}

/// What limits a max borrowable amount.
public struct BorrowLimits: Hashable, Sendable {
    /// What each constraint alone would allow.
    public let constraints: [BorrowConstraint]

    /// Whether a cross account's parts make its figures, and by which rule; nil in isolated margin, and unread.
    public let evidence: CollateralEvidence?

    /// What a cross account's collateral allows, with the figures it comes from; nil where that is unknown.
    public let collateral: CollateralLimit?

    /// Whether open orders lock assets of a cross account: they may explain a difference.
    public let hasOpenOrders: Bool

    /// The paths whose responses are missing in what the collateral allows.
    public let unread: [String]

    /// The rule in force: what the account's own figures say, otherwise the one by which its collateral explains the amount
    /// and no other does; nil where that is unknown, or where both make the same figures.
    public let rule: CollateralRule?

    /// The constraints that explain the figure: several where they meet at the same amount.
    public var binding: [BorrowConstraint] { constraints.filter(\.limits) }

    /// Whether there is an explanation that is not certain.
    public var isLikely: Bool { binding.contains(where: \.isLikely) }
}
