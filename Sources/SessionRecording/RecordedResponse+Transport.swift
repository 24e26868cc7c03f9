import JSONText
import RecordRendering
import BinanceMargin
import ShellSession

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
