import BilingualText
import BinanceMargin

/// Finds the codes that a text names, quotes or describes.
///
/// A code in the text is best, then a message of the exchange. Of words, a match in a name or meaning is better than one in a cause or remedy, which is better than one inside a word; only
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
        let named = (codes + quoted).compactMap(ErrorCatalogue.entry)
        if let first = named.first { return [first] }
        guard !parts.isEmpty else { return [] }
        for fits in [isNamed, isMentioned, isWithin] {
            let found = ErrorCatalogue.entries.filter(fits)
            if !found.isEmpty { return found }
        }
        return []
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

/// The beginnings of messages as the exchange words them, in lower case without punctuation, with their codes.
///
/// Sources: binance-spot-api-docs:errors.md, the margin section's error codes, and public threads.
private enum ExchangeMessages {
    static let codes: [(code: ExchangeCode, words: String)] = [
        (-1000, "an unknown error occurred while processing the request"),
        (-1001, "internal error unable to process your request"),
        (-1002, "you are not authorized to execute this request"),
        (-1003, "too many requests"),
        (-1003, "too much request weight used"),
        (-1003, "ip banned until"),
        (-1004, "server is busy please wait"),
        (-1006, "an unexpected response was received from the message bus"),
        (-1007, "timeout waiting for response from backend server"),
        (-1008, "server is currently overloaded"),
        (-1016, "this service is no longer available"),
        (-1020, "this operation is not supported"),
        (-1021, "timestamp for this request is outside of the recvwindow"),
        (-1021, "ahead of the server s time"),
        (-1022, "signature for this request is not valid"),
        (-1100, "illegal characters found in"),
        (-1101, "too many parameters"),
        (-1101, "duplicate values for a parameter detected"),
        (-1102, "was not sent was empty null or malformed"),
        (-1103, "an unknown parameter was sent"),
        (-1104, "not all sent parameters were read"),
        (-1106, "sent when not required"),
        (-1111, "precision is over the maximum defined"),
        (-1121, "invalid symbol"),
        (-1128, "combination of optional parameters invalid"),
        (-1130, "invalid data sent for a parameter"),
        (-1131, "recvwindow must be less than"),
        (-1131, "recvwindow is too large"),
        (-2008, "invalid api key id"),
        (-2014, "api key format invalid"),
        (-2015, "invalid api key ip or permissions for action"),
        (-3002, "we don t have this asset"),
        (-3003, "margin account does not exist"),
        (-3004, "trade not allowed"),
        (-3006, "borrow amount has exceed maximum borrow amount"),
        (-3007, "you have pending transaction"),
        (-3008, "borrow not allowed"),
        (-3012, "borrow is banned for this asset"),
        (-3013, "borrow amount less than minimum borrow amount"),
        (-3014, "borrow is banned for this account"),
        (-3027, "not a valid margin asset"),
        (-3028, "not a valid margin pair"),
        (-3045, "the system does not have enough asset"),
        (-3045, "the system doesn t have enough asset"),
        (-3999, "this function is only available for invited users"),
        (-11001, "isolated margin account does not exist"),
        (-11008, "exceeding the account s maximum borrowable limit"),
        (-21001, "is not a portfolio margin account"),
    ]
}
