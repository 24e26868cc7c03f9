import CommandLanguage
import MarginClient
import ShellRuntime
import TimeSource

/// Makes diagnoses of a session: for `doctor`, and for a bundle.
struct DoctorDesk: Sendable {
    /// A step of the way has as long as a question has.
    private static let waySteps = 4

    let session: ShellSession
    let gateway: ExchangeGateway
    let profiles: ProfileDesk
    let services: DiagnosisServices
    let time: any TimeSource

    /// The longest that looking at `rungs` may take, in seconds.
    static func longest(of rungs: [any Rung]) -> Int {
        let needsWay = rungs.contains { [.proxy, .lookup, .connect, .tls].contains($0.name) }
        let looks = RungCost.of(rungs).requests + (needsWay ? waySteps : 0)
        return looks * Int(Examination.patience.components.seconds)
    }

    /// What looking at `rungs` may cost, to be told before.
    static func budget(of rungs: [any Rung], and more: RungCost = .noQuestion) -> Message {
        let cost = RungCost.of(rungs)
        let requests = cost.requests + more.requests
        let seconds = MessageArgument.number(
            "seconds",
            longest(of: rungs) + more.requests * Int(Examination.patience.components.seconds)
        )
        guard requests > 0 else { return Message(DoctorMessage.looking, seconds) }
        let weight = (cost.weight + more.weight).words("weight")
        return Message(DoctorMessage.budget, .number("requests", requests), weight, seconds)
    }

    /// Looks at `rungs` in turn.
    ///
    /// - Parameter told: told of each as soon as it was looked at.
    /// - Throws: `CancellationError`, or what `told` throws.
    func climb(
        _ rungs: [any Rung],
        offline: Bool,
        _ told: (RungReport) throws -> Void = { _ in }
    ) async throws -> [RungReport] {
        let examination = Examination(
            snapshot: session.snapshot,
            isOffline: offline,
            gateway: gateway,
            profiles: profiles,
            services: services,
            time: time
        )
        return try await DoctorRun(examination: examination, rungs: rungs).climb(told)
    }

    /// What the first rung that does not hold makes of the whole; nil where all is well.
    ///
    /// - Parameter strict: whether warnings, and what could not be told, count as failures.
    static func failure(among reports: [RungReport], strict: Bool, in language: Language) -> ShellFailure? {
        let counting: Set<RungOutcome> = strict ? [.fail, .warn, .unknown] : [.fail]
        guard let first = reports.first(where: { counting.contains($0.result.outcome) }) else { return nil }
        let finding = first.result.finding ?? .answerUnusable
        let words = finding.words(in: language)
        let message = Message(
            first.result.isLikely ? DoctorMessage.failedLikely : DoctorMessage.failed,
            .code("rung", first.name.rawValue),
            .code("finding", finding.rawValue),
            .text("meaning", words.meaning)
        )
        return ShellFailure(
            status: finding.status,
            category: ShellFailure.Category(rawValue: finding.rawValue),
            message: message,
            nextStep: Message(DoctorMessage.next, .text("step", words.next))
        )
    }
}
