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

extension ExchangeError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Category, reason, what the exchange said and the redacted request, for a log.
    ///
    /// The exchange's words come from outside: whoever shows them on a terminal makes control characters visible first.
    public var description: String {
        let parts = [
            "\(category.rawValue): \(reason)",
            status.map { "status \($0)" },
            code.map { "code \($0)" },
            message.map { "`\($0)`" },
            request.map(\.description),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// The same as `description`.
    public var debugDescription: String { description }
}

/// What the exchange, or something in front of it, said instead of a response.
public struct ErrorRecord: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int

    /// The code in the body, where there was one.
    public let code: ExchangeCode?

    /// The message in the body, or the title of an HTML page: text from outside, to be shown with care.
    public let message: String?

    /// What the exchange's support can find the request by.
    public let requestIDs: [ExchangeRequestID]

    /// The budgets the response's headers told.
    public let weights: [WeightReading]

    /// The address the exchange saw the request come from, where a `-2015` names it.
    public let seenAddress: String?

    /// How long it took.
    public let timing: TransportTiming
}

/// An identifier that a response's header gave the request.
public struct ExchangeRequestID: Hashable, Sendable {
    /// The header's name in lower case, such as `x-mbx-uuid`.
    public let header: String

    /// The identifier.
    public let value: String
}

/// A request as it may be shown: host, path and parameters, with the signature left out.
public struct RequestSummary: Hashable, Sendable, CustomStringConvertible {
    /// Where it went.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// The parameters in the order sent, without the signature.
    public let parameters: [QueryParameter]

    /// As it may be shown.
    public var description: String {
        let query = parameters.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
        return "GET \(baseURL)\(path)" + (query.isEmpty ? "" : "?\(query)")
    }
}
