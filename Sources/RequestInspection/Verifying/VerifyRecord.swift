import BilingualText
import CommandLanguage
import BinanceMargin
import ShellRuntime

/// Whether a signed request is right: schema `verify`, version 1. Nothing of the request itself stands in it.
enum VerifyRecord {
    static let fields = RecordSchema(
        Record.Schema("verify", version: 1),
        summary: LocalizedText(
            english: "whether a signed request is right, and if not, which mistake made it",
            chinese: "签名请求是否正确；若不正确，是哪种错误所致"
        ),
        fields: [
            .init("verdict", .text, "`right`, `wrong`, or `unknown` without a key", "`right`、`wrong`，没有密钥时为 `unknown`"),
            .init("mistakes", .list, "the mistakes by name, the gravest first", "错误名称，最严重者在前"),
            .init(
                "likely",
                .boolean,
                "whether it is only what remains once every known mistake was tried",
                "是否仅为排除法的结论"
            ),
            .init("meaning", .text, "what went wrong", "说明"),
            .init("next", .text, "what to do next", "下一步"),
            .init("signature", .text, optional: true, "the kind of key it looks like one of", "签名形式所属的密钥类型"),
            .init("keyType", .text, optional: true, "the kind of the session's key", "会话密钥的类型"),
            .init("key", .text, optional: true, "the session's API key, masked", "会话的 API 密钥，已掩码"),
        ]
    )

    static let layout = RecordLayout(
        record: fields.id.name,
        columns: [
            .init("verdict", heading: LocalizedText(english: "VERDICT", chinese: "结论")),
            .init("mistakes", heading: LocalizedText(english: "MISTAKES", chinese: "错误")),
            .init("meaning", heading: LocalizedText(english: "MEANING", chinese: "说明")),
            .init("next", heading: LocalizedText(english: "NEXT", chinese: "下一步"), dropOrder: 1),
        ],
        furtherNames: ["likely": "推测", "signature": "签名形式", "keyType": "密钥类型", "key": "API 密钥"]
    )

    static func make(_ verification: Verification, language: Language) -> Record {
        let problems = verification.problems
        let none: (meaning: Message, next: Message) =
            verification.verdict == .right ? (.verifyRight, .verifyRightNext) : (.verifyShapeOnly, .verifyShapeOnlyNext)
        let meanings = problems.isEmpty ? [none.meaning] : problems.map(\.meaning)
        let separator = language == .english ? "; " : "；"
        return Record(
            schema: fields.id,
            fields: [
                .init("verdict", .text(verification.verdict.rawValue)),
                .init("mistakes", .list(problems.map { .text($0.mistake.rawValue) })),
                .init("likely", .boolean(problems.contains(where: \.isLikely))),
                .init("meaning", .text(meanings.map { $0.text(in: language) }.joined(separator: separator))),
                .init("next", .text((problems.first?.nextStep ?? none.next).text(in: language))),
                .text("signature", verification.signatureKind?.rawValue),
                .text("keyType", verification.credentials?.signingKey?.kind.rawValue),
                .text("key", verification.credentials?.apiKey.description),
            ]
        )
    }
}
