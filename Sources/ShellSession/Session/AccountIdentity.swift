import BinanceMargin

/// One account on one exchange: what tells its figures from those of every other.
///
/// All that a session keeps without being told to is kept by it: samples for `plot`, `$last` and bare names, what the key
/// may do, the budgets of an account. It changes with the host, with every setting that leads to a key, and with each
/// `profile use`, after which the same settings may lead to another key.
package struct AccountIdentity: Hashable, Sendable {
    /// The exchange, which alone tells lists, clocks and the budgets of an address apart.
    package enum Exchange: Hashable, Sendable {
        /// The one in this program.
        case embedded
        case host(ExchangeHost)
        /// What `baseURL` says, where that is no address.
        case unreadable(String)

        package init(_ snapshot: SessionSnapshot) {
            let text = snapshot.settings["baseURL"]?.text ?? ""
            self =
                snapshot.isSandbox
                ? .embedded : (try? BaseURL(text)).map { .host(ExchangeHost($0)) } ?? .unreadable(text)
        }
    }

    /// What leads to a key. The embedded exchange has one of its own, whatever the settings say.
    private struct Key: Hashable {
        package let profile: String?
        package let texts: [String?]
        let renewals: Int
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
            texts: ["apiKey", "secret", "passphrase"].map { snapshot.settings[$0]?.text },
            renewals: snapshot.renewals
        )
    }
}

/// What implicit values are about: the account, and the margin account in it that requests are about.
package struct RequestedAccount: Hashable, Sendable {
    private let identity: AccountIdentity
    private let scope: MarginScope

    init(_ snapshot: SessionSnapshot) {
        identity = AccountIdentity(snapshot)
        scope = snapshot.scope
    }
}
