package import BinanceMargin
import ExchangeAccess
package import InjectedTime
package import ShellSession
import Synchronization

/// Keeps what a session does, from the moment that this is asked for.
package final class Recorder: Sendable {
    private struct Active {
        package let file: RecordingFile
        package let origin: MonotonicInstant
        package let exchange: RecordingHeader.Exchange
        package let fields: KeptFields
        var lastRequest = 0
        var lastClient = 0
    }

    /// The clock of the session, which a recording paces.
    package let time: PacedTime
    package let secrets: LiveSecrets
    private let active = Mutex<Active?>(nil)
    private let lost = Mutex<RecordingFile.Trouble?>(nil)
    private let trouble = Mutex<(@Sendable (String, RecordingFile.Trouble) -> Void)?>(nil)

    package init(time: PacedTime, secrets: LiveSecrets) {
        self.time = time
        self.secrets = secrets
    }

    /// Whether a recording is under way.
    package var isActive: Bool { active.withLock { $0 != nil } }

    /// The file of the recording that is under way.
    package var path: String? { active.withLock { $0?.file.path } }

    /// Why the newest recording could not go on; nil where it could.
    package var failure: RecordingFile.Trouble? { lost.withLock { $0 } }

    /// Whom to tell, with the file's path, when a recording could not go on.
    func onTrouble(_ tell: @escaping @Sendable (String, RecordingFile.Trouble) -> Void) {
        trouble.withLock { $0 = tell }
    }

    /// Begins a recording.
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

    /// Ends the recording that is under way, as a whole one.
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

    /// Says that nothing secret can come to light any more that could stand in the lines so far.
    package func secretsAreKnown() {
        attempt { active throws(RecordingFile.Trouble) in try active.file.release() }
    }

    /// Writes a line.
    package func note(_ line: RecordingLine) {
        let now = time.now
        attempt { active throws(RecordingFile.Trouble) in
            try active.file.append(TimedLine(instant: active.origin.duration(to: now), line: line))
        }
    }

    private func searchAgain() {
        attempt { active throws(RecordingFile.Trouble) in try active.file.searchAgain() }
    }

    private func stop() {
        active.withLock { $0 = nil }
        secrets.onAddition(nil)
    }

    private func attempt(_ action: (Active) throws(RecordingFile.Trouble) -> Void) {
        guard let current = active.withLock({ $0 }) else { return }
        do throws(RecordingFile.Trouble) {
            try action(current)
        } catch {
            stop()
            lost.withLock { $0 = error }
            trouble.withLock { $0 }?(current.file.path, error)
        }
    }
}

extension Recorder {
    /// A request on its way.
    package struct Request: Sendable {
        package let number: Int
        package let fields: KeptFields
    }

    /// Notes a request that goes out; nil where no recording is under way.
    package func ask(_ target: String) -> Request? {
        let request: Request? = active.withLock { active in
            active?.lastRequest += 1
            return active.map { Request(number: $0.lastRequest, fields: $0.fields) }
        }
        guard let request else { return nil }
        note(.ask(number: request.number, RecordedRequest(target: target)))
        return request
    }

    /// Counts a client that is made for a statement.
    ///
    /// - Returns: its number, from 1; 0 where no recording is under way.
    package func nextClient() -> Int {
        active.withLock { active in
            active?.lastClient += 1
            return active?.lastClient ?? 0
        }
    }

    /// The address that the session is to show for where its requests go.
    package func alias(of baseURL: BaseURL) -> BaseURL {
        active.withLock { $0 }?.exchange.alias ?? baseURL
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
