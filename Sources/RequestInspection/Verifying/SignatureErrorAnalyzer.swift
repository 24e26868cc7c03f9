import BinanceMargin

/// Finds the error that made a signature wrong, by making each known one and comparing.
struct SignatureErrorAnalyzer {
    let query: SignedQuery
    let credentials: Credentials
    let key: SigningKey

    /// The signature as the exchange reads it, or as far as it could be restored.
    let signature: String

    /// The largest change of the timestamp that is tried, in milliseconds, by the cost of a try for each kind of key.
    static func stampSpan(of kind: SigningKey.Kind) -> Int64 {
        switch kind {
        case .hmac: 5_000
        case .rsa, .ed25519: 1_000
        }
    }

    /// The error; nil if the signature is the right one for exactly these bytes.
    var problem: VerifyProblem? {
        let analyzer = SignatureAnalyzer(key: key)
        let fits = analyzer.accepts(signature, over: query.payload)
        if case .key(let header) = query.request.keyHeader {
            // What surrounds the key is a problem of the form.
            let sent = header.filter { $0.isASCII && !$0.isWhitespace && !PastedText.quotes.contains($0) }
            guard sent != credentials.apiKey.headerValue else { return fits ? nil : cause(analyzer) }
            if key.text == Secret(utf8: sent) { return .secretAsKey }
            return fits ? .keyOfOtherSecret : .otherKey
        }
        return fits ? nil : cause(analyzer)
    }

    private func cause(_ analyzer: SignatureAnalyzer) -> VerifyProblem {
        let variants = QueryVariants(query: query)
        let encodings = [query.payload] + variants.encodings.map(\.payload)
        if let problem = wrongUse(analyzer, of: encodings) { return problem }
        guard let kind = SignatureShape.kind(of: signature) else {
            return analyzer.acceptsPart(signature, over: query.payload) ? .signatureCut : .misshapen
        }
        guard kind == key.kind else { return .wrongKind(kind.words) }
        if let found = variants.all.first(where: { analyzer.accepts(signature, over: $0.payload) }) {
            return found.problem
        }
        // Thousands of tries follow, which would take seconds for a text that is not a request.
        guard query.payload.utf8.count <= 4096 else { return .unexplained }
        if key.kind == .hmac, let problem = SecretVariants(secret: key.text).problem(signature, encodings) {
            return problem
        }
        let restamped = variants.restamped(within: Self.stampSpan(of: key.kind))
        return restamped.first { analyzer.accepts(signature, over: $0.payload) }?.problem ?? .unexplained
    }

    /// Whether the keys are in each other's place, or the algorithm is another.
    private func wrongUse(_ analyzer: SignatureAnalyzer, of payloads: [String]) -> VerifyProblem? {
        let accepts: (String) -> Bool = { text in
            let analyzer = SignatureAnalyzer(hmacSecret: Secret(utf8: text))
            return payloads.contains { analyzer.accepts(signature, over: $0) }
        }
        if accepts(credentials.apiKey.headerValue) { return .swapped }
        if key.kind == .hmac {
            let secret = key.text.withBytes { String(decoding: $0, as: UTF8.self) }
            if payloads.contains(where: {
                SignatureAnalyzer(hmacSecret: Secret(utf8: $0)).accepts(signature, over: secret)
            }) {
                return .argumentsSwapped
            }
        } else {
            let pem = key.text.withBytes { String(decoding: $0, as: UTF8.self) }
            let base64 = pem.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-") }.joined()
            let forms = [pem, pem + "\n", pem.replacing("\n", with: "\\n"), pem.replacing("\n", with: ""), base64]
            if forms.contains(where: accepts) { return .pemAsSecret }
        }
        for payload in payloads {
            if let algorithm = analyzer.otherAlgorithm(of: signature, over: payload) {
                return .otherAlgorithm(algorithm.words)
            }
        }
        return nil
    }
}

/// What a copy, an editor or `echo` can make of a secret.
struct SecretVariants {
    let secret: Secret

    /// What can precede it, by the name it is shown with.
    private static let prefixes: [(name: String, text: String)] = [
        ("", ""), ("`\"`", "\""), ("`'`", "'"), ("space", " "), ("`\\t`", "\t"), ("`\\n`", "\n"),
        ("U+FEFF", "\u{FEFF}"),
        ("U+00A0", "\u{A0}"), ("U+200B", "\u{200B}"), ("U+2060", "\u{2060}"), ("“", "“"), ("`:`", ":"), ("`=`", "="),
        ("`SECRET=`", "SECRET="), ("`API_SECRET=`", "API_SECRET="), ("`SECRET_KEY=`", "SECRET_KEY="),
        ("`BINANCE_SECRET=`", "BINANCE_SECRET="), ("`BINANCE_API_SECRET=`", "BINANCE_API_SECRET="),
        ("`BINANCE_SECRET_KEY=`", "BINANCE_SECRET_KEY="), ("`MARGINSH_SECRET=`", "MARGINSH_SECRET="),
        ("`secret=`", "secret="), ("`api_secret=`", "api_secret="), ("`secretKey=`", "secretKey="), ("`b'`", "b'"),
        ("`key=`", "key="), ("`KEY=`", "KEY="),
    ]

    /// What can follow it.
    private static let suffixes: [(name: String, text: String)] = [
        ("", ""), ("`\"`", "\""), ("`'`", "'"), ("space", " "), ("`\\t`", "\t"), ("`\\n`", "\n"), ("`\\r\\n`", "\r\n"),
        ("`\\r`", "\r"), ("`\\n\\n`", "\n\n"), ("`\\0`", "\0"), ("U+00A0", "\u{A0}"), ("U+200B", "\u{200B}"),
        ("U+FEFF", "\u{FEFF}"), ("U+2060", "\u{2060}"), ("”", "”"), ("`,`", ","), ("`;`", ";"), ("`\",`", "\","),
        ("`',`", "',"), ("`\"\\n`", "\"\n"), ("`'\\n`", "'\n"), ("` \\n`", " \n"), ("`,\\n`", ",\n"), ("`.`", "."),
    ]

    /// The error that gives `signature` for one of `payloads`.
    func problem(_ signature: String, _ payloads: [String]) -> VerifyProblem? {
        for prefix in Self.prefixes {
            for suffix in Self.suffixes where !(prefix.text.isEmpty && suffix.text.isEmpty) {
                guard
                    accepts(signature, payloads, { Array(prefix.text.utf8) + $0 + Array(suffix.text.utf8) })
                else { continue }
                let names = [prefix.name, suffix.name].filter { !$0.isEmpty }
                return .textAroundSecret(Set(names).count == 1 ? names[0] : names.joined(separator: ", "))
            }
        }
        if accepts(signature, payloads, { Array($0.dropLast()) })
            || accepts(signature, payloads, { Array($0.dropFirst()) })
        {
            return .secretCut
        }
        for change in [{ $0.lowercased() }, { $0.uppercased() }] as [(String) -> String] {
            let isFound = accepts(signature, payloads) { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
            if isFound { return .secretRecased }
        }
        return accepts(signature, payloads) { $0 + $0 } ? .textAroundSecret("secret") : nil
    }

    private func accepts(_ signature: String, _ payloads: [String], _ change: ([UInt8]) -> [UInt8]) -> Bool {
        let analyzer = SignatureAnalyzer(hmacSecret: secret.withBytes { Secret(change($0)) })
        return payloads.contains { analyzer.accepts(signature, over: $0) }
    }
}

extension SigningKey.Kind {
    /// The usual name of the algorithm.
    package var words: String {
        switch self {
        case .hmac: "HMAC"
        case .rsa: "RSA"
        case .ed25519: "Ed25519"
        }
    }
}

extension SignatureAnalyzer.OtherAlgorithm {
    /// The usual name of the algorithm.
    fileprivate var words: String {
        switch self {
        case .hmac(let name, .hexadecimal): name
        case .hmac(let name, .base64): "\(name), base64"
        case .hmac(let name, .base64OfHexadecimal): "\(name), base64(hex)"
        case .rsa(let name): "RSA, \(name)"
        case .ed25519(let name): "Ed25519, \(name)"
        }
    }
}
