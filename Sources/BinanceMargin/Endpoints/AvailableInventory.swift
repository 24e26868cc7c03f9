public import JSONText

/// What the exchange itself has left to lend.
public struct AvailableInventory: Hashable, Sendable, JSONReadable {
    /// What is left of each coin, by its name.
    public let assets: [String: ReportedDecimal]

    /// When it was counted, as the exchange tells it: the published sample has seconds since 1970.
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

    /// ``updateTime`` in milliseconds since 1970, whichever of the two units it came in.
    public var updatedMilliseconds: Int64? { updateTime?.instantMilliseconds }
}

extension Endpoint where Response == AvailableInventory {
    /// What is left to lend in cross margin, or in isolated margin: `GET /sapi/v1/margin/available-inventory`.
    public static func availableInventory(isolated: Bool = false) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/available-inventory",
            security: .signed,
            weight: .availableInventory,
            parameters: [QueryParameter("type", isolated ? "ISOLATED" : "MARGIN")]
        )
    }
}
