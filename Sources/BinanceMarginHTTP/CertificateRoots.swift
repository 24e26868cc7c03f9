import BinanceMargin
import NIOSSL
import SystemCalls

/// Where the roots come from that vouch for the exchange's certificate.
///
/// A static binary's TLS library looks in two fixed places at most, so the files are read here.
public enum CertificateRoots: Hashable, Sendable {
    /// The first of the places where Linux distributions keep them.
    case system
    /// A PEM file, as `SSL_CERT_FILE` names one.
    case file(String)

    /// Source: the `ca-certificates` packages of Debian, Fedora, openSUSE and Alpine.
    static let systemPlaces = [
        "/etc/ssl/certs/ca-certificates.crt",
        "/etc/pki/tls/certs/ca-bundle.crt",
        "/etc/ssl/ca-bundle.pem",
        "/etc/ssl/cert.pem",
    ]

    /// The largest file read, in bytes: a hundred times what distributions have.
    private static let largestFile = 32 << 20

    func load() throws(TransportFailure) -> [NIOSSLCertificate] {
        switch self {
        case .system:
            for place in Self.systemPlaces {
                if let roots = Self.read(place) { return roots }
            }
            throw TransportFailure(.configuration(.noRoots), detail: "no certificate roots found")
        case .file(let path):
            guard let roots = Self.read(path) else {
                throw TransportFailure(.configuration(.unreadableRoots), detail: "no certificate in `\(path)`")
            }
            return roots
        }
    }

    private static func read(_ path: String) -> [NIOSSLCertificate]? {
        // A named pipe would keep the library waiting.
        guard let bytes = try? BoundedFile.read(path, limit: largestFile),
            let roots = try? NIOSSLCertificate.fromPEMBytes(bytes), !roots.isEmpty
        else { return nil }
        return roots
    }
}
