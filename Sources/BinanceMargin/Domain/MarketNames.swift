/// A coin's name, such as `BTC`, `1INCH` or `这是测试币`.
///
/// ASCII letters are upper-cased, all else is kept and sent as percent-encoded UTF-8: the exchange has assets in Chinese.
public struct Asset: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is sent.
    public let name: String

    /// Accepts any text of 1 to 64 characters without blanks, commas and control characters.
    public init?(_ text: String) {
        guard let name = MarketName.normalised(text) else { return nil }
        self.name = name
    }

    /// As it may be shown.
    public var description: String { name }
}

/// A trading pair's name, such as `BTCUSDT`.
public struct Symbol: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is sent.
    public let name: String

    /// Accepts any text of 1 to 64 characters without blanks, commas and control characters.
    public init?(_ text: String) {
        guard let name = MarketName.normalised(text) else { return nil }
        self.name = name
    }

    /// As it may be shown.
    public var description: String { name }
}

/// The rule that ``Asset`` and ``Symbol`` share.
enum MarketName {
    static func normalised(_ text: String) -> String? {
        if isPlain(text) { return text.uppercased() }
        guard (1...64).contains(text.count) else { return nil }
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard !scalar.properties.isWhitespace, scalar != ",", !scalar.properties.isControl else { return nil }
            name.append(scalar.asciiUppercased)
        }
        return String(name)
    }

    /// Whether `text` is of the kind that nearly every name is, which no rule forbids.
    private static func isPlain(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
    }
}

extension Unicode.Scalar {
    /// Only ASCII has an upper case that every program agrees on; the exchange states none for the rest.
    fileprivate var asciiUppercased: Unicode.Scalar {
        ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 32) : self
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool {
        switch generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

/// Which margin account a request is about.
public enum MarginScope: Hashable, Sendable {
    /// The one cross-margin account.
    case cross
    /// The account of one isolated pair.
    case isolated(Symbol)

    /// The pair, in an isolated scope.
    public var symbol: Symbol? {
        switch self {
        case .cross: nil
        case .isolated(let symbol): symbol
        }
    }
}
