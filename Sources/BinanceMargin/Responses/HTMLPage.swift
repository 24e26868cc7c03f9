/// An HTML page instead of a response: from a firewall, a proxy or a captive portal.
struct HTMLPage {
    /// The page's title, at most 200 characters.
    let title: String?

    /// Whether it says that the exchange does not serve the client's location.
    let refusesLocation: Bool

    /// Nil if `body` does not start like HTML.
    init?(_ body: [UInt8]) {
        let start = String(decoding: body.prefix(4096), as: UTF8.self)
        guard start.drop(while: \.isWhitespace).first == "<" else { return nil }
        title = Self.title(in: start)
        refusesLocation =
            RefusalWords(Self.text(of: String(decoding: body.prefix(65_536), as: UTF8.self))).areOfLocation
    }

    /// The text between the tags, with single spaces.
    private static func text(of page: String) -> String {
        page.split(separator: "<").map { part in
            part.firstIndex(of: ">").map { part[part.index(after: $0)...] } ?? part
        }
        .joined(separator: " ")
    }

    private static func title(in page: String) -> String? {
        let parts = page.split(separator: "<")
        guard let element = parts.first(where: { $0.prefix(5).lowercased() == "title" }),
            let close = element.firstIndex(of: ">")
        else { return nil }
        let text = element[element.index(after: close)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : String(text.prefix(200))
    }
}
