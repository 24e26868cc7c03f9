/// A private key the exchange accepts, of one of three kinds.
///
/// The kind is never guessed from the API key, which does not tell; it follows from the material: a PEM text is read by
/// its label and algorithm identifier, everything else is an HMAC secret.
public struct SigningKey: Sendable {
    /// The algorithms the exchange verifies.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// HMAC-SHA-256 over the payload, in lower-case hexadecimal.
        case hmac
        /// RSASSA-PKCS1-v1_5 with SHA-256, in base64.
        case rsa
        /// Pure Ed25519 (RFC 8032), in base64.
        case ed25519
    }

    /// The algorithm.
    public var kind: Kind { material.kind }

    let material: SigningMaterial

    /// Takes the UTF-8 bytes of an HMAC secret as they are: they are neither hexadecimal nor base64.
    public init(hmacSecret: Secret) {
        material = .hmac(hmacSecret)
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// As it may be shown.
    public var description: String { "\(kind.rawValue) key \(Redaction.mark)" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}
