public import JSONText

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
