import CommandLanguage
import MarginClient
import ShellRuntime
import TimeSource

/// One running watch: its schedule, what it has seen, and when it ends.
struct WatchRun {
    let desk: BorrowDesk
    let assets: [Asset]
    let snapshot: SessionSnapshot
    let schedule: WatchSchedule
    let maximumTicks: Int?
    let end: MonotonicInstant?

    private var series: [Asset: WatchSeries] = [:]
    private var hasSucceeded = false
    private var lastFailure: ShellFailure?

    init(
        desk: BorrowDesk,
        assets: [Asset],
        snapshot: SessionSnapshot,
        schedule: WatchSchedule,
        maximumTicks: Int?,
        end: MonotonicInstant?
    ) {
        self.desk = desk
        self.assets = assets
        self.snapshot = snapshot
        self.schedule = schedule
        self.maximumTicks = maximumTicks
        self.end = end
    }

    /// Asks until the watch ends.
    ///
    /// - Throws: the first tick's failure where asking again cannot help; `CancellationError` on Ctrl-C.
    mutating func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        var tick = 0
        var asked = 0
        while !isOver(tick: tick, asked: asked) {
            for (index, asset) in assets.enumerated() {
                try await context.time.sleep(until: schedule.instant(tick: tick, asset: index))
                try await ask(asset, tick: tick, index: index, invocation, in: context)
            }
            asked += 1
            let next = schedule.next(after: tick, at: context.time.now)
            if next > tick + 1, !isOver(tick: next, asked: asked) {
                context.notice(ShellMessage.watchSkipped.message(.number("count", next - tick - 1)))
            }
            tick = next
        }
        guard hasSucceeded || lastFailure == nil else { return CommandResult(failure: lastFailure) }
        return .done
    }

    private func isOver(tick: Int, asked: Int) -> Bool {
        if let maximumTicks, asked >= maximumTicks { return true }
        if let end, schedule.instant(tick: tick, asset: 0) >= end { return true }
        return false
    }

    private mutating func ask(
        _ asset: Asset,
        tick: Int,
        index: Int,
        _ invocation: CommandInvocation,
        in context: CommandContext
    ) async throws {
        do {
            let answer = try await desk.ask(asset, under: snapshot, for: invocation)
            hasSucceeded = true
            series[asset, default: WatchSeries()].add(answer.value.amount.value)
            let lateness = schedule.instant(tick: tick, asset: index).duration(to: context.time.now)
            let base = BorrowAnswer.make(asset, snapshot.scope, answer, isSimulated: snapshot.isSandbox)
            try context.emit(
                WatchAnswer.make(
                    scheduled: answer.serverMilliseconds - lateness.wholeMilliseconds,
                    base: base,
                    series: series[asset] ?? WatchSeries()
                )
            )
        } catch let failure as ShellFailure {
            guard hasSucceeded || tick > 0 || Self.mayPass(failure) else { throw failure }
            lastFailure = failure
            context.notice(failure.message)
        }
    }

    /// Whether asking again may help: a wrong parameter, a closed account or a missing permission stays what it is.
    private static func mayPass(_ failure: ShellFailure) -> Bool {
        switch ErrorCategory(rawValue: failure.category.rawValue) {
        case .exchangeFault, .clock, .rateLimit, .ban, .network, .timeout, .firewall, .decoding: true
        default: false
        }
    }
}
