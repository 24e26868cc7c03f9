import Crypto
import CryptoExtras
import SwiftASN1

/// Reads PKCS#8 private keys (RFC 5958), opening encrypted ones first.
struct PrivateKeyReader {
    let passphrase: Secret?

    func read(_ pem: Secret) throws(SigningKeyFault) -> SigningMaterial {
        let frame = try PEMFrame(pem)
        guard frame.label == "ENCRYPTED PRIVATE KEY" else { return try Self.material(frame.der) }
        guard let passphrase, !passphrase.isEmpty else { throw .passphraseNeeded }
        let opened = try EncryptedKey(frame.der).opened(with: passphrase)
        do {
            return try Self.material(opened)
        } catch .malformedKey {
            // One wrong passphrase in 256 leaves padding that looks right; what it leaves behind it does not.
            throw .wrongPassphrase
        }
    }

    private static func material(_ der: [UInt8]) throws(SigningKeyFault) -> SigningMaterial {
        let info = try PrivateKeyInfo(der)
        switch info.algorithm {
        case .rsaEncryption: return .rsa(try rsa(der))
        case .ed25519: return .ed25519(try ed25519(info.key))
        default: throw .unsupportedAlgorithm(identifier: "\(info.algorithm)")
        }
    }

    private static func rsa(_ der: [UInt8]) throws(SigningKeyFault) -> _RSA.Signing.PrivateKey {
        let key: _RSA.Signing.PrivateKey
        do {
            // The other initialiser refuses short keys without saying that this is why.
            key = try _RSA.Signing.PrivateKey(unsafeDERRepresentation: der)
        } catch {
            throw .malformedKey
        }
        // Source: the exchange's FAQ on key types, and general information of its test network.
        guard (2048...4096).contains(key.keySizeInBits) else { throw .unsupportedSize(bits: key.keySizeInBits) }
        return key
    }

    /// The key is an octet string within the octet string (RFC 8410).
    private static func ed25519(_ key: [UInt8]) throws(SigningKeyFault) -> Curve25519.Signing.PrivateKey {
        do {
            let seed = try ASN1OctetString(derEncoded: key).bytes
            return try Curve25519.Signing.PrivateKey(rawRepresentation: Array(seed))
        } catch {
            throw .malformedKey
        }
    }
}
