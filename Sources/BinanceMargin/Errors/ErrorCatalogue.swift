/// Every code that the exchange has published or that was observed in its responses.
///
/// Sources: the margin section's error codes, binance-spot-api-docs:errors.md, the notes of the borrow endpoint, and
/// public threads for codes that no page lists.
public enum ErrorCatalogue {
    /// All entries, in no particular order.
    public static let entries: [CodeEntry] = general + request + margin + wallet + orders + other

    private static let byCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }

    /// What is known about `code`; nil if it is not in the catalogue.
    public static func entry(for code: ExchangeCode) -> CodeEntry? { byCode[code] }
}

/// Meaning and remedy of one of the exchange's codes.
public struct CodeEntry: Hashable, Sendable {
    /// The code.
    public let code: ExchangeCode

    /// The exchange's symbolic name; empty where none is published.
    public let name: String

    /// What kind of problem it is.
    public let codeClass: CodeClass

    /// What it means.
    public let meaning: Bilingual

    /// What to do next.
    public let remedy: Bilingual
}

/// A code of the catalogue before it is explained.
struct PublishedCode {
    private let code: Int
    private let name: String
    private let codeClass: CodeClass
    private let remedy: Remedy

    init(_ code: Int, _ name: String, _ codeClass: CodeClass, _ remedy: Remedy) {
        self.code = code
        self.name = name
        self.codeClass = codeClass
        self.remedy = remedy
    }

    func means(_ english: String, _ chinese: String) -> CodeEntry {
        CodeEntry(
            code: ExchangeCode(integerLiteral: code),
            name: name,
            codeClass: codeClass,
            meaning: Bilingual(english: english, chinese: chinese),
            remedy: remedy.words
        )
    }
}

/// The code in an exchange's error: an open set, because the exchange adds codes.
///
/// Most are negative numbers, some are zero or positive, and a few services send text.
public struct ExchangeCode: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The code as text, such as `-1021`.
    public let rawValue: String

    /// Creates a code from any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a code from a number.
    public init(integerLiteral value: Int) { rawValue = String(value) }

    /// The code as a number; nil if it is a text.
    public var number: Int? { Int(rawValue) }

    /// The code.
    public var description: String { rawValue }
}

/// The kind of problem that a code means, which decides how to react to it.
public enum CodeClass: String, Hashable, Sendable, CaseIterable {
    /// A temporary failure.
    case retry
    /// Too many requests.
    case limit
    /// The timestamp.
    case clock
    /// The API key or the signature.
    case key
    /// The API key's permissions or its IP whitelist.
    case permission
    /// A parameter's value.
    case parameter
    /// The account's state.
    case account
    /// The state of an asset, a pair or the system.
    case asset
    /// A malformed request, which this client should never send.
    case client
    /// Orders and streams, which this client does not use.
    case unrelated
    /// The caller's location.
    case location

    /// The category of an error with a code of this class.
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

/// A text in English and Simplified Chinese.
public struct Bilingual: Hashable, Sendable {
    /// The English text.
    public let english: String

    /// The text in Simplified Chinese.
    public let chinese: String

    /// Creates a text in both languages.
    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
