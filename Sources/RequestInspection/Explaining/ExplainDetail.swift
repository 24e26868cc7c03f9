import BilingualText
import BinanceMargin
import ShellRuntime

extension ExplainRecord {
    /// The request as people read it: a row a part, parameters with their origins.
    static let layout = RecordLayout(
        schema: fields.id.name,
        sheet: RecordDetail(
            columns: [
                .init(heading: LocalizedText(english: "PART", chinese: "部分")),
                .init(heading: LocalizedText(english: "VALUE", chinese: "内容")),
                .init(heading: LocalizedText(english: "FROM", chinese: "来源"), isDispensable: true),
            ],
            rows: rows,
            closing: { record, _ in [text("curl", of: record)] }
        )
    )

    private static func rows(_ record: Record, _ language: Language) -> [[String]] {
        let words = { (english: String, chinese: String) in
            LocalizedText(english: english, chinese: chinese).text(in: language)
        }
        let signing: [[String]] =
            record["payload"]?.isNothing == false
            ? [
                [words("to sign", "待签名"), text("payload", of: record), words("the query, and no body", "查询串，无正文")],
                [words("signed by", "签名算法"), algorithm(of: record, in: language), ""],
            ] : []
        let signature = text("signature", of: record)
        return [
            [
                words("request", "请求"), "GET " + text("url", of: record) + text("path", of: record),
                text("statement", of: record),
            ]
        ]
            + list("parameters", of: record).map { parameter($0, words("parameter", "参数"), in: language) }
            + signing
            + (signature.isEmpty ? [] : [[words("signature", "签名"), signature, cut(signature, in: language)]])
            + list("headers", of: record).map {
                [
                    words("header", "请求头"), ValueText.plain($0),
                    words("fingerprint ", "指纹 ") + text("fingerprint", of: record),
                ]
            }
            + [[words("weight", "权重"), text("weight", of: record), weightOwner(of: record, in: language)]]
    }

    private static func parameter(_ value: Value, _ name: String, in language: Language) -> [String] {
        guard case .record(let record) = value else { return [] }
        let origin = ParameterOrigin(rawValue: text("origin", of: record))
        return [name, text("encoded", of: record), origin?.words.text(in: language) ?? ""]
    }

    private static func algorithm(of record: Record, in language: Language) -> String {
        switch SigningKey.Kind(rawValue: text("algorithm", of: record)) {
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

    private static func weightOwner(of record: Record, in language: Language) -> String {
        switch BucketKind(rawValue: text("bucket", of: record)) {
        case .uid: language == .english ? "of the account's budget" : "计入账户限额"
        case .ip, nil: language == .english ? "of this address's budget" : "计入本机地址限额"
        }
    }

    private static func text(_ field: String, of record: Record) -> String {
        record[field].map(ValueText.plain) ?? ""
    }

    private static func list(_ field: String, of record: Record) -> [Value] {
        if case .list(let values) = record[field] { values } else { [] }
    }
}

extension Value {
    /// Whether there is none.
    var isNothing: Bool { if case .nothing = self { true } else { false } }
}
