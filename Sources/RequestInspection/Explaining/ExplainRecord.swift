import BilingualText
import ExactDecimals
import BinanceMargin
import ShellRuntime

/// A request taken apart: schema `explain`, version 1.
enum ExplainRecord {
    static let fields = RecordSchema(
        Record.Schema("explain", version: 1),
        summary: LocalizedText(
            english: "a request that a statement would send, taken apart; nothing was sent",
            chinese: "某语句将要发送的请求的完整拆解；不会发送任何内容"
        ),
        fields: [
            .init("statement", .text, "the statement", "语句"),
            .init("method", .text, "always `GET`", "始终为 `GET`"),
            .init("url", .text, "the exchange's address", "交易所地址"),
            .init("path", .text, "the path", "路径"),
            .init(
                "parameters",
                .list,
                "the parameters in the order sent, each a `parameter`",
                "按发送顺序的参数，均为 `parameter`"
            ),
            .init("query", .text, "the encoded query without the signature", "编码后的查询串（不含签名）"),
            .init("payload", .text, optional: true, "the string to sign: query and empty body", "待签名字符串：查询串加空的正文"),
            .init("algorithm", .text, optional: true, "`hmac`, `rsa` or `ed25519`", "`hmac`、`rsa` 或 `ed25519`"),
            .init(
                "signature",
                .text,
                optional: true,
                "shown for a given timestamp only, before percent-encoding; its first six characters while the "
                    + "exchange could still accept it",
                "仅在给定时间戳时显示，尚未作百分号编码；在交易所仍可能接受时只显示前六个字符"
            ),
            .init("key", .text, optional: true, "the API key, masked", "API 密钥，已掩码"),
            .init("fingerprint", .text, optional: true, "the key's fingerprint", "密钥指纹"),
            .init("headers", .list, "the headers, the key masked", "请求头，密钥已掩码"),
            .init("weight", .number, "the weight as published", "公布的权重"),
            .init("bucket", .text, "whose budget: `ip` or `uid`", "计入何者：`ip` 或 `uid`"),
            .init("curl", .text, "a line for a POSIX shell that does the same", "可在 POSIX shell 中执行的等价命令"),
            .simulated,
        ]
    )

    static let parameterFields = RecordSchema(
        Record.Schema("parameter", version: 1),
        summary: LocalizedText(english: "a parameter of an explained request", chinese: "被说明请求的一个参数"),
        fields: [
            .init("name", .text, "its name", "名称"),
            .init("value", .text, "its value before encoding", "编码前的值"),
            .init("encoded", .text, "as it stands in the query", "查询串中的写法"),
            .init(
                "origin",
                .text,
                "where the value comes from: `statement`, `scope`, `typedSetting`, `profile`, `environment`, `start`, "
                    + "`localClock`, `exchangeClock` or `given`",
                "值的来源：`statement`、`scope`、`typedSetting`、`profile`、`environment`、`start`、`localClock`、"
                    + "`exchangeClock` 或 `given`"
            ),
        ]
    )

    static func make(_ explanation: Explanation) -> Record {
        let request = explanation.request
        return Record(
            schema: fields.id,
            fields: [
                .init("statement", .text(explanation.statement)),
                .init("method", .text("GET")),
                .init("url", .text(request.baseURL.description)),
                .init("path", .text(request.path)),
                .init("parameters", .list(explanation.parameters.map { .record(make($0)) })),
                .init("query", .text(request.payload)),
                .text("payload", request.security == .signed ? request.payload : nil),
                .text("algorithm", request.signatureKind?.rawValue),
                .text("signature", explanation.signature),
                .text("key", request.apiKey?.description),
                .text("fingerprint", request.apiKey?.fingerprint),
                .init("headers", .list(request.apiKey.map { [.text("X-MBX-APIKEY: \($0)")] } ?? [])),
                .init("weight", .number(ExactDecimal(request.weight.points))),
                .init("bucket", .text(request.weight.bucket.rawValue)),
                .init("curl", .text(explanation.curl)),
                .init("simulated", .boolean(explanation.isSimulated)),
            ]
        )
    }

    private static func make(_ parameter: Explanation.Parameter) -> Record {
        Record(
            schema: parameterFields.id,
            fields: [
                .init("name", .text(parameter.name)),
                .init("value", .text(parameter.value)),
                .init("encoded", .text(parameter.encoded)),
                .init("origin", .text(parameter.origin.rawValue)),
            ]
        )
    }
}
