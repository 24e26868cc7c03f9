import RequestSigning

/// The only error that this library throws for a request.
///
/// It contains no key, secret or signature: the request is a redacted summary.
public struct ExchangeError: Error, Hashable, Sendable {
    /// The kind of error.
    public let category: ErrorCategory

    /// The cause, with its figures.
    public let reason: FailureReason

    /// The request; nil if none was created.
    public var request: RequestSummary?

    /// The exchange's response; nil if there was none.
    public var response: ErrorResponse?

    /// How long to wait before the next request, as the exchange or the client's own limits say.
    ///
    /// Nil if waiting does not help.
    public var retryAfter: Duration?

    /// Whether the timestamp was too old or too new.
    ///
    /// Nil in every category but ``ErrorCategory/clock``.
    public var clockFault: ClockFault?

    /// The proxy and the certificate of a connection that failed; nil members are unknown.
    public var connection = ConnectionFacts()

    /// How many times the request was sent.
    public var attempts: Int

    /// Creates an error; the client's layers set the other properties.
    public init(_ category: ErrorCategory, _ reason: FailureReason) {
        self.category = category
        self.reason = reason
        attempts = 0
    }

    /// The exchange's code; nil if there is none.
    public var code: ExchangeCode? { response?.code }

    /// The HTTP status; nil without a response.
    public var status: Int? { response?.status }

    /// The exchange's message. It is untrusted text: escape control characters before showing it.
    public var message: String? { response?.message }
}

extension ExchangeError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Category, reason, the exchange's message and the redacted request, for a log.
    ///
    /// The message is untrusted text: escape control characters before showing it on a terminal.
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

/// The response to a refused or unreadable request, from the exchange or from something in front of it.
public struct ErrorResponse: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int

    /// The code in the body; nil if there is none.
    public let code: ExchangeCode?

    /// The message in the body, or the title of an HTML page. It is untrusted text: escape control characters before
    /// showing it.
    public let message: String?

    /// The request IDs, by which the exchange's support can find the request.
    public let requestIDs: [ExchangeRequestID]

    /// The used weights in the response's headers.
    public let weights: [WeightReading]

    /// The IP address that the request came from, if the message of a `-2015` names it.
    public let seenAddress: String?

    /// The time it took.
    public let timing: TransportTiming

    /// The header `Content-Type`, which is untrusted text.
    public let contentType: String?

    /// The body as received, decompressed.
    public let body: [UInt8]
}

/// A request ID in a response's header.
public struct ExchangeRequestID: Hashable, Sendable {
    /// The header's name in lower case, such as `x-mbx-uuid`.
    public let header: String

    /// The ID.
    public let value: String
}

/// A request without secrets: host, path and parameters, without key and signature.
public struct RequestSummary: Hashable, Sendable, CustomStringConvertible {
    /// The exchange's URL.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// The parameters in the order sent, without the signature.
    public let parameters: [QueryParameter]

    /// Such as `GET https://api.binance.com/sapi/v1/margin/account?timestamp=…`.
    public var description: String {
        let query = parameters.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
        return "GET \(baseURL)\(path)" + (query.isEmpty ? "" : "?\(query)")
    }
}
