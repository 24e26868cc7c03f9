import HTTPTypes

/// The weight of one request, and whether it counts by IP address or by account.
public struct RequestWeight: Hashable, Sendable {
    /// The weight.
    public let points: Int

    /// Which limit it counts against.
    public let bucket: BucketKind

    /// Creates a weight.
    public init(_ points: Int, _ bucket: BucketKind) {
        self.points = points
        self.bucket = bucket
    }

    /// The expected weight of a max borrowable request.
    ///
    /// The reference page says 50 (IP), a later entry of the change log (2026-04-16) 750 (UID); both allow 240 a
    /// minute. Until a response shows which is true, 50 (IP) is the safe one, because all accounts of one IP address
    /// share it.
    public static let maxBorrowable = RequestWeight(50, .ip)

    /// The expected weight of a max borrowable request for an account.
    public static func maxBorrowable(in scope: MarginScope) -> RequestWeight {
        scope == .portfolio ? RequestWeight(5, .ip) : maxBorrowable
    }

    /// The expected weight of an available inventory request.
    public static let availableInventory = RequestWeight(50, .uid)

    /// The weight in the unit of another limit of the endpoint group `group`.
    ///
    /// It is scaled so that as many requests per minute fit as before, as 50 (IP) and 750 (UID) of the same endpoint
    /// do.
    package func points(in bucket: BucketKind, of group: String) -> Int {
        guard bucket != self.bucket else { return points }
        let group = LimitGroup(path: group)
        let published = group.limit(self.bucket)
        return (points * group.limit(bucket) + published - 1) / published
    }
}

/// Whether a weight limit counts by IP address or by account.
public enum BucketKind: String, Hashable, Sendable, CaseIterable {
    /// By the IP address that the request comes from.
    case ip
    /// By the account of the API key.
    case uid
}

/// The endpoints that share weight limits: each `/sapi` endpoint has its own, all of `/api` have one, all of `/papi`
/// another.
struct LimitGroup: Hashable, Sendable {
    private static let portfolio = "/papi"
    private static let shared = ["/api", portfolio]

    let name: String

    /// Whether all paths of the API count against one limit, by IP address.
    var isShared: Bool { Self.shared.contains(name) }

    /// Whether the API is that of portfolio margin, which has a host of its own.
    var isForPortfolio: Bool { name == Self.portfolio }

    init(path: String) { name = Self.shared.first { path.hasPrefix($0 + "/") } ?? path }

    /// The limit in weight per minute.
    ///
    /// Source: the general information of margin and portfolio margin, and "LIMITS" of the spot REST documentation.
    func limit(_ bucket: BucketKind) -> Int {
        switch bucket {
        case .ip: isShared ? 6_000 : 12_000
        case .uid: 180_000
        }
    }
}

/// The used weight in a response's header.
public struct WeightReading: Hashable, Sendable {
    /// The endpoint group: the path for `/sapi`, else `/api` or `/papi` for all of their paths.
    public let group: String

    /// Whether it counts by IP address or by account.
    public let bucket: BucketKind

    /// The weight used in the current minute, this request included.
    public internal(set) var used: Int

    /// The limit in weight per minute.
    public let limit: Int

    /// Creates a reading.
    public init(group: String, bucket: BucketKind, used: Int, limit: Int) {
        self.group = group
        self.bucket = bucket
        self.used = used
        self.limit = limit
    }
}

struct WeightHeaders {
    private typealias Header = (name: HTTPField.Name, bucket: BucketKind)

    /// Numbers outside this range are ignored as damaged; real limits are below a thousandth of it.
    private static let points: ClosedRange<Int64> = 0...1_000_000_000

    private static let shared = headers([("X-MBX-USED-WEIGHT-1M", .ip)])
    private static let separate = headers([("X-SAPI-USED-IP-WEIGHT-1M", .ip), ("X-SAPI-USED-UID-WEIGHT-1M", .uid)])

    let group: LimitGroup

    func readings(in headers: HTTPFields) -> [WeightReading] {
        guard !headers.isEmpty else { return [] }
        return (group.isShared ? Self.shared : Self.separate).compactMap { name, bucket in
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
