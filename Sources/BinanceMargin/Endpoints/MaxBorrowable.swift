public import JSONText

/// The response of `GET /sapi/v1/margin/maxBorrowable`, and of its counterpart under portfolio margin.
public struct MaxBorrowable: Hashable, Sendable {
    /// The max borrowable amount, if the exchange has enough inventory.
    public let amount: ReportedDecimal

    /// The borrow limit of the account's VIP level; missing in older responses.
    public let borrowLimit: ReportedDecimal?

    /// Creates a response.
    public init(amount: ReportedDecimal, borrowLimit: ReportedDecimal?) {
        self.amount = amount
        self.borrowLimit = borrowLimit
    }
}

extension MaxBorrowable: JSONReadable {
    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        self.init(amount: try json.amount("amount"), borrowLimit: try json.amount(ifPresent: "borrowLimit"))
    }
}

extension Endpoint where Response == MaxBorrowable {
    /// The max borrowable amount of `asset`: `GET /sapi/v1/margin/maxBorrowable`, and
    /// `GET /papi/v1/margin/maxBorrowable` under portfolio margin.
    public static func maxBorrowable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: scope == .portfolio ? "/papi/v1/margin/maxBorrowable" : "/sapi/v1/margin/maxBorrowable",
            security: .signed,
            weight: .maxBorrowable(in: scope),
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}

/// The response of `GET /sapi/v1/margin/maxTransferable`.
public struct MaxTransferable: Hashable, Sendable, JSONReadable {
    /// The max transferable amount.
    public let amount: ReportedDecimal

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) { amount = try json.amount("amount") }
}

extension Endpoint where Response == MaxTransferable {
    /// How much of `asset` can be transferred out: `GET /sapi/v1/margin/maxTransferable`.
    public static func maxTransferable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/maxTransferable",
            security: .signed,
            weight: RequestWeight(50, .ip),
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}

/// The exchange's available inventory.
public struct AvailableInventory: Hashable, Sendable, JSONReadable {
    /// The inventory by asset.
    public let assets: [String: ReportedDecimal]

    /// The time of the inventory as sent: the published sample has seconds since 1970.
    public let updateTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        guard let inventory = json["assets"] else { throw JSONMismatch(path: "assets", expected: .object) }
        var assets: [String: ReportedDecimal] = [:]
        for member in try inventory.members() {
            do {
                assets[member.name] = try member.value.amount()
            } catch {
                throw error.within("assets.\(member.name)")
            }
        }
        self.assets = assets
        updateTime = try json.instant(ifPresent: "updateTime")
    }

    /// ``updateTime`` in milliseconds since 1970, sent in seconds or milliseconds.
    public var updatedMilliseconds: Int64? { updateTime?.instantMilliseconds }
}

extension Endpoint where Response == AvailableInventory {
    /// The available inventory of cross or isolated margin: `GET /sapi/v1/margin/available-inventory`.
    public static func availableInventory(isolated: Bool = false) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/available-inventory",
            security: .signed,
            weight: .availableInventory,
            parameters: [QueryParameter("type", isolated ? "ISOLATED" : "MARGIN")]
        )
    }
}

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
        Endpoint(path: "/sapi/v1/margin/liquidation-loan", security: .signed, weight: RequestWeight(100, .uid))
    }
}
