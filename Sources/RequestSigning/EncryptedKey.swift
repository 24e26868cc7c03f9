import Crypto
import CryptoExtras
import SwiftASN1

/// `EncryptedPrivateKeyInfo` of RFC 5958 under PBES2 (RFC 8018): PBKDF2 and AES-CBC.
///
/// swift-crypto decrypts only RSA keys of this form, and only from a PEM text.
struct EncryptedKey {
    /// More rounds would take longer than a user waits.
    static let maximumRounds = 10_000_000

    private let salt: [UInt8]
    let rounds: Int
    private let hash: KDF.Insecure.PBKDF2.HashFunction
    private let keyLength: Int
    private let initialVector: [UInt8]
    private let ciphertext: [UInt8]

    init(_ der: [UInt8]) throws(SigningKeyFault) {
        do {
            let scheme: Scheme
            (scheme, ciphertext) = try DER.sequence(try DER.parse(der), identifier: .sequence) { nodes in
                let scheme = try Scheme(AlgorithmIdentifier(derEncoded: &nodes))
                return (scheme, Array(try ASN1OctetString(derEncoded: &nodes).bytes))
            }
            (salt, rounds, hash) = (scheme.derivation.salt, scheme.derivation.rounds, scheme.derivation.hash)
            (keyLength, initialVector) = (scheme.keyLength, scheme.initialVector)
        } catch let fault as SigningKeyFault {
            throw fault
        } catch {
            throw .malformedKey
        }
    }

    func opened(with passphrase: Secret) throws(SigningKeyFault) -> [UInt8] {
        do {
            let key = try passphrase.withBytes { bytes in
                // The checked call requires more rounds than the 2,048 that openssl writes.
                try KDF.Insecure.PBKDF2.deriveKey(
                    from: bytes,
                    salt: salt,
                    using: hash,
                    outputByteCount: keyLength,
                    unsafeUncheckedRounds: rounds
                )
            }
            return Array(try AES._CBC.decrypt(ciphertext, using: key, iv: AES._CBC.IV(ivBytes: initialVector)))
        } catch {
            throw .wrongPassphrase
        }
    }
}

/// `PBES2-params`: key derivation and cipher.
private struct Scheme {
    let derivation: Derivation
    let keyLength: Int
    let initialVector: [UInt8]

    init(_ algorithm: AlgorithmIdentifier) throws {
        guard algorithm.identifier == .pbes2 else { throw Self.refusal(of: algorithm.identifier) }
        guard let parameters = algorithm.parameters else { throw SigningKeyFault.malformedKey }
        let (derivation, cipher) = try DER.sequence(parameters, identifier: .sequence) { nodes in
            (try AlgorithmIdentifier(derEncoded: &nodes), try AlgorithmIdentifier(derEncoded: &nodes))
        }
        guard derivation.identifier == .pbkdf2 else { throw SigningKeyFault.unsupportedForm(.otherEncryption) }
        self.derivation = try Derivation(derivation)
        keyLength = try Self.keyLength(of: cipher.identifier)
        guard let vector = cipher.parameters else { throw SigningKeyFault.malformedKey }
        initialVector = Array(try ASN1OctetString(derEncoded: vector).bytes)
    }

    /// The length in bytes of an AES-CBC key: 2.16.840.1.101.3.4.1, and 2, 22 or 42.
    private static func keyLength(of cipher: ASN1ObjectIdentifier) throws -> Int {
        switch "\(cipher)" {
        case "2.16.840.1.101.3.4.1.2": 16
        case "2.16.840.1.101.3.4.1.22": 24
        case "2.16.840.1.101.3.4.1.42": 32
        default: throw SigningKeyFault.unsupportedForm(.otherEncryption)
        }
    }

    /// PKCS#5 version 1.5 is 1.2.840.113549.1.5, PKCS#12's own schemes are 1.2.840.113549.1.12.1.
    private static func refusal(of scheme: ASN1ObjectIdentifier) -> SigningKeyFault {
        let number = "\(scheme)"
        let isOld = ["1.2.840.113549.1.5.", "1.2.840.113549.1.12.1."].contains { number.hasPrefix($0) }
        return .unsupportedForm(isOld ? .passwordBasedEncryption1 : .otherEncryption)
    }
}

/// `PBKDF2-params`.
private struct Derivation {
    let salt: [UInt8]
    let rounds: Int
    let hash: KDF.Insecure.PBKDF2.HashFunction

    init(_ algorithm: AlgorithmIdentifier) throws {
        guard let parameters = algorithm.parameters else { throw SigningKeyFault.malformedKey }
        (salt, rounds, hash) = try DER.sequence(parameters, identifier: .sequence) { nodes in
            let salt = Array(try ASN1OctetString(derEncoded: &nodes).bytes)
            let rounds = try Int(derEncoded: &nodes)
            // The key's length, which the cipher determines anyway.
            let _: Int? = try DER.optionalImplicitlyTagged(&nodes)
            let hash = try nodes.next().map(Self.hash) ?? .insecureSHA1
            return (salt, rounds, hash)
        }
        guard rounds > 0 else { throw SigningKeyFault.malformedKey }
        guard rounds <= EncryptedKey.maximumRounds else { throw SigningKeyFault.tooManyRounds(rounds) }
    }

    /// HMAC with SHA-1 (the default of RFC 8018) to SHA-512: 1.2.840.113549.2, and 7 to 11.
    private static func hash(_ node: ASN1Node) throws -> KDF.Insecure.PBKDF2.HashFunction {
        let identifier = try DER.sequence(node, identifier: .sequence) { nodes in
            let identifier = try ASN1ObjectIdentifier(derEncoded: &nodes)
            while nodes.next() != nil {}
            return identifier
        }
        switch "\(identifier)" {
        case "1.2.840.113549.2.7": return .insecureSHA1
        case "1.2.840.113549.2.8": return .insecureSHA224
        case "1.2.840.113549.2.9": return .sha256
        case "1.2.840.113549.2.10": return .sha384
        case "1.2.840.113549.2.11": return .sha512
        default: throw SigningKeyFault.unsupportedForm(.otherEncryption)
        }
    }
}
