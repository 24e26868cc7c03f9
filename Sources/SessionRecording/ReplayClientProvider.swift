package import BinanceMargin
package import ExchangeAccess
package import InjectedTime
package import RequestSigning
import ShellRuntime
package import ShellSession

/// Clients whose responses come from a recording. They need no key, and there is no network path.
package struct ReplayClientProvider: ClientProvider {
    package let asksOwnAccount = false
    private let replay: ReplayStore
    private let facts: ExchangeFacts
    private let time: any TimeSource

    package init(_ replay: ReplayStore, facts: ExchangeFacts, time: any TimeSource) {
        self.replay = replay
        self.facts = facts
        self.time = time
    }

    package func client(for snapshot: SessionSnapshot, withKey: Bool) async throws -> MarginClient {
        if let fetched = replay.takeFetch() { try await time.sleep(until: MonotonicInstant(sinceOrigin: fetched)) }
        guard let baseURL = replay.recording.header.exchange.alias, let key = APIKey(SafeText.key) else {
            throw ShellFailure.noProfile(snapshot)
        }
        let host = facts.hosts.state(of: baseURL, for: .init(snapshot))
        let transport = ReplayTransport(replay: replay, time: time)
        let portfolioURL = snapshot.scope == .portfolio ? replay.recording.header.exchange.portfolioAlias : nil
        var client = MarginClient(
            baseURL: baseURL,
            transport: transport,
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: SafeText.key))),
            host: host,
            portfolio: portfolioURL.map { url in
                let host = facts.hosts.portfolioState(of: url, for: .init(snapshot))
                return PortfolioHost(baseURL: url, transport: transport, host: host)
            },
            defaultOptions: snapshot.settings.requestOptions,
            randomness: SteadyRandomSource(),
            onEvent: facts.budgets.receiver(of: host, for: snapshot)
        )
        client.concurrency = replay.recording.header.concurrency
        return client
    }

    package func clientInUse(for snapshot: SessionSnapshot) async -> MarginClient? { nil }

    package func baseURL(for snapshot: SessionSnapshot) -> BaseURL? {
        replay.recording.header.exchange.alias ?? snapshot.settings.baseURL
    }

    package func run(_ drill: SandboxDrill) async throws -> Bool { replay.takeDrill() }

    package func fetchCredentials(for snapshot: SessionSnapshot) async throws -> Credentials? { nil }

    package func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? { nil }

    package func heldAPIKey(for snapshot: SessionSnapshot) -> APIKey? { nil }

    package func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool { false }

    package func connectionPlan(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan {
        ConnectionPlan(baseURL: baseURL)
    }

    package func renew() async {}

    package func close() async {}
}

/// Responds from a recording; it cannot reach a network.
struct ReplayTransport: Transport {
    let replay: ReplayStore
    let time: any TimeSource

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        guard request.deadline > time.now else { throw TransportFailure(.timedOut) }
        let recorded = RecordedRequest(target: request.target)
        switch replay.take(recorded) {
        case .response(let wait, let recordedAt, let outcome):
            // What delayed the request when it was recorded, such as a person who typed a secret, does not delay it
            // now.
            let start = max(time.now, MonotonicInstant(sinceOrigin: recordedAt ?? .zero))
            try await sleep(until: start.advanced(by: wait))
            switch outcome {
            case .response(let response): return response.rebuilt
            case .failure(let reason): throw TransportFailure(reason)
            }
        case .open:
            try await sleep(until: request.deadline)
            throw TransportFailure(.timedOut)
        case .unknown(let nearest):
            throw TransportFailure(.notRecorded(request: recorded.description, nearest: nearest?.description))
        }
    }

    private func sleep(until instant: MonotonicInstant) async throws(TransportFailure) {
        do {
            try await time.sleep(until: instant)
        } catch {
            throw TransportFailure(.cancelled)
        }
    }
}
