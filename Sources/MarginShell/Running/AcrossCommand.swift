import BilingualText
import CommandLanguage
import ExchangeAccess
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession
import Watching

/// `across PROFILE... { ... }`: runs a block in several profiles at the same time.
struct AcrossCommand: InspectingCommand {
    let sessions: SessionAssembly
    let scope: CommandScope

    let declaration = CommandDeclaration(
        name: "across",
        hints: ["accounts", "parallel", "everywhere"],
        summary: LocalizedText("run a block in several profiles at once", "在多个配置档中同时执行代码块"),
        discussion: LocalizedText(
            """
            Each profile has a session of its own: its settings and account, and a copy of the variables, to which \
            its own are added. Nothing that the block sets comes back. `all` are the saved profiles. The records \
            begin with their profile and are shown together at the end, in the order in which the profiles are \
            named; `where`, `sort by` and `first` choose among all of them. A profile that fails has a row with its failure, the others continue, and the exit status is \
            that of the first failed one. `quit` ends the block for its profile only. A key goes only to its own \
            profile's exchange: the flags and variables for key and exchange are not used. A format or file comes \
            after the block, and so does `&`. The block cannot contain `across`, `profile use`, `record`, `replay` or \
            a `watch` without an end. Afterwards `$last` is the list of the records.
            """,
            """
            每个配置档都有独立的会话：使用该配置档的设置和账户，以及变量的副本（并加上配置档自身的变量）；代码块中的更改不会带回。\
            `all` 为全部已保存的配置档。结果以配置档开头，最后一并显示，顺序与命令中一致；`where`、`sort by` 和 `first` 对全部结果生效。某个配置档失败时显示一行失败信息，\
            其余继续；退出状态为首个失败者的状态。`quit` 只结束所在配置档的代码块。密钥只会发送到该配置档自己的交易所：\
            不使用指定密钥和交易所的参数与环境变量。格式、文件和 `&` 写在代码块之后。代码块中不能有 `across`、`profile use`、\
            `record`、`replay`，也不能有不会结束的 `watch`。之后 `$last` 为结果列表。
            """
        ),
        signature: CommandSignature([
            Parameter("profiles", "PROFILE", .profileName, .oneOrMore), Parameter("block", "{ }", .block),
        ]),
        permission: .profile,
        output: .rows(fields: { nil }),
        needs: [.network],
        examples: [
            .init(
                "across sandbox { borrow BTC ETH }",
                output: """
                    PROFILE  ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY
                    sandbox  BTC    cross        1.69248805            60      2.8%  see `why BTC`
                    sandbox  ETH    cross         33.849761           500      6.7%  see `why ETH`
                    simulated

                    """,
                explanation: LocalizedText("one table, led by the profile", "合为一个表，以配置档开头")
            ),
            .init(
                "across all { account } as csv > accounts.csv",
                output: nil,
                explanation: LocalizedText("the accounts of all saved profiles", "全部已保存配置档的账户")
            ),
        ],
        hasBlockOfOtherSessions: true,
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let block = invocation.block("block") else { return .done }
        let branches = try await plan.branches(of: invocation, in: context)
        // Without a person each profile's own request fails, and the others continue.
        if scope.prompts.isAttended, context.mayAsk(block.statements) { try await fetchKeys(for: branches) }
        let runs = branches.enumerated().compactMap { place, branch -> JobRun? in
            guard branch.observer.failures.isEmpty, let environment = sessions.runtime(for: branch, job: scope.job)
            else { return nil }
            return context.job(of: block, adding: branch.variables)
                .start(at: place + 1, in: environment, on: scope.time) { branch.observer.blockEnded(with: $0) }
        }
        var interruption: (any Error)?
        do {
            for run in runs { _ = try await run.outcome() }
        } catch {
            interruption = error
            await JobRun.end(runs)
        }
        let choosesRows = ["where", "sort", "first"].contains(where: invocation.has)
        let rows = AcrossRows(branches, in: scope.console.language, isArray: isJSON(context) && !choosesRows)
        try rows.emit(in: context)
        if let interruption { throw interruption }
        return CommandResult(failure: failure(of: branches, in: context))
    }

    private var plan: AcrossPlan { AcrossPlan(scope: scope, traces: sessions.traces) }

    /// One profile after the other, so that a person is prompted for one at a time.
    private func fetchKeys(for branches: [AcrossBranch]) async throws {
        for branch in branches {
            guard let snapshot = branch.snapshot else { continue }
            do {
                _ = try await scope.gateway.client(for: snapshot)
            } catch let failure as ShellFailure {
                branch.observer.keep(failure)
            }
        }
    }

    /// The first failure, in the order of the profiles.
    private func failure(of branches: [AcrossBranch], in context: CommandContext) -> ShellFailure? {
        guard let branch = branches.first(where: { !$0.observer.failures.isEmpty }),
            var failure = branch.observer.failures.first
        else { return nil }
        failure.message = .assetFailed(branch.name, failure: failure.message)
        // Its row says it.
        failure.isShown = !context.isCaptured || context.output.range != nil
        return failure
    }

    private func isJSON(_ context: CommandContext) -> Bool {
        let format = context.output.format.flatMap(OutputFormat.init) ?? scope.session.snapshot.settings.format
        return format == .json
    }

    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        let block = invocation.block("block")
        var failures = block.map { AcrossBlock.failures(in: $0.statements, of: invocation.source) } ?? []
        if let block, block.statements.isEmpty { failures.append(.usage(.acrossEmptyBlock, at: block.range)) }
        if let format = invocation.statement.output?.format, format.text == OutputFormat.openmetrics.rawValue {
            failures.append(.usage(.acrossMetrics, at: format.range))
        }
        return AcrossPlan.failures(in: invocation.arguments("profiles")) + failures
    }

    /// The limits of an IP address are those of its host; each profile has an account of its own.
    func cost(of invocation: CommandInvocation) -> CommandCost {
        let hosts = plan.hosts(of: invocation)
        let counts = hosts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let runs = ParallelRuns(
            count: hosts.count,
            mostOnOneHost: counts.values.max() ?? 0,
            mostOfOneAccount: min(hosts.count, 1)
        )
        return CommandCost(requests: 0, weight: .none, parallel: runs)
    }
}
