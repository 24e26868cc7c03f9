import ExactDecimals

/// A constraint before it is compared with the others.
struct BorrowCandidate {
    /// How a constraint's figure may differ from the exchange's between two responses.
    enum Motion {
        /// Not at all.
        case fixed
        /// As inventory is lent and returned.
        case inventory
        /// As prices move.
        case prices
    }

    let kind: BorrowConstraint.Kind

    /// What it would let the account borrow; nil for a switch that is off.
    let room: ExactDecimal?

    /// Whether the exchange's figure is just what it alone would allow.
    var explains: Bool

    /// Whether it rests on what the exchange does not document.
    var isLikely: Bool
    let motion: Motion
    let sources: [String]

    init(
        _ kind: BorrowConstraint.Kind,
        room: ExactDecimal?,
        explains: Bool,
        isLikely: Bool = false,
        motion: Motion = .fixed,
        sources: [String]
    ) {
        self.kind = kind
        self.room = room
        self.explains = explains
        self.isLikely = isLikely
        self.motion = motion
        self.sources = sources
    }

    /// A constraint that allows `room`, next to a figure of the exchange's.
    init(
        _ kind: BorrowConstraint.Kind,
        room: DecimalRange,
        figure: ExactDecimal?,
        isLikely: Bool = false,
        motion: Motion = .fixed,
        sources: [String]
    ) throws(ExactDecimalError) {
        let explains = if let figure { try room.mayShow(figure) } else { false }
        self.init(
            kind,
            room: try room.published,
            explains: explains,
            isLikely: isLikely,
            motion: motion,
            sources: sources
        )
    }

    /// A switch that is off: it alone makes the figure zero, or the exchange refuse.
    static func off(_ kind: BorrowConstraint.Kind, figure: ExactDecimal?, sources: [String]) -> BorrowCandidate {
        BorrowCandidate(kind, room: nil, explains: figure?.isZero ?? true, sources: sources)
    }
}
