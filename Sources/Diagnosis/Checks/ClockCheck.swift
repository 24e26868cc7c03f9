import BilingualText
import BinanceMargin
import ShellRuntime
import ShellSession

struct ClockCheck: DiagnosticCheck {
    /// How far a timestamp may be ahead of the exchange's clock.
    private static let mostAhead: Duration = .seconds(1)

    /// The exchange's default for recvWindow.
    private static let standardWindow: Duration = .seconds(5)

    let name = CheckName.clock
    let summary = LocalizedText(
        english: "this computer's clock against the server time",
        chinese: "本机时钟与服务器时间"
    )
    let needs = [CheckName.reach]
    let cost: CheckCost? = CheckCost(
        requests: DiagnosticContext.clockExchanges,
        weight: RequestWeights(address: DiagnosticContext.clockExchanges)
    )

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let measured: Result<ClockReading, ExchangeError>
        do {
            measured = try await checkContext.measureClock()
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
        switch measured {
        case .success(let reading):
            let facts = [Fact("offset", reading.offset), Fact("error", reading.errorBound)]
            let window = checkContext.settings.recvWindow.map { .milliseconds($0.milliseconds) } ?? Self.standardWindow
            // The offset is the exchange's clock minus this one: negative if this clock is ahead. An offset within the
            // measurement's own error is not a problem.
            guard reading.offset + reading.errorBound > .zero - Self.mostAhead,
                reading.offset - reading.errorBound <= window
            else { return .fail(.clockOff, facts) }
            return .ok(unless: reading.errorBound > Self.mostAhead ? .clockImprecise : nil, facts)
        case .failure(let error): return .fail(Problem.of(error))
        }
    }
}
