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
        let failure = try await measure(draft, unlessNewerThan: stamp.generation)
        var explained = error
        explained.clockFault = failure?.reason == .oddServerTime ? .unclear : clock.fault(of: stamp)
        return explained
    }

    /// Returns a failed measurement: the request can still succeed with the timestamp it has.
    @discardableResult
    private func measure(
        _ draft: RequestDraft,
        unlessNewerThan generation: Int
    ) async throws(ExchangeError) -> ExchangeError? {
        do {
            try await measurer.measure(
                exchanges: Self.exchangesAfterFault,
                options: draft.options,
                unlessNewerThan: generation
            )
            return nil
        } catch {
            guard error.category != .cancelled else { throw error }
            return error
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
        let server: ServerTime = try response.decoded(draft)
        let milliseconds = server.milliseconds.clamped(to: ReportedInteger.instants)
        guard isCredible(milliseconds, in: response.response) else { throw response.failure(.oddServerTime, draft) }
        return ClockMeasurement(sent: response.sentAt, received: received, serverMilliseconds: milliseconds)
    }

    /// The exchange opened in 2017. Its `Date` header is from another of its clocks, so a difference of a month between
    /// the two is not this computer's fault; without one, the difference from this computer's clock is at most a year.
    private func isCredible(_ milliseconds: Int64, in response: TransportResponse) -> Bool {
        let local = time.wallMilliseconds
        let date = RetryAfter(response: response, serverMilliseconds: local).date.map { $0 * 1000 }
        let most: Int64 = (date == nil ? 366 : 31) * 86_400_000
        return milliseconds >= 1_483_228_800_000
            && ReportedInteger(milliseconds - (date ?? local)).within(-most...most) != nil
    }
}
