package import BinanceMargin
package import ExchangeAccess
package import InjectedTime
package import ShellSession
import Synchronization

/// Records what a session does while a recording is active.
package final class Recorder: Sendable {
    private struct Active {
        let file: RecordingFile
        let origin: MonotonicInstant
        let exchange: RecordingHeader.Exchange
        let fields: KeptFields
        var lastRequest = 0
        var lastClient = 0
    }

    /// The session's clock; a recording paces it.
    package let time: PacedTime
    package let secrets: LiveSecrets
    private let active = Mutex<Active?>(nil)

    /// What the session gets of responses while no recording is active; nil for all of them.
    private let shown: KeptFields?
    private let lost = Mutex<RecordingFile.Failure?>(nil)
    private let failureReceiver = Mutex<(@Sendable (String, RecordingFile.Failure) -> Void)?>(nil)

    /// - Parameter scale: the factor for the amounts that the session gets without a recording, as in a scaled one.
    package init(time: PacedTime, secrets: LiveSecrets, scale: AmountScale? = nil) {
        self.time = time
        shown = scale.map { KeptFields(scale: $0) }
        self.secrets = secrets
    }

    package var isActive: Bool { active.withLock { $0 != nil } }

    package var path: String? { active.withLock { $0?.file.path } }

    /// Why the last recording had to stop early; nil if it did not.
    package var failure: RecordingFile.Failure? { lost.withLock { $0 } }

    /// Sets the function that is called, with the file's path, when a recording has to stop early.
    func onFailure(_ receiver: @escaping @Sendable (String, RecordingFile.Failure) -> Void) {
        failureReceiver.withLock { $0 = receiver }
    }

    package func begin(
        _ header: RecordingHeader,
        in file: RecordingFile,
        from origin: PacedTime.Origin,
        scale: AmountScale?
    ) {
        lost.withLock { $0 = nil }
        active.withLock { active in
            active = Active(
                file: file,
                origin: origin.instant,
                exchange: header.exchange,
                fields: KeptFields(scale: scale)
            )
        }
        secrets.onAddition { [weak self] in self?.searchAgain() }
        note(.header(header))
    }

    /// Ends the active recording with its end line.
    ///
    /// - Returns: its file's path.
    @discardableResult
    package func end() -> String? {
        guard let path else { return nil }
        note(.end)
        secretsAreKnown()
        stop()
        return path
    }

    /// Call when every secret that could be in the lines so far is known.
    package func secretsAreKnown() {
        attempt { active throws(RecordingFile.Failure) in try active.file.release() }
    }

    package func note(_ line: RecordingLine) {
        let now = time.now
        attempt { active throws(RecordingFile.Failure) in
            try active.file.append(TimedLine(instant: active.origin.duration(to: now), line: line))
        }
    }

    private func searchAgain() {
        attempt { active throws(RecordingFile.Failure) in try active.file.searchAgain() }
    }

    private func stop() {
        active.withLock { $0 = nil }
        secrets.onAddition(nil)
    }

    private func attempt(_ action: (Active) throws(RecordingFile.Failure) -> Void) {
        guard let current = active.withLock({ $0 }) else { return }
        do throws(RecordingFile.Failure) {
            try action(current)
        } catch {
            stop()
            lost.withLock { $0 = error }
            failureReceiver.withLock { $0 }?(current.file.path, error)
        }
    }
}

extension Recorder {
    package struct Request: Sendable {
        package let number: Int
        package let fields: KeptFields
    }

    /// Records that a request is sent; nil if no recording is active.
    package func noteRequest(_ target: String) -> Request? {
        let request: Request? = active.withLock { active in
            active?.lastRequest += 1
            return active.map { Request(number: $0.lastRequest, fields: $0.fields) }
        }
        guard let request else { return nil }
        let recorded = RecordedRequest(target: target)
        note(.request(number: request.number, recorded))
        return Request(number: request.number, fields: request.fields.of(recorded.path))
    }

    /// What the session gets of a response where no recording is active.
    func shown(_ response: TransportResponse, of target: String) -> TransportResponse {
        guard let shown else { return response }
        let fields = shown.of(RecordedRequest(target: target).path)
        return RecordedResponse(response, fields: fields, at: time.wallMilliseconds).rebuilt
    }

    /// Counts a client that is created for a statement.
    ///
    /// - Returns: its number, from 1; 0 if no recording is active.
    package func nextClient() -> Int {
        active.withLock { active in
            active?.lastClient += 1
            return active?.lastClient ?? 0
        }
    }

    /// The address that the session shows instead of `baseURL`.
    package func alias(of baseURL: BaseURL) -> BaseURL {
        active.withLock { $0 }?.exchange.alias ?? baseURL
    }

    /// The same for the host of portfolio margin.
    package func portfolioAlias(of url: BaseURL) -> BaseURL {
        active.withLock { $0 }?.exchange.portfolioAlias ?? url
    }
}

extension Recorder: SessionTape {
    package var isRecording: Bool { isActive }

    package func taping(_ transport: any Transport, to baseURL: BaseURL) -> any Transport {
        RecordingTransport(inner: transport, recorder: self, baseURL: baseURL)
    }

    package func noteFetch(client: Int) { note(.fetch(client: client)) }

    package func noteDrill(isDone: Bool) { note(.drill(isDone: isDone)) }
}
