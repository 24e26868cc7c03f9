import InjectedTime

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
