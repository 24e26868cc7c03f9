import BilingualText
import BinanceMargin
import ShellRuntime
import ShellSession

/// This machine's clock beside the exchange's.
struct ClockCheck: DiagnosticCheck {
    /// What the exchange takes of a stamp from its future.
    private static let mostAhead: Duration = .seconds(1)

    /// What it takes of an old one where nothing else was said.
    private static let standardWindow: Duration = .seconds(5)

    let name = CheckName.clock
    let summary = LocalizedText(english: "this machine's clock beside the exchange's", chinese: "本机时钟与交易所时钟")
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
            // The offset is the exchange's clock less this one's: negative where this one is fast. What lies within the
            // measurement's own error is not held against the clock.
            guard reading.offset + reading.errorBound > .zero - Self.mostAhead,
                reading.offset - reading.errorBound <= window
            else { return .fail(.clockOff, facts) }
            return .ok(unless: reading.errorBound > Self.mostAhead ? .clockImprecise : nil, facts)
        case .failure(let error): return .fail(Problem.of(error))
        }
    }
}
