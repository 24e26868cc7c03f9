public import JSONText

/// The loan of a cross account after a liquidation that its assets did not cover.
public struct LiquidationLoan: Hashable, Sendable, JSONReadable {
    /// The asset of the amounts; USDC at present.
    public let asset: String?

    /// The loan.
    public let amount: ReportedDecimal?

    /// The part that is not repaid.
    public let remainingAmount: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        asset = try json.text(ifPresent: "asset")
        amount = try json.amount(ifPresent: "amount")
        remainingAmount = try json.amount(ifPresent: "remainingAmount")
    }
}

extension Endpoint where Response == LiquidationLoan {
    /// The liquidation loan: `GET /sapi/v1/margin/liquidation-loan`.
    public static var liquidationLoan: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/liquidation-loan",
            security: .signed,
            weight: RequestWeight(100, .uid)
        )
    }
}
