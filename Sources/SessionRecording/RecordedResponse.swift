import JSONText
import BinanceMargin
import InjectedTime

/// A response as a recording stores it. The recorded session gets it too, rebuilt from what is stored.
package struct RecordedResponse: Hashable, Sendable {
    enum Body: Hashable, Sendable {
        case json(JSONValue)
        /// A web page, stored by its title.
        case page(title: String)
        case empty
        /// Bytes that were not JSON.
        case garbage
    }

    struct Header: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The header with which an embedded exchange identifies itself.
    static let sandboxHeader = "x-sandbox"

    static let retryAfter = "retry-after"

    /// The headers that are stored, all of them integers; 1 for that of an embedded exchange.
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
