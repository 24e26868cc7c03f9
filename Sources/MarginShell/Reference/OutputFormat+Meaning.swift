package import BilingualText
import RecordRendering
import ShellRuntime

extension OutputFormat {
    /// What the format looks like, for the reference.
    package var meaning: LocalizedText {
        switch self {
        case .table: LocalizedText(english: "columns under headings; the default", chinese: "带表头的列；默认格式")
        case .vertical:
            LocalizedText(english: "a line a field, an empty line between answers", chinese: "每个字段一行，应答之间空一行")
        case .csv: LocalizedText(english: "RFC 4180, with a heading record", chinese: "RFC 4180，首行为字段名")
        case .json: LocalizedText(english: "one object, or an array of several", chinese: "一个对象，或多个对象的数组")
        case .ndjson: LocalizedText(english: "one JSON object a line, as answers come", chinese: "每行一个 JSON 对象，随应答输出")
        case .openmetrics:
            LocalizedText(
                english: "a watch's newest figures as OpenMetrics text, behind `>` a file replaced as they change",
                chinese: "观察的最新数字，OpenMetrics 文本；用 `>` 写入的文件随变化整体替换"
            )
        case .raw: LocalizedText(english: "the exchange's own bytes, a line an answer", chinese: "交易所的原始字节，每个应答一行")
        }
    }
}
