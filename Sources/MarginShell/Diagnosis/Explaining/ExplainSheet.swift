import MarginClient
import ShellRuntime

extension ExplainAnswer {
    /// The request as people read it: a row a part, parameters with their origins.
    static let layout = AnswerLayout(
        schema: fields.id.name,
        sheet: AnswerSheet(
            columns: [
                .init(heading: LocalizedText(english: "PART", chinese: "部分")),
                .init(heading: LocalizedText(english: "VALUE", chinese: "内容")),
                .init(heading: LocalizedText(english: "FROM", chinese: "来源"), isDispensable: true),
            ],
            rows: rows,
            closing: { answer, _ in [text("curl", of: answer)] }
        )
    )

    private static func rows(_ answer: Answer, _ language: Language) -> [[String]] {
        let words = { (english: String, chinese: String) in
            LocalizedText(english: english, chinese: chinese).text(in: language)
        }
        let signing: [[String]] =
            answer["payload"]?.isNothing == false
            ? [
                [words("to sign", "待签名"), text("payload", of: answer), words("the query, and no body", "查询串，无正文")],
                [words("signed by", "签名算法"), algorithm(of: answer, in: language), ""],
            ] : []
        let signature = text("signature", of: answer)
        return [
            [
                words("request", "请求"), "GET " + text("url", of: answer) + text("path", of: answer),
                text("statement", of: answer),
            ]
        ]
            + list("parameters", of: answer).map { parameter($0, words("parameter", "参数"), in: language) }
            + signing
            + (signature.isEmpty ? [] : [[words("signature", "签名"), signature, cut(signature, in: language)]])
            + list("headers", of: answer).map {
                [
                    words("header", "请求头"), ValueText.plain($0),
                    words("fingerprint ", "指纹 ") + text("fingerprint", of: answer),
                ]
            }
            + [[words("weight", "权重"), text("weight", of: answer), weightOwner(of: answer, in: language)]]
    }

    private static func parameter(_ value: Value, _ name: String, in language: Language) -> [String] {
        guard case .answer(let answer) = value else { return [] }
        let origin = ParameterOrigin(rawValue: text("origin", of: answer))
        return [name, text("encoded", of: answer), origin?.words.text(in: language) ?? ""]
    }

    private static func algorithm(of answer: Answer, in language: Language) -> String {
        switch SigningKey.Kind(rawValue: text("algorithm", of: answer)) {
        case .hmac: language == .english ? "HMAC-SHA-256, in hexadecimal" : "HMAC-SHA-256，十六进制"
        case .rsa: language == .english ? "RSA PKCS#1 v1.5 with SHA-256, in base64" : "RSA PKCS#1 v1.5 与 SHA-256，base64"
        case .ed25519: language == .english ? "Ed25519, in base64" : "Ed25519，base64"
        case nil: language == .english ? "nothing: the session has no signing key" : "无：会话没有签名密钥"
        }
    }

    /// Why a signature is not shown whole.
    private static func cut(_ signature: String, in language: Language) -> String {
        guard signature.hasSuffix("…") else { return "" }
        return language == .english ? "cut: the exchange could still accept it" : "已截断：交易所仍可能接受"
    }

    private static func weightOwner(of answer: Answer, in language: Language) -> String {
        switch BucketKind(rawValue: text("bucket", of: answer)) {
        case .uid: language == .english ? "of the account's budget" : "计入账户限额"
        case .ip, nil: language == .english ? "of this address's budget" : "计入本机地址限额"
        }
    }

    private static func text(_ field: String, of answer: Answer) -> String {
        answer[field].map(ValueText.plain) ?? ""
    }

    private static func list(_ field: String, of answer: Answer) -> [Value] {
        if case .list(let values) = answer[field] { values } else { [] }
    }
}

extension Value {
    /// Whether there is none.
    var isNothing: Bool { if case .nothing = self { true } else { false } }
}
