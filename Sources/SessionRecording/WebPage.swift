/// A web page that came where a response was expected: its title is all that is kept of it.
struct WebPage {
    /// How much of a page is looked at, in bytes.
    private static let start = 4096
    private static let longestTitle = 200

    /// The text between the title's tags.
    let title: String?

    /// Nil where `body` does not begin as a page does.
    init?(_ body: [UInt8]) {
        let text = String(decoding: body.prefix(Self.start), as: UTF8.self)
        guard text.drop(while: \.isWhitespace).first == "<" else { return nil }
        let element = text.split(separator: "<").first { $0.prefix(5).lowercased() == "title" }
        title = element.flatMap { element in
            element.firstIndex(of: ">").map { String(element[element.index(after: $0)...].prefix(Self.longestTitle)) }
        }
    }

    /// A page that has this title and nothing else.
    static func html(titled title: String) -> String {
        "<html><title>" + title.filter { $0 != "<" && $0 != ">" } + "</title></html>"
    }
}
