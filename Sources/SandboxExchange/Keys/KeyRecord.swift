import Crypto
import CryptoExtras

/// A key as the exchange knows it: what verifies its signatures, and what it may do.
struct KeyRecord: Sendable {
    /// How signatures of a key are verified.
    enum Verifier: Sendable {
        /// Begun with the secret, which takes as long as all the rest of a verification.
        case hmac(HMAC<SHA256>)
        case rsa(_RSA.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
    }

    let apiKey: String
    let verifier: Verifier
    /// The HMAC secret's text, for telling a user of the sandbox; nil for keys of which only the public half is known.
    let secret: String?
    var permissions = KeyPermissions()
    /// The addresses it may be used from; empty for any.
    var addresses: [String] = []
}

/// What a key may do, as `apiRestrictions` reports it.
struct KeyPermissions: Hashable, Sendable {
    var reading = true
    var margin = true
    var spotAndMarginTrading = true
    /// What else it may do, by member names of `apiRestrictions`, one that no page lists among them.
    var more: [String] = []

    /// The members of `apiRestrictions` that state permissions, as the page lists them.
    static let memberNames = [
        "enableReading", "enableWithdrawals", "enableInternalTransfer", "enableMargin", "enableFutures",
        "permitsUniversalTransfer", "enableVanillaOptions", "enableFixApiTrade", "enableFixReadOnly",
        "enableSpotAndMarginTrading", "enablePortfolioMarginTrading",
    ]

    /// What a member of `apiRestrictions` says.
    func allows(_ memberName: String) -> Bool {
        switch memberName {
        case "enableReading": reading
        case "enableMargin": margin
        case "enableSpotAndMarginTrading": spotAndMarginTrading
        default: more.contains(memberName)
        }
    }
}

extension KeyRecord: CustomStringConvertible, CustomReflectable {
    var description: String { "KeyRecord(\(apiKey.prefix(4))…, <redacted>)" }

    var customMirror: Mirror { Mirror(self, children: ["apiKey": "\(apiKey.prefix(4))…", "secret": "<redacted>"]) }
}
