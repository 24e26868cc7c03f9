import SwiftASN1

/// An algorithm by number, with its parameters.
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
