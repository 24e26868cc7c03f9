import BilingualText
import CommandLanguage
import ExactDecimals
import ShellRuntime
import Synchronization
import InjectedTime

private let plain = LocalizedText("test", "测试")

private let overrides = [
    CommandOption("isolated", [Parameter("symbol", "SYMBOL", .symbol)], summary: plain, excludes: ["cross"]),
    CommandOption("cross", summary: plain, excludes: ["isolated"]),
]

/// `borrow ASSET...` from the host's table.
struct BorrowCommand: Command {
    let host: TestHost
    let declaration = CommandDeclaration(
        name: "borrow",
        summary: plain,
        discussion: plain,
        signature: CommandSignature([Parameter("assets", "ASSET", .asset, .oneOrMore)], options: overrides),
        permission: nil,
        output: .rows(fields: { ["asset", "amount", "borrowLimit", "limitedBy"] }),
        hasRawForm: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        var result = CommandResult()
        for asset in invocation.texts("assets") {
            do {
                result.records.append(try host.ask(asset))
            } catch let failure as ShellFailure {
                if result.failure == nil { result.failure = failure }
            }
        }
        return result
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        let count = max(invocation.texts("assets").count, 1)
        return CommandCost(requests: count, weight: RequestWeights(address: 10 * count))
    }
}

/// `watch ASSET... EVERY [times N] [until COND] [when COND { }]`, whose amount falls by one a tick.
struct WatchCommand: Command {
    let host: TestHost
    let declaration = CommandDeclaration(
        name: "watch",
        summary: plain,
        discussion: plain,
        signature: CommandSignature(
            [
                Parameter("assets", "ASSET", .asset, .oneOrMore),
                Parameter("every", "EVERY", .duration(.milliseconds(250)...Duration.seconds(86_400))),
            ],
            options: [
                CommandOption("times", [Parameter("count", "N", .integer(1...1_000_000))], summary: plain),
                CommandOption("until", [Parameter("until", "COND", .condition)], summary: plain),
                CommandOption(
                    "when",
                    [Parameter("when", "COND", .condition), Parameter("block", "BLOCK", .block)],
                    summary: plain,
                    repeats: true
                ),
            ] + overrides
        ),
        permission: nil
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let every = invocation.duration("every") ?? .seconds(1)
        for round in 0..<(invocation.integer("count") ?? Int.max) {
            if round > 0 { try await context.time.sleep(for: every) }
            var subjects: [TickNames] = []
            for asset in invocation.texts("assets") {
                let record = try host.ask(asset)
                try context.emit(record)
                subjects.append(TickNames(record: record, asset: asset, others: []))
            }
            let names = TickNames(record: nil, asset: "", others: subjects)
            for option in invocation.options("when") {
                if let condition = option.argument("when")?.condition, let block = option.argument("block")?.block,
                    try context.evaluate(condition, with: names) == .met
                {
                    try await context.run(block, with: names)
                }
            }
            if let until = invocation.condition("until"), try context.evaluate(until, with: names) == .met {
                return .done
            }
            host.state.withLock { state in
                for asset in invocation.texts("assets") {
                    let next = try? ExactDecimal(state.amounts[asset] ?? "0")?.subtracting(ExactDecimal(1))
                    state.amounts[asset] = next?.description ?? "0"
                }
            }
        }
        return CommandResult(status: invocation.has("until") ? .conditionNotMet : .success)
    }
}

/// The names of one tick: of one asset, or of all of them.
struct TickNames: ConditionNames {
    let record: Record?
    let asset: String
    let others: [TickNames]

    func value(of parts: [String]) -> Value? {
        if parts.count == 2 { return others.first { $0.asset == parts[0] }?.record?[parts[1]] }
        return parts[0] == "inventory" ? .nothing : record?[parts[0]]
    }

    var subjects: [any ConditionNames] {
        others.map { TickNames(record: $0.record, asset: $0.asset, others: others) }
    }
}

/// The command `set NAME VALUE`.
struct SetCommand: ImmediateCommand {
    let host: TestHost
    let declaration = CommandDeclaration(
        name: "set",
        summary: plain,
        discussion: plain,
        signature: CommandSignature([
            Parameter("name", "NAME", .settingName), Parameter("value", "VALUE", .settingValue),
        ]),
        permission: nil
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        if let name = invocation.text("name") {
            host.state.withLock { $0.settings[name] = invocation.text("value") }
        }
        return .done
    }
}

/// The command `use`.
struct UseCommand: Command {
    let host: TestHost
    let declaration = CommandDeclaration(
        name: "use",
        summary: plain,
        discussion: plain,
        signature: CommandSignature(
            main: nil,
            subcommands: [
                Subcommand("cross", summary: plain),
                Subcommand("isolated", [Parameter("symbol", "SYMBOL", .symbol)], summary: plain),
            ]
        ),
        permission: nil
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        host.state.withLock { $0.settings["scope"] = invocation.text("symbol") ?? "cross" }
        return .done
    }
}

/// `notify TEXT`, which starts a program.
struct NotifyCommand: Command {
    let declaration = CommandDeclaration(
        name: "notify",
        summary: plain,
        discussion: plain,
        signature: CommandSignature([Parameter("text", "TEXT", .freeText, .oneOrMore)]),
        permission: .run
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        CommandResult(lines: ["notify " + (invocation.text("text") ?? "")])
    }
}

/// `explain STATEMENT`, which binds the statement and prints what it is.
struct ExplainCommand: Command {
    let declaration = CommandDeclaration(
        name: "explain",
        summary: plain,
        discussion: plain,
        signature: CommandSignature(
            [Parameter("statement", "STATEMENT", .statement)],
            options: [CommandOption("timestamp", [Parameter("timestamp", "N", .integer(0...Int.max))], summary: plain)]
        ),
        permission: nil
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let statement = invocation.nestedStatement("statement") else { return .done }
        let bound = try context.bind(statement)
        let assets = bound.invocation.texts("assets").joined(separator: ",")
        let stamp = invocation.integer("timestamp").map { " at \($0)" } ?? ""
        return CommandResult(lines: ["\(bound.command.declaration.name) \(assets)\(stamp)"])
    }
}

/// `fail`, which is a bug of the program.
struct FailCommand: Command {
    struct Surprise: Error {}

    let declaration = CommandDeclaration(name: "fail", summary: plain, discussion: plain, permission: nil)

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        throw Surprise()
    }
}

/// A few settings of every kind.
struct TestSettings: SettingsSchema {
    let declarations = [
        SettingDeclaration(
            name: "recvWindow",
            kind: .integer(1...60000, unit: "ms"),
            defaultValue: "5000",
            summary: plain
        ),
        SettingDeclaration(
            name: "timeout",
            kind: .duration(.seconds(1)...Duration.seconds(60)),
            defaultValue: "10s",
            summary: plain
        ),
        SettingDeclaration(name: "color", kind: .choice(["auto", "never"]), defaultValue: "auto", summary: plain),
        SettingDeclaration(name: "plain", kind: .boolean, defaultValue: "off", summary: plain),
        SettingDeclaration(
            name: "baseURL",
            kind: .url,
            defaultValue: "https://api.binance.com",
            permission: .baseURL,
            summary: plain
        ),
        SettingDeclaration(
            name: "secret",
            kind: .secretReference,
            defaultValue: nil,
            permission: .credentials,
            isSecret: true,
            summary: plain
        ),
    ]

    func declaration(named name: String) -> SettingDeclaration? { declarations.first { $0.name == name } }
}

/// `reply`: a record as of a response, with rows, one of which lacks a member.
struct ReplyCommand: ImmediateCommand {
    let declaration = CommandDeclaration(
        name: "reply",
        summary: plain,
        discussion: plain,
        permission: nil,
        output: .record
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) -> CommandResult {
        let schema = Record.Schema("reply", version: 1)
        let rows = [("ETH", "0.00000008"), ("BTC", "1E-7"), ("", "")].map { asset, interest in
            Record(
                schema: schema,
                fields: [Record.Field("asset", asset.isEmpty ? .nothing : .text(asset))]
                    + (interest.isEmpty ? [] : [Record.Field("interest", .text(interest))])
            )
        }
        let fields = [
            Record.Field("total", .number(ExactDecimal(3))), Record.Field("rows", .list(rows.map(Value.record))),
            Record.Field("a b", .text("7.50")), Record.Field("last", .nothing),
        ]
        return CommandResult(records: [Record(schema: schema, fields: fields)])
    }
}
