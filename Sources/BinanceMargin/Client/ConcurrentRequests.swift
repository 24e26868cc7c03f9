package import InjectedTime
import Synchronization

/// Requests of one piece of work that are in flight at the same time, at most ``MarginClient/concurrency``.
///
/// They are handed to the transport in the order in which they were started. After a refusal that asks for a pause the
/// limiter sends none of those that still wait.
package struct ConcurrentRequests {
    private let group: TaskGroup<Void>
    private let places: FairGate
    private let time: any TimeSource

    private init(group: TaskGroup<Void>, places: FairGate, time: any TimeSource) {
        self.group = group
        self.places = places
        self.time = time
    }

    /// Runs `body`, which starts requests that are in flight at the same time; those that it leaves are cancelled.
    ///
    /// The value that `body` is given must not outlive it.
    package static func run<Outcome, Failure>(
        atMost concurrency: Int = MarginClient.mostConcurrent,
        on time: any TimeSource,
        _ body: (ConcurrentRequests) async throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        let places = FairGate(time: time, places: concurrency)
        let outcome: Result<Outcome, Failure> = await withTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            do throws(Failure) {
                return .success(try await body(ConcurrentRequests(group: group, places: places, time: time)))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Starts `work` as soon as there is a place.
    ///
    /// - Parameter work: is called in a cancelled task too, and must then end at once, as every request does.
    package func start<Value: Sendable, Failure>(
        _ work: @escaping @Sendable () async throws(Failure) -> Value
    ) -> PendingValue<Value, Failure> {
        let pending = PendingValue<Value, Failure>(time: time)
        time.beginActivity()
        var group = group
        // Immediate: on a real clock too, the tasks reach the transport in their order.
        group.addImmediateTask { [places, time] in
            let hasPlace = (try? await places.enter()) != nil
            try? await time.takeTurn()
            let outcome: Result<Value, Failure>
            do throws(Failure) {
                outcome = .success(try await work())
            } catch {
                outcome = .failure(error)
            }
            if hasPlace { places.leave() }
            pending.keep(outcome)
            time.endActivity()
        }
        return pending
    }

    /// Sends a request as soon as there is a place.
    package func send<Response: Sendable>(
        _ endpoint: Endpoint<Response>,
        from client: MarginClient
    ) -> PendingValue<ExchangeResponse<Response>, ExchangeError> {
        start { () async throws(ExchangeError) in try await client.send(endpoint) }
    }
}

/// The outcome of work that may still run.
package final class PendingValue<Value: Sendable, Failure: Error>: Sendable {
    private enum State {
        case running
        case awaited(Promise<Void>)
        case ended(Result<Value, Failure>)
    }

    private let time: any TimeSource
    private let state = Mutex(State.running)

    fileprivate init(time: any TimeSource) { self.time = time }

    /// Waits for the end of the work; only the task that started it may.
    package func value() async throws(Failure) -> Value { try await outcome().get() }

    /// As ``value()``.
    package func outcome() async -> Result<Value, Failure> {
        while true {
            let (outcome, wake): (Result<Value, Failure>?, Promise<Void>) = state.withLock { state in
                if case .ended(let outcome) = state { return (outcome, Promise()) }
                let wake = Promise<Void>(time: time)
                state = .awaited(wake)
                return (nil, wake)
            }
            if let outcome { return outcome }
            // The work is cancelled with the task that waits for it, and ends by itself.
            try? await wake.value(onCancel: {})
        }
    }

    fileprivate func keep(_ outcome: Result<Value, Failure>) {
        let before = state.withLock { state in
            defer { state = .ended(outcome) }
            return state
        }
        if case .awaited(let wake) = before { wake.keep(()) }
    }
}

extension MarginClient {
    /// The most requests of one piece of work in flight at the same time: as many as the transport has connections.
    package static let mostConcurrent = 8

    /// Runs `body`, which starts requests that are in flight at the same time; those that it leaves are cancelled.
    package func concurrently<Outcome, Failure>(
        _ body: (ConcurrentRequests) async throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        try await ConcurrentRequests.run(atMost: concurrency, on: host.time, body)
    }

    /// Runs `work` for all of `items` at the same time, and `each` with the outcomes in the order of the items.
    package func concurrently<Item: Sendable, Value: Sendable, WorkFailure, Failure>(
        _ items: [Item],
        _ work: @escaping @Sendable (Item) async throws(WorkFailure) -> Value,
        each: (Item, Result<Value, WorkFailure>) async throws(Failure) -> Void
    ) async throws(Failure) {
        try await concurrently { requests throws(Failure) in
            let pending = items.map { item in
                requests.start { () async throws(WorkFailure) in try await work(item) }
            }
            for (item, pending) in zip(items, pending) {
                try await each(item, await pending.outcome())
            }
        }
    }
}
