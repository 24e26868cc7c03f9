/// The one error that leaves this library.
///
/// Nothing in it is secret: the request is a redacted summary, and no property holds key, secret or signature.
public struct ExchangeError: Error, Hashable, Sendable {
    /// What kind of thing went wrong.
    public let category: ErrorCategory

    /// What exactly was found, with its figures.
    public let reason: FailureReason

    /// The request.
    ///
    /// Nil only where none was made.
    public var request: RequestSummary?

    /// What the exchange itself said.
    ///
    /// Nil where no response of its came.
    public var response: ErrorRecord?

    /// How long the exchange asked to be left alone, or how long the limits here say.
    ///
    /// Nil where waiting is not the remedy.
    public var retryAfter: Duration?

    /// Which of the two ways the timestamp was wrong.
    ///
    /// Nil in every category but ``ErrorCategory/clock``.
    public var clockFault: ClockFault?

    /// How many requests went out for this request.
    public var attempts: Int

    /// Makes an error of `category` for `reason`; the rest is filled in on its way out.
    public init(_ category: ErrorCategory, _ reason: FailureReason) {
        self.category = category
        self.reason = reason
        attempts = 0
    }

    /// The exchange's code, where it gave one.
    public var code: ExchangeCode? { response?.code }

    /// The HTTP status, where a response came.
    public var status: Int? { response?.status }

    /// The exchange's own words: text from outside, to be shown with care.
    public var message: String? { response?.message }
}
