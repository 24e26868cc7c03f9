import InjectedTime
package import JSONText

/// A response of the exchange, and how it is delivered.
package struct SandboxResponse: Sendable {
    /// How the transport delivers a response. All cases except `normal` come from a simulated fault.
    package enum Delivery: Hashable, Sendable {
        /// Immediately and completely.
        case normal
        /// Completely, after this time.
        case delayed(Duration)
        /// Never: the connection stays open until the client closes it.
        case hang
        /// Never: the connection is reset.
        case reset
        /// The head with the full content length and this many bytes of the body, then the connection is closed.
        case truncated(after: Int)
    }

    package var status: Int

    /// The header fields; the transport adds `Content-Length`.
    package var headers: [(name: String, value: String)]

    package var body: [UInt8]

    /// How the transport delivers this response.
    package var delivery: Delivery

    package init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        delivery: Delivery = .normal
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delivery = delivery
    }
}

extension SandboxResponse {
    /// The header of every response, so that its figures are not taken for real ones.
    package static let sandboxHeader = (name: "X-Sandbox", value: "simulated")

    private static let jsonType = (name: "Content-Type", value: "application/json;charset=UTF-8")

    package static func json(_ value: JSONValue, status: Int = 200) -> SandboxResponse {
        SandboxResponse(status: status, headers: [jsonType], body: Array(JSONWriter().text(value).utf8))
    }

    static func error(status: Int, code: Int, _ message: String) -> SandboxResponse {
        json(["code": .number(code), "msg": .string(message)], status: status)
    }

    static func error(_ refusal: Refusal) -> SandboxResponse {
        error(status: refusal.status, code: refusal.code, refusal.message)
    }

    static func rateLimited(retryAfter: Duration) -> SandboxResponse {
        var response = error(
            status: 429,
            code: -1003,
            "Too much request weight used; current limit is per minute. Please wait before sending more requests."
        )
        response.headers.append(("Retry-After", wholeSeconds(retryAfter)))
        return response
    }

    static func banned(for remaining: Duration, from serverMilliseconds: Int64) -> SandboxResponse {
        let end = serverMilliseconds + remaining.wholeMilliseconds
        var response = error(
            status: 418,
            code: -1003,
            "Way too much request weight used; IP banned until \(end). Please wait before sending more requests."
        )
        response.headers.append(("Retry-After", wholeSeconds(remaining)))
        return response
    }

    /// The HTML page of a firewall in front of the exchange.
    static let firewallPage = SandboxResponse(
        status: 403,
        headers: [("Content-Type", "text/html")],
        body: Array(
            """
            <!DOCTYPE html>
            <HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD>
            <BODY><H1>403 ERROR</H1><P>Request blocked.</P></BODY></HTML>

            """.utf8
        )
    )

    static let unknownPath = SandboxResponse(
        status: 404,
        headers: [("Content-Type", "text/html")],
        body: Array("<html><body><h2>404 Not found</h2></body></html>\n".utf8)
    )

    /// Rounded up, because `Retry-After` has whole seconds and must not be too short.
    private static func wholeSeconds(_ duration: Duration) -> String {
        String(max(1, (duration.wholeMilliseconds + 999) / 1000))
    }
}
