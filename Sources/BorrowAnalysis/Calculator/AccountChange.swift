public import ExactDecimals

/// A change of an account.
public enum AccountChange: Hashable, Sendable {
    /// An amount of an asset is transferred in.
    case add(ExactDecimal, String)
    /// An amount of an asset is transferred out.
    case remove(ExactDecimal, String)
    /// Debt is repaid with the account's own free balance of the asset, as by the exchange's repayment.
    case repay(ExactDecimal, String)
    /// An amount of an asset is borrowed, and stays in the account.
    case borrow(ExactDecimal, String)
    /// An asset's index price changes: in USDT, in an isolated pair the price of the base asset in the quote asset.
    case price(String, ExactDecimal)
    /// The leverage is set.
    case leverage(ExactDecimal)

    /// The asset; nil for the leverage.
    public var asset: String? {
        switch self {
        case .add(_, let asset), .remove(_, let asset), .repay(_, let asset), .borrow(_, let asset),
            .price(let asset, _):
            asset
        case .leverage: nil
        }
    }

    var isPrice: Bool { if case .price = self { true } else { false } }

    /// The amount, price or leverage.
    public var number: ExactDecimal {
        switch self {
        case .add(let number, _), .remove(let number, _), .repay(let number, _), .borrow(let number, _),
            .price(_, let number), .leverage(let number):
            number
        }
    }
}

/// Why a change cannot be made.
public struct ChangeRefusal: Error, Hashable, Sendable {
    /// The reason.
    public enum Reason: Hashable, Sendable {
        /// The exchange's present amount could not be calculated within 0.1 %.
        case unexplained
        /// Responses are missing; the paths.
        case unread([String])
        /// Amounts, prices and the leverage must be above zero.
        case notPositive
        /// More than the free balance, which is this.
        case moreThanFree(ExactDecimal)
        /// More than the debt, which is this.
        case moreThanOwed(ExactDecimal)
        /// More than can be borrowed, which is this, and what limits it.
        case moreThanBorrowable(ExactDecimal, [BorrowConstraint.Kind])
        /// Less than the min borrow, which is this.
        case belowMinimum(ExactDecimal)
        /// More than can be transferred out, which is this: the transfer-out margin level must not fall below 2.
        case moreThanTransferable(ExactDecimal)
        /// The price of an asset that the account neither holds nor owes.
        case withoutEffect
        /// The asset's price is not known.
        case unknownPrice
        /// The asset's collateral ratios are not known.
        case unknownRatio
        /// The price is the unit in which the others are given.
        case isUnit
        /// The isolated pair does not have the asset; its two assets.
        case notInPair([String])
        /// This leverage cannot be set; those that can be, or the highest in an isolated pair.
        case leverageNotOffered([ExactDecimal])
        /// The tier of this leverage is too small for the debts.
        case leverageBelowDebt
        /// The numbers are too large.
        case tooLarge
    }

    /// The change; nil if no change can be made.
    public let change: AccountChange?

    /// Its position among all, from 0.
    public let index: Int?

    /// The reason.
    public let reason: Reason

    init(_ reason: Reason, change: AccountChange? = nil, index: Int? = nil) {
        self.reason = reason
        self.change = change
        self.index = index
    }
}

/// What can be borrowed before and after changes.
///
/// At the prices of the responses the amounts are exact to the last digit. If prices moved by at most a fraction δ
/// between two responses, they differ from the exchange's by at most 3·δ·(A + R·D) / ((R − 1)·p), with A the value of all
/// assets, D that of all debts, R the threshold, and p the asset's price.
public struct BorrowOutcome: Hashable, Sendable {
    /// Before, calculated: at most 0.1 % from the exchange's figure.
    public let before: BorrowEstimate

    /// After all changes.
    public let after: BorrowEstimate

    /// The parts after all changes.
    public let parts: BorrowParts

    /// Applies changes as ``BorrowParts/applying(_:)`` does.
    public init(_ parts: BorrowParts, _ changes: [AccountChange]) throws(ChangeRefusal) {
        let changed = try parts.applying(changes)
        guard let before = parts.estimate, let after = changed.estimate else { throw ChangeRefusal(.tooLarge) }
        self.before = before
        self.after = after
        self.parts = changed
    }
}

extension BorrowReadings {
    /// What can be borrowed before and after changes.
    public func outcome(of changes: [AccountChange]) throws(ChangeRefusal) -> BorrowOutcome {
        try BorrowOutcome(parts(for: changes), changes)
    }

    /// The least of each single remedy that makes `target` borrowable.
    public func reach(_ target: ExactDecimal) throws(ChangeRefusal) -> BorrowReach {
        try BorrowReach(parts(for: []), target: target)
    }

    private func parts(for changes: [AccountChange]) throws(ChangeRefusal) -> BorrowParts {
        guard let parts = BorrowParts(self, for: changes) else {
            throw ChangeRefusal(.unread(LimitAnalysis(self).limits.unread))
        }
        return parts
    }
}
