import ExactDecimals

/// What the account owes because a liquidation left its equity negative.
struct LiquidationLoan: Sendable {
    struct Repayment: Sendable {
        enum Status: String, CaseIterable, Sendable {
            case success = "SUCCESS"
            case pending = "PENDING"
        }

        let amount: ExactDecimal
        let status: Status
        /// How long before the exchange's start.
        let before: Duration
    }

    static let none = LiquidationLoan(amount: .zero, repaid: .zero, repayments: [])

    /// The exchange states the loan in this asset, also where others were borrowed.
    static let asset = "USDC"

    let amount: ExactDecimal
    /// What the repayments that succeeded took off it, at most the amount.
    let repaid: ExactDecimal
    let repayments: [Repayment]
}
