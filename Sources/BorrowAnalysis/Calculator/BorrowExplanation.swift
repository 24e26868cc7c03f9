import BinanceMargin
public import ExactDecimals

/// The max borrowable amount with its limits, its arithmetic, and what would raise it.
public struct BorrowExplanation: Sendable {
    /// How well the calculation gives the exchange's amount.
    public enum Accuracy: String, Hashable, Sendable, CaseIterable {
        /// To the last digit.
        case exact
        /// With a relative difference of at most 0.1 %.
        case near
        /// Not within 0.1 %.
        case unexplained
        /// Not all figures were read.
        case unread
    }

    /// The exchange's amount; zero if it refused the request with a code, nil if that is unknown.
    public let amount: ExactDecimal?

    /// What each limit allows, and which one limits the amount.
    public let limits: BorrowLimits

    /// What the amount is calculated from; nil if not all figures were read.
    public let parts: BorrowParts?

    /// How the collateral limit and the amount are calculated; empty if figures are missing.
    public let arithmetic: [ArithmeticStep]

    /// How well the calculation gives ``amount``.
    public let accuracy: Accuracy

    /// What is missing if the collateral allows nothing; nil otherwise.
    public let shortfall: Shortfall?

    /// What would raise the amount, the easiest first.
    public let remedies: [Remedy]

    /// Explains the amount of `readings`.
    public init(_ readings: BorrowReadings) {
        let limits = LimitAnalysis(readings).limits
        self.limits = limits
        if case .failure(let error) = readings.figures.outcome {
            amount = error.code == nil ? nil : .zero
        } else {
            amount = readings.figures.value?.amount.value
        }
        parts = BorrowParts(readings)
        arithmetic = parts.map { BorrowArithmetic($0).steps } ?? []
        if let parts {
            let calculated = parts.estimate?.amount
            accuracy = calculated == nil ? .unexplained : calculated == amount ? .exact : .near
        } else {
            accuracy = .unread
        }
        shortfall = parts.flatMap { Shortfall($0) }
        remedies = parts.map { Remedies($0, limits: limits).all } ?? []
    }
}

/// What is missing if the collateral allows nothing.
public struct Shortfall: Hashable, Sendable {
    /// The threshold times the liabilities minus the collateral value, in USDT; in an isolated pair minus the assets, in
    /// the quote asset. Zero at the threshold.
    public let value: ExactDecimal

    /// The unit of ``value``.
    public let unit: String

    /// More than this much of ``unit`` must be added.
    public let add: ExactDecimal?

    /// Debts worth more than this must be repaid with the account's own balances: assets and debts both fall, so that
    /// each repaid unit of value covers the threshold minus 1; nil if the account cannot repay that much.
    public let repayValue: ExactDecimal?

    init?(_ parts: BorrowParts) {
        return nil
    }
}
