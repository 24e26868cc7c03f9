import BilingualText
import BinanceMargin
import CommandLanguage
import RecordRendering
package import RequestSigning
import ShellRuntime

/// The result for a signed request.
package struct Verification: Sendable {
    /// The raw value is used in machine-readable output and is never translated.
    package enum Verdict: String, Sendable, CaseIterable {
        /// The signature matches the bytes and the key, and the form has no other error.
        case right
        /// The exchange refuses the request.
        case wrong
        /// The documentation and what users report contradict each other.
        case undecided
        /// There is no visible error, and the signature could not be tested.
        case unknown
    }

    package let verdict: Verdict

    /// The errors, the most serious first.
    package let problems: [VerifyProblem]

    /// The kind of key that the form of the signature suggests.
    package let signatureKind: SigningKey.Kind?

    /// The session's key, if there is one.
    package let credentials: Credentials?

    /// Whether the signature was compared with the key, and is right for these bytes.
    let isSignatureRight: Bool

    /// The known errors that were tried; empty if there was no need.
    let tried: [Message]

    /// Checks a request with what the session knows.
    init(of query: SignedQuery, in context: VerificationContext) {
        let isOwn = context.owns(query.host)
        let kind = isOwn ? context.credentials?.signingKey?.kind : nil
        let form = QueryInspector(query: query, context: context).problems
        let isTestable = !query.isSignatureMasked && !form.contains { ["variable", "fromFile"].contains($0.name) }
        var found: [VerifyProblem] = []
        var (isRight, tried): (Bool, [Message]) = (false, [])
        if let raw = query.signatures.first, !raw.isEmpty, isTestable {
            let spelling = SignatureSpelling(raw, for: kind)
            found = spelling.problems
            signatureKind = SignatureShape.kind(of: spelling.signature)
            if !isOwn {
                found.append(.otherExchange)
            } else if let credentials = context.credentials, let key = credentials.signingKey {
                let analyzer = SignatureErrorAnalyzer(
                    query: query,
                    credentials: credentials,
                    key: key,
                    signature: spelling.signature
                )
                let problem = analyzer.problem
                isRight = problem == nil
                if problem?.isLikely ?? false { tried = analyzer.tried }
                let isAmbiguous = query.signatures.count > 1
                problem.map { if !($0.isLikely && isAmbiguous) { found.append($0) } }
            } else if signatureKind == nil {
                found.append(.misshapen)
            }
        } else {
            signatureKind = nil
        }
        if let failure = context.keyFailure { found.append(.keyUnusable(failure)) }
        let problems = Self.merged(found, form)
        self.problems = problems
        self.credentials = context.credentials
        self.tried = tried
        isSignatureRight = isRight && !problems.contains { $0.effect == .wrong }
        verdict = Self.verdict(of: problems, isTested: context.credentials?.signingKey != nil)
    }

    private static func verdict(of problems: [VerifyProblem], isTested: Bool) -> Verdict {
        let effects = Set(problems.map(\.effect))
        if effects.contains(.wrong) { return .wrong }
        if effects.contains(.unknown) || !isTested { return .unknown }
        return effects.contains(.undecided) ? .undecided : .right
    }

    /// Each problem once, in the order of their effects. What the key shows is more exact than what the form shows.
    private static func merged(_ found: [VerifyProblem], _ form: [VerifyProblem]) -> [VerifyProblem] {
        var names: Set<String> = []
        let all = (found + form).filter { names.insert($0.name).inserted }
        // An `&` that was not signed is the error; that there is one needs no second sentence.
        let kept = all.filter { $0.name != "emptyParameter" || !names.contains("extraAmpersand") }
        let advice = kept.filter { $0.effect == .advice }
        return kept.filter { $0.effect == .wrong } + kept.filter { ![.wrong, .advice].contains($0.effect) } + advice
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
                "`right`, `wrong`, `undecided`, or `unknown` if the signature could not be tested",
                "`right`、`wrong`、`undecided`，无法检查签名时为 `unknown`",
                column: .init("VERDICT", "结论")
            ) { .text($0.verdict.rawValue) },
            .init(
                "problems",
                .list,
                "the problems by name, the most serious first",
                "问题名称，最严重者在前",
                column: .init("PROBLEMS", "问题")
            ) { .init($0.problems.map(\.name)) },
            .init(
                "likely",
                .boolean,
                "whether it is only what remains once every known error was tried",
                "是否仅为排除法的结论",
                label: "推测"
            ) { .boolean($0.problems.contains(where: \.isLikely)) },
            .init("meaning", .text, "what is wrong", "说明", column: .init("MEANING", "说明")) { .text($0.meaning) },
            .init(
                "excluded",
                .text,
                optional: true,
                "the errors that were tried one by one, and are not the cause",
                "已逐一尝试并排除的错误",
                label: "已排除"
            ) { .init($0.excluded) },
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
        var meanings = value.problems.map(\.meaning)
        if value.isSignatureRight { meanings.insert(.verifyRight, at: 0) }
        if meanings.isEmpty { meanings = [.verifyShapeOnly] }
        return meanings.map { $0.text(in: language) }.joined(separator: language == .english ? "; " : "；")
    }

    fileprivate var next: String {
        let none: Message = value.verdict == .right ? .verifyRightNext : .verifyUseProfile
        return (value.problems.first?.nextStep ?? none).text(in: language)
    }

    fileprivate var excluded: String? {
        guard !value.tried.isEmpty else { return nil }
        return value.tried.map { $0.text(in: language) }.joined(separator: language == .english ? ", " : "，")
    }
}
