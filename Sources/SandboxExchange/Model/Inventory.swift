import ExactDecimals

/// What the system itself has left to lend of an asset, as it changes with time.
struct Inventory: Sendable {
    /// An amount that holds from a moment on.
    struct Step: Sendable {
        /// How long after the exchange's start.
        let after: Duration
        let amount: ExactDecimal
    }

    /// The steps in the order of their moments; the first one's is the start.
    let steps: [Step]

    /// The amount left `elapsed` after the exchange's start.
    func amount(at elapsed: Duration) -> ExactDecimal {
        steps.last { $0.after <= elapsed }?.amount ?? .zero
    }
}
