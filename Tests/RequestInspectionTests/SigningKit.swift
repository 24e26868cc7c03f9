import BinanceMargin
import Crypto
import Foundation
import RequestSigning
import Testing

/// A key of each kind, made once, and what a client does with it.
struct SigningKit: Sendable {
    let kind: SigningKey.Kind
    let apiKey: String
    let key: SigningKey
    /// The HMAC secret, or the PEM text of the private key.
    let text: String
    /// The base64 of the public half's DER form; empty for HMAC.
    let publicKey: String

    static let apiKeyText = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
    static let secretText = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    static let all: [SigningKey.Kind: SigningKit] = {
        var kits: [SigningKey.Kind: SigningKit] = [:]
        for kind in SigningKey.Kind.allCases { kits[kind] = try? SigningKit(kind) }
        return kits
    }()

    static func of(_ kind: SigningKey.Kind) throws -> SigningKit { try #require(all[kind]) }

    init(_ kind: SigningKey.Kind) throws {
        self.kind = kind
        // Each kind has its own API key at the exchange.
        apiKey = String(kind.rawValue.prefix(1)).uppercased() + Self.apiKeyText.dropFirst()
        text = kind == .hmac ? Self.secretText : try OpenSSLKey.make(kind)
        key = try SigningKey(material: Secret(utf8: text))
        publicKey =
            kind == .hmac
            ? ""
            : try OpenSSLKey.run(["pkey", "-pubout"], input: Data(text.utf8)).text
                .split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
    }

    var credentials: Credentials {
        get throws { Credentials(apiKey: try #require(APIKey(apiKey)), signingKey: key) }
    }

    /// The signature, not percent-encoded.
    func sign(_ payload: String) throws -> String { try RequestSigner(key: key).signature(over: payload) }

    /// The signature in hexadecimal, whatever the kind.
    func hexadecimal(_ payload: String) throws -> String {
        let signature = try sign(payload)
        return Data(base64Encoded: signature).flatMap { kind == .hmac ? nil : $0.hexadecimal } ?? signature
    }

    /// The signature in base64, whatever the kind.
    func base64(_ payload: String) throws -> String {
        let signature = try sign(payload)
        guard kind == .hmac else { return signature }
        let digits = Array(signature.utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2)
            .compactMap { UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) }
        return Data(bytes).base64EncodedString()
    }

    /// A payload near `payload` whose signature contains a `+` and a `/`, found by changing the timestamp.
    func payload(withPlusIn head: String) throws -> String {
        var stamp = 1_736_393_892_000
        while true {
            let payload = "\(head)&timestamp=\(stamp)"
            let signature = try base64(payload)
            if signature.contains("+"), signature.contains("/"), !signature.hasPrefix("+") { return payload }
            stamp -= 1
        }
    }

    static func hmac(_ payload: String, secret: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(payload.utf8), using: SymmetricKey(data: Data(secret.utf8)))
            .hexadecimal
    }
}

extension Sequence<UInt8> {
    /// Two lower-case hexadecimal digits a byte.
    var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
