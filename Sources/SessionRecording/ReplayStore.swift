import Synchronization

/// The responses of a recording, for a replay.
package final class ReplayStore: Sendable {
    /// A request of the recording.
    package struct Entry: Sendable {
        package let request: RecordedRequest

        /// When it was sent.
        package let instant: Duration

        /// How long the response took, and what it was; nil for a request that was still open when the recording ended.
        package let response: (wait: Duration, outcome: RecordedOutcome)?

        package init(
            request: RecordedRequest,
            instant: Duration,
            response: (wait: Duration, outcome: RecordedOutcome)?
        ) {
            self.request = request
            self.instant = instant
            self.response = response
        }
    }

    package enum Match: Sendable {
        /// The response, how long it took, and when the request was sent if the replay must keep to that.
        case response(after: Duration, of: Duration?, RecordedOutcome)
        /// The request was recorded without a response.
        case open
        case unknown(nearest: RecordedRequest?)
    }

    /// A request that the recording has no response to.
    package struct Mismatch: Sendable {
        package let request: RecordedRequest
        let nearest: RecordedRequest?
    }

    private struct State {
        var isUsed: [Bool]
        var clients = 0
        var fetches: [Int: Duration]
        var drills: [Bool]
        var scripts: [RecordedScript]
        var mismatch: Mismatch?
        var isMismatchShown = false
        var runs: ArraySlice<ReplaySteps.Run>
    }

    package let recording: Recording

    /// Whether requests may come in any order and number, and need not all be sent.
    let isLoose: Bool
    private let entries: [Entry]

    /// For each entry, the first of those that were in flight with it, directly or through others: those of a statement.
    private let firsts: [Int]
    private let state: Mutex<State>

    package init(_ recording: Recording, isLoose: Bool = false) {
        self.recording = recording
        self.isLoose = isLoose
        entries = Self.entries(of: recording)
        firsts = Self.firsts(of: entries)
        state = Mutex(
            State(
                isUsed: Array(repeating: false, count: entries.count),
                fetches: Self.fetches(of: recording),
                drills: recording.lines.compactMap { if case .drill(let isDone) = $0.line { isDone } else { nil } },
                scripts: recording.lines.compactMap { if case .script(let script) = $0.line { script } else { nil } },
                runs: ReplaySteps(recording).runs[...]
            )
        )
    }

    private static func fetches(of recording: Recording) -> [Int: Duration] {
        var fetches: [Int: Duration] = [:]
        for line in recording.lines {
            if case .fetch(let client) = line.line { fetches[client] = line.instant }
        }
        return fetches
    }

    private static func entries(of recording: Recording) -> [Entry] {
        var responses: [Int: (at: Duration, outcome: RecordedOutcome)] = [:]
        for line in recording.lines {
            if case .response(let number, let outcome) = line.line, responses[number] == nil {
                responses[number] = (line.instant, outcome)
            }
        }
        return recording.lines.compactMap { line in
            guard case .request(let number, let request) = line.line else { return nil }
            let response = responses[number].map { (wait: max(.zero, $0.at - line.instant), outcome: $0.outcome) }
            return Entry(request: request, instant: line.instant, response: response)
        }
    }

    private static func firsts(of entries: [Entry]) -> [Int] {
        var first = 0
        var end: Duration? = .zero
        return entries.indices.map { place in
            let entry = entries[place]
            if let reached = end, entry.instant >= reached {
                first = place
                end = .zero
            }
            // A request without a response was in flight until the end.
            end = entry.response.flatMap { response in end.map { max($0, entry.instant + response.wait) } }
            return first
        }
    }

    /// Takes the response to `request`.
    package func take(_ request: RecordedRequest) -> Match {
        state.withLock { state in
            guard let place = place(of: request, in: state) else {
                let nearest = nearest(to: request, in: state)
                state.mismatch = state.mismatch ?? Mismatch(request: request, nearest: nearest)
                return .unknown(nearest: nearest)
            }
            state.isUsed[place] = true
            guard let response = entries[place].response else { return .open }
            return .response(after: response.wait, of: isLoose ? nil : entries[place].instant, response.outcome)
        }
    }

    /// When the secrets were available for the client that is created now; nil if they were available before.
    func takeFetch() -> Duration? {
        state.withLock { state in
            state.clients += 1
            return isLoose ? nil : state.fetches[state.clients]
        }
    }

    /// Whether the next recorded `sandbox` command had an effect.
    func takeDrill() -> Bool {
        state.withLock { $0.drills.isEmpty ? true : $0.drills.removeFirst() }
    }

    /// When `text` was run, if it is the next recorded text.
    package func takeStart(of text: String) -> Duration? {
        state.withLock { state in
            guard let next = state.runs.first, next.run.text == text else { return nil }
            state.runs.removeFirst()
            return next.start
        }
    }

    func takeScript(_ path: String) -> RecordedScript? {
        state.withLock { state in
            guard let place = state.scripts.firstIndex(where: { $0.path == path }) else { return nil }
            return isLoose ? state.scripts[place] : state.scripts.remove(at: place)
        }
    }

    /// The first request that the recording has no response to.
    package var mismatch: Mismatch? { state.withLock { $0.mismatch } }

    /// Whether the failure of a statement has shown the mismatch.
    package var isMismatchShown: Bool { state.withLock { $0.isMismatchShown } }

    package func noteMismatchShown() { state.withLock { $0.isMismatchShown = $0.mismatch != nil } }

    /// The recorded requests that were not sent, in order; empty in a loose replay.
    var leftOver: [RecordedRequest] {
        guard !isLoose else { return [] }
        return state.withLock { state in
            zip(entries, state.isUsed).filter { !$0.1 }.map(\.0.request)
        }
    }

    private func place(of request: RecordedRequest, in state: State) -> Int? {
        guard isLoose else {
            // Requests that were in flight at the same time may be sent in another order.
            guard let next = state.isUsed.firstIndex(of: false) else { return nil }
            return entries.indices[next...].prefix { firsts[$0] == firsts[next] }.first {
                !state.isUsed[$0] && entries[$0].request == request
            }
        }
        let unused = entries.indices.first { !state.isUsed[$0] && entries[$0].request == request }
        return unused ?? entries.lastIndex { $0.request == request }
    }

    /// The most similar of the unused requests; the first of equals.
    private func nearest(to request: RecordedRequest, in state: State) -> RecordedRequest? {
        let unused = entries.indices.filter { isLoose || !state.isUsed[$0] }.map { entries[$0].request }
        let likeness = unused.map { $0.likeness(to: request) }
        guard let best = likeness.max(), let place = likeness.firstIndex(of: best) else { return nil }
        return unused[place]
    }
}
