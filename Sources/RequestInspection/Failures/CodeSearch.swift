import BilingualText
import BinanceMargin
import ExchangeAccess

/// Finds the codes that a text names, quotes or describes.
///
/// A code in the text is best, then a message of the exchange. Of words, a match in a name or meaning is better than one in a cause or remedy, which is better than one inside a word; only
/// the best matches are returned.
struct CodeSearch {
    private let parts: [String]
    private let whole: String

    init(_ text: String) {
        // Documents and chats turn the minus into another dash.
        whole = String(text.lowercased().map { "−–—‐‑‒﹣－".contains($0) ? "-" : $0 })
        parts = Self.words(of: whole)
    }

    /// The entries in no particular order.
    var entries: [CodeEntry] {
        if let named { return [named] }
        guard !parts.isEmpty else { return [] }
        for fits in [isNamed, isMentioned, isWithin] {
            let found = ErrorCatalogue.entries.filter(fits)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The entry of the code, or of the exchange's message, in the text.
    var named: CodeEntry? { (codes + quoted).lazy.compactMap(ErrorCatalogue.entry).first }

    /// The problem whose code or whose usual message is in the text; the messages are those of the exchange's network,
    /// of proxies, and of other programs about connections.
    var problem: Problem? {
        if let problem = Problem(rawValue: whole) { return problem }
        let text = parts.joined(separator: " ")
        return ProblemMessages.all.first { text.contains($0.words) }?.problem
    }

    /// The HTTP status that the text names: by itself, after `HTTP` or `status`, or before words as in a status line.
    var status: Int? {
        let forms = [
            /http(?:\/\d(?:\.\d)?)?\W{1,3}(?:error\W{1,3})?(\d{3})\b/, /status(?:\W?code)?\W{0,4}(\d{3})\b/,
            /^\W*(\d{3})\b(?:\W*$|\s+[a-z])/,
        ]
        return forms.lazy.compactMap { whole.firstMatch(of: $0) }.first.flatMap { Int($0.1) }
    }

    /// The codes in the text: all of it, with its minus or without, or what follows `code` or a minus.
    private var codes: [ExchangeCode] {
        if let number = Int(whole) {
            return [ExchangeCode(rawValue: whole), ExchangeCode(rawValue: "-\(number.magnitude)")]
        }
        return whole.matches(of: /(?:code\W{0,5}?|(?=-))(-?\d{1,9})\b/).map { ExchangeCode(rawValue: String($0.1)) }
    }

    /// The codes of the messages that the text contains, or is a large part of.
    private var quoted: [ExchangeCode] {
        let text = parts.joined(separator: " ")
        let messages = ExchangeMessages.codes.sorted { $0.words.count > $1.words.count }
        // `isolated margin account does not exist` contains the message about cross margin.
        let whole = messages.filter { text.contains($0.words) }
        let cut = parts.count > 2 ? messages.reversed().filter { $0.words.contains(text) } : []
        return (whole + cut).map(\.code)
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
