import BinanceMargin
import RequestSigning

/// What a copy, an editor, a configuration file or `echo` can make of a secret, singly and two together.
struct SecretVariants {
    /// One thing that can happen to a secret.
    private struct Flaw: Sendable {
        /// As messages show it; empty if it adds nothing.
        let text: String
        var isCut = false
        var isRecased = false
        let change: @Sendable ([UInt8]) -> [UInt8]
    }

    let secret: Secret

    /// The error that gives `signature` for one of `payloads`.
    func problem(_ signature: String, _ payloads: [String]) -> VerifyProblem? {
        guard let code = SignatureAnalyzer.code(of: signature) else { return nil }
        let payloads = payloads.map { Array($0.utf8) }
        let accepts: ([UInt8]) -> Bool = { SignatureAnalyzer.accepts(code, over: payloads, secret: $0) }
        return secret.withBytes { bytes in
            Self.single(bytes, accepts) ?? Self.together(bytes, accepts) ?? Self.assigned(bytes, accepts)
        }
    }

    private static func single(_ bytes: [UInt8], _ accepts: ([UInt8]) -> Bool) -> VerifyProblem? {
        flaws.first { accepts($0.change(bytes)) }.map { problem(of: [$0]) }
    }

    private static func together(_ bytes: [UInt8], _ accepts: ([UInt8]) -> Bool) -> VerifyProblem? {
        for inner in flaws {
            let changed = inner.change(bytes)
            for outer in flaws where accepts(outer.change(changed)) { return problem(of: [inner, outer]) }
        }
        return nil
    }

    /// A name, quotes and what follows a line: three at once, as in a file of variables.
    private static func assigned(_ bytes: [UInt8], _ accepts: ([UInt8]) -> Bool) -> VerifyProblem? {
        let ends = after(["\n", "\r\n", ",", ";", " ", ",\n", ";\n"])
        for quotes in around {
            let quoted = quotes.change(bytes)
            for name in before(names) + before([" ", "\u{FEFF}"]) {
                let named = name.change(quoted)
                for end in ends where accepts(end.change(named)) { return problem(of: [name, quotes, end]) }
            }
        }
        return nil
    }

    private static func problem(of flaws: [Flaw]) -> VerifyProblem {
        var texts: [String] = []
        for flaw in flaws where !flaw.text.isEmpty && !texts.contains(flaw.text) { texts.append(flaw.text) }
        let (isCut, isRecased) = (flaws.contains(where: \.isCut), flaws.contains(where: \.isRecased))
        guard !texts.isEmpty else { return isCut ? .secretCut : .secretRecased }
        let text = texts.joined(separator: ", ")
        return isCut ? .textAroundCutSecret(text) : isRecased ? .textAroundRecasedSecret(text) : .textAroundSecret(text)
    }

    // MARK: The flaws

    private static let names = [
        "SECRET", "API_SECRET", "SECRET_KEY", "API_SECRET_KEY", "BINANCE_SECRET", "BINANCE_API_SECRET",
        "BINANCE_SECRET_KEY", "MARGINSH_SECRET", "secret", "api_secret", "secretKey", "secret_key", "apiSecret", "key",
        "KEY", "API_KEY", "BINANCE_KEY", "BINANCE_API_KEY",
    ]
    .flatMap { ["\($0)=", "\($0): ", "\($0):"] }

    private static let flaws: [Flaw] =
        before([
            "\"", "'", "`", " ", "\t", "\n", "\u{FEFF}", "\u{A0}", "\u{200B}", "\u{2060}", "“", "‘", ":", "=", "b'",
        ])
        + after([
            "\"", "'", "`", " ", "\t", "\n", "\r\n", "\r", "\n\n", "\0", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2060}",
            "”",
            "’", ",", ";", ".", "\",", "',", "\";", "\\n",
        ])
        + around + before(names) + before(["export SECRET=", "export API_SECRET=", "SECRET = ", "secret = "])
        + [
            Flaw(text: "", isCut: true) { Array($0.dropLast()) }, Flaw(text: "", isCut: true) { Array($0.dropFirst()) },
            Flaw(text: "", isRecased: true) { recased($0) { $0.lowercased() } },
            Flaw(text: "", isRecased: true) { recased($0) { $0.uppercased() } },
            Flaw(text: "secret") { $0 + $0 },
        ]

    private static let around: [Flaw] =
        [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("b'", "'"), ("<", ">"), ("(", ")"), ("[", "]")]
        .map { before, after in
            Flaw(text: before == after ? shown(before) : "\(shown(before)), \(shown(after))") {
                Array(before.utf8) + $0 + Array(after.utf8)
            }
        }

    private static func before(_ texts: [String]) -> [Flaw] {
        texts.map { text in Flaw(text: shown(text)) { Array(text.utf8) + $0 } }
    }

    private static func after(_ texts: [String]) -> [Flaw] {
        texts.map { text in Flaw(text: shown(text)) { $0 + Array(text.utf8) } }
    }

    private static func recased(_ bytes: [UInt8], _ change: (String) -> String) -> [UInt8] {
        Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    /// A text with names for what cannot be seen.
    private static func shown(_ text: String) -> String {
        if text == " " { return "space" }
        if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
            [0xFEFF, 0xA0, 0x200B, 0x2060].contains(scalar.value)
        {
            return "U+" + String(repeating: "0", count: scalar.value < 0x100 ? 2 : 0)
                + String(scalar.value, radix: 16, uppercase: true)
        }
        let escapes = [("\\", "\\\\"), ("\r\n", "\\r\\n"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\0", "\\0")]
        return "`\(escapes.reduce(text) { $0.replacing($1.0, with: $1.1) })`"
    }
}
