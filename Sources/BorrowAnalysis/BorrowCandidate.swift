import ExactDecimals

/// A possible constraint, before it is compared with the others.
struct BorrowCandidate {
    /// Why a constraint's figure may change between two responses.
    enum Motion {
        /// It does not change.
        case fixed
        /// Inventory is lent and returned.
        case inventory
        /// Prices move.
        case prices
    }

    let kind: BorrowConstraint.Kind

    /// The amount that it allows to borrow; nil for a switch that is off.
    let room: ExactDecimal?

    /// Whether the exchange's amount is exactly the amount that it allows.
    var explains: Bool

    /// Whether it depends on undocumented behaviour of the exchange.
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

    /// A constraint that allows `room`, compared with the exchange's amount.
    init(
        _ kind: BorrowConstraint.Kind,
        room: DecimalRange,
        figure: ExactDecimal?,
        isLikely: Bool = false,
        motion: Motion = .fixed,
        sources: [String]
    ) throws(ExactDecimalError) {
        let explains = if let figure { try room.mayShow(figure) } else { false }
        // What explains the amount is the amount, though the range is wider.
        var allows = try room.published
        if explains, let figure, figure > .zero { allows = figure }
        self.init(
            kind,
            room: allows,
            explains: explains,
            isLikely: isLikely,
            motion: motion,
            sources: sources
        )
    }

    /// A switch that is off, so that the amount is zero or the exchange refuses the request.
    static func off(_ kind: BorrowConstraint.Kind, figure: ExactDecimal?, sources: [String]) -> BorrowCandidate {
        BorrowCandidate(kind, room: nil, explains: figure?.isZero ?? true, sources: sources)
    }
}
