import BinanceMargin
import SystemCalls

/// The lists of names from earlier sessions, one file per exchange, so that a new session need not request them.
///
/// Each line is `asset NAME WORDS` or `pair NAME`; the first line has the format and the time.
package struct MarketNamesFile: Sendable {
    private static let title = "marginsh-names 1 "
    /// In bytes: enough for thousands of names.
    private static let largest = 4 << 20

    private let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    package func load(_ exchange: String) -> MarketNames? {
        guard let bytes = try? BoundedFile.read(path(of: exchange), limit: Self.largest) else { return nil }
        return Self.names(in: String(decoding: bytes, as: UTF8.self))
    }

    /// Keeps the names of an exchange. If that fails, the next session requests them again.
    package func save(_ names: MarketNames, for exchange: String) {
        do throws(SystemCallError) {
            try Directory.create(folder)
            try AtomicFile.replace(path(of: exchange), with: Self.text(of: names))
        } catch {
            return
        }
    }

    private func path(of exchange: String) -> String {
        // For a URL: `https://api.binance.com` is `names-https-api.binance.com`.
        let name = exchange.replacing("://", with: "-").map { $0 == "/" ? "-" : $0 }
        return "\(folder)/names-\(String(name))"
    }

    private static func text(of names: MarketNames) -> String {
        var text = "\(title)\(names.listedMilliseconds ?? 0)\n"
        for asset in names.assets {
            text += "asset \(asset.name) \(asset.fullName.filter { !$0.isNewline })\n"
        }
        for pair in names.isolatedPairs { text += "pair \(pair)\n" }
        return text
    }

    private static func names(in text: String) -> MarketNames? {
        var lines = text.split(separator: "\n")[...]
        guard let first = lines.popFirst(), first.hasPrefix(title),
            let milliseconds = ReportedInteger(first.dropFirst(title.count))?.within(ReportedInteger.instants)
        else { return nil }
        var assets: [MarketNames.Asset] = []
        var pairs: [String] = []
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count >= 2 else { continue }
            if words[0] == "asset" { assets.append(.init(words[1], fullName: words.count > 2 ? words[2] : "")) }
            if words[0] == "pair" { pairs.append(words[1]) }
        }
        return MarketNames(assets: assets, isolatedPairs: pairs, listedMilliseconds: milliseconds)
    }
}
