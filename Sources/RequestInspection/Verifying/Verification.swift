package import BinanceMargin

/// What is to be said about a signed request.
package struct Verification: Sendable {
    /// The verdict. The raw value stands in machine-readable output and is never translated.
    package enum Verdict: String, Sendable, CaseIterable {
        /// The signature fits the bytes and the key, and nothing else is wrong with its shape.
        case right
        /// A mistake was found.
        case wrong
        /// No mistake shows, and there is no key to try the signature with.
        case unknown
    }

    package let verdict: Verdict

    /// The mistakes, what the key tells before what the shape shows.
    package let problems: [VerifyProblem]

    /// The kind of key that the signature looks like one of.
    package let signatureKind: SigningKey.Kind?

    /// The session's key, where it was at hand.
    package let credentials: Credentials?

    /// Looks at what somebody pasted, and tries the session's key where there is one.
    ///
    /// - Returns: nil where there is no query in it.
    init?(of text: String, with credentials: Credentials?) {
        guard let query = SignedQuery(text) else { return nil }
        let shape = QueryInspector(query: query).problems
        var problems = shape
        if let credentials, let key = credentials.signingKey, query.signature != nil {
            let analyzer = SignatureMistakeAnalyzer(query: query, credentials: credentials, key: key)
            let known = Set(shape.map(\.mistake))
            // What the shape explains by itself is not explained a second time by its consequence.
            let isExplained = known.contains(.notEscaped) || known.contains(.repeated)
            problems =
                analyzer.problems.filter { !known.contains($0.mistake) && !(isExplained && $0.isLikely) } + shape
        }
        self.problems = problems
        self.credentials = credentials
        signatureKind = query.signature.flatMap(SignatureShape.kind)
        verdict = !problems.isEmpty ? .wrong : credentials?.signingKey == nil ? .unknown : .right
    }
}
