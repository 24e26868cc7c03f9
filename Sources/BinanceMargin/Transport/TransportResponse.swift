public import HTTPTypes

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
