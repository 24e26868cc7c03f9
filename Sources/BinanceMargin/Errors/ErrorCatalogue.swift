/// Every code the exchange has published, and those seen in its responses, looked up by code and never by text.
///
/// Sources: the margin section's error codes, binance-spot-api-docs:errors.md, the notes of the borrow endpoint, and for
/// codes that no page lists the public threads where they were met.
public enum ErrorCatalogue {
    /// All entries, in no particular order.
    public static let entries: [CodeEntry] = general + request + margin + wallet + orders + other

    private static let byCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }

    /// What is known about `code`; nil for a code that nobody has described.
    public static func entry(for code: ExchangeCode) -> CodeEntry? {
        byCode[code]
    }
}

/// What is known about one of the exchange's codes, in words of this library's own.
public struct CodeEntry: Hashable, Sendable {
    /// The code.
    public let code: ExchangeCode

    /// The exchange's symbolic name; empty where none is published.
    public let name: String

    /// What it asks for.
    public let codeClass: CodeClass

    /// What it means.
    public let meaning: Bilingual

    /// What to do next.
    public let remedy: Bilingual

    init(_ code: Int, _ name: String, _ codeClass: CodeClass, _ remedy: Remedy, _ english: String, _ chinese: String) {
        self.code = ExchangeCode(integerLiteral: code)
        self.name = name
        self.codeClass = codeClass
        meaning = Bilingual(english: english, chinese: chinese)
        self.remedy = remedy.words
    }
}

/// The code in an exchange's error: an open set, for the exchange adds to it.
///
/// Most are negative numbers, some are zero or positive, and a few services send text.
public struct ExchangeCode: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The code as text, such as `-1021`.
    public let rawValue: String

    /// Takes any text as a code.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a number as a code.
    public init(integerLiteral value: Int) {
        rawValue = String(value)
    }

    /// The code as a number, where it is one.
    public var number: Int? { Int(rawValue) }

    /// As it may be shown.
    public var description: String { rawValue }
}

/// What an exchange's code asks of whoever meets it.
public enum CodeClass: String, Hashable, Sendable, CaseIterable {
    /// May be gone the next time.
    case retry
    /// Too many requests.
    case limit
    /// The clock.
    case clock
    /// The key or the signature.
    case key
    /// What the key may do, and from where.
    case permission
    /// A parameter of the request.
    case parameter
    /// The account's state.
    case account
    /// The asset's, pair's or system's state.
    case asset
    /// A request that this client should never send.
    case client
    /// Orders and streams, about which this client never asks.
    case unrelated
    /// The location.
    case location

    /// The category of an error with such a code.
    public var category: ErrorCategory {
        switch self {
        case .retry: .exchangeFault
        case .limit: .rateLimit
        case .clock: .clock
        case .key: .credentials
        case .permission: .permission
        case .parameter, .client, .unrelated: .parameter
        case .account: .accountState
        case .asset: .assetState
        case .location: .restrictedLocation
        }
    }
}

/// The same words in both of the project's languages.
public struct Bilingual: Hashable, Sendable {
    /// In English.
    public let english: String

    /// In Simplified Chinese.
    public let chinese: String

    /// Joins the two.
    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
