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
