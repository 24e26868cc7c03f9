import ExactDecimals

/// A constraint before it is weighed against the others.
struct WhyCandidate {
    let kind: WhyConstraint.Kind

    /// What it would let the account borrow; nil for a switch that is off.
    let room: ExactDecimal?

    /// Whether the exchange's figure is just what it alone would allow.
    let explains: Bool

    /// Whether it rests on what the exchange does not document.
    let isLikely: Bool
    let sources: [String]

    init(
        _ kind: WhyConstraint.Kind,
        room: ExactDecimal?,
        explains: Bool,
        isLikely: Bool = false,
        sources: [String]
    ) {
        self.kind = kind
        self.room = room
        self.explains = explains
        self.isLikely = isLikely
        self.sources = sources
    }

    /// A constraint that allows `room`, beside a figure of the exchange's.
    init(
        _ kind: WhyConstraint.Kind,
        room: DecimalRange,
        figure: ExactDecimal?,
        isLikely: Bool = false,
        sources: [String]
    ) throws(ExactDecimalError) {
        let explains = if let figure { try room.mayShow(figure) } else { false }
        self.init(
            kind,
            room: try room.high.rounded(toPlaces: 8, .down).withoutTrailingZeros,
            explains: explains,
            isLikely: isLikely,
            sources: sources
        )
    }

    /// A switch that is off: it alone makes the figure zero, or the exchange refuse.
    static func off(_ kind: WhyConstraint.Kind, figure: ExactDecimal?, sources: [String]) -> WhyCandidate {
        WhyCandidate(kind, room: nil, explains: figure?.isZero ?? true, sources: sources)
    }
}
