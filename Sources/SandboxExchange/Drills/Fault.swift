/// Something that goes wrong on demand, for a number of requests or a time.
package struct Fault: Hashable, Sendable {
    /// What goes wrong.
    ///
    /// The raw value is the name a person types.
    package enum Kind: String, CaseIterable, Sendable {
        /// 429 with `Retry-After`; the parameter is that time, 5 s unless given.
        case rateLimit = "rate-limit"
        /// 418 with `Retry-After` and the end of the ban in the text; the parameter is its length, 2 min unless given.
        case ban
        /// The exchange's clock runs this far ahead (or behind, if negative); the parameter is needed.
        case skew
        /// Each answer takes this long; 2 s unless given.
        case slow
        /// No answer, on a connection that stays open.
        case hang
        /// The connection is reset in place of a response.
        case reset
        /// The connection ends in the middle of the body.
        case truncated
        /// 403 with the firewall's HTML page.
        case firewall
        /// 451 with code 0: the client is in a place that is not served.
        case restrictedLocation = "restricted-location"
        /// 500 with code -1000.
        case serverError = "server-error"
        /// 503 with text that is no JSON.
        case unavailable
        /// 503 with code -1008, and a system status that says maintenance.
        case maintenance
        /// 401 with code -1002 for a request with a key: it lacks the margin permission.
        case permission
        /// 401 with code -2015 for a request with a key: the client's address is not on its list.
        case address
    }

    /// How long the fault lasts.
    package enum Extent: Hashable, Sendable {
        /// For this many requests.
        case requests(Int)
        /// For this time, by the exchange's clock.
        case duration(Duration)
    }

    /// What goes wrong.
    package let kind: Kind

    /// How long it lasts.
    package let extent: Extent

    /// The kind's own measure where it has one; see ``Kind``.
    package let parameter: Duration?

    /// Makes a fault.
    package init(_ kind: Kind, for extent: Extent, parameter: Duration? = nil) {
        self.kind = kind
        self.extent = extent
        self.parameter = parameter
    }
}
