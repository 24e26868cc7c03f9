import BinanceMargin
import ShellRuntime
import InjectedTime

extension ExchangeGateway {
    /// The client of a session whose responses come from a recording. It needs no key, and there is no way to a network.
    func replayClient(_ replay: ReplayStore, for snapshot: SessionSnapshot) async throws -> MarginClient {
        if let fetched = replay.takeFetch() {
            try await recorder.time.sleep(until: MonotonicInstant(sinceOrigin: fetched))
        }
        guard let baseURL = replay.recording.header.exchange.alias, let key = APIKey(SafeText.key) else {
            throw ShellFailure.noProfile
        }
        let host = hosts.state(of: baseURL, for: .init(snapshot))
        return MarginClient(
            baseURL: baseURL,
            transport: ReplayTransport(replay: replay, time: recorder.time),
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: SafeText.key))),
            host: host,
            defaultOptions: snapshot.settings.requestOptions,
            randomness: SteadyRandomSource(),
            onEvent: budgets.receiver(of: host, for: snapshot)
        )
    }

    /// A client whose requests are recorded while a recording is under way.
    ///
    /// - Parameter limitFactor: how many times the published limits its host allows.
    func client(
        of connection: any ExchangeConnection,
        at baseURL: BaseURL,
        _ credentials: Credentials?,
        for snapshot: SessionSnapshot,
        limitFactor: Int = 1
    ) -> MarginClient {
        let host = hosts.state(of: baseURL, for: .init(snapshot), limitFactor: limitFactor)
        return MarginClient(
            baseURL: recorder.alias(of: baseURL),
            transport: RecordingTransport(
                inner: MaskingTransport(inner: connection.transport, mask: echoMask),
                recorder: recorder,
                baseURL: baseURL
            ),
            credentials: credentials,
            host: host,
            defaultOptions: snapshot.settings.requestOptions,
            middleware: [JournalMiddleware(journal: journal, time: recorder.time)],
            randomness: recorder.isActive ? SteadyRandomSource() : SystemRandomSource(),
            onEvent: budgets.receiver(of: host, for: snapshot)
        )
    }

    /// Forgets what a replay of what comes could not know: clocks, and the budgets told so far. What the budgets hold, and
    /// bans, stay in force.
    package func reset() {
        hosts.beginAnew()
        budgets.clear()
    }
}
