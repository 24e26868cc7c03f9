import BilingualText
import CommandLanguage
import ExactDecimals
import ShellRuntime
import InjectedTime

/// A shell without network, files and programs: each request gives a number at once.
final class FuzzedShell: RuntimeHost, RuntimeObserver {
    static let registry = CommandRegistry(
        [EchoCommand(), ExitCommand(), SleepCommand(), SourceCommand(), AskCommand(), FuzzedSetCommand()],
        formats: ["table", "csv", "json"]
    )

    private let time = VirtualTime(automatic: true)

    /// The contents of the files that a script may source.
    private let files: [[UInt8]]

    /// - Parameter files: the contents of the files that a script may source; if there are none, each file sources
    ///   itself by another name.
    init(files: [[UInt8]] = []) { self.files = files }

    var environment: RuntimeEnvironment {
        RuntimeEnvironment(
            registry: Self.registry,
            settings: FuzzedSettings(),
            vocabulary: ConditionVocabulary(
                names: ["amount", "borrowLimit", "limitedBy"],
                namesByCommand: ["borrow": ["inventory"]],
                constants: ["vipLimit"]
            ),
            host: self,
            observer: self,
            time: time,
            language: { .english }
        )
    }

    private struct NoSink: OutputSink {
        func write(_ item: OutputItem) throws {}
        func finish() async throws {}
    }

    private struct Names: ConditionNames {
        let last: Value?
        var subjects: [any ConditionNames] { [] }

        func value(of parts: [String]) -> Value? {
            guard case .record(let record) = last else { return .nothing }
            return record[parts[0]]
        }
    }

    var continuesAfterFailure: Bool { true }
    var wantsExpectations: Bool { true }

    func openSink(for request: OutputRequest) throws -> any OutputSink { NoSink() }

    /// Only the depth limit ends a file that sources itself by another name. Other files may do less than typed text.
    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? {
        let source =
            files.isEmpty
            ? SourceFile(name: path, text: "source \(path)a")
            : SourceFile(name: path, bytes: files[path.utf8.count % files.count])
        return LoadedScript(
            source: source,
            folder: nil,
            identity: path,
            trust: files.isEmpty ? .typed : Trust(allowed: []),
            isOutsideFolder: path.hasPrefix("/")
        )
    }

    func start(_ job: BackgroundJob) {}
    func conditionNames(for last: Value?) -> any ConditionNames { Names(last: last) }
    func notice(_ message: Message) {}
    func rejected(_ diagnostics: [Diagnostic]) {}
    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {}
    func expectationDidEnd(_ report: ExpectationReport) {}

    /// So that the words of every statement are shown.
    var reportsStatements: Bool { true }
}

private let noText = LocalizedText("", "")

/// `borrow ASSET... [isolated SYMBOL | cross] [until COND] [when COND { }]`, whose amount is always 1.
private struct AskCommand: Command {
    let declaration = CommandDeclaration(
        name: "borrow",
        summary: noText,
        discussion: noText,
        signature: CommandSignature(
            [Parameter("assets", "ASSET", .asset, .oneOrMore)],
            options: [
                CommandOption(
                    "isolated",
                    [Parameter("symbol", "SYMBOL", .symbol)],
                    summary: noText,
                    excludes: ["cross"]
                ),
                CommandOption("cross", summary: noText, excludes: ["isolated"]),
                CommandOption("until", [Parameter("until", "COND", .condition)], summary: noText),
                CommandOption(
                    "when",
                    [Parameter("when", "COND", .condition), Parameter("block", "BLOCK", .block)],
                    summary: noText
                ),
            ]
        ),
        permission: nil,
        output: .rows(fields: { ["asset", "amount", "borrowLimit", "limitedBy", "rows"] })
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        CommandResult(
            records: invocation.texts("assets").map { asset in
                Record(
                    schema: Record.Schema("borrow", version: 1),
                    fields: [
                        Record.Field("asset", .text(asset)), Record.Field("amount", .number(ExactDecimal(1))),
                        Record.Field("borrowLimit", .nothing), Record.Field("limitedBy", .text("vipLimit")),
                        Record.Field("rows", .list([.text("1E-7"), .text(asset), .list([]), .boolean(true)])),
                    ]
                )
            }
        )
    }
}

/// `set NAME VALUE`, which is checked and ignored.
private struct FuzzedSetCommand: ImmediateCommand {
    let declaration = CommandDeclaration(
        name: "set",
        summary: noText,
        discussion: noText,
        signature: CommandSignature([
            Parameter("name", "NAME", .settingName), Parameter("value", "VALUE", .settingValue),
        ]),
        permission: nil
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult { .done }
}

/// Two settings: a number and a secret.
private struct FuzzedSettings: SettingsSchema {
    let declarations = [
        SettingDeclaration(
            name: "recvWindow",
            kind: .integer(1...60000, unit: "ms"),
            defaultValue: "5000",
            summary: noText
        ),
        SettingDeclaration(
            name: "secret",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: noText
        ),
    ]

    func declaration(named name: String) -> SettingDeclaration? { declarations.first { $0.name == name } }
}
