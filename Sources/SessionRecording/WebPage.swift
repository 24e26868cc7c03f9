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

    /// A page with this title and nothing else.
    static func html(titled title: String) -> String {
        "<html><title>" + title.filter { $0 != "<" && $0 != ">" } + "</title></html>"
    }
}
