import BinanceMargin
import Crypto
import Foundation
import RequestSigning
import Testing

@testable import RequestInspection

// How secrets are used, signatures written, and algorithms chosen.
extension SignatureSample {
    // MARK: The secret

    private static func hmac(
        _ name: String,
        _ problem: String,
        kinds: [SigningKey.Kind] = [.hmac],
        _ secret: @escaping Text
    ) -> [SignatureSample] {
        rows(name, .wrong, [problem], kinds: kinds) { kit in
            "\(plain)&signature=\(SigningKit.hmac(plain, secret: try secret(kit)))"
        }
    }

    static let secrets: [[SignatureSample]] = [
        hmac("API key as secret", "swapped", kinds: SigningKey.Kind.allCases) { $0.apiKey },
        rows("arguments swapped", .wrong, ["argumentsSwapped"], kinds: [.hmac]) { kit in
            "\(plain)&signature=\(SigningKit.hmac(kit.text, secret: plain))"
        },
        [
            ("newline", "", "\n"), ("CRLF", "", "\r\n"), ("space", "", " "), ("space before", " ", ""),
            ("tab", "", "\t"),
            ("quotes", "\"", "\""), ("apostrophes", "'", "'"), ("zero-width space", "", "\u{200B}"),
            ("non-breaking space", "\u{A0}", ""), ("byte order mark", "\u{FEFF}", ""), ("comma", "", ","),
            ("name", "SECRET=", ""), ("name of a variable", "BINANCE_API_SECRET=", ""),
            ("quotes and comma", "\"", "\","),
            ("name and newline", "API_SECRET=", "\n"), ("mark and newline", "\u{FEFF}", "\r\n"),
            ("quote only", "\"", ""),
            ("quotes and newline", "\"", "\"\n"),
        ]
        .flatMap { name, before, after in
            hmac("secret with \(name)", "textAroundSecret") { "\(before)\($0.text)\(after)" }
        },
        hmac("secret without its end", "secretCut") { String($0.text.dropLast()) },
        hmac("secret without its beginning", "secretCut") { String($0.text.dropFirst()) },
        hmac("secret in lower case", "secretRecased") { $0.text.lowercased() },
        hmac("another secret", "unexplained") { _ in "another" },
        hmac("PEM as secret", "pemAsSecret", kinds: [.rsa, .ed25519]) { $0.text },
        hmac("PEM as secret without its last newline", "pemAsSecret", kinds: [.rsa, .ed25519]) {
            String($0.text.dropLast())
        },
        rows("secret with a newline, signed bare", .wrong, ["textAroundSecret"], kinds: [.hmac]) { kit in
            "\(encoded)&signature=\(SigningKit.hmac("asset=\(bareCoin)&\(stamp)", secret: kit.text + "\n"))"
        },
    ]

    // MARK: How the signature is written

    private static func written(
        _ name: String,
        _ problems: [String],
        kinds: [SigningKey.Kind] = [.rsa, .ed25519],
        verdict: Verification.Verdict = .wrong,
        _ change: @escaping @Sendable (String) -> String
    ) -> [SignatureSample] {
        rows(name, verdict, problems, kinds: kinds) { kit in
            let payload = kit.kind == .hmac ? plain : try kit.payload(withPlusIn: "asset=BTC&recvWindow=60000")
            return "\(payload)&signature=\(change(try kit.sign(payload)))"
        }
    }

    static let writings: [[SignatureSample]] = [
        written("capitals", [], kinds: [.hmac], verdict: .right) { $0.uppercased() },
        written("lower-case escapes", [], verdict: .right) {
            PercentEncoding.encode($0).replacing("%2B", with: "%2b").replacing("%2F", with: "%2f")
        },
        written("not escaped", ["notEscaped"]) { $0 },
        written("received by a server", ["notEscaped"]) { $0.replacing("+", with: " ") },
        written("only + not escaped", ["notEscaped"]) { PercentEncoding.encode($0).replacing("%2B", with: "+") },
        written("%20 for +", ["plusBecameSpace"]) { PercentEncoding.encode($0).replacing("%2B", with: "%20") },
        written("escaped twice", ["signatureEncodedTwice"]) { PercentEncoding.encode(PercentEncoding.encode($0)) },
        written("line breaks", ["base64LineBreaks"]) {
            PercentEncoding.encode("\($0.prefix(64))\n\($0.dropFirst(64))")
        },
        written("newline at the end", ["base64LineBreaks"]) { PercentEncoding.encode("\($0)\n") },
        written("newline after hexadecimal", ["textAroundSignature"], kinds: [.hmac]) { "\($0)%0A" },
        written("no padding", ["base64Padding"]) { text in PercentEncoding.encode(text.filter { $0 != "=" }) },
        written("base64url", ["base64URL"]) { text in
            PercentEncoding.encode(text.replacing("+", with: "-").replacing("/", with: "_"))
        },
        written("base64url without padding", ["base64URL"]) { text in
            text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        },
        rows("hexadecimal", .wrong, ["hexadecimalSignature"], kinds: [.rsa, .ed25519]) { kit in
            "\(plain)&signature=\(try kit.hexadecimal(plain))"
        },
        written("quotes", ["textAroundSignature"], kinds: SigningKey.Kind.allCases) {
            PercentEncoding.encode("\"\($0)\"")
        },
        written("Python bytes", ["textAroundSignature"], kinds: SigningKey.Kind.allCases) {
            PercentEncoding.encode("b'\($0)'")
        },
        written("0x", ["textAroundSignature"], kinds: [.hmac]) { "0x\($0)" },
        written("cut", ["signatureCut"], kinds: SigningKey.Kind.allCases) {
            PercentEncoding.encode(String($0.prefix(40)))
        },
        written("two characters", ["misshapen"], kinds: SigningKey.Kind.allCases) { _ in "zz" },
        written("not escaped, and changed", ["notEscaped", "unexplained"]) {
            ($0.hasPrefix("A") ? "B" : "A") + $0.dropFirst()
        },
    ]

    // MARK: Algorithms

    private static func code<Hash: HashFunction>(_ payload: String, _ secret: String, _: Hash.Type) -> Data {
        Data(HMAC<Hash>.authenticationCode(for: Data(payload.utf8), using: SymmetricKey(data: Data(secret.utf8))))
    }

    private static func other(
        _ name: String,
        _ kinds: [SigningKey.Kind],
        _ signature: @escaping Text
    ) -> [SignatureSample] {
        rows(name, .wrong, ["otherAlgorithm"], kinds: kinds) { kit in
            "\(plain)&signature=\(PercentEncoding.encode(try signature(kit)))"
        }
    }

    static let algorithms: [[SignatureSample]] = [
        other("base64 of HMAC", [.hmac]) { try $0.base64(plain) },
        other("base64 of the hex digest", [.hmac]) { Data(try $0.sign(plain).utf8).base64EncodedString() },
        other("HMAC-MD5", [.hmac]) { code(plain, $0.text, Insecure.MD5.self).hexadecimal },
        other("HMAC-SHA-1", [.hmac]) { code(plain, $0.text, Insecure.SHA1.self).hexadecimal },
        other("HMAC-SHA-384", [.hmac]) { code(plain, $0.text, SHA384.self).hexadecimal },
        other("HMAC-SHA-512", [.hmac]) { code(plain, $0.text, SHA512.self).hexadecimal },
        other("HMAC-SHA-512 in base64", [.hmac]) { code(plain, $0.text, SHA512.self).base64EncodedString() },
        other("SHA-256 of query and secret", [.hmac]) { SHA256.hash(data: Data((plain + $0.text).utf8)).hexadecimal },
        other("SHA-256 of the query", [.hmac]) { _ in SHA256.hash(data: Data(plain.utf8)).hexadecimal },
        other("decoded secret", [.hmac]) { kit in
            let secret = try #require(Data(base64Encoded: kit.text))
            return HMAC<SHA256>.authenticationCode(for: Data(plain.utf8), using: SymmetricKey(data: secret)).hexadecimal
        },
        ["digest", "max", "0", "20"].flatMap { salt in
            other("PSS with salt \(salt)", [.rsa]) {
                try OpenSSLKey.sign(
                    plain,
                    pem: $0.text,
                    digest: "sha256",
                    options: ["rsa_padding_mode:pss", "rsa_pss_saltlen:\(salt)"]
                )
            }
        },
        ["sha1", "sha384", "sha512", "md5"].flatMap { digest in
            other("RSA with \(digest)", [.rsa]) { try OpenSSLKey.sign(plain, pem: $0.text, digest: digest) }
        },
        ["sha1", "sha512"].flatMap { digest in
            other("PSS with \(digest)", [.rsa]) {
                try OpenSSLKey.sign(plain, pem: $0.text, digest: digest, options: ["rsa_padding_mode:pss"])
            }
        },
        other("Ed25519 over SHA-256", [.ed25519]) { kit in
            try signEdwards(Data(SHA256.hash(data: Data(plain.utf8))), kit)
        },
        other("Ed25519 over the hex digest", [.ed25519]) { kit in
            try kit.sign(SHA256.hash(data: Data(plain.utf8)).hexadecimal)
        },
        SigningKey.Kind.allCases.flatMap { kind in
            rows(
                "signed by \(kind.rawValue)",
                .wrong,
                ["wrongKind"],
                kinds: SigningKey.Kind.allCases.filter { $0 != kind }
            ) {
                _ in "\(plain)&signature=\(PercentEncoding.encode(try SigningKit.of(kind).sign(plain)))"
            }
        },
    ]

    private static func signEdwards(_ bytes: Data, _ kit: SigningKit) throws -> String {
        let der = kit.text.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
        let seed = try #require(Data(base64Encoded: der)).suffix(32)
        return try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: bytes).base64EncodedString()
    }
}
