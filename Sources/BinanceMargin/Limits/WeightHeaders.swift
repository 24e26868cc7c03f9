import HTTPTypes

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
