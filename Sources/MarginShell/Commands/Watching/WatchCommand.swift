import MarginClient
import ShellRuntime
import TimeSource

/// `watch ASSET... EVERY`: asks again and again, without drift or overlap.
struct WatchCommand: Command {
    let desk: BorrowDesk

    /// The shortest interval: four questions a second are the whole of the exchange's budget.
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
                and are spread over the interval. It ends at Ctrl-C, after `times N` ticks or after `for D`, whichever \
                comes first.
                """,
            chinese: """
                间隔是一个时长，例如 30s、500ms 或 1m30s，最短 250ms。计时从开始算起，因此不会漂移；\
                应答迟到时会跳过若干次并说明次数。多个资产共用一个时间表，均匀分布在间隔内。\
                按下 Ctrl-C、达到 `times N` 次或 `for D` 时长即结束，以先到者为准。
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
            ] + QuestionOptions.declarations
        ),
        permission: nil,
        needs: [.network, .credentials],
        group: .first,
        examples: [
            .init(
                "watch ETH 1s times 3",
                output: nil,
                explanation: LocalizedText(english: "three answers, a second apart", chinese: "三次应答，间隔一秒")
            )
        ]
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let every = invocation.duration("every") else { return .done }
        let assets = try QuestionOptions.assets(of: invocation)
        let start = context.time.now
        var run = WatchRun(
            desk: desk,
            assets: assets,
            snapshot: try QuestionOptions.apply(invocation, to: desk.session.snapshot),
            schedule: WatchSchedule(start: start, interval: every, assetCount: assets.count),
            maximumTicks: invocation.integer("times"),
            end: invocation.duration("for").map { start.advanced(by: $0) }
        )
        return try await run.run(invocation, in: context)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost {
        guard let every = invocation.duration("every") else { return .free }
        let assets = invocation.arguments("assets").count
        let byDuration = invocation.duration("for").map { Int(($0 / every).rounded(.up)) }
        let ticks = [invocation.integer("times"), byDuration].compactMap { $0 }.min()
        guard let ticks else {
            return CommandCost(requests: assets, weight: assets * MaxBorrowableCost.weight, isEndless: true)
        }
        let requests = ticks * assets
        return CommandCost(
            requests: requests,
            weight: requests * MaxBorrowableCost.weight,
            duration: every * (ticks - 1)
        )
    }
}
