import BilingualText
import BinanceMargin
import ExchangeAccess
package import RecordRendering
import RequestSigning
import ShellRuntime
import TerminalText

extension Explanation {
    package static let description = RecordDescription<Explanation>(
        "explain",
        version: 1,
        "a request that a statement would send, taken apart; nothing was sent",
        "某语句将要发送的请求的完整拆解；不会发送任何内容",
        form: .page(page),
        fields: requestFields + signingFields + [
            .init("headers", .list, "the headers, the key masked", "请求头，密钥已掩码") {
                .init($0.request.apiKey.map { ["X-MBX-APIKEY: \($0)"] } ?? [])
            },
            .init("weight", .number, "the weight as published", "公布的权重") { .init($0.request.weight.points) },
            .init("bucket", .text, "what it counts for: `ip` or `uid`", "计入何者：`ip` 或 `uid`") {
                .text($0.request.weight.bucket.rawValue)
            },
            .init("curl", .text, "a line for a POSIX shell that does the same", "可在 POSIX shell 中执行的等价命令") {
                .text($0.curl)
            },
            .simulated { $0.isSimulated },
        ]
    )

    private static let requestFields: [RecordField<Explanation>] = [
        .init("statement", .text, "the statement", "语句") { .text($0.statement) },
        .init("method", .text, "always `GET`", "始终为 `GET`") { _ in .text("GET") },
        .init("url", .text, "the exchange's address", "交易所地址") { .text($0.request.baseURL.description) },
        .init("path", .text, "the path", "路径") { .text($0.request.path) },
        .init(
            "parameters",
            .list,
            "the parameters in the order sent, each a `parameter`",
            "按发送顺序的参数，均为 `parameter`"
        ) { .init($0.parameters.map { Parameter.description.record(of: $0) }) },
        .init("query", .text, "the encoded query without the signature", "编码后的查询串（不含签名）") {
            .text($0.request.payload)
        },
    ]

    private static let signingFields: [RecordField<Explanation>] = [
        .init("payload", .text, optional: true, "the string to sign: query and empty body", "待签名字符串：查询串加空的正文") {
            .init($0.signedText)
        },
        .init("algorithm", .text, optional: true, "`hmac`, `rsa` or `ed25519`", "`hmac`、`rsa` 或 `ed25519`") {
            .init($0.request.signatureKind?.rawValue)
        },
        .init(
            "signature",
            .text,
            optional: true,
            "shown for a given timestamp only, before percent-encoding; its first six characters while the "
                + "exchange could still accept it",
            "仅在给定时间戳时显示，尚未作百分号编码；在交易所仍可能接受时只显示前六个字符"
        ) { .init($0.signature) },
        .init("key", .text, optional: true, "the API key, masked", "API Key，已掩码") {
            .init($0.request.apiKey?.description)
        },
        .init("fingerprint", .text, optional: true, "the API key's fingerprint", "API Key 指纹") {
            .init($0.request.apiKey?.fingerprint)
        },
    ]

    /// What is signed; nil where nothing is.
    private var signedText: String? { request.security == .signed ? request.payload : nil }
}

extension Explanation.Parameter {
    package static let description = RecordDescription<Explanation.Parameter>(
        "parameter",
        version: 1,
        "a parameter of an explained request",
        "被说明请求的一个参数",
        fields: [
            .init("name", .text, "its name", "名称") { .text($0.name) },
            .init("value", .text, "its value before encoding", "编码前的值") { .text($0.value) },
            .init("encoded", .text, "as the query has it", "查询串中的写法") { .text($0.encoded) },
            .init(
                "origin",
                .text,
                "where the value comes from: `statement`, `scope`, `typedSetting`, `profile`, `environment`, `start`, "
                    + "`localClock`, `exchangeClock` or `given`",
                "值的来源：`statement`、`scope`、`typedSetting`、`profile`、`environment`、`start`、`localClock`、"
                    + "`exchangeClock` 或 `given`"
            ) { .text($0.origin.rawValue) },
        ]
    )
}

// The request as people read it: a row per part, parameters with their origins.
extension Explanation {
    private static let page = RecordPage<Explanation> { explanations, surface in
        let lines = explanations.map { $0.lines(on: surface) }.joined(separator: [""])
        return lines + (explanations.contains(where: \.isSimulated) ? [surface.simulatedLine] : [])
    }

    private func lines(on surface: OutputSurface) -> [PageLine] {
        let language = surface.language
        let headings = [
            LocalizedText("FIELD", "字段"), LocalizedText("VALUE", "内容"),
            LocalizedText("FROM", "来源"),
        ]
        let table = PageTable(
            headings.enumerated().map { .init($1.text(in: language), isDispensable: $0 == 2) },
            rows: (requestRows + signingRows + lastRows).map { row in
                [row.name, row.value, row.origin].map { PageLine($0.text(in: language)) }
            }
        )
        // The line is to be copied whole, so nothing wraps it.
        return table.lines(width: surface.columns) + [PageLine(VisibleText(curl).description)]
    }

    private struct Row {
        let name: LocalizedText
        let value: LocalizedText
        let origin: LocalizedText

        init(_ english: String, _ chinese: String, _ value: LocalizedText, _ origin: LocalizedText = .sameInBoth("")) {
            name = LocalizedText(english, chinese)
            self.value = value
            self.origin = origin
        }
    }

    private var requestRows: [Row] {
        [
            Row(
                "request",
                "请求",
                .sameInBoth("GET " + request.baseURL.description + request.path),
                .sameInBoth(statement)
            )
        ] + parameters.map { Row("parameter", "参数", .sameInBoth($0.encoded), $0.origin.words) }
    }

    private var signingRows: [Row] {
        var rows: [Row] = []
        if let signedText {
            let origin = LocalizedText("the query; there is no body", "查询串，无正文")
            rows.append(Row("string to sign", "待签名字符串", .sameInBoth(signedText), origin))
            rows.append(Row("algorithm", "签名算法", algorithm))
        }
        if let signature {
            let isCut = signature.hasSuffix("…")
            let cut = LocalizedText("shortened: the exchange could still accept it", "已截断：交易所仍可能接受")
            rows.append(Row("signature", "签名", .sameInBoth(signature), isCut ? cut : .sameInBoth("")))
        }
        return rows
    }

    private var lastRows: [Row] {
        let key = request.apiKey.map { key in
            let origin = LocalizedText("fingerprint \(key.fingerprint)", "指纹 \(key.fingerprint)")
            return Row("header", "请求头", .sameInBoth("X-MBX-APIKEY: \(key)"), origin)
        }
        let owner = request.weight.bucket == .uid ? "UID" : "IP"
        return [key].compactMap(\.self)
            + [Row("weight", "权重", .sameInBoth(String(request.weight.points)), .sameInBoth(owner))]
    }

    private var algorithm: LocalizedText {
        switch request.signatureKind {
        case .hmac: LocalizedText("HMAC-SHA256, hex", "HMAC-SHA256，十六进制")
        case .rsa:
            LocalizedText("RSA PKCS#1 v1.5 with SHA-256, base64", "RSA PKCS#1 v1.5 与 SHA-256，base64")
        case .ed25519: LocalizedText("Ed25519, base64", "Ed25519，base64")
        case nil: LocalizedText("none: the session has no signing key", "无：会话没有签名密钥")
        }
    }
}

extension LocalizedText {
    /// A text from outside, made visible, in both languages.
    fileprivate static func sameInBoth(_ text: String) -> LocalizedText {
        let visible = VisibleText(text).description
        return LocalizedText(visible, visible)
    }
}
