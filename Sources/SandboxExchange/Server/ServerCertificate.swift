import Crypto
package import FoundationEssentials
import NIOCore
import NIOSSL
import SwiftASN1
import SystemCalls
import X509

/// A certificate for this machine, made anew at each start, with the authority that signed it.
///
/// A client under test trusts the authority's file; the keys live in memory only and end with the process.
package struct ServerCertificate: Sendable {
    /// The authority's certificate as PEM text, for a client's list of trusted authorities.
    package let authorityPEM: String

    /// What the server presents.
    let configuration: TLSConfiguration

    /// Makes an authority and a certificate for `localhost`, `127.0.0.1` and `::1`, valid for `days`.
    ///
    /// - Parameters:
    ///   - names: further hosts that it is for: those that a proxy under test leads here.
    ///   - notBefore: the start of the validity; now unless a test wants an expired one.
    ///   - days: how long the validity lasts.
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
        // A client that does not answer the farewell would hold up the server's end.
        configuration.shutdownTimeout = .milliseconds(100)
        self.configuration = configuration
    }

    private static let thisMachine: [GeneralName] = [
        .dnsName("localhost"),
        .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
        .ipAddress(ASN1OctetString(contentBytes: ArraySlice([UInt8](repeating: 0, count: 15) + [1]))),
    ]

    /// Writes the authority's certificate to a file that must not be there.
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
