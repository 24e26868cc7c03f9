import NIOCore
import NIOSSL

/// What a certificate is for: its subject alternative names (RFC 5280, 4.2.1.6). The common name is never read.
struct CertificateNames {
    /// The most names that an error lists.
    private static let mostListed = 4

    /// The most bytes of a name that an error shows.
    private static let longestShown = 64

    /// The DNS names, as their bytes are in the certificate.
    private(set) var hosts: [[UInt8]] = []

    /// The IP names, with port 0.
    private(set) var addresses: [SocketAddress] = []

    /// The names of no certificate at all.
    init() {}

    /// Reads the names; a list that cannot be read, or is there twice, has none.
    init(_ certificate: NIOSSLCertificate) {
        for name in certificate._subjectAlternativeNames() {
            switch name.nameType {
            case .dnsName: hosts.append(Array(name.contents))
            case .ipAddress:
                let bytes = ByteBuffer(bytes: Array(name.contents))
                if let address = try? SocketAddress(packedIPAddress: bytes, port: 0) { addresses.append(address) }
            default: break
            }
        }
    }

    /// The names as an error lists them: bytes that are not plain characters spelt out, long ones and long lists cut.
    var description: String {
        let names = hosts.map(Self.visible) + addresses.compactMap(\.ipAddress)
        return names.prefix(Self.mostListed).joined(separator: ", ") + (names.count > Self.mostListed ? ", …" : "")
    }

    static func visible(_ name: some Collection<UInt8>) -> String {
        let shown = name.prefix(longestShown).map { byte in
            (0x21...0x7E).contains(byte)
                ? String(Unicode.Scalar(byte)) : "\\x{\(String(byte, radix: 16, uppercase: true))}"
        }
        return shown.joined() + (name.count > longestShown ? "…" : "")
    }
}
