public import JSONText

/// The cross margin data of an asset at one VIP level.
public struct CrossMarginData: Hashable, Sendable, JSONReadable {
    /// The VIP level.
    public let vipLevel: ReportedInteger?

    /// The asset.
    public let coin: String

    /// Whether it is borrowable.
    public let isBorrowable: Bool?

    /// Whether it can be transferred in.
    public let transferIn: Bool?

    /// The interest per day, as a fraction.
    public let dailyInterest: ReportedDecimal?

    /// The interest per year, as a fraction.
    public let yearlyInterest: ReportedDecimal?

    /// The borrow limit at this VIP level.
    public let borrowLimit: ReportedDecimal?

    /// The pairs in which it can be traded on margin.
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
    /// The cross margin data at the account's VIP level: `GET /sapi/v1/margin/crossMarginData`.
    public static func crossMarginData(coin: Asset? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/crossMarginData",
            security: .signed,
            weight: RequestWeight(coin == nil ? 5 : 1, .ip),
            parameters: coin.map { [QueryParameter("coin", $0.name)] } ?? []
        )
    }
}

/// The next hourly interest rate of an asset.
public struct HourlyInterestRate: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let asset: String

    /// The interest per hour, as a fraction.
    public let rate: ReportedDecimal

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        asset = try json.text("asset")
        rate = try json.decimal("nextHourlyInterestRate")
    }
}

extension Endpoint where Response == [HourlyInterestRate] {
    /// The next hourly interest rates of at most 20 assets: `GET /sapi/v1/margin/next-hourly-interest-rate`.
    ///
    /// Assets that are not borrowable are missing in the response. More than 20 assets are refused with status 500 and
    /// code 2.
    public static func nextHourlyInterestRate(assets: [Asset], isolated: Bool = false) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/next-hourly-interest-rate",
            security: .signed,
            weight: RequestWeight(100, .ip),
            parameters: [
                QueryParameter("assets", assets.map(\.name).joined(separator: ",")),
                QueryParameter("isIsolated", isolated ? "TRUE" : "FALSE"),
            ]
        )
    }
}
