import BilingualText
import CommandLanguage

/// Refuses words that cannot be an asset or a pair, but are how other programs write an option or a pair.
struct MarketNameRule {
    /// The options that the statement's form has.
    let options: [CommandOption]

    /// Whether the word is a pair; otherwise it is an asset.
    let isPair: Bool

    /// Checks that `text` neither begins with a dash nor contains a separator.
    ///
    /// - Throws: ``ShellFailure`` at `range` that says what was probably meant.
    func check(_ text: String, at range: SourceRange) throws {
        guard text.utf8.contains(where: Self.isSuspect) else { return }
        let scalars = text.unicodeScalars
        if let first = scalars.first, Self.isDash(first) {
            throw Self.failure(
                .dashedName(Code(text)),
                meant: meantByDash(String(scalars.drop(while: Self.isDash))),
                at: range
            )
        }
        guard scalars.contains(where: Self.isSeparator) else { return }
        throw Self.failure(.separatedName(Code(text)), meant: meantBySeparator(text), at: range)
    }

    private func meantByDash(_ word: String) -> String? {
        let parts = word.split(separator: "=", maxSplits: 1)
        guard let name = parts.first else { return nil }
        guard let option = options.first(where: { $0.word.lowercased() == name.lowercased() }) else {
            return meantBySeparator(word)
        }
        return ([option.word] + parts.dropFirst().map(String.init)).joined(separator: " ")
    }

    private func meantBySeparator(_ text: String) -> String? {
        let parts = text.unicodeScalars.split(whereSeparator: Self.isSeparator).map { String($0).uppercased() }
        let joined = parts.joined()
        guard !joined.isEmpty else { return nil }
        guard !isPair, parts.count == 2 else { return joined }
        return options.contains { $0.word == "isolated" } ? "\(parts[0]) isolated \(joined)" : parts[0]
    }

    private static func failure(_ message: Message, meant: String?, at range: SourceRange) -> ShellFailure {
        ShellFailure.usage(
            message,
            at: range,
            notes: meant.map { [Message.didYouMean(Code($0))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: range)] } ?? []
        )
    }

    /// Whether a byte may belong to a dash or a separator; hardly any name has one.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
        default: byte >= 0x80
        }
    }

    /// Whether it is a dash, including those that text editors substitute.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": true
        default: false
        }
    }

    /// Whether it separates the two assets of a pair in other programs, full-width forms included.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "_", ":", "\u{FF0F}", "\u{FF3F}", "\u{FF1A}": true
        default: isDash(scalar)
        }
    }
}
