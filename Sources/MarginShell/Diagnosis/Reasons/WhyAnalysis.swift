import ExactDecimals
import MarginClient

/// Draws the conclusion from what was read: which constraints explain the exchange's figure.
struct WhyAnalysis {
    let readings: WhyReadings

    init(_ readings: WhyReadings) {
        self.readings = readings
    }

    /// Two figures this near, in percent, are taken for the same where prices moved between two answers.
    private static let nearness = ExactDecimal(2)

    var answer: WhyAnswer {
        let constraints = constraints
        let binding = constraints.filter(\.binds)
        return WhyAnswer(
            asset: readings.asset,
            scope: readings.scope,
            figures: readings.figures.value,
            refusal: refusal,
            parts: WhyParts(readings: readings).all,
            constraints: constraints,
            verdict: WhyVerdict(
                binding: binding.map(\.kind),
                isLikely: binding.isEmpty || binding.contains(where: \.isLikely),
                asset: readings.asset
            ),
            notes: WhyNotes(readings: readings).all,
            milliseconds: readings.milliseconds,
            isSimulated: readings.isSimulated
        )
    }

    private var refusal: ExchangeCode? {
        if case .failure(let error) = readings.figures.outcome { error.code } else { nil }
    }

    /// What the exchange would lend; a refusal lends nothing.
    private var figure: ExactDecimal? { readings.figures.value?.amount.value ?? (refusal == nil ? nil : .zero) }

    /// Every constraint that could be worked out; arithmetic that does not fit leaves none.
    private var constraints: [WhyConstraint] {
        guard let candidates = try? candidates else { return [] }
        let known = candidates.contains(where: \.explains) ? candidates : remaining(nearest(candidates))
        return known.map { candidate in
            WhyConstraint(
                kind: candidate.kind,
                room: candidate.room,
                binds: candidate.explains,
                isLikely: candidate.isLikely,
                sources: candidate.sources
            )
        }
    }

    private var candidates: [WhyCandidate] {
        get throws(ExactDecimalError) {
            var found: [WhyCandidate] = []
            if readings.listing.value?.first?.isBorrowable == false {
                found.append(.off(.assetSwitch, figure: figure, sources: [readings.listing.source]))
            }
            found += try scopeCandidates.filter { candidate in !found.contains { $0.kind == candidate.kind } }
            found += try capCandidates(isLent: !found.contains { $0.kind == .assetSwitch })
            if let left = readings.inventory.value?.assets[readings.asset.name] {
                found.append(
                    try WhyCandidate(
                        .inventory,
                        room: DecimalRange(exactly: left.value),
                        figure: figure,
                        isLikely: true,
                        sources: [readings.inventory.source]
                    )
                )
            }
            return found
        }
    }

    private var scopeCandidates: [WhyCandidate] {
        get throws(ExactDecimalError) {
            if let cross = readings.cross {
                return try CrossReasons(asset: readings.asset, figure: figure, readings: cross).candidates
            }
            guard let isolated = readings.isolated else { return [] }
            return try IsolatedReasons(asset: readings.asset, figure: figure, readings: isolated).candidates
        }
    }

    /// The cap of the level, and what is left of it once debts are taken off.
    ///
    /// A cap of zero on an asset that is not lent follows from that and is no cause of its own.
    private func capCandidates(isLent: Bool) throws(ExactDecimalError) -> [WhyCandidate] {
        let facts = WhyFacts(readings: readings)
        guard let cap = facts.cap, isLent || !cap.value.isZero else { return [] }
        var found = [
            try WhyCandidate(.level, room: DecimalRange(exactly: cap.value), figure: figure, sources: [facts.capSource])
        ]
        if let balance = facts.balance {
            let owed = try balance.borrowed.value + balance.interest.value
            if !owed.isZero {
                let room = DecimalRange(exactly: try cap.value - owed)
                let sources = [facts.capSource, facts.accountSource]
                found.append(
                    try WhyCandidate(.levelAfterDebt, room: room, figure: figure, isLikely: true, sources: sources)
                )
            }
        }
        return found
    }

    /// Where nothing explains the figure exactly: what comes nearest, if it comes near, as something likely.
    private func nearest(_ candidates: [WhyCandidate]) -> [WhyCandidate] {
        let measured = candidates.compactMap { candidate in
            candidate.room.flatMap { room in distance(of: room).map { (candidate: candidate, distance: $0) } }
        }
        guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= Self.nearness else {
            return candidates
        }
        return candidates.map { candidate in
            guard candidate.kind == best.candidate.kind else { return candidate }
            return WhyCandidate(
                candidate.kind,
                room: candidate.room,
                explains: true,
                isLikely: true,
                sources: candidate.sources
            )
        }
    }

    /// Where all that could be worked out would allow more, what could not is the likely rest: the collateral, whose price
    /// or account was not told.
    private func remaining(_ candidates: [WhyCandidate]) -> [WhyCandidate] {
        guard let figure, !candidates.contains(where: { $0.explains || $0.kind == .collateral }),
            candidates.filter({ !$0.isLikely }).allSatisfy({ $0.room.map { $0 > figure } ?? false })
        else { return candidates }
        let account = WhyFacts(readings: readings).accountSource
        return [WhyCandidate(.collateral, room: figure, explains: true, isLikely: true, sources: [account])]
            + candidates
    }

    /// How far `room` lies from the exchange's figure, in percent of it.
    private func distance(of room: ExactDecimal) -> ExactDecimal? {
        guard let figure, !figure.isZero else { return nil }
        return try? ((room - figure).magnitude * ExactDecimal(100)).over(figure)
    }
}
