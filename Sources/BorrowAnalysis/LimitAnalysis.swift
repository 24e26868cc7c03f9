import ExactDecimals
import BinanceMargin

/// Finds which constraints explain the exchange's amount.
///
/// It is a function of its readings: it sends no requests and contains no texts.
public struct LimitAnalysis {
    let readings: BorrowReadings

    /// Creates an analysis of `readings`.
    public init(_ readings: BorrowReadings) {
        self.readings = readings
    }

    /// The relative difference up to which a constraint explains the amount: prices move between two responses.
    static let tolerance = CollateralEvidence.tolerance

    /// The relative difference up to which the nearest constraint is the likely one.
    private static let nearness = ExactDecimal("0.02") ?? .zero

    /// What limits the amount, what each constraint allows, and the evidence.
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

    /// The exchange's amount; zero for a refusal.
    var figure: ExactDecimal? {
        if case .failure(let error) = readings.figures.outcome { return error.code == nil ? nil : .zero }
        return readings.figures.value?.amount.value
    }

    /// Every constraint that could be calculated; empty if the arithmetic overflows.
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
            found += try borrowLimitCandidates(isLent: !found.contains { $0.kind == .assetSwitch })
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

    /// The borrow limit of the VIP level, and the rest of it after the borrowed amount.
    ///
    /// A limit of zero for an asset that is not borrowable is not a separate cause.
    private func borrowLimitCandidates(isLent: Bool) throws(ExactDecimalError) -> [BorrowCandidate] {
        let facts = BorrowFacts(readings)
        guard let limit = facts.borrowLimit, isLent || !limit.value.isZero else { return [] }
        var found = [
            try BorrowCandidate(
                .level,
                room: DecimalRange(exactly: limit.value),
                figure: figure,
                sources: [facts.borrowLimitSource]
            )
        ]
        if let balance = facts.balance, balance.isOwed {
            let owed = try balance.borrowed.value + balance.interest.value
            let room = DecimalRange(exactly: try limit.value - owed)
            let sources = [facts.borrowLimitSource, facts.accountSource]
            found.append(
                try BorrowCandidate(.levelAfterDebt, room: room, figure: figure, isLikely: true, sources: sources)
            )
        }
        return found
    }

    /// If nothing explains the amount exactly: marks the nearest constraint whose figure can change, if it is near
    /// enough. Within the tolerance it is as certain as the constraint; otherwise it is likely.
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

    /// The paths whose responses are missing to calculate what the collateral allows.
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

/// The result: what limits a max borrowable amount.
public struct BorrowLimits: Hashable, Sendable {
    /// Every constraint with the amount that it allows.
    public let constraints: [BorrowConstraint]

    /// Whether a cross account's parts reproduce its figures, and by which rule; nil for isolated margin, and if not
    /// read.
    public let evidence: CollateralEvidence?

    /// What a cross account's collateral allows to borrow, with its figures; nil if unknown.
    public let collateral: CollateralLimit?

    /// Whether open orders lock assets of a cross account, which may explain a difference.
    public let hasOpenOrders: Bool

    /// The paths whose responses are missing to calculate what the collateral allows.
    public let unread: [String]

    /// The rule in force: by the account's figures, otherwise the only rule whose collateral limit explains the amount;
    /// nil if unknown, or if both rules give the same figures.
    public let rule: CollateralRule?

    /// The constraints that explain the amount; several if they allow the same amount.
    public var limiting: [BorrowConstraint] { constraints.filter(\.limits) }

    /// Whether an explanation is not certain.
    public var isLikely: Bool { limiting.contains(where: \.isLikely) }
}
