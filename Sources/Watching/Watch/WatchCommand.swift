import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import MarginCommands
import ShellRuntime
import ShellSession

/// `watch ASSET... EVERY`: repeats requests without drift or overlap.
struct WatchCommand: RequestingCommand, InspectingCommand {
    let requester: BorrowRequester
    let budget: WeightReservations
    let samples: SampleStore
    let weights: WeightOverview

    /// The shortest interval: four requests per second use the exchange's whole limit.
    private static let intervals: ClosedRange<Duration> = .milliseconds(250)...(.seconds(86_400))

    let declaration = CommandDeclaration(
        name: "watch",
        hints: ["poll", "every", "monitor"],
        summary: LocalizedText("repeat `borrow` at an interval until Ctrl-C", "按间隔重复 `borrow`，直到 Ctrl-C"),
        discussion: LocalizedText(
            """
            The interval is a duration of at least 250ms, such as 30s, 500ms or 1m30s. Ticks are counted from the \
            start, so the schedule does not drift; a slow response skips ticks and the watch says how many. \
            Several assets share one schedule, spread over the interval. The watch ends at Ctrl-C, after `times N` \
            ticks, after `for D`, or when the condition of `until` is met, whichever comes first; the last line \
            says why. The block of `when` runs each time its condition becomes true, with the record that \
            triggered it in `$last`. Conditions use `amount`, `borrowLimit`, `limitedBy`, `inventory`, `change` \
            and `error`. They apply to any of the assets, to all of them after `all`, or to one asset, as in \
            `ETH.amount`. `account` in lower case in place of the assets watches the account as a whole: \
            `watch account 1m until marginLevel < 1.4`. Its conditions use `marginLevel`, \
            `collateralMarginLevel`, `toMarginCall` and `toLiquidation` (the smallest equal change of prices that \
            leads there, as a part: 0.1 is 10 %), `netEquity`, `health`, `change` and `error`. If a condition was never met, the exit status is 8. A failure does not end the watch, \
            unless the first request fails in a way that a retry cannot fix.
            """,
            """
            间隔是不短于 250ms 的时长，例如 30s、500ms 或 1m30s。计时从开始算起，不会漂移；\
            响应太慢时会跳过若干次并说明次数。多个资产共用一个时间表，均匀分布在间隔内。按下 Ctrl-C、\
            达到 `times N` 次、达到 `for D` 时长或满足 `until` 的条件时结束，以先到者为准，最后一行说明原因。\
            `when` 的条件每次变为满足时执行代码块，`$last` 为触发它的结果。条件可用 `amount`、`borrowLimit`、\
            `limitedBy`、`inventory`、`change` 和 `error`，默认任一资产满足即可；以 `all` 开头要求全部资产满足；\
            `ETH.amount` 指定一个资产。资产处单独写小写的 `account` 则监视整个账户：`watch account 1m until marginLevel < 1.4`；\
            其条件可用 `marginLevel`、`collateralMarginLevel`、`toMarginCall` 和 `toLiquidation`（触发所需的最小价格变动幅度，\
            小数，0.1 即 10 %）、`netEquity`、`health`、`change` 和 `error`。条件从未满足时退出状态为 8。失败不会结束监视，除非首个请求的失败无法通过重\
            试解决。
            """
        ),
        signature: CommandSignature(
            [
                Parameter("assets", "ASSET", .asset, .oneOrMore),
                Parameter("every", "EVERY", .duration(Self.intervals)),
            ],
            options: [
                CommandOption(
                    "times",
                    [Parameter("times", "N", .integer(1...1_000_000_000))],
                    summary: LocalizedText("end after N ticks", "达到 N 次后结束")
                ),
                CommandOption(
                    "for",
                    [Parameter("for", "D", .duration(.milliseconds(250)...(.seconds(31_622_400))))],
                    summary: LocalizedText("end after this long", "达到时长后结束")
                ),
                CommandOption(
                    "until",
                    [
                        Parameter("goal", "COND", .condition),
                        Parameter("ending", "{ }", .block, .optional),
                    ],
                    summary: LocalizedText(
                        "end when the condition is met, after running the block",
                        "满足条件时结束；若有代码块则先执行"
                    )
                ),
                CommandOption(
                    "when",
                    [Parameter("trigger", "COND", .condition), Parameter("block", "{ }", .block)],
                    summary: LocalizedText("run the block each time the condition becomes true", "条件每次变为满足时执行代码块"),
                    repeats: true
                ),
                CommandOption(
                    "inventory",
                    summary: LocalizedText("watch available inventory: one request for all assets", "监视可用库存：一个请求涵盖全部资产")
                ),
                CommandOption(
                    "changes",
                    summary: LocalizedText("show only records in which a number changed", "只显示数值有变化的结果")
                ),
            ] + RequestOptionWords.declarations
        ),
        permission: nil,
        output: .records,
        hasRawForm: true,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "watch ETH 1s times 3 as table",
                output: """
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500                       33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500       0            0  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z
                    2025-01-09T03:38:14.000Z  ETH    cross       33.85077652           500  +0.00101552  +0.00101552  33.849761  33.85077652  2025-01-09T03:38:14.000Z  2025-01-09T03:38:14.000Z

                    """,
                explanation: LocalizedText("three records, one second apart", "三条结果，间隔一秒")
            ),
            .init(
                "watch account 1m times 2 as table",
                output: """
                    simulated
                    TIME                      ACCOUNT  HEALTH   MARGIN LEVEL  CHANGE  COLLATERAL  TO MARGIN CALL  TO LIQUIDATION  NET EQUITY  SINCE START    LOWEST   HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  cross    healthy      28.58227          28.5798088                                     55477.2               28.58227  28.58227  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:39:12.000Z  cross    healthy      28.58227       0  28.5798088                                     55477.2            0  28.58227  28.58227  2025-01-09T03:39:12.000Z  2025-01-09T03:39:12.000Z

                    """,
                explanation: LocalizedText("the account as a whole, each minute", "每分钟监视整个账户")
            ),
        ],
        namesAccount: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        var plan = try plan(of: invocation, in: snapshot.scope)
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        let client = try await requester.gateway.client(for: snapshot)
        if snapshot.settings.limitPolicy == .off {
            let url = snapshot.scope == .portfolio ? client.portfolio?.baseURL ?? client.baseURL : client.baseURL
            let isCounted = !url.isLoopback
            budget.sayOnce(isCounted ? .watchOffElsewhere : .watchUncounted, context.notice)
            guard isCounted else { return try await watch(plan, under: snapshot, invocation, in: context) }
        }
        let admitting = WatchAdmitting(
            budget: budget,
            client: client,
            account: AccountIdentity(snapshot),
            scope: snapshot.scope
        )
        let admission = try admitting.admit(
            plan,
            statement: invocation.text,
            mayStretch: snapshot.settings.limitPolicy == .wait,
            notice: context.notice
        )
        plan.interval = admission.interval
        defer { budget.release(admission.number) }
        return try await watch(plan, under: snapshot, invocation, in: context)
    }

    /// - Throws: a usage failure for what portfolio margin does not have.
    private func plan(of invocation: CommandInvocation, in scope: MarginScope) throws -> WatchPlan {
        let plan = try WatchPlan(invocation)
        guard scope == .portfolio, let foreign = plan.requests.first(where: \.isMarginOnly) else { return plan }
        throw foreign == .account
            ? ShellFailure.notInPortfolio("watch account", "repeat 60 every 1m { account }")
            : ShellFailure.notInPortfolio("watch inventory", "watch BTC 30s")
    }

    private func watch(
        _ plan: WatchPlan,
        under snapshot: SessionSnapshot,
        _ invocation: CommandInvocation,
        in context: CommandContext
    ) async throws -> CommandResult {
        let time = context.time
        let requests = plan.requests
        let schedule = WatchSchedule(start: time.now, interval: plan.interval, requestCount: requests.count)
        let relay = EventRelay<WatchEvent>(senders: requests.count, time: time)
        var run = WatchRun(
            plan: plan,
            session: requester.session,
            snapshot: snapshot,
            schedule: schedule,
            relay: relay,
            clock: WatchClock(.init(milliseconds: time.wallMilliseconds, isMeasured: false, instant: schedule.start)),
            invocation: invocation,
            context: context,
            samples: samples,
            weights: weights
        )
        let askers = requests.enumerated().map { place, request in
            WatchScheduler(
                request: request,
                place: place,
                schedule: schedule,
                maximumTicks: plan.maximumTicks,
                end: plan.length.map { schedule.start.advanced(by: $0) },
                requester: WatchRequester(requester: requester, snapshot: snapshot, invocation: invocation, time: time),
                relay: relay,
                time: time
            )
        }
        return try await Self.run(&run, with: askers, relay: relay, time: time)
    }

    /// Runs the schedulers until the watch ends, and waits until all of them have ended.
    private static func run(
        _ run: inout WatchRun,
        with askers: [WatchScheduler],
        relay: EventRelay<WatchEvent>,
        time: any TimeSource
    ) async throws -> CommandResult {
        let tasks = askers.map { asker in
            time.beginActivity()
            return Task.detached {
                await asker.run()
                time.endActivity()
            }
        }
        let result: Result<CommandResult, any Error>
        do {
            result = .success(try await run.run())
        } catch {
            result = .failure(error)
        }
        relay.close()
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        await run.countdown.finish()
        return try result.get()
    }

    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest] {
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        return try plan(of: invocation, in: snapshot.scope).requests.flatMap { request -> [PlannedRequest] in
            switch request {
            case .borrow(let asset):
                [PlannedRequest(.maxBorrowable(asset: asset, scope: snapshot.scope), under: snapshot)]
            case .inventory:
                [PlannedRequest(.availableInventory(isolated: snapshot.scope.symbol != nil), under: snapshot)]
            case .account: AccountReader.planned(in: snapshot.scope, under: snapshot, readsNotices: false)
            }
        }
    }

    /// Conditions that could never become true.
    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        let conditions =
            invocation.options("until").compactMap { $0.argument("goal")?.condition }
            + invocation.options("when").compactMap { $0.argument("trigger")?.condition }
        return unwatched(in: conditions, of: invocation) + unasked(in: conditions, of: invocation)
    }

    /// Names of assets that are not watched.
    private func unwatched(in conditions: [Condition], of invocation: CommandInvocation) -> [ShellFailure] {
        // Where a variable gives the assets, they are known when it runs.
        let words = invocation.arguments("assets").map(\.text)
        guard !words.isEmpty, !words.contains(nil), let plan = try? WatchPlan(invocation) else { return [] }
        let watched = plan.subjects
        let names = conditions.flatMap { $0.expression.names }
        return names.filter { $0.parts.count > 1 && !watched.contains($0.parts[0]) }.map { name in
            let meant = NearestName.find(name.parts[0], among: watched) ?? (watched.count == 1 ? watched[0] : nil)
            let field = name.parts.dropFirst().joined(separator: ".")
            return .usage(
                .watchUnwatchedAsset(Code(name.parts[0])),
                at: name.range,
                notes: meant.map { [.didYouMean(Code("\($0).\(field)"))] } ?? []
            )
        }
    }

    /// An inventory watch has no amounts, and only a watch of the account has its levels.
    private func unasked(in conditions: [Condition], of invocation: CommandInvocation) -> [ShellFailure] {
        let plan = try? WatchPlan(invocation)
        let isAboutAccount = plan?.isAboutAccount == true
        let foreign =
            isAboutAccount
            ? WatchConditionNames.amountNames.union(["inventory"]) : Set(WatchConditionNames.accountNames)
        let others = conditions.flatMap { $0.expression.names(endingIn: foreign) }.map { name in
            ShellFailure.usage(
                .watchOfAccount(Code(name.parts.joined(separator: ".")), isAboutAccount: isAboutAccount),
                at: name.range
            )
        }
        if isAboutAccount, let option = invocation.options("inventory").first {
            return [.usage(.watchAccountInventory, at: option.range)]
        }
        guard others.isEmpty, invocation.has("inventory") else { return others }
        return conditions.flatMap { $0.expression.names(endingIn: WatchConditionNames.amountNames) }.map { name in
            var failure = ShellFailure.usage(.watchUnaskedName(Code(name.parts.joined(separator: "."))), at: name.range)
            failure.nextStep = .watchUnaskedNameNext
            return failure
        }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        guard let every = invocation.duration("every") else { return .free }
        let plan = try? WatchPlan(invocation)
        let scope = RequestOptionWords.scope(of: invocation, under: requester.session.snapshot)
        let requests = plan?.requests.reduce(0) { $0 + $1.count } ?? invocation.arguments("assets").count
        let weight =
            plan?.requests.reduce(.none) { $0 + $1.weight(in: scope) }
            ?? requests * RequestWeights(.maxBorrowable(in: scope))
        guard let ticks = plan?.mostTicks else {
            return CommandCost(requests: requests, weight: weight, isEndless: true)
        }
        let total = ticks * requests
        return CommandCost(
            requests: total,
            weight: ticks * weight,
            duration: every * (ticks - 1),
            isUpperBound: invocation.has("until"),
            rounds: ticks
        )
    }
}
