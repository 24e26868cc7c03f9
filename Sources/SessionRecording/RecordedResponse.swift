import JSONText
import BinanceMargin
import InjectedTime

/// A response as a recording keeps it, and as the session on record gets it: rebuilt from what is kept.
package struct RecordedResponse: Hashable, Sendable {
    /// What stood in the response.
    enum Body: Hashable, Sendable {
        case json(JSONValue)
        /// A web page, by its title.
        case page(title: String)
        case empty
        /// Bytes that were no JSON.
        case garbage
    }

    struct Header: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// What an embedded exchange says of itself.
    static let sandboxHeader = "x-sandbox"

    static let retryAfter = "retry-after"

    /// The headers that are kept, all of them whole numbers: 1 where an embedded exchange says what it is.
    static let headerNames = [
        "x-mbx-used-weight-1m", "x-sapi-used-ip-weight-1m", "x-sapi-used-uid-weight-1m", retryAfter, sandboxHeader,
    ]

    let status: Int
    let headers: [Header]
    let body: Body
    let timing: TransportTiming

    init(status: Int, headers: [Header], body: Body, timing: TransportTiming) {
        self.status = status
        self.headers = headers
        self.body = body
        self.timing = timing
    }
}
