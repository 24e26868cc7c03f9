import SwiftASN1

/// `PrivateKeyInfo` of RFC 5958: which algorithm, and its key.
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
