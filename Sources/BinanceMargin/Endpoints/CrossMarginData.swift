public import JSONText

/// A coin's terms in cross margin, at one account level.
public struct CrossMarginData: Hashable, Sendable, JSONReadable {
    /// The level.
    public let vipLevel: ReportedInteger?

    /// The coin.
    public let coin: String

    /// Whether it may be borrowed in principle.
    public let isBorrowable: Bool?

    /// Whether it may be transferred in.
    public let transferIn: Bool?

    /// The interest a day, as a fraction.
    public let dailyInterest: ReportedDecimal?

    /// The interest a year, as a fraction.
    public let yearlyInterest: ReportedDecimal?

    /// The ceiling at this level.
    public let borrowLimit: ReportedDecimal?

    /// The pairs it can be traded in.
    public let marginablePairs: [String]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        vipLevel = try json.integer(ifPresent: "vipLevel")
        coin = try json.text("coin")
        isBorrowable = try json.flag(ifPresent: "borrowable")
        transferIn = try json.flag(ifPresent: "transferIn")
        dailyInterest = try json.decimal(ifPresent: "dailyInterest")
        yearlyInterest = try json.decimal(ifPresent: "yearlyInterest")
        borrowLimit = try json.amount(ifPresent: "borrowLimit")
        marginablePairs = try json.texts("marginablePairs")
    }
}

extension Endpoint where Response == [CrossMarginData] {
    /// The terms of cross margin at the caller's level: `GET /sapi/v1/margin/crossMarginData`.
    public static func crossMarginData(coin: Asset? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/crossMarginData",
            security: .signed,
            weight: RequestWeight(coin == nil ? 5 : 1, .ip),
            parameters: coin.map { [QueryParameter("coin", $0.name)] } ?? []
        )
    }
}
