import Crypto
package import FoundationEssentials
import NIOCore
import NIOSSL
import SwiftASN1
import SystemCalls
import X509

/// A certificate for this computer, created at each start, with the authority that signed it.
///
/// A client under test trusts the authority's file; the keys exist only in memory.
package struct ServerCertificate: Sendable {
    /// The authority's certificate as PEM text, for a client's trusted roots.
    package let authorityPEM: String

    let configuration: TLSConfiguration

    /// Creates an authority and a certificate for `localhost`, `127.0.0.1` and `::1`.
    ///
    /// - Parameters:
    ///   - names: further host names, for a proxy under test.
    ///   - notBefore: the start of the validity; for an expired certificate a time in the past.
    ///   - days: the length of the validity.
    package init(names: [String] = [], notBefore: Date = Date(), days: Int = 30) throws {
        let authority = try Self.authority(from: notBefore, days: days)
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let leaf = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: key.publicKey,
            notValidBefore: notBefore.addingTimeInterval(-60),
            notValidAfter: notBefore.addingTimeInterval(Double(days) * 86_400),
            issuer: authority.certificate.subject,
            subject: DistinguishedName { CommonName("localhost") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                SubjectAlternativeNames(Self.thisMachine + names.map { .dnsName($0) })
                try ExtendedKeyUsage([.serverAuth])
            },
            issuerPrivateKey: authority.key
        )
        authorityPEM = try authority.certificate.serializeAsPEM().pemString
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(leaf.serializeAsPEM().pemString.utf8))
                .map { .certificate($0) },
            privateKey: .privateKey(
                try NIOSSLPrivateKey(bytes: Array(key.serializeAsPEM().pemString.utf8), format: .pem)
            )
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        // A client that does not confirm the end of TLS would delay stopping the server.
        configuration.shutdownTimeout = .milliseconds(100)
        self.configuration = configuration
    }

    private static let thisMachine: [GeneralName] = [
        .dnsName("localhost"),
        .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
        .ipAddress(ASN1OctetString(contentBytes: ArraySlice([UInt8](repeating: 0, count: 15) + [1]))),
    ]

    /// Writes the authority's certificate to a file that must not exist.
    package func writeAuthority(toFile path: String) throws {
        try UserFile.create(path, with: authorityPEM)
    }

    private static func authority(
        from notBefore: Date,
        days: Int
    ) throws -> (certificate: Certificate, key: Certificate.PrivateKey) {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let name = try DistinguishedName { CommonName("sandbox exchange, simulated") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: key.publicKey,
            notValidBefore: notBefore.addingTimeInterval(-60),
            notValidAfter: notBefore.addingTimeInterval(Double(days) * 86_400),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true))
            },
            issuerPrivateKey: key
        )
        return (certificate, key)
    }
}
