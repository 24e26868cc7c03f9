import BilingualText
package import BinanceMargin
import CommandLanguage
import RecordRendering
import ShellRuntime

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
            let analyzer = SignatureErrorAnalyzer(query: query, credentials: credentials, key: key)
            let known = Set(shape.map(\.cause))
            // An error of the form also makes the signature wrong, which needs no second explanation.
            let isExplained = known.contains(.notEscaped) || known.contains(.repeated)
            problems =
                analyzer.problems.filter { !known.contains($0.cause) && !(isExplained && $0.isLikely) } + shape
        }
        self.problems = problems
        self.credentials = credentials
        signatureKind = query.signature.flatMap(SignatureShape.kind)
        verdict = !problems.isEmpty ? .wrong : credentials?.signingKey == nil ? .unknown : .right
    }
}

extension Verification {
    /// The record has nothing of the request itself.
    static let description = RecordDescription<Localized<Verification>>(
        "verify",
        version: 1,
        "whether a signed request is right, and if not, which error made it wrong",
        "签名请求是否正确；若不正确，是哪种错误所致",
        form: .vertical,
        fields: [
            .init(
                "verdict",
                .text,
                "`right`, `wrong`, or `unknown` without a key",
                "`right`、`wrong`，没有密钥时为 `unknown`",
                column: .init("VERDICT", "结论")
            ) { .text($0.verdict.rawValue) },
            .init(
                "errors",
                .list,
                "the errors by name, the most serious first",
                "错误名称，最严重者在前",
                column: .init("ERRORS", "错误")
            ) { .init($0.problems.map(\.cause.rawValue)) },
            .init(
                "likely",
                .boolean,
                "whether it is only what remains once every known error was tried",
                "是否仅为排除法的结论",
                label: "推测"
            ) { .boolean($0.problems.contains(where: \.isLikely)) },
            .init("meaning", .text, "what is wrong", "说明", column: .init("MEANING", "说明")) { .text($0.meaning) },
            .init("next", .text, "what to do", "下一步", column: .init("WHAT TO DO", "下一步", dropOrder: 1)) {
                .text($0.next)
            },
            .init(
                "signature",
                .text,
                optional: true,
                "the type of key that makes such signatures",
                "签名形式所属的密钥类型",
                label: "签名形式"
            ) { .init($0.signatureKind?.rawValue) },
            .init("keyType", .text, optional: true, "the type of the session's key", "会话密钥的类型", label: "密钥类型") {
                .init($0.credentials?.signingKey?.kind.rawValue)
            },
            .init(
                "key",
                .text,
                optional: true,
                "the session's API key, masked",
                "会话的 API Key，已掩码",
                label: "API Key 掩码"
            ) { .init($0.credentials?.apiKey.description) },
        ]
    )
}

extension Localized<Verification> {
    fileprivate var meaning: String {
        let problems = value.problems
        let none: Message = value.verdict == .right ? .verifyRight : .verifyShapeOnly
        let meanings = problems.isEmpty ? [none] : problems.map(\.meaning)
        return meanings.map { $0.text(in: language) }.joined(separator: language == .english ? "; " : "；")
    }

    fileprivate var next: String {
        let none: Message = value.verdict == .right ? .verifyRightNext : .verifyShapeOnlyNext
        return (value.problems.first?.nextStep ?? none).text(in: language)
    }
}
