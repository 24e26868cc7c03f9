import MarginClient

/// Finds the mistake that made a signature wrong, by making each known one and comparing.
struct SignatureDetective {
    let query: SignedQuery
    let credentials: Credentials
    let key: SigningKey

    /// How far from its timestamp a request may have been stamped anew, in milliseconds, for each kind's price of a try.
    private static func stampSpan(of kind: SigningKey.Kind) -> Int64 {
        switch kind {
        case .hmac: 5_000
        case .rsa, .ed25519: 1_000
        }
    }

    /// Whether the signature is the right one for exactly these bytes.
    var fits: Bool {
        guard let signature = query.signature else { return false }
        return SignatureJudge(key: key).accepts(signature, over: query.payload)
    }

    /// The mistakes; what the shape alone shows is not among them.
    var findings: [VerifyFinding] {
        let other = query.apiKey.flatMap { $0 == credentials.apiKey ? nil : VerifyFinding(.otherKey) }
        guard let signature = query.signature, !fits else { return [other].compactMap(\.self) }
        if let other { return [other] }
        return [cause(of: signature)]
    }

    private func cause(of signature: String) -> VerifyFinding {
        let judge = SignatureJudge(key: key)
        let swapped = SignatureJudge(hmacSecret: Secret(utf8: credentials.apiKey.headerValue))
        let variants = QueryVariants(query: query)
        let encodings = [SignedVariant(payload: query.payload, finding: VerifyFinding(.swapped))] + variants.encodings
        if encodings.contains(where: { swapped.accepts(signature, over: $0.payload) }) {
            return VerifyFinding(.swapped)
        }
        if let algorithm = judge.otherAlgorithm(of: signature, over: query.payload) {
            return VerifyFinding(.otherAlgorithm, algorithm.words)
        }
        guard let kind = SignatureShape.kind(of: signature) else { return VerifyFinding(.misshapen) }
        guard kind == key.kind else { return VerifyFinding(.wrongKind, kind.words) }
        if let found = variants.all.first(where: { judge.accepts(signature, over: $0.payload) }) {
            return found.finding
        }
        if let found = blankInSecret(encodings.map(\.payload), signature) { return found }
        let restamped = variants.restamped(within: Self.stampSpan(of: key.kind))
        if let found = restamped.first(where: { judge.accepts(signature, over: $0.payload) }) { return found.finding }
        return VerifyFinding(.changed, isLikely: true)
    }

    private func blankInSecret(_ payloads: [String], _ signature: String) -> VerifyFinding? {
        guard let secret = key.hmacSecret else { return nil }
        for (name, before, after) in Self.blanks {
            let variant = secret.withBytes { Secret(Array(before.utf8) + $0 + Array(after.utf8)) }
            let judge = SignatureJudge(hmacSecret: variant)
            if payloads.contains(where: { judge.accepts(signature, over: $0) }) {
                return VerifyFinding(.blankInSecret, name)
            }
        }
        return nil
    }

    /// What a bad paste, an editor or `echo` leaves around a secret, by the name it is shown with.
    private static let blanks: [(name: String, before: String, after: String)] = [
        ("\\n", "", "\n"), ("\\r\\n", "", "\r\n"), ("\\r", "", "\r"), (" ", "", " "), (" ", " ", ""), (" ", " ", " "),
        ("\\t", "", "\t"), ("\\t", "\t", ""), ("\\n", "\n", ""), ("\\n\\n", "", "\n\n"), ("\\0", "", "\0"),
        ("\"", "\"", "\""), ("'", "'", "'"), ("\\u{FEFF}", "\u{FEFF}", ""), ("\\u{A0}", "", "\u{A0}"),
    ]
}

extension SigningKey.Kind {
    /// The algorithm's name as people write it.
    var words: String {
        switch self {
        case .hmac: "HMAC"
        case .rsa: "RSA"
        case .ed25519: "Ed25519"
        }
    }
}

extension SignatureJudge.OtherAlgorithm {
    /// The algorithm's name as people write it.
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
