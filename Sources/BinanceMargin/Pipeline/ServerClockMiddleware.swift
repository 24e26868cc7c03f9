import InjectedTime

/// Adds the timestamp to signed requests, and measures the server time when a timestamp was refused.
struct ServerClockMiddleware: Middleware {
    /// After a refused timestamp the clock is far off, so three samples are precise enough, and the caller is waiting.
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

    /// `draft` with `timestamp`, and with `recvWindow` if the options set one.
    static func stamped(_ draft: RequestDraft, with stamp: ServerClock.Stamp) -> RequestDraft {
        var stamped = draft
        if let window = draft.options.recvWindow {
            stamped.parameters.append(QueryParameter("recvWindow", String(window.milliseconds), origin: .options))
        }
        stamped.parameters.append(QueryParameter("timestamp", String(stamp.milliseconds), origin: stamp.origin))
        return stamped
    }

    /// Measures again if there is a measurement and it is stale, by its age or because the machine was suspended.
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

    /// Ignores a failed measurement: the request can still succeed with the timestamp it has.
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

/// Measures the server time through the same limits and transport as other requests.
struct ClockMeasurer: Sendable {
    let clock: ServerClock
    let time: any TimeSource
    let baseURL: BaseURL
    let events: EventSink

    /// Sends an unsigned request through the inner layers, without retry and timestamp.
    let send: Middleware.Next

    /// Takes several samples; one that succeeds is enough.
    ///
    /// - Parameter generation: if given, nothing is measured if there is a newer measurement.
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
        // The transport's own timing is more precise: this task may have waited before it ran again.
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
