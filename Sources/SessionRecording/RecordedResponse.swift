import BinanceMargin
import InjectedTime
import JSONText
import RecordRendering
import ShellSession

/// A response as a recording stores it. The recorded session gets it too, rebuilt from what is stored.
package struct RecordedResponse: Hashable, Sendable {
    enum Body: Hashable, Sendable {
        case json(JSONValue)
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
}

extension RecordedResponse {
    /// - Parameter milliseconds: the wall clock: a `Retry-After` that is a date is stored as seconds.
    init(_ response: TransportResponse, fields: KeptFields, at milliseconds: Int64) {
        status = response.status
        headers = Self.headerNames.compactMap { name in
            guard let value = response.header(name) else { return nil }
            guard name != Self.sandboxHeader else { return Header(name: name, value: "1") }
            guard name != Self.retryAfter else {
                let seconds = response.retryAfter(serverMilliseconds: milliseconds)?.components.seconds
                return seconds.map { Header(name: name, value: String($0)) }
            }
            return Int64(value) == nil ? nil : Header(name: name, value: value)
        }
        body = Self.body(of: response, fields)
        timing = response.timing
    }

    private static func body(of response: TransportResponse, _ fields: KeptFields) -> Body {
        let bytes = response.body
        guard !bytes.isEmpty else { return .empty }
        if let json = try? JSONValue(parsing: bytes) { return .json(fields.kept(of: json)) }
        guard let page = WebPage(bytes) else {
            return response.refusalText.map { .json(.string(SafeText.make($0))) } ?? .garbage
        }
        let title = SafeText.make(page.title ?? "")
        // Nothing else in the page's text matters: the client distinguishes this page from all others.
        return .page(title: response.refusesLocation ? "restricted location: \(title)" : title)
    }

    /// The response as the client receives it.
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
        case .json(let value): Array(JSONWriter.visible.text(value).utf8)
        case .page(let title): Array(WebPage.html(titled: title).utf8)
        case .empty: []
        case .garbage: Array("?".utf8)
        }
    }
}

/// A web page instead of a response: only its title is stored.
struct WebPage {
    /// How much of a page is read, in bytes.
    private static let start = 4096
    private static let longestTitle = 200

    /// The text of the title element.
    let title: String?

    /// Nil if `body` does not begin like a web page.
    init?(_ body: [UInt8]) {
        let text = String(decoding: body.prefix(Self.start), as: UTF8.self)
        guard text.drop(while: \.isWhitespace).first == "<" else { return nil }
        let element = text.split(separator: "<").first { $0.prefix(5).lowercased() == "title" }
        title = element.flatMap { element in
            element.firstIndex(of: ">").map { String(element[element.index(after: $0)...].prefix(Self.longestTitle)) }
        }
    }

    static func html(titled title: String) -> String {
        "<html><title>" + title.filter { $0 != "<" && $0 != ">" } + "</title></html>"
    }
}
