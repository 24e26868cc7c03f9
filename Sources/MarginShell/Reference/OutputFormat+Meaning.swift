package import BilingualText
import RecordRendering
import ShellRuntime

extension OutputFormat {
    /// For the reference.
    package var meaning: LocalizedText {
        switch self {
        case .table: LocalizedText("columns with headings (default)", "带表头的列（默认）")
        case .vertical:
            LocalizedText("one field per line, an empty line between records", "每个字段一行，结果之间空一行")
        case .csv: LocalizedText("RFC 4180, with a header line", "RFC 4180，首行为字段名")
        case .json:
            LocalizedText("one JSON object, or an array of them", "一个 JSON 对象，或多个对象的数组")
        case .ndjson:
            LocalizedText("one JSON object per line, as records arrive", "每行一个 JSON 对象，逐条输出")
        case .openmetrics:
            LocalizedText(
                """
                the latest figures of a watch as OpenMetrics text; with `>` the file is replaced at each change
                """,
                "监视的最新数值，OpenMetrics 文本；用 `>` 写入时，文件随每次变化整体替换"
            )
        case .raw:
            LocalizedText("the exchange's bytes, one line per response", "交易所的原始字节，每个响应一行")
        }
    }
}
