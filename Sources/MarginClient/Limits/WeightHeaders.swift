import HTTPTypes

/// The headers that tell a budget's use.
///
/// Their names come in any letter case, which `HTTPFields` does not mind.
struct WeightHeaders {
    let group: LimitGroup

    func readings(in headers: HTTPFields) -> [WeightReading] {
        names.compactMap { name, bucket in
            guard let name = HTTPField.Name(name), let text = headers[name], let used = Int(text), used >= 0 else {
                return nil
            }
            return WeightReading(group: group.name, bucket: bucket, used: used, limit: group.limit(bucket))
        }
    }

    private var names: [(String, BucketKind)] {
        group.name == LimitGroup.api
            ? [("X-MBX-USED-WEIGHT-1M", .ip)]
            : [("X-SAPI-USED-IP-WEIGHT-1M", .ip), ("X-SAPI-USED-UID-WEIGHT-1M", .uid)]
    }
}
