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
            // One wrong passphrase in 256 gives valid padding, but never a valid key.
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
            // The other initialiser refuses short keys without giving that reason.
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

/// The first frame of a PEM text: its label and the bytes within.
struct PEMFrame {
    /// Every frame, even a damaged one, begins with these; an HMAC secret does not.
    static let dashes = "-----"

    static let begin = "-----BEGIN "

    let label: String
    let der: [UInt8]

    init(_ pem: Secret) throws(SigningKeyFault) {
        label = try Self.label(of: pem)
        if let fault = Self.refusal(of: label, in: pem) { throw fault }
        // This copy cannot be wiped; swift-asn1 reads PEM only from a `String`.
        let text = pem.withBytes { String(decoding: $0, as: UTF8.self) }
        do {
            der = try PEMDocument(pemString: text).derBytes
        } catch {
            throw .malformedPEM
        }
    }

    /// The label is read first, so that an unsupported form is reported as such.
    private static func label(of pem: Secret) throws(SigningKeyFault) -> String {
        let line = pem.trimmingWhitespace().withBytes { bytes in
            String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(80), as: UTF8.self)
        }
        guard line.hasPrefix(begin), line.hasSuffix("-----"), line.count > begin.count + 5 else { throw .malformedPEM }
        return String(line.dropFirst(begin.count).dropLast(5))
    }

    private static func refusal(of label: String, in pem: Secret) -> SigningKeyFault? {
        switch label {
        case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY": nil
        case "RSA PRIVATE KEY": .unsupportedForm(.pkcs1)
        case "EC PRIVATE KEY", "EC PARAMETERS": .unsupportedAlgorithm(identifier: "1.2.840.10045.2.1")
        case "OPENSSH PRIVATE KEY": .unsupportedForm(isEd25519(openSSH: pem) ? .openSSHEd25519 : .openSSH)
        case let other where other.hasSuffix("PRIVATE KEY") || other.hasSuffix("PRIVATE KEY BLOCK"):
            .unsupportedAlgorithm(identifier: String(other.prefix { $0 != " " }))
        default:
            label.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") } && label.contains { $0 != " " }
                ? .notPrivate(label: label) : .malformedPEM
        }
    }

    /// Whether the public half, which is not encrypted, is an Ed25519 key.
    private static func isEd25519(openSSH pem: Secret) -> Bool {
        let text = String(decoding: pem.withBytes { $0.filter { $0 > 0x20 } }, as: UTF8.self)
        // `ssh-ed25519` in base64, at each of the three possible alignments.
        return ["c3NoLWVkMjU1MT", "NzaC1lZDI1NTE5", "zc2gtZWQyNTUx"].contains { text.contains($0) }
    }
}

/// `PrivateKeyInfo` of RFC 5958.
struct PrivateKeyInfo {
    let algorithm: ASN1ObjectIdentifier
    let key: [UInt8]

    init(_ der: [UInt8]) throws(SigningKeyFault) {
        do {
            (algorithm, key) = try DER.sequence(try DER.parse(der), identifier: .sequence) { nodes in
                _ = try Int(derEncoded: &nodes)
                let algorithm = try AlgorithmIdentifier(derEncoded: &nodes)
                let key = try ASN1OctetString(derEncoded: &nodes)
                // Attributes and the public key may follow.
                while nodes.next() != nil {}
                return (algorithm.identifier, Array(key.bytes))
            }
        } catch {
            throw .malformedKey
        }
    }
}

/// `AlgorithmIdentifier` of RFC 5280: an object identifier and its parameters.
struct AlgorithmIdentifier {
    let identifier: ASN1ObjectIdentifier
    let parameters: ASN1Node?

    init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
        guard let node = nodes.next() else { throw SigningKeyFault.malformedKey }
        (identifier, parameters) = try DER.sequence(node, identifier: .sequence) { inner in
            (try ASN1ObjectIdentifier(derEncoded: &inner), inner.next())
        }
    }
}

extension ASN1ObjectIdentifier {
    static let rsaEncryption: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 1, 1]
    static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
    static let pbes2: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 5, 13]
    static let pbkdf2: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 5, 12]
}
