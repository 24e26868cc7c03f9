import BilingualText
import BinanceMargin

/// Finds the codes for a few words.
///
/// A match in a name or meaning is better than one in a cause or remedy, which is better than one inside a word; only
/// the best matches are returned.
struct CodeSearch {
    private let parts: [String]
    private let whole: String

    init(_ text: String) {
        whole = text.lowercased()
        parts = Self.words(of: whole)
    }

    /// The entries in no particular order.
    var entries: [CodeEntry] {
        guard !parts.isEmpty else { return [] }
        for fits in [isNamed, isMentioned, isWithin] {
            let found = ErrorCatalogue.entries.filter(fits)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether name, category or meaning contain all the words.
    private func isNamed(_ entry: CodeEntry) -> Bool {
        let category = Self.spaced(entry.codeClass.category.rawValue)
        return begins(in: [entry.name, category, entry.meaning.english, entry.meaning.chinese])
            || entry.meaning.chinese.contains(whole)
    }

    /// Whether causes or remedy contain all the words.
    private func isMentioned(_ entry: CodeEntry) -> Bool {
        let cause = LikelyCause.of(entry.code)
        let texts = [entry.remedy.english, entry.remedy.chinese]
        return begins(in: texts + [cause?.text(in: .english) ?? "", cause?.text(in: .chinese) ?? ""])
            || [cause?.text(in: .chinese) ?? "", entry.remedy.chinese].contains { $0.contains(whole) }
    }

    private func isWithin(_ entry: CodeEntry) -> Bool {
        [entry.name, entry.meaning.english].contains { $0.lowercased().contains(whole) }
    }

    /// Whether each of the words is the beginning of a word in `texts`.
    private func begins(in texts: [String]) -> Bool {
        let words = texts.flatMap { Self.words(of: $0.lowercased()) }
        return parts.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }

    private static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// `rateLimit` as `rate Limit`.
    private static func spaced(_ name: String) -> String {
        name.map { $0.isUppercase ? " \($0)" : String($0) }.joined()
    }
}
