import BilingualText
import BinanceMargin
import RequestSigning

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
            // A damaged key is a problem of the form.
            guard QueryInspector.isAPIKey(header) else { return fits ? nil : cause(analyzer) }
            return fits ? .keyOfOtherSecret : .otherKey
        }
        return fits ? nil : cause(analyzer)
    }

    /// Thousands of tries would take seconds for a text that is not a request.
    private var hasTimeForAll: Bool { query.payload.utf8.count <= 4096 }

    /// What ``problem`` tries before it is `unexplained`.
    var tried: [Message] {
        var tried = QueryVariants(query: query).tried + [.triedAlgorithms, .triedSwap]
        guard hasTimeForAll else { return tried }
        if key.kind == .hmac { tried.append(.triedSecrets) }
        return tried + [.triedStamps(seconds: Self.stampSpan(of: key.kind) / 1000)]
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
        guard hasTimeForAll else { return .unexplained }
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
