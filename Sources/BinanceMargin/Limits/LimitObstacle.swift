/// What stands between a request and the exchange.
enum LimitObstacle: Sendable {
    case limit(LimitRefusal)
    case silence(remaining: Duration, cause: ErrorCategory)

    var wait: Duration {
        switch self {
        case .limit(let refusal): refusal.wait
        case .silence(let remaining, _): remaining
        }
    }

    var error: ExchangeError {
        var error: ExchangeError =
            switch self {
            case .limit(let refusal): ExchangeError(.rateLimit, .limitReached(refusal))
            case .silence(let remaining, let cause): ExchangeError(cause, .silenced(remaining: remaining))
            }
        error.retryAfter = wait
        return error
    }

    var event: ClientEvent {
        switch self {
        case .limit(let refusal): .waitingForLimit(refusal)
        case .silence(let remaining, _): .waitingForSilence(remaining: remaining)
        }
    }
}
