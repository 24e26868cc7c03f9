import BinanceEndpoints
import BinanceMargin

// The parameters of a signed request, to find missing and misspelt ones.
extension EndpointRow {
    /// The signed request of a path as it is sent; nil if this program does not know one.
    static func signed(_ path: String) -> EndpointRow? {
        EndpointRow.at(path).flatMap { $0.path == path && $0.security == .signed ? $0 : nil }
    }

    /// Whether the exchange takes other methods on the same path.
    var hasOtherMethods: Bool {
        [
            "bnbBurn", "margin/apiKey", "margin/borrow-repay", "margin/exchange-small-liability",
            "margin/isolated/account", "margin/openOrders", "margin/order", "margin/orderList",
        ]
        .contains(shortPath)
    }

    private var names: [String] { parameters.map(\.name) + ["recvWindow", "timestamp", "signature"] }

    /// Whether the endpoint reads a parameter; the exchange ignores every other.
    func reads(_ name: String) -> Bool { names.contains(name) }

    /// The parameter that a name was probably meant to be: written in another way, or with up to two errors.
    func meant(by name: String) -> String? {
        let plain = Self.plain(name)
        if has("isolatedSymbol"), Self.isolatedNames.contains(plain) { return "isolatedSymbol" }
        return names.first { Self.plain($0) == plain } ?? names.first { Self.distance(Self.plain($0), plain) <= 2 }
    }

    /// What others call `isolatedSymbol`.
    private static let isolatedNames: Set<String> = ["symbol", "isisolated", "isolated", "pair", "isolatedpair"]

    private static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter } }

    /// How many letters must be inserted, removed or replaced.
    private static func distance(_ first: String, _ second: String) -> Int {
        guard abs(first.count - second.count) <= 2, first.count > 4 else { return .max }
        var row = Array(0...second.count)
        for (line, letter) in first.enumerated() {
            var previous = row[0]
            row[0] = line + 1
            for (column, other) in second.enumerated() {
                let next = min(previous + (letter == other ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                previous = row[column + 1]
                row[column + 1] = next
            }
        }
        return row[second.count]
    }
}
