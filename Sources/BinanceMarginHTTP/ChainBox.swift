import NIOSSL
import Synchronization

/// Keeps the certificates that a handshake brought.
final class ChainBox: Sendable {
    private let state = Mutex<[ProbeReport.Certificate]>([])

    var certificates: [ProbeReport.Certificate] { state.withLock { $0 } }

    func note(_ chain: [NIOSSLCertificate]) {
        let certificates = chain.map { certificate in
            ProbeReport.Certificate(
                summary: "\(certificate)",
                issuer: (try? certificate.toDERBytes()).flatMap(CertificateIssuer.name),
                notValidBefore: Int64(certificate.notValidBefore),
                notValidAfter: Int64(certificate.notValidAfter)
            )
        }
        state.withLock { $0 = certificates }
    }
}
