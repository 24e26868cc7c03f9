package import BilingualText
import CommandLanguage
package import RecordRendering
package import ShellRuntime

/// What `marginsh check` found in a script.
struct CheckedScript: Sendable {
    let file: String
    let report: ScriptReport
    let language: Language

    /// What it would do; nil where it has errors, and so does nothing.
    private var sound: ScriptReport? { report.diagnostics.isEmpty ? report : nil }

    private var errors: [Record] {
        report.diagnostics.map { diagnostic in
            place(diagnostic.message, in: diagnostic.source, diagnostic.range)
        }
    }

    private var reasons: [Record]? {
        sound?.reasons.map { place($0.reason, in: $0.location.source, $0.location.range) }
    }

    private func place(_ message: Message, in source: SourceFile, _ range: SourceRange) -> Record {
        ScriptPlace.description.record(
            of: ScriptPlace(message: message, source: source, range: range, language: language)
        )
    }

    static let description = RecordDescription<CheckedScript>(
        "check",
        version: 2,
        "what `marginsh check FILE` found; with errors the fields after them have no value",
        "`marginsh check FILE` 的结果；有错误时其后的字段为空",
        fields: [
            .init("file", .text, "the script's name as given", "脚本名") { .text($0.file) },
            .init("errors", .list, "its errors, each a `place`", "各处错误，均为 `place`") { .init($0.errors) },
            .init(
                "precision",
                .text,
                optional: true,
                "how the figures are to be read: `exact`, `atMost`, `atLeast`, `estimate` or `endless`",
                "数字的含义：`exact`、`atMost`、`atLeast`、`estimate` 或 `endless`"
            ) { .init($0.sound.map { $0.precision.rawValue }) },
            .init("reasons", .list, optional: true, "why they are not exact, each a `place`", "不精确的原因，均为 `place`") {
                $0.reasons.map { Value($0) } ?? .nothing
            },
        ] + costFields + [
            .init("files", .list, optional: true, "the files it sources", "引用的文件") { list($0.sound?.files) },
            .init("settings", .list, optional: true, "the settings it names", "涉及的设置") {
                list($0.sound?.settings.sorted())
            },
            .init("pairs", .list, optional: true, "the pairs it names", "涉及的交易对") { list($0.sound?.symbols.sorted()) },
            .init("allow", .list, optional: true, "the classes of `--allow` it needs", "所需的 `--allow` 类别") {
                list($0.sound?.permissions.map(\.rawValue).sorted())
            },
        ]
    )

    private static let costFields: [RecordField<CheckedScript>] = [
        .init(
            "requests",
            .number,
            optional: true,
            "how many requests it sends, retries not counted",
            "发送的请求数，不计重试"
        ) { .init($0.sound?.cost.requests) },
        .init(
            "addressWeight",
            .number,
            optional: true,
            "their weight (IP); of several profiles at once that of the host with the most",
            "总权重（IP）；同时用于多个配置档时为最多的主机"
        ) { .init($0.sound?.cost.weight.address) },
        .init(
            "accountWeight",
            .number,
            optional: true,
            "their weight (UID); of several profiles at once that of one account",
            "总权重（UID）；同时用于多个配置档时为单个账户"
        ) { .init($0.sound?.cost.weight.account) },
        .init("waits", .duration, optional: true, "how long its own waits and intervals take", "脚本自身等待的时间") {
            duration($0.sound?.cost.duration)
        },
        .init(
            "leastTime",
            .duration,
            optional: true,
            "the shortest time it can take at 240 requests a minute",
            "按每分钟 240 次请求计算的最短时间"
        ) { duration($0.sound?.cost.leastTime) },
    ]

    private static func list(_ texts: [String]?) -> Value { texts.map { Value($0) } ?? .nothing }

    private static func duration(_ duration: Duration?) -> Value { duration.map(Value.duration) ?? .nothing }
}

/// An error, or a reason why a cost is not exact, and where it is.
package struct ScriptPlace: Sendable {
    let message: Message
    let source: SourceFile
    let range: SourceRange
    let language: Language

    static let description = RecordDescription<ScriptPlace>(
        "place",
        version: 1,
        "an error, or a reason why a cost is not exact, that `marginsh check` found",
        "`marginsh check` 发现的一处错误，或费用不精确的一个原因",
        fields: [
            .init("file", .text, "the file it is in", "所在文件") { .text($0.source.name) },
            .init("line", .number, "the line where it starts, from 1", "起始行，从 1 计") {
                .init($0.source.position(of: $0.range.start).line)
            },
            .init("column", .number, "the character where it starts, from 1", "起始字符，从 1 计") {
                .init($0.source.position(of: $0.range.start).column)
            },
            .init("endLine", .number, "the line where it ends", "结束行") {
                .init($0.source.position(of: $0.range.end).line)
            },
            .init("endColumn", .number, "the character after its last", "末字符之后的位置") {
                .init($0.source.position(of: $0.range.end).column)
            },
            .init("id", .text, "which message, the same in every language", "消息标识，与语言无关") { .text($0.message.id) },
            .init("message", .text, "the message", "说明") { .text($0.message.text(in: $0.language)) },
        ]
    )
}

package enum ScriptToolRecords {
    /// The record of a report, in the words of `language`.
    package static func check(_ report: ScriptReport, of file: String, in language: Language) -> Record {
        CheckedScript.description.record(of: CheckedScript(file: file, report: report, language: language))
    }

    package static let all: [AnyRecordDescription] = [.init(CheckedScript.description), .init(ScriptPlace.description)]
}
