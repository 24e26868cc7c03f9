public import JSONText

/// What a cross account still owes after a liquidation that its assets did not cover.
public struct LiquidationLoan: Hashable, Sendable, JSONReadable {
    /// What it is counted in; USDC at present.
    public let asset: String?

    /// What was lent.
    public let amount: ReportedDecimal?

    /// What is still owed.
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
    /// The open liquidation loan: `GET /sapi/v1/margin/liquidation-loan`.
    public static var liquidationLoan: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/liquidation-loan",
            security: .signed,
            weight: RequestWeight(100, .uid)
        )
    }
}
