import HTTPTypes

/// What one request costs, and whom.
public struct RequestWeight: Hashable, Sendable {
    /// The points one request takes from its bucket.
    public let points: Int

    /// Whose bucket it takes them from.
    public let bucket: BucketKind

    /// A cost of `points` charged to `bucket`.
    public init(_ points: Int, _ bucket: BucketKind) {
        self.points = points
        self.bucket = bucket
    }

    /// What a request about the borrowable amount is expected to cost.
    ///
    /// The reference page says 50 (IP), a later entry of the change log (2026-04-16) 750 (UID); both allow 240 a minute.
    /// Until a response tells which holds, the page's figure is the careful one: all accounts of one address share it.
    public static let maxBorrowable = RequestWeight(50, .ip)

    /// What a request about the exchange's own inventory is expected to cost.
    public static let availableInventory = RequestWeight(50, .uid)

    /// What it comes to in the `bucket` of the endpoint group `group`.
    ///
    /// A figure published for the other kind is scaled so that it allows as many requests a minute as before: that is
    /// how 50 (IP) and 750 (UID) of the same endpoint relate.
    package func points(in bucket: BucketKind, of group: String) -> Int {
        guard bucket != self.bucket else { return points }
        let group = LimitGroup(path: group)
        let published = group.limit(self.bucket)
        return (points * group.limit(bucket) + published - 1) / published
    }
}

/// Whose budget a request is charged to.
public enum BucketKind: String, Hashable, Sendable, CaseIterable {
    /// The address the request comes from.
    case ip
    /// The account the key belongs to.
    case uid
}

/// What shares a budget: each `/sapi` endpoint has its own, all of `/api` has one.
struct LimitGroup: Hashable, Sendable {
    static let api = "/api"

    let name: String

    init(path: String) {
        name = path.hasPrefix("/api/") ? Self.api : path
    }

    /// Points a minute.
    ///
    /// Source: the margin section's general information, and "LIMITS" of the spot REST documentation.
    func limit(_ bucket: BucketKind) -> Int {
        switch bucket {
        case .ip: name == Self.api ? 6_000 : 12_000
        case .uid: 180_000
        }
    }
}

/// What a response's header says about a budget in the current minute.
public struct WeightReading: Hashable, Sendable {
    /// Which endpoint group was charged: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget it is.
    public let bucket: BucketKind

    /// The points used in the current minute, this request included.
    public let used: Int

    /// The points the exchange allows a minute.
    public let limit: Int

    /// Joins what a header said with the budget it is about.
    public init(group: String, bucket: BucketKind, used: Int, limit: Int) {
        self.group = group
        self.bucket = bucket
        self.used = used
        self.limit = limit
    }
}

/// The headers that tell a budget's use.
///
/// Their names come in any letter case, which `HTTPFields` does not mind.
struct WeightHeaders {
    private typealias Header = (name: HTTPField.Name, bucket: BucketKind)

    /// No budget has a thousandth of the most: what is beyond is damage, and is passed over.
    private static let points: ClosedRange<Int64> = 0...1_000_000_000

    private static let shared = headers([("X-MBX-USED-WEIGHT-1M", .ip)])
    private static let separate = headers([("X-SAPI-USED-IP-WEIGHT-1M", .ip), ("X-SAPI-USED-UID-WEIGHT-1M", .uid)])

    let group: LimitGroup

    func readings(in headers: HTTPFields) -> [WeightReading] {
        guard !headers.isEmpty else { return [] }
        return (group.name == LimitGroup.api ? Self.shared : Self.separate).compactMap { name, bucket in
            guard let text = headers.first(where: { $0.name == name })?.value,
                let used = ReportedInteger(text)?.within(Self.points)
            else {
                return nil
            }
            return WeightReading(group: group.name, bucket: bucket, used: Int(used), limit: group.limit(bucket))
        }
    }

    private static func headers(_ names: [(String, BucketKind)]) -> [Header] {
        names.compactMap { name, bucket in HTTPField.Name(name).map { ($0, bucket) } }
    }
}
