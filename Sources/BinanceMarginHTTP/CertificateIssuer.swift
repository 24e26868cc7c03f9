import SwiftASN1

/// Who signed a certificate, read from its DER form (RFC 5280, 4.1): organisation and common name.
enum CertificateIssuer {
    private static let commonName: ASN1ObjectIdentifier = [2, 5, 4, 3]
    private static let organisation: ASN1ObjectIdentifier = [2, 5, 4, 10]

    /// Both names as far as they are said; nil where neither is, or the bytes are no certificate.
    static func name(inDER bytes: [UInt8]) -> String? {
        guard let root = try? DER.parse(bytes), let body = children(of: root)?.first, var fields = children(of: body)
        else { return nil }
        // An explicit version may come first; then serial number, algorithm, issuer.
        if fields.first?.identifier.tagClass == .contextSpecific { fields.removeFirst() }
        guard fields.count > 2 else { return nil }
        let attributes = attributes(of: fields[2])
        let names = [organisation, commonName].compactMap { kind in attributes.first { $0.kind == kind }?.text }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func attributes(of name: ASN1Node) -> [(kind: ASN1ObjectIdentifier, text: String)] {
        (children(of: name) ?? []).flatMap { children(of: $0) ?? [] }.compactMap { pair in
            guard let parts = children(of: pair), parts.count == 2,
                let kind = try? ASN1ObjectIdentifier(derEncoded: parts[0]),
                case .primitive(let bytes) = parts[1].content
            else { return nil }
            return (kind, String(decoding: bytes.prefix(200), as: UTF8.self))
        }
    }

    private static func children(of node: ASN1Node) -> [ASN1Node]? {
        guard case .constructed(let nodes) = node.content else { return nil }
        return Array(nodes)
    }
}
