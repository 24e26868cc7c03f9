/// The outcome of one request and its reason, to find errors in a client. It contains no secret and no whole API key.
package struct RequestExplanation: Sendable {
    /// The method and path without the query, or `unreadable request`.
    package let request: String
    /// The HTTP status of the response; nil if there is none.
    package let status: Int?
    /// The exchange's code; nil if the response has none.
    package let code: Int?
    /// The check that refused the request; nil if none did.
    package let check: String?
    /// The reason; for a signature the bytes that it must cover.
    package let detail: String
    /// The kinds of the simulated faults that applied.
    package let faults: [String]
    /// The parameters that the endpoint did not read, such as misspelt ones; the exchange ignores these.
    package let unread: [String]

    init(_ request: SandboxRequest, response: SandboxResponse, trace: RequestTrace, faults: [Fault]) {
        self.request = "\(request.method) \(request.path)"
        status = response.status
        code = trace.refusal?.code
        check = trace.refusal?.check.rawValue
        detail = trace.refusal?.detail ?? ""
        unread = trace.unread
        self.faults = faults.map(\.kind.rawValue)
    }

    /// Explains the response to bytes that are not a request.
    init(_ unreadable: UnreadableRequest) {
        request = "unreadable request"
        status = unreadable.status
        code = nil
        check = unreadable.check.rawValue
        let count = unreadable.bytes.count
        let bytes = count == UnreadableRequest.maximumKept ? "bytes that begin with" : "these \(count) bytes"
        detail = count == 0 ? unreadable.reason : "\(unreadable.reason), in \(bytes): `\(unreadable.excerpt)`"
        faults = []
        unread = []
    }
}

/// What an explanation says beyond the response.
struct RequestTrace {
    var refusal: Refusal?

    /// The parameters that the endpoint did not read.
    var unread: [String] = []
}

extension RequestExplanation: CustomStringConvertible {
    /// One line, such as `GET /sapi/v1/margin/maxBorrowable: 400 -1022, refused by signature: ...`.
    package var description: String {
        var line = "\(request): \(status.map(String.init) ?? "no response")"
        if let code { line += " \(code)" }
        if let check { line += ", refused by \(check)" }
        if !detail.isEmpty { line += ": \(detail)" }
        if !unread.isEmpty { line += "; ignored: \(unread.map { "`\($0)`" }.joined(separator: ", "))" }
        if !faults.isEmpty { line += " (simulated fault: \(faults.joined(separator: ", ")))" }
        return line
    }
}
