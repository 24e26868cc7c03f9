package import BilingualText
package import BorrowAnalysis
import CommandLanguage
package import BinanceMargin

/// Why an asset's max borrowable amount is what it is: the facts, what each limit would allow, and which one applies.
package struct WhyResult: Sendable {
    package let asset: Asset

    package let scope: MarginScope

    /// The exchange's own figures; nil if it rejected the request.
    package let figures: MaxBorrowable?

    /// The code of the rejection.
    package let refusal: ExchangeCode?

    /// The facts from the related endpoints, in the order of the table.
    package let parts: [WhyPart]

    /// What each limit would allow by itself, and which rules give the exchange's figures.
    package let limits: BorrowLimits

    /// What each limit would allow by itself.
    package var constraints: [BorrowConstraint] { limits.constraints }

    /// What limits the amount, and what would raise it.
    package let verdict: WhyVerdict

    /// What else to know before borrowing: limits that this figure leaves out, and what is about to change.
    package let notes: [Message]

    /// When the exchange responded, in milliseconds since 1970 by its clock.
    package let milliseconds: Int64

    /// Whether the embedded exchange responded.
    package let isSimulated: Bool
}

extension WhyResult {
    /// The conclusion from `readings`, in words.
    init(_ readings: WhyReadings) {
        let facts = readings.facts
        let limits = LimitAnalysis(facts).limits
        let refusal: ExchangeCode? =
            if case .failure(let error) = facts.figures.outcome { error.code } else { nil }
        self.init(
            asset: facts.asset,
            scope: facts.scope,
            figures: facts.figures.value,
            refusal: refusal,
            parts: WhyParts(readings: facts).all,
            limits: limits,
            verdict: WhyVerdict(limits, asset: facts.asset),
            notes: WhyNotes(readings: facts, limits: limits).all,
            milliseconds: readings.milliseconds,
            isSimulated: readings.isSimulated
        )
    }
}

/// What was read for one `why`, and when.
struct WhyReadings: Sendable {
    let facts: BorrowReadings

    /// When the exchange responded, in milliseconds since 1970.
    let milliseconds: Int64
    let isSimulated: Bool
}
