/// What became of one request and why: the cheapest tool there is against a refused signature in one's own client.
///
/// It holds no secret and no whole key.
package struct RequestExplanation: Sendable {
    /// The method and path, without the query; that there is no request, for input that is no HTTP.
    package let request: String
    /// The HTTP status of the response; nil where there was none.
    package let status: Int?
    /// The exchange's code, nil for a response that is no refusal or has none.
    package let code: Int?
    /// The name of the check that refused the request, nil if none did.
    package let check: String?
    /// What the check saw: for a signature the very bytes that it must cover.
    package let detail: String
    /// The names of the drills that the request met.
    package let drills: [String]

    init(_ request: SandboxRequest, response: SandboxResponse, refusal: Refusal?, faults: [Fault]) {
        self.request = "\(request.method) \(request.path)"
        status = response.status
        code = refusal?.code
        check = refusal?.check.rawValue
        detail = refusal?.detail ?? ""
        drills = faults.map(\.kind.rawValue)
    }

    /// Explains a response to what could not be read as a request.
    init(_ unreadable: UnreadableRequest) {
        request = "no request"
        status = unreadable.status
        code = nil
        check = unreadable.check.rawValue
        let count = unreadable.bytes.count
        let bytes = count == UnreadableRequest.maximumKept ? "bytes that begin with" : "these \(count) bytes"
        detail = count == 0 ? unreadable.reason : "\(unreadable.reason), in \(bytes): `\(unreadable.excerpt)`"
        drills = []
    }
}

extension RequestExplanation: CustomStringConvertible {
    /// One line, such as `GET /sapi/v1/margin/maxBorrowable: 400 -1022, refused by signature: ...`.
    package var description: String {
        var line = "\(request): \(status.map(String.init) ?? "no answer")"
        if let code { line += " \(code)" }
        if let check { line += ", refused by \(check)" }
        if !detail.isEmpty { line += ": \(detail)" }
        if !drills.isEmpty { line += " (drill: \(drills.joined(separator: ", ")))" }
        return line
    }
}
