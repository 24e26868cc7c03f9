/// Whose figures implicit values are, such as `$last`: equal for one account on one exchange.
///
/// The language knows no exchange: what tells accounts apart is a value of the host's own.
package struct SessionAccount: Sendable {
    /// The account of a host that has no more than one.
    package static let only = SessionAccount(0)

    private let identity: any Hashable & Sendable

    package init(_ identity: some Hashable & Sendable) {
        self.identity = identity
    }
}

extension SessionAccount: Hashable {
    package static func == (left: SessionAccount, right: SessionAccount) -> Bool {
        AnyHashable(left.identity) == AnyHashable(right.identity)
    }

    package func hash(into hasher: inout Hasher) {
        identity.hash(into: &hasher)
    }
}
