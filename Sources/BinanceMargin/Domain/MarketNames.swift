/// An asset's name, such as `BTC`, `1INCH` or `这是测试币`.
///
/// ASCII letters are upper-cased; other characters are kept and sent as percent-encoded UTF-8.
public struct Asset: Hashable, Sendable, CustomStringConvertible {
    /// The name, as it is sent.
    public let name: String

    /// Accepts any text of 1 to 64 characters without whitespace, commas and control characters.
    public init?(_ text: String) {
        guard let name = MarketName.normalised(text) else { return nil }
        self.name = name
    }

    /// The name.
    public var description: String { name }
}

/// A trading pair's name, such as `BTCUSDT`.
public struct Symbol: Hashable, Sendable, CustomStringConvertible {
    /// The name, as it is sent.
    public let name: String

    /// Accepts any text of 1 to 64 characters without whitespace, commas and control characters.
    public init?(_ text: String) {
        guard let name = MarketName.normalised(text) else { return nil }
        self.name = name
    }

    /// The name.
    public var description: String { name }
}

/// Validates and normalises the name of an ``Asset`` or ``Symbol``.
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

    /// Fast path: ASCII letters and digits only, as nearly every name.
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
    /// Only ASCII: the exchange documents no upper case of other characters.
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

/// A margin account.
public enum MarginScope: Hashable, Sendable {
    /// The cross margin account.
    case cross
    /// The isolated margin account of a pair.
    case isolated(Symbol)
    /// The account under portfolio margin, whose requests have a host of their own.
    case portfolio

    /// The pair of an isolated account; nil for the others.
    public var symbol: Symbol? {
        switch self {
        case .cross, .portfolio: nil
        case .isolated(let symbol): symbol
        }
    }
}
