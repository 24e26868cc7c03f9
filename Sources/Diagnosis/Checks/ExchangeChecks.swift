import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

struct ReachCheck: DiagnosticCheck {
    private static let slow: Duration = .seconds(3)

    let name = CheckName.reach
    let summary = LocalizedText("whether the exchange responds", "交易所是否响应")
    let needs = [CheckName.proxy, .lookup, .connect, .tls]
    let cost: CheckCost? = CheckCost(requests: 2, weight: RequestWeights(address: 2))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        if case .needs = checkContext.noNetworkPath { return .skipped(.needs(.configuration)) }
        do {
            switch try await checkContext.sendPublicly(.ping) {
            case .success(let response):
                let facts = [Fact("took", response.timing.total)]
                return .ok(unless: response.timing.total > Self.slow ? .responseSlow : nil, facts)
            case .failure(let error):
                return .fail(try await problem(of: error, checkContext), Fact.all(of: error))
            }
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
    }

    /// During maintenance the status endpoint still works.
    private func problem(of error: ExchangeError, _ checkContext: DiagnosticContext) async throws -> Problem {
        let found = Problem.of(error)
        guard found == .exchangeFault, case .success(let status) = try await checkContext.sendPublicly(.systemStatus)
        else { return found }
        return status.value.status == 1 ? .maintenance : found
    }
}

struct ClockCheck: DiagnosticCheck {
    /// How far a timestamp may be ahead of the exchange's clock.
    private static let mostAhead: Duration = .seconds(1)

    /// The exchange's default for recvWindow.
    private static let standardWindow: Duration = .seconds(5)

    let name = CheckName.clock
    let summary = LocalizedText("this computer's clock against the server time", "本机时钟与服务器时间")
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
            else { return .fail(reading.offset < .zero ? .clockAhead : .clockBehind, facts) }
            return .ok(unless: reading.errorBound > Self.mostAhead ? .clockImprecise : nil, facts)
        case .failure(let error): return .fail(Problem.of(error), Fact.all(of: error))
        }
    }
}

struct SystemCheck: DiagnosticCheck {
    let name = CheckName.system
    let summary = LocalizedText("whether the exchange is under maintenance", "交易所是否在维护")
    let needs = [CheckName.reach]
    let cost: CheckCost? = CheckCost(requests: 1, weight: RequestWeights(address: 1))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        do {
            switch try await checkContext.sendPublicly(.systemStatus) {
            case .success(let response):
                let facts = [Fact("status", response.value.status.description)]
                return response.value.status == 0 ? .ok(facts) : .fail(.maintenance, facts)
            case .failure(let error): return .unknown(Problem.of(error), Fact.all(of: error))
            }
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
    }
}

/// Whether enough request weight is left for the next request.
struct WeightCheck: DiagnosticCheck {
    let name = CheckName.weight
    let summary = LocalizedText("request weight left", "剩余的请求权重")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let readings = checkContext.gateway.facts.budgets.all(of: AccountIdentity(checkContext.snapshot)).map(\.reading)
        guard let fullest = readings.max(by: { $0.use < $1.use }) else { return .skipped(.nothingReported) }
        let facts = [
            Fact("group", fullest.group), Fact("bucket", fullest.bucket.rawValue), Fact("used", fullest.used),
            Fact("limit", fullest.limit),
        ]
        let left = checkContext.settings.limitShare.part(of: fullest.limit) - fullest.used
        let cost =
            switch fullest.group {
            case WatchedRequest.borrowGroup: RequestWeight.maxBorrowable.points(in: fullest.bucket, of: fullest.group)
            case WatchedRequest.portfolioGroup: RequestWeight.maxBorrowable(in: .portfolio).points
            default: 1
            }
        if left < cost { return .fail(.weightSpent, facts) }
        return .ok(unless: left < cost * 10 ? .weightLow : nil, facts)
    }
}

extension WeightReading {
    /// The used part of the limit, in thousandths.
    fileprivate var use: Int { limit > 0 ? used * 1000 / limit : 0 }
}
