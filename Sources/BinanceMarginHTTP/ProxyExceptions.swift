/// The hosts that no proxy is used for, as `NO_PROXY` lists them.
///
/// Each item is a host, which stands for its subdomains as well, with or without a leading dot and a port; `*` is all.
public struct ProxyExceptions: Hashable, Sendable {
    private struct Item: Hashable, Sendable {
        let host: String
        let port: Int?
    }

    private let all: Bool
    private let items: [Item]

    /// Reads a list with commas or blanks between its items.
    public init(_ text: String) {
        let words = text.lowercased().split { $0 == "," || $0.isWhitespace }
        all = words.contains("*")
        items = words.map(Self.item)
    }

    func contain(host: String, port: Int) -> Bool {
        all
            || items.contains { item in
                guard item.port == nil || item.port == port else { return false }
                return host == item.host || host.hasSuffix(".\(item.host)")
            }
    }

    private static func item(_ word: Substring) -> Item {
        let bare = word.drop { $0 == "*" }.drop { $0 == "." }
        let parts = bare.split(separator: ":")
        if parts.count == 2, let port = Int(parts[1]) { return Item(host: String(parts[0]), port: port) }
        return Item(host: bare.filter { $0 != "[" && $0 != "]" }, port: nil)
    }
}
