import BilingualText
import CommandLanguage
import ExactDecimals
import ShellRuntime

/// What `marginsh check` found: schema `check`, version 2.
enum CheckRecord {
    static let schema = Record.Schema("check", version: 2)

    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(
            english: "what `marginsh check FILE` found; with mistakes the fields behind them have no value",
            chinese: "`marginsh check FILE` 的结果；有错误时其后的字段为空"
        ),
        fields: [
            .init("file", .text, "the script's name as given", "脚本名"),
            .init("mistakes", .list, "its mistakes, each a `place`", "各处错误，均为 `place`"),
            .init(
                "precision",
                .text,
                optional: true,
                "how the figures are to be read: `exact`, `atMost`, `estimate` or `endless`",
                "数字的含义：`exact`、`atMost`、`estimate` 或 `endless`"
            ),
            .init("reasons", .list, optional: true, "why they are not exact, each a `place`", "不精确的原因，均为 `place`"),
            .init(
                "requests",
                .number,
                optional: true,
                "how many questions it sends, retries not counted",
                "发送的查询数，不计重试"
            ),
            .init("addressWeight", .number, optional: true, "what they weigh in the address's budget", "计入本机地址限额的总权重"),
            .init("accountWeight", .number, optional: true, "what they weigh in the account's budget", "计入账户限额的总权重"),
            .init("waits", .duration, optional: true, "how long its own waits and intervals take", "脚本自身等待的时间"),
            .init(
                "leastTime",
                .duration,
                optional: true,
                "the shortest time it can take at 240 questions a minute",
                "按每分钟 240 次查询计算的最短时间"
            ),
            .init("files", .list, optional: true, "the files it sources", "引用的文件"),
            .init("settings", .list, optional: true, "the settings it names", "涉及的设置"),
            .init("pairs", .list, optional: true, "the pairs it names", "涉及的交易对"),
            .init("allow", .list, optional: true, "the classes of `--allow` it needs", "所需的 `--allow` 类别"),
        ]
    )

    static func make(_ report: ScriptReport, file: String, language: Language) -> Record {
        let mistakes = report.diagnostics.map { Value.record(mistake($0, language: language)) }
        let cost = report.cost
        let reasons = report.reasons.map { Value.record(reason($0, language: language)) }
        let figures: [Record.Field] = [
            .init("precision", .text(CostPrecision(report).rawValue)),
            .init("reasons", .list(reasons)),
            .init("requests", .number(ExactDecimal(cost.requests))),
            .init("addressWeight", .number(ExactDecimal(cost.weight.address))),
            .init("accountWeight", .number(ExactDecimal(cost.weight.account))),
            .init("waits", .duration(cost.duration)),
            .init("leastTime", .duration(cost.leastTime)),
            .init("files", list(report.files)),
            .init("settings", list(report.settings.sorted())),
            .init("pairs", list(report.symbols.sorted())),
            .init("allow", list(report.permissions.map(\.rawValue).sorted())),
        ]
        return Record(
            schema: schema,
            fields: [.init("file", .text(file)), .init("mistakes", .list(mistakes))]
                + (mistakes.isEmpty ? figures : figures.map { .init($0.name, .nothing) })
        )
    }

    private static func list(_ texts: [String]) -> Value { .list(texts.map(Value.text)) }

    private static func mistake(_ diagnostic: Diagnostic, language: Language) -> Record {
        place(diagnostic.message, in: diagnostic.source, diagnostic.range, language)
    }

    private static func reason(_ uncertainty: ScriptReport.Uncertainty, language: Language) -> Record {
        place(uncertainty.reason, in: uncertainty.location.source, uncertainty.location.range, language)
    }

    private static func place(
        _ message: Message,
        in source: SourceFile,
        _ range: SourceRange,
        _ language: Language
    ) -> Record {
        let start = source.position(of: range.start)
        let end = source.position(of: range.end)
        return Record(
            schema: placeFields.id,
            fields: [
                .init("file", .text(source.name)),
                .init("line", .number(ExactDecimal(start.line))),
                .init("column", .number(ExactDecimal(start.column))),
                .init("endLine", .number(ExactDecimal(end.line))),
                .init("endColumn", .number(ExactDecimal(end.column))),
                .init("id", .text(message.id)),
                .init("message", .text(message.text(in: language))),
            ]
        )
    }

    /// The documented fields of a mistake or a reason in the lists.
    static let placeFields = RecordSchema(
        Record.Schema("place", version: 1),
        summary: LocalizedText(
            english: "a mistake, or a reason why a cost is not exact, that `marginsh check` found",
            chinese: "`marginsh check` 发现的一处错误，或费用不精确的一个原因"
        ),
        fields: [
            .init("file", .text, "the file it stands in", "所在文件"),
            .init("line", .number, "the line it begins in, from 1", "起始行，从 1 计"),
            .init("column", .number, "the character it begins at, from 1", "起始字符，从 1 计"),
            .init("endLine", .number, "the line it ends in", "结束行"),
            .init("endColumn", .number, "the character behind its last", "末字符之后的位置"),
            .init("id", .text, "which message, the same in every language", "消息标识，与语言无关"),
            .init("message", .text, "the message", "说明"),
        ]
    )
}
