import BinanceMargin
import NIOCore
import NIOSSL

/// Whom a URL asks for, and whether a certificate is for that (RFC 9525, 6).
///
/// The TLS library compares IP names with the peer's address, which is a proxy's or a resolver's choice, and falls back
/// to the common name. Here a host name is compared with DNS names alone, and an address that the URL itself names with IP
/// names alone.
struct ServerIdentity: Sendable {
    private enum Reference {
        /// The labels of a host name, in lower case.
        case name([ArraySlice<UInt8>])
        case address(SocketAddress)
        /// Neither, such as `127.1`: resolvers read it as an address, and no certificate is for it.
        case neither
    }

    private let host: String
    private let reference: Reference

    /// - Parameter host: as ``BaseURL/host`` has it.
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

    /// Accepts a certificate that is for the host.
    ///
    /// - Parameter certificate: the peer's own, whose chain is trusted; nil is accepted for no host.
    /// - Throws: `TransportFailure` with reason `wrongName`.
    func verify(_ certificate: NIOSSLCertificate?) throws(TransportFailure) {
        let names = certificate.map(CertificateNames.init) ?? CertificateNames()
        guard !matches(names) else { return }
        throw TransportFailure(
            .wrongName(asked: CertificateNames.visible(host.utf8), offered: names.description),
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

    /// Compares label by label. A `*` is the whole first label and matches one label of a domain of at least two.
    private static func isMatch(_ presented: [UInt8], for asked: [ArraySlice<UInt8>]) -> Bool {
        guard let presented = labels(of: presented), presented.count == asked.count else { return false }
        guard presented[0].elementsEqual([UInt8(ascii: "*")]) else { return presented == asked }
        return presented.count > 2 && asked[0].allSatisfy(isLetterDigitOrHyphen) && presented[1...] == asked[1...]
    }

    /// The labels in lower case, without the dot that may end a name; nil where one is empty.
    private static func labels(of name: some Sequence<UInt8>) -> [ArraySlice<UInt8>]? {
        var bytes = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.contains(where: \.isEmpty) ? nil : labels
    }

    /// Whether resolvers read a host that ends so as an IPv4 address: decimal digits, or `0x` with hexadecimal ones.
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
