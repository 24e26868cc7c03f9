public import HTTPTypes
public import InjectedTime
public import JSONText
import RequestSigning

/// A layer around sending a request.
///
/// The client's own layers are, outermost first: redacting log, retry, rate limit, server clock, signing. Layers passed
/// to ``MarginClient`` are outside of them.
public protocol Middleware: Sendable {
    /// Sends the request through the inner layers.
    typealias Next = @Sendable (RequestDraft) async throws(ExchangeError) -> ReceivedResponse

    /// Handles `draft` and calls `next`, usually once.
    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse
}

/// A request that the layers complete. Each attempt starts from an unsigned one.
public struct RequestDraft: Sendable {
    /// The exchange's URL.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// Whether it needs a key or a signature.
    public let security: EndpointSecurity

    /// The published weight.
    public let weight: RequestWeight

    /// Its options.
    public let options: RequestOptions

    /// The deadline of the whole request.
    public let deadline: MonotonicInstant

    /// The parameters so far.
    public internal(set) var parameters: [QueryParameter]

    /// The number of the attempt, from 1.
    public internal(set) var attempt = 1

    /// The final request; nil before the signing layer.
    public internal(set) var sealed: SealedRequest?

    init<Response>(endpoint: Endpoint<Response>, baseURL: BaseURL, options: RequestOptions, now: MonotonicInstant) {
        self.baseURL = baseURL
        path = endpoint.path
        security = endpoint.security
        weight = endpoint.weight
        self.options = options
        deadline = now.advanced(by: options.wholeDeadline)
        parameters = endpoint.parameters
    }

    /// The request without secrets.
    public var summary: RequestSummary {
        RequestSummary(baseURL: baseURL, path: path, parameters: parameters.filter { $0.origin != .signer })
    }

    var group: LimitGroup { LimitGroup(path: path) }

    var isForPortfolio: Bool { group.isForPortfolio }
}

/// A request encoded once, so that exactly the signed bytes are sent.
public struct SealedRequest: Sendable {
    /// The encoded query without the signature: the string that was signed.
    public let payload: String

    /// Path and query, with the signature as the last parameter.
    public let target: String

    /// The headers, with the API key.
    public let headers: HTTPFields
}

extension SealedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Path and query without the signature.
    public var description: String { Redaction.withoutSignature(target) }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Combines layers around a last step.
enum Pipeline {
    static func joined(_ layers: [any Middleware], around last: @escaping Middleware.Next) -> Middleware.Next {
        var next = last
        for layer in layers.reversed() {
            let inner = next
            next = { draft throws(ExchangeError) in try await layer.intercept(draft, next: inner) }
        }
        return next
    }
}

/// A successful response that is not decoded yet.
public struct ReceivedResponse: Sendable {
    /// The response as received.
    public let response: TransportResponse

    /// The body.
    public let json: JSONValue

    /// The used weights in its headers.
    public let weights: [WeightReading]

    /// When the request was passed to the transport.
    public let sentAt: MonotonicInstant

    /// How many times the request was sent.
    public internal(set) var attempts = 1

    /// The clock fault of an earlier attempt.
    public internal(set) var clockCorrection: ClockFault?
}
