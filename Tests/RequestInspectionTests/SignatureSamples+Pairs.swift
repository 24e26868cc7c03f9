import BinanceMargin
import RequestSigning

@testable import RequestInspection

// Two things that happened to a secret at once.
extension SignatureSample {
    /// What surrounds a secret, or is cut off, by name.
    private static let flaws: [(name: String, change: @Sendable (String) -> String)] = [
        ("zero-width space before", { "\u{200B}\($0)" }), ("zero-width space after", { "\($0)\u{200B}" }),
        ("non-breaking space before", { "\u{A0}\($0)" }), ("non-breaking space after", { "\($0)\u{A0}" }),
        ("byte order mark", { "\u{FEFF}\($0)" }), ("quotes", { "\"\($0)\"" }), ("apostrophes", { "'\($0)'" }),
        ("KEY=", { "KEY=\($0)" }), ("SECRET_KEY=", { "SECRET_KEY=\($0)" }), ("comma", { "\($0)," }),
        ("newline", { "\($0)\n" }), ("CRLF", { "\($0)\r\n" }), ("cut at the end", { String($0.dropLast()) }),
        ("cut at the start", { String($0.dropFirst()) }),
    ]

    /// Every ordered pair.
    static let pairedFlaws: [[SignatureSample]] = flaws.flatMap { inner in
        let others = flaws.filter { outer in
            // Cutting off what was added gives the secret again.
            outer.name != inner.name && outer.change(inner.change(SigningKit.secretText)) != SigningKit.secretText
        }
        return others.map { outer in
            rows(
                "secret with \(inner.name), then \(outer.name)",
                .wrong,
                [problem(inner.name, outer.name)],
                kinds: [.hmac]
            ) { kit in
                "\(plain)&signature=\(SigningKit.hmac(plain, secret: outer.change(inner.change(kit.text))))"
            }
        }
    }

    private static func problem(_ first: String, _ second: String) -> String {
        first.hasPrefix("cut") && second.hasPrefix("cut") ? "secretCut" : "textAroundSecret"
    }
}
