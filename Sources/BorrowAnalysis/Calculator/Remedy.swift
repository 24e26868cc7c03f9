public import ExactDecimals

/// Something that raises the amount.
public struct Remedy: Hashable, Sendable {
    /// What to do. The raw value is part of machine-readable output and is never translated.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// Transfer an amount of an asset in.
        case add
        /// Repay an amount of an asset with the account's own balance.
        case repay
        /// Set the leverage.
        case leverage
        /// An asset's index price; nothing that the account can do.
        case price
        /// Reach a higher VIP level.
        case vipLevel
        /// Wait until inventory returns.
        case wait
    }

    /// The limit that it raises.
    public let raises: BorrowConstraint.Kind

    /// What to do.
    public let action: Action

    /// How much: an amount of ``asset``, a leverage, or a price; nil for ``Action/vipLevel`` and ``Action/wait``.
    public let amount: ExactDecimal?

    /// The asset; nil for the leverage.
    public let asset: String?

    /// What ``raises`` then allows.
    public let allows: ExactDecimal?

    /// The max borrowable amount afterwards, with all limits; nil if unknown.
    public let gives: ExactDecimal?
}

struct Remedies {
    let parts: BorrowParts
    let limits: BorrowLimits

    init(_ parts: BorrowParts, limits: BorrowLimits) {
        self.parts = parts
        self.limits = limits
    }

    var all: [Remedy] { [] }
}

/// The least of each single remedy that makes an amount borrowable.
public struct BorrowReach: Hashable, Sendable {
    /// The amount to reach.
    public let target: ExactDecimal

    /// The amount that can be borrowed now.
    public let present: BorrowEstimate

    /// The limits below ``target`` that no change of the account raises; nothing helps if there is one.
    public let blockers: [BorrowConstraint]

    /// The least of each remedy by which ``target`` can be borrowed; empty if none does.
    public let ways: [Remedy]

    /// Whether it can be borrowed now.
    public var isReached: Bool { present.amount >= target && blockers.isEmpty }

    /// Finds the least of each remedy.
    public init(_ parts: BorrowParts, target: ExactDecimal) throws(ChangeRefusal) {
        guard let present = parts.estimate else { throw ChangeRefusal(.unexplained) }
        self.target = target
        self.present = present
        blockers = []
        ways = []
    }
}
