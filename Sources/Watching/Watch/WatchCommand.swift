import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import MarginCommands
import ShellRuntime
import ShellSession

/// `watch ASSET... EVERY`: asks again and again, without drift or overlap.
struct WatchCommand: RequestingCommand, InspectingCommand {
    let requester: BorrowRequester
    let budget: WeightReservations
    let samples: SampleStore
    let weights: WeightOverview

    /// The shortest interval: four requests a second are the whole of the exchange's budget.
    private static let intervals: ClosedRange<Duration> = .milliseconds(250)...(.seconds(86_400))

    let declaration = CommandDeclaration(
        name: "watch",
        hints: ["poll", "every", "monitor"],
        summary: LocalizedText(
            english: "ask again and again how much could be borrowed, until Ctrl-C",
            chinese: "反复查询最多可借多少，直到按下 Ctrl-C"
        ),
        discussion: LocalizedText(
            english: """
                The interval is a duration such as 30s, 500ms or 1m30s, from 250ms up. Ticks are counted from the start, \
                so that nothing drifts; a late answer skips ticks and says how many. Several assets share one schedule \
                and are spread over the interval. It ends at Ctrl-C, after `times N` ticks, after `for D`, or when the \
                condition of `until` holds, whichever comes first; the last line says which. The block of `when` runs \
                each time its condition turns true, with `$last` the answer that made it so. Conditions take `amount`, \
                `borrowLimit`, `limitedBy`, `inventory`, `change` and `error` of any of the assets, of all where `all` \
                stands first, or of one as `ETH.amount`. A condition that did not come true gives status 8. A failure \
                does not end the watch, save one at the first tick that asking again cannot mend.
                """,
            chinese: """
                间隔是一个时长，例如 30s、500ms 或 1m30s，最短 250ms。计时从开始算起，因此不会漂移；\
                应答迟到时会跳过若干次并说明次数。多个资产共用一个时间表，均匀分布在间隔内。\
                按下 Ctrl-C、达到 `times N` 次、达到 `for D` 时长或 `until` 的条件成立即结束，以先到者为准，最后一行会说明。\
                `when` 的条件每次变为成立时执行其代码块，`$last` 为触发它的应答。条件可用任一资产的 `amount`、`borrowLimit`、\
                `limitedBy`、`inventory`、`change` 和 `error`；以 `all` 开头则要求全部资产成立；`ETH.amount` 指定一个资产。\
                条件未成立时状态为 8。失败不会结束观察，除非首次查询就遇到重试无济于事的失败。
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
                    summary: LocalizedText(english: "end after so many ticks", chinese: "达到次数后结束")
                ),
                CommandOption(
                    "for",
                    [Parameter("for", "D", .duration(.milliseconds(250)...(.seconds(31_622_400))))],
                    summary: LocalizedText(english: "end after this long", chinese: "达到时长后结束")
                ),
                CommandOption(
                    "until",
                    [
                        Parameter("goal", "COND", .condition),
                        Parameter("ending", "{ }", .block, .optional),
                    ],
                    summary: LocalizedText(
                        english: "end as soon as the condition holds, running the block if there is one",
                        chinese: "条件成立即结束；若有代码块则执行"
                    )
                ),
                CommandOption(
                    "when",
                    [Parameter("trigger", "COND", .condition), Parameter("block", "{ }", .block)],
                    summary: LocalizedText(
                        english: "run the block each time the condition turns true",
                        chinese: "条件每次变为成立时执行代码块"
                    ),
                    repeats: true
                ),
                CommandOption(
                    "inventory",
                    summary: LocalizedText(
                        english: "watch what the system has left to lend: one question for all assets",
                        chinese: "观察系统可借库存：一次查询涵盖全部资产"
                    )
                ),
                CommandOption(
                    "changes",
                    summary: LocalizedText(
                        english: "show only answers with a number that moved",
                        chinese: "只显示数字有变化的应答"
                    )
                ),
            ] + RequestOptionWords.declarations
        ),
        permission: nil,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "watch ETH 1s times 3 as table",
                output: """
                    simulated
                    TIME                      ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  LIMITED BY  CHANGE  SINCE START     LOWEST    HIGHEST  DUE                       SENT
                    2025-01-09T03:38:12.000Z  ETH    cross         33.849761           500  other            -            -  33.849761  33.849761  2025-01-09T03:38:12.000Z  2025-01-09T03:38:12.000Z
                    2025-01-09T03:38:13.000Z  ETH    cross         33.849761           500  other       0.000000     0.000000  33.849761  33.849761  2025-01-09T03:38:13.000Z  2025-01-09T03:38:13.000Z
                    2025-01-09T03:38:14.000Z  ETH    cross       33.85077652           500  other       0.00101552   0.00101552  33.849761  33.85077652  2025-01-09T03:38:14.000Z  2025-01-09T03:38:14.000Z

                    """,
                explanation: LocalizedText(english: "three answers, a second apart", chinese: "三次应答，间隔一秒")
            )
        ],
        namesAccount: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        var plan = try WatchPlan(invocation)
        let snapshot = try RequestOptionWords.apply(invocation, to: requester.session.snapshot)
        await requester.names.noticeUnlisted(invocation, under: snapshot, in: context)
        let client = try await requester.gateway.client(for: snapshot)
        if snapshot.settings.limitPolicy == .off {
            let isCounted = !client.baseURL.isLoopback
            budget.sayOnce(isCounted ? .watchOffElsewhere : .watchUncounted, context.notice)
            guard isCounted else { return try await watch(plan, under: snapshot, invocation, in: context) }
        }
        let admitting = WatchAdmitting(budget: budget, client: client, account: AccountIdentity(snapshot))
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

    /// Runs the askers beside the watch, and leaves none of them behind.
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
        return try WatchPlan(invocation).requests.map { request in
            switch request {
            case .borrow(let asset):
                PlannedRequest(.maxBorrowable(asset: asset, scope: snapshot.scope), under: snapshot)
            case .inventory:
                PlannedRequest(.availableInventory(isolated: snapshot.scope.symbol != nil), under: snapshot)
            }
        }
    }

    /// A watch of the inventory alone asks for no amounts: a condition about them could never come true.
    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        guard invocation.has("inventory") else { return [] }
        let conditions =
            invocation.options("until").compactMap { $0.argument("goal")?.condition }
            + invocation.options("when").compactMap { $0.argument("trigger")?.condition }
        return conditions.flatMap { $0.expression.names(endingIn: WatchConditionNames.amountNames) }.map { name in
            var failure = ShellFailure.usage(.watchUnaskedName(Code(name.parts.joined(separator: "."))), at: name.range)
            failure.nextStep = .watchUnaskedNameNext
            return failure
        }
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        guard let every = invocation.duration("every") else { return .free }
        let plan = try? WatchPlan(invocation)
        let requests = plan?.requests.count ?? invocation.arguments("assets").count
        let weight =
            plan?.requests.reduce(.none) { $0 + $1.weight } ?? requests * RequestWeights.maxBorrowable
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
