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
