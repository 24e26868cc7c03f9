package import BilingualText
import RecordRendering
import ShellRuntime

extension OutputFormat {
    /// For the reference.
    package var meaning: LocalizedText {
        switch self {
        case .table: LocalizedText(english: "columns with headings (default)", chinese: "带表头的列（默认）")
        case .vertical:
            LocalizedText(
                english: "one field per line, an empty line between records",
                chinese: "每个字段一行，结果之间空一行"
            )
        case .csv: LocalizedText(english: "RFC 4180, with a header line", chinese: "RFC 4180，首行为字段名")
        case .json:
            LocalizedText(
                english: "one JSON object, or an array of them",
                chinese: "一个 JSON 对象，或多个对象的数组"
            )
        case .ndjson:
            LocalizedText(
                english: "one JSON object per line, as records arrive",
                chinese: "每行一个 JSON 对象，逐条输出"
            )
        case .openmetrics:
            LocalizedText(
                english: """
                    the latest figures of a watch as OpenMetrics text; with `>` the file is replaced at each change
                    """,
                chinese: "监视的最新数值，OpenMetrics 文本；用 `>` 写入时，文件随每次变化整体替换"
            )
        case .raw:
            LocalizedText(
                english: "the exchange's bytes, one line per response",
                chinese: "交易所的原始字节，每个响应一行"
            )
        }
    }
}
