public import JSONText

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
