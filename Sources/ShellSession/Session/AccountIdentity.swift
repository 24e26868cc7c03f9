import BinanceMargin

/// Identifies one account on one exchange, to keep its figures separate from those of others.
///
/// It is the key of all figures that a session keeps by itself: samples for `plot`, `$last` and bare names,
/// permissions, UID weights. It changes with the host, with every setting that leads to a key, and with each `profile
/// use`, after which the same settings may lead to another key.
package struct AccountIdentity: Hashable, Sendable {
    /// The exchange, which is enough for lists, clocks and IP weights.
    package enum Exchange: Hashable, Sendable {
        /// The one in this program.
        case embedded
        case host(ExchangeHost)
        /// The text of `baseURL` if it is not a valid URL.
        case unreadable(String)

        package init(_ snapshot: SessionSnapshot) {
            self =
                if snapshot.isSandbox {
                    .embedded
                } else if let baseURL = snapshot.settings.baseURL {
                    .host(ExchangeHost(baseURL))
                } else {
                    .unreadable(snapshot.settings["baseURL"]?.text ?? "")
                }
        }
    }

    /// The settings that lead to a key. The embedded exchange has its own key, whatever the settings are.
    private struct Key: Hashable {
        let profile: String?
        let texts: [String?]
        let renewals: Int
        let retypings: Int
    }

    package let exchange: Exchange
    private let key: Key?

    package init(_ snapshot: SessionSnapshot) {
        exchange = Exchange(snapshot)
        guard exchange != .embedded else {
            key = nil
            return
        }
        key = Key(
            profile: snapshot.profile?.name,
            texts: ["apiKey", "secret", "passphrase", "portfolioURL"].map { snapshot.settings[$0]?.text },
            renewals: snapshot.renewals,
            retypings: snapshot.retypings
        )
    }
}

/// What implicit values belong to: the account, and the margin account in it that requests are for.
package struct RequestedAccount: Hashable, Sendable {
    private let identity: AccountIdentity
    private let scope: MarginScope

    init(_ snapshot: SessionSnapshot) {
        identity = AccountIdentity(snapshot)
        scope = snapshot.scope
    }
}
