import BinanceMargin

/// Finds the error that made a signature wrong, by making each known one and comparing.
struct SignatureErrorAnalyzer {
    let query: SignedQuery
    let credentials: Credentials
    let key: SigningKey

    /// The largest change of the timestamp that is tried, in milliseconds, by the cost of a try for each kind of key.
    private static func stampSpan(of kind: SigningKey.Kind) -> Int64 {
        switch kind {
        case .hmac: 5_000
        case .rsa, .ed25519: 1_000
        }
    }

    /// Whether the signature is the right one for exactly these bytes.
    var fits: Bool {
        guard let signature = query.signature else { return false }
        return SignatureAnalyzer(key: key).accepts(signature, over: query.payload)
    }

    /// The errors, without those that only the form shows.
    var problems: [VerifyProblem] {
        let other = query.apiKey.flatMap { $0 == credentials.apiKey ? nil : VerifyProblem(.otherKey) }
        guard let signature = query.signature, !fits else { return [other].compactMap(\.self) }
        if let other { return [other] }
        return [cause(of: signature)]
    }

    private func cause(of signature: String) -> VerifyProblem {
        let judge = SignatureAnalyzer(key: key)
        let swapped = SignatureAnalyzer(hmacSecret: Secret(utf8: credentials.apiKey.headerValue))
        let variants = QueryVariants(query: query)
        let encodings = [SignedVariant(payload: query.payload, problem: VerifyProblem(.swapped))] + variants.encodings
        if encodings.contains(where: { swapped.accepts(signature, over: $0.payload) }) {
            return VerifyProblem(.swapped)
        }
        if let algorithm = judge.otherAlgorithm(of: signature, over: query.payload) {
            return VerifyProblem(.otherAlgorithm, algorithm.words)
        }
        guard let kind = SignatureShape.kind(of: signature) else { return VerifyProblem(.misshapen) }
        guard kind == key.kind else { return VerifyProblem(.wrongKind, kind.words) }
        if let found = variants.all.first(where: { judge.accepts(signature, over: $0.payload) }) {
            return found.problem
        }
        if let found = blankInSecret(encodings.map(\.payload), signature) { return found }
        let restamped = variants.restamped(within: Self.stampSpan(of: key.kind))
        if let found = restamped.first(where: { judge.accepts(signature, over: $0.payload) }) { return found.problem }
        return VerifyProblem(.changed, isLikely: true)
    }

    private func blankInSecret(_ payloads: [String], _ signature: String) -> VerifyProblem? {
        guard let secret = key.hmacSecret else { return nil }
        for (name, before, after) in Self.blanks {
            let variant = secret.withBytes { Secret(Array(before.utf8) + $0 + Array(after.utf8)) }
            let judge = SignatureAnalyzer(hmacSecret: variant)
            if payloads.contains(where: { judge.accepts(signature, over: $0) }) {
                return VerifyProblem(.blankInSecret, name)
            }
        }
        return nil
    }

    /// What a copy, an editor or `echo` can add to a secret, by the name it is shown with.
    private static let blanks: [(name: String, before: String, after: String)] = [
        ("\\n", "", "\n"), ("\\r\\n", "", "\r\n"), ("\\r", "", "\r"), (" ", "", " "), (" ", " ", ""), (" ", " ", " "),
        ("\\t", "", "\t"), ("\\t", "\t", ""), ("\\n", "\n", ""), ("\\n\\n", "", "\n\n"), ("\\0", "", "\0"),
        ("\"", "\"", "\""), ("'", "'", "'"), ("\\u{FEFF}", "\u{FEFF}", ""), ("\\u{A0}", "", "\u{A0}"),
    ]
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
        case .hmacInBase64: "HMAC-SHA-256, base64"
        case .hmacSHA512: "HMAC-SHA-512"
        case .rsaPSS: "RSA-PSS"
        case .rsaSHA512: "RSA, SHA-512"
        case .ed25519OverDigest: "Ed25519(SHA-256)"
        }
    }
}
