public import HTTPTypes
public import InjectedTime

/// Carries one request to the exchange and its response back: HTTP, an exchange within the process, or a recording.
///
/// A transport sends the target byte for byte as given, follows no redirect, retries nothing, gives the body as the
/// server meant it (decompressed), and ends at the deadline. What it promises is what `TransportConformance` tests.
public protocol Transport: Sendable {
    /// Sends one GET request.
    ///
    /// - Throws: ``TransportFailure``; with reason ``TransportFailure/Reason/cancelled`` as soon as the task is cancelled.
    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}

/// A GET request, ready to go.
///
/// It has no method and no body: there is nothing else it could be.
public struct TransportRequest: Sendable {
    /// Where to.
    public let baseURL: BaseURL

    /// Path and query, encoded and signed; sent unchanged.
    public let target: String

    /// Headers beyond `Host`, the API key among them.
    public let headers: HTTPFields

    /// When to give up, on the clock of the `TimeSource` that client and transport share.
    public let deadline: MonotonicInstant

    /// Joins the parts.
    public init(baseURL: BaseURL, target: String, headers: HTTPFields, deadline: MonotonicInstant) {
        self.baseURL = baseURL
        self.target = target
        self.headers = headers
        self.deadline = deadline
    }
}

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Host and target with the signature left out; no headers.
    public var description: String { "GET \(baseURL)\(Redaction.withoutSignature(target))" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What came back: any status is a response, not a failure.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public let status: Int

    /// The headers; names are compared without regard to case.
    public let headers: HTTPFields

    /// The whole body, decompressed.
    public let body: [UInt8]

    /// How long it took.
    public let timing: TransportTiming

    /// Joins the parts.
    public init(status: Int, headers: HTTPFields, body: [UInt8], timing: TransportTiming) {
        self.status = status
        self.headers = headers
        self.body = body
        self.timing = timing
    }
}

/// How long an exchange of request and answer took.
public struct TransportTiming: Hashable, Sendable {
    /// From sending to the response's head.
    public let firstByte: Duration

    /// From sending to the end of the body.
    public let total: Duration

    /// Whether a connection had to be made; nil where the transport has none.
    public let newConnection: Bool?

    /// Joins the parts.
    public init(firstByte: Duration, total: Duration, newConnection: Bool?) {
        self.firstByte = firstByte
        self.total = total
        self.newConnection = newConnection
    }
}

extension TransportResponse {
    /// Joins the parts, the headers by name; what is no header name is left out.
    package init(status: Int, fields: [(name: String, value: String)], body: [UInt8], timing: TransportTiming) {
        var headers = HTTPFields()
        for field in fields {
            guard let name = HTTPField.Name(field.name) else { continue }
            headers.append(HTTPField(name: name, value: field.value))
        }
        self.init(status: status, headers: headers, body: body, timing: timing)
    }

    /// The same response with another body and with other values of headers, as far as there are any.
    ///
    /// - Parameter header: gives the value in place of a header's, by its name in lower case; nil leaves it.
    package func replacing(
        body newBody: [UInt8]?,
        header: (_ name: String, _ value: String) -> String?
    ) -> TransportResponse {
        var newHeaders = HTTPFields()
        var isChanged = newBody != nil
        for field in headers {
            let value = header(field.name.canonicalName, field.value)
            isChanged = isChanged || value != nil
            newHeaders.append(HTTPField(name: field.name, value: value ?? field.value))
        }
        guard isChanged else { return self }
        return TransportResponse(status: status, headers: newHeaders, body: newBody ?? body, timing: timing)
    }

    /// Whether it came from a simulated exchange, which says so in the header `X-Sandbox`.
    var isSimulated: Bool { header("X-Sandbox") != nil }

    /// The value of the header `name`; names are compared without regard to case.
    package func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
