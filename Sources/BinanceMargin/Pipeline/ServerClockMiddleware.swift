import InjectedTime

/// Stamps signed requests, and measures the exchange's clock when a stamp was refused.
struct ServerClockMiddleware: Middleware {
    /// A refused stamp is far off: three exchanges find it well enough, and the caller waits for them.
    private static let exchangesAfterFault = 3

    let clock: ServerClock
    let measurer: ClockMeasurer

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        guard draft.security == .signed else { return try await next(draft) }
        try await refreshIfStale(draft)
        let stamp = clock.stamp
        do {
            return try await next(Self.stamped(draft, with: stamp))
        } catch {
            guard error.category == .clock else { throw error }
            throw try await explained(error, stamp, draft)
        }
    }

    /// `draft` with its timing: the window only where one was set.
    static func stamped(_ draft: RequestDraft, with stamp: ServerClock.Stamp) -> RequestDraft {
        var stamped = draft
        if let window = draft.options.recvWindow {
            stamped.parameters.append(QueryParameter("recvWindow", String(window.milliseconds), origin: .options))
        }
        stamped.parameters.append(QueryParameter("timestamp", String(stamp.milliseconds), origin: stamp.origin))
        return stamped
    }

    /// Where the clock was measured once and the measurement is stale, by age or by a suspend, a new one comes first.
    private func refreshIfStale(_ draft: RequestDraft) async throws(ExchangeError) {
        guard clock.reading?.isStale == true else { return }
        try await measure(draft, unlessNewerThan: clock.generation)
    }

    private func explained(
        _ error: ExchangeError,
        _ stamp: ServerClock.Stamp,
        _ draft: RequestDraft
    ) async throws(ExchangeError) -> ExchangeError {
        try await measure(draft, unlessNewerThan: stamp.generation)
        var explained = error
        explained.clockFault = clock.fault(of: stamp)
        return explained
    }

    /// A failed measurement is no failure of the request: the stamp there is may do, or the refusal says enough.
    private func measure(_ draft: RequestDraft, unlessNewerThan generation: Int) async throws(ExchangeError) {
        do {
            try await measurer.measure(
                exchanges: Self.exchangesAfterFault,
                options: draft.options,
                unlessNewerThan: generation
            )
        } catch {
            guard error.category != .cancelled else { throw error }
        }
    }
}

/// Measures the exchange's clock through the same limits and transport that requests take.
struct ClockMeasurer: Sendable {
    let clock: ServerClock
    let time: any TimeSource
    let baseURL: BaseURL
    let events: EventSink

    /// Sends an unsigned request: the inner layers without retry and stamp.
    let send: Middleware.Next

    /// Measures by several exchanges; one success among them is enough.
    ///
    /// - Parameter generation: where given, the measuring is left out if someone else has measured since.
    func measure(
        exchanges: Int,
        options: RequestOptions,
        unlessNewerThan generation: Int? = nil
    ) async throws(ExchangeError) {
        try await clock.gate.pass { () async throws(ExchangeError) in
            if let generation, clock.generation > generation { return }
            if let reading = clock.record(try await measurements(exchanges, options)) {
                events.send(.clockMeasured(reading))
            }
        }
    }

    private func measurements(
        _ count: Int,
        _ options: RequestOptions
    ) async throws(ExchangeError) -> [ClockMeasurement] {
        var measurements: [ClockMeasurement] = []
        for _ in 0..<max(1, count) {
            do {
                measurements.append(try await exchange(options))
            } catch {
                guard !measurements.isEmpty, error.category != .cancelled else { throw error }
                break
            }
        }
        return measurements
    }

    private func exchange(_ options: RequestOptions) async throws(ExchangeError) -> ClockMeasurement {
        let draft = RequestDraft(endpoint: .serverTime, baseURL: baseURL, options: options, now: time.now)
        let response = try await send(draft)
        // The transport knows better how long the way took than this task, which may have waited for its turn to run.
        let received = min(time.now, response.sentAt.advanced(by: response.response.timing.firstByte))
        do {
            let server = try ServerTime(json: response.json)
            return ClockMeasurement(
                sent: response.sentAt,
                received: received,
                serverMilliseconds: server.milliseconds.clamped(to: ReportedInteger.instants)
            )
        } catch {
            throw ExchangeError(.decoding, .mismatch(error))
        }
    }
}
