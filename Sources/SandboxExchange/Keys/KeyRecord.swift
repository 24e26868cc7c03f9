import Crypto
import CryptoExtras

/// An API key with its verification key, permissions and IP whitelist.
struct KeyRecord: Sendable {
    /// The key that verifies signatures.
    enum Verifier: Sendable {
        /// The HMAC state after the secret, which takes half the time of a verification.
        case hmac(HMAC<SHA256>)
        case rsa(_RSA.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
    }

    let apiKey: String
    let verifier: Verifier
    /// The text of an HMAC secret, to show it to the user; nil for RSA and Ed25519.
    let secret: String?
    var permissions = KeyPermissions()
    /// Whether the scenario does not say what the key may do.
    var hasUsualPermissions = true
    /// The IP whitelist; empty for any address.
    var addresses: [String] = []
}

/// Permissions, as in the response of `apiRestrictions`.
struct KeyPermissions: Hashable, Sendable {
    var reading = true
    var margin = true
    var spotAndMarginTrading = true
    /// Other permissions by their member names in `apiRestrictions`, also undocumented ones.
    var more: [String] = []

    static let portfolioName = "enablePortfolioMarginTrading"

    /// The permissions in `apiRestrictions`, in the order of the exchange's page.
    static let memberNames = [
        "enableReading", "enableWithdrawals", "enableInternalTransfer", "enableMargin", "enableFutures",
        "permitsUniversalTransfer", "enableVanillaOptions", "enableFixApiTrade", "enableFixReadOnly",
        "enableSpotAndMarginTrading", portfolioName,
    ]

    /// The value of a member of `apiRestrictions`.
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

extension KeyRecord {
    static func hmac(apiKey: String, secret: String) -> KeyRecord {
        KeyRecord(apiKey: apiKey, verifier: .hmac(secret: secret), secret: secret)
    }

    /// A random HMAC key: 64 letters and digits each for API key and secret, as in real ones.
    static func random(using randomness: inout some RandomNumberGenerator) -> KeyRecord {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        var texts: [String] = []
        for _ in 0..<2 {
            texts.append(String((0..<64).compactMap { _ in alphabet.randomElement(using: &randomness) }))
        }
        return hmac(apiKey: texts[0], secret: texts[1])
    }
}

/// An API key and secret of the sandbox.
///
/// The secret has no value outside this process, but does not appear in descriptions, dumps and mirrors either, so that
/// a client's leak tests find only real leaks.
package struct SandboxCredential: Sendable {
    /// The API key, for `X-MBX-APIKEY`.
    package let apiKey: String

    /// The HMAC secret's text; its UTF-8 bytes are the key.
    package let secret: String

    package init(apiKey: String, secret: String) {
        self.apiKey = apiKey
        self.secret = secret
    }
}

extension SandboxCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        "SandboxCredential(apiKey: \(apiKey.prefix(4))…, secret: <redacted>)"
    }

    package var debugDescription: String { description }

    package var customMirror: Mirror {
        Mirror(self, children: ["apiKey": "\(apiKey.prefix(4))…", "secret": "<redacted>"])
    }
}
