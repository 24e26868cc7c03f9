import SwiftASN1

/// The first frame of a PEM text: its label and the bytes within.
struct PEMFrame {
    /// What no HMAC secret begins with, and every frame, however damaged, does.
    static let dashes = "-----"

    static let begin = "-----BEGIN "

    let label: String
    let der: [UInt8]

    init(_ pem: Secret) throws(SigningKeyFault) {
        label = try Self.label(of: pem)
        if let fault = Self.refusal(of: label, in: pem) { throw fault }
        // The text is a copy that nobody wipes; swift-asn1 reads PEM from nothing else.
        let text = pem.withBytes { String(decoding: $0, as: UTF8.self) }
        do {
            der = try PEMDocument(pemString: text).derBytes
        } catch {
            throw .malformedPEM
        }
    }

    /// The label comes first, so that a form not taken is named before anything tries to read it.
    private static func label(of pem: Secret) throws(SigningKeyFault) -> String {
        let line = pem.trimmingWhitespace().withBytes { bytes in
            String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(80), as: UTF8.self)
        }
        guard line.hasPrefix(begin), line.hasSuffix("-----"), line.count > begin.count + 5 else {
            throw .malformedPEM
        }
        return String(line.dropFirst(begin.count).dropLast(5))
    }

    private static func refusal(of label: String, in pem: Secret) -> SigningKeyFault? {
        switch label {
        case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY": nil
        case "RSA PRIVATE KEY": .unsupportedForm(.pkcs1)
        case "EC PRIVATE KEY": .unsupportedAlgorithm(identifier: "1.2.840.10045.2.1")
        case "OPENSSH PRIVATE KEY": .unsupportedForm(isEd25519(openSSH: pem) ? .openSSHEd25519 : .openSSH)
        default: .notPrivate(label: label.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") } ? label : "")
        }
    }

    /// Whether the public half, which stands in the clear in front, is one of Ed25519.
    private static func isEd25519(openSSH pem: Secret) -> Bool {
        let text = String(decoding: pem.withBytes { $0.filter { $0 > 0x20 } }, as: UTF8.self)
        // `ssh-ed25519` in base64, wherever among three bytes it begins.
        return ["c3NoLWVkMjU1MT", "NzaC1lZDI1NTE5", "zc2gtZWQyNTUx"].contains { text.contains($0) }
    }
}
