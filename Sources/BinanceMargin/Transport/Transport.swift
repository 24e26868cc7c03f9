public import HTTPTypes
public import InjectedTime
import RequestSigning

/// Sends requests to the exchange: over HTTP, within the process, or from a recording.
///
/// A transport sends the target unchanged, follows no redirect, retries nothing, decompresses the body and ends at the
/// deadline. `TransportConformance` tests these rules.
public protocol Transport: Sendable {
    /// Sends one GET request.
    ///
    /// - Throws: ``TransportFailure``; with reason ``TransportFailure/Reason/cancelled`` as soon as the task is
    ///   cancelled.
    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}

/// A GET request; there is no other method, and no body.
public struct TransportRequest: Sendable {
    /// The exchange's URL.
    public let baseURL: BaseURL

    /// Path and query, encoded and signed; sent unchanged.
    public let target: String

    /// The headers, with the API key, without `Host`.
    public let headers: HTTPFields

    /// When to give up, on the `TimeSource` that client and transport share.
    public let deadline: MonotonicInstant

    /// What a transport with connections asks before it writes the request, which may be later than ``Transport/send(_:)``.
    package var permission: SendPermission?

    /// Creates a value from its parts.
    public init(baseURL: BaseURL, target: String, headers: HTTPFields, deadline: MonotonicInstant) {
        self.baseURL = baseURL
        self.target = target
        self.headers = headers
        self.deadline = deadline
    }
}

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The request line without the signature, and no headers.
    public var description: String { "GET \(baseURL)\(Redaction.withoutSignature(target))" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Whether requests of a host may still be written: none after the first response that asks for a pause.
package struct SendPermission: Sendable {
    /// Whether a request may be written now.
    package let isGiven: @Sendable () -> Bool

    /// Is called with the status of each response as soon as its head is there.
    package let note: @Sendable (_ status: Int) -> Void

    package init(isGiven: @escaping @Sendable () -> Bool, note: @escaping @Sendable (_ status: Int) -> Void) {
        self.isGiven = isGiven
        self.note = note
    }
}

/// A response with any status: a refusal is not a failure of the transport.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public let status: Int

    /// The headers; names are compared without regard to case.
    public let headers: HTTPFields

    /// The whole body, decompressed.
    public let body: [UInt8]

    /// Its timing.
    public let timing: TransportTiming

    /// Creates a value from its parts.
    public init(status: Int, headers: HTTPFields, body: [UInt8], timing: TransportTiming) {
        self.status = status
        self.headers = headers
        self.body = body
        self.timing = timing
    }
}

/// The timing of a request and its response.
public struct TransportTiming: Hashable, Sendable {
    /// From sending to the head of the response.
    public let firstByte: Duration

    /// From sending to the end of the body.
    public let total: Duration

    /// Whether a connection was opened for it; nil if the transport has no connections.
    public let newConnection: Bool?

    /// Creates a value from its parts.
    public init(firstByte: Duration, total: Duration, newConnection: Bool?) {
        self.firstByte = firstByte
        self.total = total
        self.newConnection = newConnection
    }
}

extension TransportResponse {
    /// Creates a response from header names and values; invalid names are left out.
    package init(status: Int, fields: [(name: String, value: String)], body: [UInt8], timing: TransportTiming) {
        var headers = HTTPFields()
        for field in fields {
            guard let name = HTTPField.Name(field.name) else { continue }
            headers.append(HTTPField(name: name, value: field.value))
        }
        self.init(status: status, headers: headers, body: body, timing: timing)
    }

    /// The response with another body and other header values.
    ///
    /// - Parameter header: returns the new value of a header, whose name is in lower case; nil keeps its value.
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
    var isSimulated: Bool { HTTPField.Name("X-Sandbox").map(headers.contains) ?? false }

    /// The value of the header `name`; names are compared without regard to case.
    package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
