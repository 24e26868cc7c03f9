import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

/// One running watch: handles its events, shows its records, and decides when it ends.
struct WatchRun {
    let plan: WatchPlan
    let session: ShellSession
    let snapshot: SessionSnapshot
    let schedule: WatchSchedule
    let relay: EventRelay<WatchEvent>
    let invocation: CommandInvocation
    let context: CommandContext
    let samples: SampleStore

    /// The weight limits, for metrics.
    let weights: WeightOverview

    var assets: [String: WatchedAsset]
    private(set) var clock: WatchClock
    private var failures = WatchFailures()
    /// The state of the inventory request, if the watch sends one in addition to the amounts.
    var inventoryState = WatchedAsset()
    var hasSeenInventory = false
    private var tally = WatchTally()

    /// The ticks that have begun.
    private(set) var ticks = 0

    /// The asset that met the goal.
    var goalAsset: String?
    /// Which triggers fire when their condition next becomes true, and which have fired at all.
    var armed: [Bool]
    var hasFired: [Bool]
    private var lastFailure: ShellFailure?

    /// When each waiting request is sent again, and how the wait is shown.
    var silences: [WatchedRequest: WatchSilence] = [:]
    var countdown: WatchCountdown

    init(
        plan: WatchPlan,
        session: ShellSession,
        snapshot: SessionSnapshot,
        schedule: WatchSchedule,
        relay: EventRelay<WatchEvent>,
        clock: WatchClock,
        invocation: CommandInvocation,
        context: CommandContext,
        samples: SampleStore,
        weights: WeightOverview
    ) {
        self.plan = plan
        self.session = session
        self.snapshot = snapshot
        self.schedule = schedule
        self.relay = relay
        self.clock = clock
        self.invocation = invocation
        self.context = context
        self.samples = samples
        self.weights = weights
        countdown = WatchCountdown(relay: relay, time: context.time)
        assets = Dictionary(uniqueKeysWithValues: plan.subjects.map { ($0, WatchedAsset()) })
        armed = plan.triggers.map { _ in true }
        hasFired = plan.triggers.map { _ in false }
    }

    /// Handles events until the watch ends.
    ///
    /// - Throws: the first tick's failure if a retry cannot help; a block's failure; `CancellationError` on Ctrl-C.
    mutating func run() async throws -> CommandResult {
        do {
            for asset in plan.assets { try tellState(of: .borrow(asset)) }
            if plan.isAboutAccount { try tellState(of: .account) }
            try tellStatus()
            while let event = try await relay.next() {
                guard try await handle(event) else { continue }
                return conclude(.goalReached)
            }
            return conclude(plan.maximumTicks.map { isTimesFirst($0) } ?? false ? .timesReached : .lengthReached)
        } catch let closed as OutputClosed {
            throw closed
        } catch {
            if error is CancellationError {
                sayEnd(.interrupted)
            } else if tally.answered > 0 || lastFailure != nil {
                sayEnd(.failed)
            }
            // Otherwise the very first request failed: the failure says everything.
            throw error
        }
    }

    // MARK: Events

    /// - Returns: whether the goal was reached.
    private mutating func handle(_ event: WatchEvent) async throws -> Bool {
        switch event {
        case .secondPassed:
            try tellStatus()
            return false
        case .skipped(let request, let count, let cause):
            tally.skipped += count
            let name = name(of: request)
            if !failures.noteSkipped(count, of: name) {
                context.notice(report.skipped(count, of: name, cause, at: context.time.now))
            }
            change(request) { $0.tally.skipped += count }
            try tellState(of: request)
            return false
        case .asked(let request, let tick, let outcome):
            clock.note(tick.clock)
            ticks = max(ticks, tick.number + 1)
            let focus = try take(outcome, of: request, tick)
            try tellState(of: request)
            note(silenceAfter(outcome, tick), of: request)
            try tellStatus()
            try tellWeights()
            return try await act(on: focus)
        }
    }

    /// Handles an outcome and shows it.
    ///
    /// - Returns: the asset that conditions without an asset's name try first.
    private mutating func take(
        _ outcome: WatchOutcome,
        of request: WatchedRequest,
        _ tick: WatchTick
    ) throws -> String {
        switch (outcome, request) {
        case (.borrowable(let response), .borrow(let asset)):
            noteSuccess(of: request, tick)
            try show(response, of: asset, tick)
            return asset.name
        case (.failure(let failure), .borrow(let asset)):
            try note(failure, of: request, tick)
            return asset.name
        case (.inventory(let inventory), _):
            noteSuccess(of: request, tick)
            return try take(inventory, tick)
        case (.account(let reading), _):
            noteSuccess(of: request, tick)
            try show(reading, tick)
        case (.failure(let failure), .inventory), (.failure(let failure), .account):
            try note(failure, of: request, tick)
        case (.borrowable, .inventory), (.borrowable, .account): break
        }
        return plan.subjects.first ?? ""
    }

    private mutating func noteSuccess(of request: WatchedRequest, _ tick: WatchTick) {
        tally.answered += 1
        change(request) { watched in
            watched.tally.answered += 1
            watched.failingSince = nil
        }
        for repeated in failures.recovered(name(of: request)) {
            context.notice(report.recovered(repeated, at: tick.ended))
        }
    }

    private mutating func note(_ failure: ShellFailure, of request: WatchedRequest, _ tick: WatchTick) throws {
        tally.failed += 1
        change(request) { watched in
            watched.tally.failed += 1
            watched.failingSince = watched.failingSince ?? tick.ended
        }
        guard tick.number > 0 || failure.mayPass else { throw failure }
        var failure = failure
        try context.showUnread(of: &failure)
        lastFailure = failure
        // The watch continues; the failure is `$error` in its blocks and for `error`.
        context.lastFailure = failure
        let name = name(of: request)
        if failures.note(failure, of: name, at: tick.ended) {
            context.notice(report.failed(failure, of: name, tick))
        }
    }

    // MARK: The end

    /// Whether `times` was reached no later than `for`.
    private func isTimesFirst(_ times: Int) -> Bool {
        plan.length.map { schedule.interval * times <= $0 } ?? true
    }

    private func conclude(_ ending: WatchEnding) -> CommandResult {
        if let lost = sayEnd(ending) { return CommandResult(failure: lost) }
        if tally.answered == 0, let lastFailure { return CommandResult(failure: lastFailure) }
        guard ending != .goalReached else { return .done }
        if let goal = plan.goal { return CommandResult(failure: missed(goal.condition, Message.goalMissed)) }
        guard let first = plan.triggers.first, !hasFired.contains(true) else { return .done }
        return CommandResult(failure: missed(first.condition, Message.watchNeverFired))
    }

    private func missed(_ condition: Condition, _ message: (Code) -> Message) -> ShellFailure {
        ShellFailure(
            status: .conditionNotMet,
            category: .condition,
            message: message(Code(invocation.source.text(in: condition.range))),
            range: condition.range,
            nextStep: .goalMissedNext
        )
    }

    /// - Returns: why the end of the output could not be written; nil if it was written.
    @discardableResult
    private func sayEnd(_ ending: WatchEnding) -> ShellFailure? {
        var lost: ShellFailure?
        do { try context.settle() } catch { lost = error as? ShellFailure }
        for repeated in failures.open { context.notice(report.unrecovered(repeated)) }
        context.notice(report.ended(ending, tally, at: context.time.now, goal: goalReached))
        return lost
    }

    private var report: WatchReport { WatchReport(clock: clock) }

    /// The figure that was waited for, and how long.
    private var goalReached: Message {
        let now = context.time.now
        let time = String(clock.text(at: now).dropFirst(11).prefix(8))
        let length = Message.watchAfter(ticks, length: .span(schedule.start.duration(to: now)))
        let how = tally.losses.map { .watchTally(length, $0) } ?? length
        guard let condition = plan.goal?.condition else { return .watchEndedGoal(time, .watchResponses(ticks), how) }
        let figure = awaited(in: condition, of: goalAsset)
        return .watchEndedGoal(
            time,
            figure.map { .watchGoalFigure($0.name, $0.value, $0.comparison) }
                ?? .watchGoalMet(Code(invocation.source.text(in: condition.range))),
            how
        )
    }

    /// The name of a request in messages.
    private func name(of request: WatchedRequest) -> String {
        switch request {
        case .borrow(let asset): asset.name
        case .inventory: "inventory"
        case .account: WatchPlan.account
        }
    }
}

extension ShellFailure {
    /// Whether a retry may help: a wrong parameter, a closed account or a missing permission does not change.
    fileprivate var mayPass: Bool {
        switch ErrorCategory(rawValue: category.rawValue) {
        case .exchangeFault, .clock, .rateLimit, .ban, .network, .timeout, .firewall, .decoding, .assetState: true
        default: false
        }
    }
}
