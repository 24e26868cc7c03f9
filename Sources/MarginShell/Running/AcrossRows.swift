import BilingualText
import RecordRendering
import ShellRuntime

/// What the blocks of several profiles gave, put together: records of the same kind next to each other, each kind in the
/// order of the profiles, and the failures last.
struct AcrossRows {
    private typealias Row = (profile: String, record: Record)
    private let lines: [String]
    private let records: [Record]
    private let failures: [Record]

    /// - Parameter isArray: whether all records are one JSON array, also where some are responses with the exchange's own
    ///   members.
    init(_ branches: [AcrossBranch], in language: Language, isArray: Bool) {
        var lines: [String] = []
        var rows: [Row] = []
        for branch in branches {
            for item in branch.output.items {
                switch item {
                case .record(let record): rows.append((branch.name, record))
                case .line(let line): lines.append("\(branch.name): \(line)")
                case .unread, .update, .settled: break
                }
            }
        }
        let failures = branches.flatMap { branch in
            branch.observer.failures.map { failure -> Row in
                let row = ProfileFailure(profile: branch.name, failure: failure, language: language)
                return (branch.name, ProfileFailure.description.record(of: row))
            }
        }
        self.lines = lines
        let isJoint = isArray && rows.contains { $0.record.isWholeReply }
        records = isJoint ? [.joint(rows + failures)] : Self.byKind(rows)
        self.failures = isJoint ? [] : Self.byKind(failures)
    }

    func emit(in context: CommandContext) throws {
        for line in lines { try context.emit(line: line) }
        for record in records { try context.emit(record) }
        // No choice of rows leaves out a failure.
        try context.showSortedRows()
        for failure in failures { try context.emit(failure) }
        if !context.shown.isEmpty { context.lastValue = .list(context.shown) }
    }

    private static func byKind(_ rows: [Row]) -> [Record] {
        var kinds: [Record.Schema] = []
        var rowsByKind: [Record.Schema: [Row]] = [:]
        for row in rows {
            if rowsByKind[row.record.schema] == nil { kinds.append(row.record.schema) }
            rowsByKind[row.record.schema, default: []].append(row)
        }
        return kinds.flatMap { kind -> [Record] in
            let rows = rowsByKind[kind] ?? []
            guard rows.first?.record.isWholeReply == true else { return rows.map { $1.led(by: $0) } }
            return [.joint(rows)]
        }
    }
}

/// The failure of a profile in `across`.
struct ProfileFailure: Sendable {
    let profile: String
    let failure: ShellFailure
    let language: Language

    /// The error message, of an expectation with its reason or figures.
    private var message: String {
        let text = failure.message.text(in: language)
        guard failure.category == .expectation, let note = failure.notes.first else { return text }
        return text + (language == .chinese ? "：" : ": ") + note.text(in: language)
    }

    static let description = RecordDescription<ProfileFailure>(
        "profileFailure",
        version: 1,
        "a profile whose block failed in `across`",
        "`across` 中代码块失败的配置档",
        fields: [
            .init("profile", .text, "the profile", "配置档", column: .init("PROFILE", "配置档")) { .text($0.profile) },
            .init("status", .number, "the exit status", "退出状态", column: .init("STATUS", "状态", alignment: .right)) {
                .init(Int($0.failure.status.rawValue))
            },
            .init(
                "code",
                .number,
                optional: true,
                "the exchange's code",
                "交易所的错误码",
                column: .init("CODE", "错误码", alignment: .right, isLeftOutIfEmpty: true)
            ) { .init($0.failure.code) },
            .init("category", .text, "its category", "类别") { .text($0.failure.category.rawValue) },
            .init("message", .text, "the error message", "出错说明", column: .init("FAILURE", "失败原因", wrapsTo: 24)) {
                .text($0.message)
            },
            .init("nextStep", .text, optional: true, "what to do", "处理办法") { row in
                .init(row.failure.nextStep?.text(in: row.language))
            },
        ]
    )
}
