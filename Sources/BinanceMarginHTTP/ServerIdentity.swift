import BinanceMargin
import NIOCore
import NIOSSL

/// Checks that a certificate is for the host in a URL (RFC 9525, 6).
///
/// The TLS library compares IP names with the peer's address, which a proxy or a resolver chooses, and falls back to
/// the common name. Here a host name is compared only with DNS names, and an address in the URL only with IP names.
struct ServerIdentity: Sendable {
    private enum Reference {
        /// The labels of a host name, in lower case.
        case name([ArraySlice<UInt8>])
        case address(SocketAddress)
        /// Neither, such as `127.1`, which resolvers read as an address: no certificate matches it.
        case neither
    }

    private let host: String
    private let reference: Reference

    /// - Parameter host: in the form of ``BaseURL/host``.
    init(host: String) {
        self.host = host
        reference =
            if let address = try? SocketAddress(ipAddress: host, port: 0) {
                .address(address)
            } else if let labels = Self.labels(of: host.utf8), let last = labels.last, !Self.isNumber(last) {
                .name(labels)
            } else {
                .neither
            }
    }

    /// Checks that a certificate is for the host.
    ///
    /// - Parameter certificate: the peer's own, with a trusted chain; nil matches no host.
    /// - Throws: `TransportFailure` with reason `wrongName`.
    func verify(_ certificate: NIOSSLCertificate?) throws(TransportFailure) {
        let names = certificate.map(CertificateNames.init) ?? CertificateNames()
        guard !matches(names) else { return }
        throw TransportFailure(
            .wrongName(expected: CertificateNames.visible(host.utf8), offered: names.description),
            detail: "the certificate is for another host"
        )
    }

    private func matches(_ names: CertificateNames) -> Bool {
        switch reference {
        case .name(let labels): names.hosts.contains { Self.isMatch($0, for: labels) }
        case .address(let address): names.addresses.contains(address)
        case .neither: false
        }
    }

    /// Compares label by label. A `*` must be the whole first label, and matches one label before at least two others.
    private static func isMatch(_ presented: [UInt8], for host: [ArraySlice<UInt8>]) -> Bool {
        guard let presented = labels(of: presented), presented.count == host.count else { return false }
        guard presented[0].elementsEqual([UInt8(ascii: "*")]) else { return presented == host }
        return presented.count > 2 && host[0].allSatisfy(isLetterDigitOrHyphen) && presented[1...] == host[1...]
    }

    /// The labels in lower case, without a dot at the end; nil if a label is empty.
    private static func labels(of name: some Sequence<UInt8>) -> [ArraySlice<UInt8>]? {
        var bytes = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.contains(where: \.isEmpty) ? nil : labels
    }

    /// Whether resolvers read a host with this last label as an IPv4 address: decimal digits, or `0x` and hexadecimal
    /// ones.
    private static func isNumber(_ label: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: label, as: UTF8.self)
        return text.allSatisfy { ("0"..."9").contains($0) }
            || text.hasPrefix("0x") && text.dropFirst(2).allSatisfy(\.isHexDigit)
    }

    private static func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

/// The subject alternative names of a certificate (RFC 5280, 4.2.1.6). The common name is not read.
struct CertificateNames {
    private static let mostListed = 4

    /// The most bytes of a name that an error shows.
    private static let longestShown = 64

    /// The bytes of the DNS names.
    private(set) var hosts: [[UInt8]] = []

    /// The IP names, with port 0.
    private(set) var addresses: [SocketAddress] = []

    /// No names, for a missing certificate.
    init() {}

    /// Reads the names; an unreadable or repeated list has none.
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

    /// The names as an error lists them: unprintable bytes escaped, long names and long lists shortened.
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
