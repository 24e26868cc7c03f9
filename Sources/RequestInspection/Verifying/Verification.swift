package import BinanceMargin

/// The result for a signed request.
package struct Verification: Sendable {
    /// The raw value is used in machine-readable output and is never translated.
    package enum Verdict: String, Sendable, CaseIterable {
        /// The signature matches the bytes and the key, and the form has no other error.
        case right
        /// An error was found.
        case wrong
        /// There is no visible error, and no key to test the signature with.
        case unknown
    }

    package let verdict: Verdict

    /// The errors; those that the key shows come before those of the form.
    package let problems: [VerifyProblem]

    /// The kind of key that the form of the signature suggests.
    package let signatureKind: SigningKey.Kind?

    /// The session's key, if there is one.
    package let credentials: Credentials?

    /// Checks pasted text, with the session's key if there is one.
    ///
    /// - Returns: nil if the text contains no query.
    init?(of text: String, with credentials: Credentials?) {
        guard let query = SignedQuery(text) else { return nil }
        let shape = QueryInspector(query: query).problems
        var problems = shape
        if let credentials, let key = credentials.signingKey, query.signature != nil {
            let analyzer = SignatureMistakeAnalyzer(query: query, credentials: credentials, key: key)
            let known = Set(shape.map(\.mistake))
            // An error of the form also makes the signature wrong, which needs no second explanation.
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
