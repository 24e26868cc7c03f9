import MarginClient
import TimeSource

/// An answer as a recording keeps it, and as the session on record gets it: rebuilt from what is kept.
struct RecordedResponse: Hashable, Sendable {
    /// What stood in the answer.
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

    /// The headers that are kept, all of them whole numbers.
    static let headerNames = [
        "x-mbx-used-weight-1m", "x-sapi-used-ip-weight-1m", "x-sapi-used-uid-weight-1m", "retry-after",
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

    /// What is kept of `response`.
    init(_ response: TransportResponse, fields: KeptFields) {
        status = response.status
        headers = Self.headerNames.compactMap { name in
            guard let value = response.header(name), Int64(value) != nil else { return nil }
            return Header(name: name, value: value)
        }
        body = Self.body(response.body, fields)
        timing = response.timing
    }

    private static func body(_ bytes: [UInt8], _ fields: KeptFields) -> Body {
        guard !bytes.isEmpty else { return .empty }
        if let json = try? JSONValue(parsing: bytes) { return .json(fields.kept(of: json)) }
        guard let page = WebPage(bytes) else { return .garbage }
        return .page(title: SafeText.make(page.title ?? ""))
    }

    /// The answer as the client gets it.
    var rebuilt: TransportResponse {
        TransportResponse(
            status: status,
            fields: headers.map { (name: $0.name, value: $0.value) },
            body: bytes,
            timing: timing
        )
    }

    private var bytes: [UInt8] {
        switch body {
        case .json(let value): Array(value.text.utf8)
        case .page(let title): Array(WebPage.html(titled: title).utf8)
        case .empty: []
        case .garbage: Array("?".utf8)
        }
    }
}
