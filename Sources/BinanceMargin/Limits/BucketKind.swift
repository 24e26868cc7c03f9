/// Whose budget a request is charged to.
public enum BucketKind: String, Hashable, Sendable, CaseIterable {
    /// The address the request comes from.
    case ip
    /// The account the key belongs to.
    case uid
}
