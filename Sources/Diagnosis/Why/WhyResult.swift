package import BilingualText
package import BorrowAnalysis
import CommandLanguage
package import BinanceMargin

/// Why an asset's borrowable amount is what it is: the parts behind it, what each of them allows, and what binds.
package struct WhyResult: Sendable {
    /// The asset asked about.
    package let asset: Asset

    /// The account asked about.
    package let scope: MarginScope

    /// The exchange's own figures; nil where it refused to give them.
    package let figures: MaxBorrowable?

    /// The code it refused with.
    package let refusal: ExchangeCode?

    /// What the neighbouring endpoints told, in the order of the table.
    package let parts: [WhyPart]

    /// What each constraint would allow by itself, and which rule makes the exchange's figures.
    package let limits: BorrowLimits

    /// What each constraint would allow by itself.
    package var constraints: [BorrowConstraint] { limits.constraints }

    /// What binds, and what would raise the amount.
    package let verdict: WhyVerdict

    /// What else to know before borrowing: caps that this figure leaves out, what is about to change.
    package let notes: [Message]

    /// When the exchange answered the request itself, in milliseconds since 1970 by its clock.
    package let milliseconds: Int64

    /// Whether the embedded exchange answered.
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

    /// When the exchange answered the request itself, in milliseconds since 1970.
    let milliseconds: Int64
    let isSimulated: Bool
}
