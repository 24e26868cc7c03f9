import MarginClient

extension RecordedResponse {
    /// What is kept of `response`.
    init(_ response: TransportResponse, fields: KeptFields) {
        status = response.status
        headers = Self.headerNames.compactMap { name in
            guard let value = response.header(name) else { return nil }
            guard name != Self.sandboxHeader else { return Header(name: name, value: "1") }
            return Int64(value) == nil ? nil : Header(name: name, value: value)
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
