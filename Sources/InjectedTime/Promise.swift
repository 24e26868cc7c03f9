import Synchronization

/// A value that one task waits for and another provides, once.
///
/// With a time source the task gives up its activity while it waits, and the provider of the value begins one on its
/// behalf, so that a virtual clock never jumps between the two.
package final class Promise<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value, any Error>)
        case kept(Result<Value, any Error>)
    }

    private let time: (any TimeSource)?
    private let state = Mutex(State.open)

    /// - Parameter time: where the waiting task has an activity; nil where activities are not counted.
    package init(time: (any TimeSource)? = nil) { self.time = time }

    /// Provides the outcome, unless there is one.
    ///
    /// - Returns: whether the task gets this one.
    @discardableResult
    package func keep(_ outcome: Result<Value, any Error>) -> Bool {
        let before = state.withLock { state in
            let before = state
            if case .kept = before {} else { state = .kept(outcome) }
            return before
        }
        switch before {
        case .kept: return false
        case .open: time?.beginActivity()
        case .awaited(let continuation):
            time?.beginActivity()
            continuation.resume(with: outcome)
        }
        return true
    }

    /// Provides the value, unless there is an outcome.
    @discardableResult
    package func keep(_ value: Value) -> Bool { keep(.success(value)) }

    /// Ends the wait as a cancellation does, unless there is an outcome.
    @discardableResult
    package func cancel() -> Bool { keep(.failure(CancellationError())) }

    /// Waits for the outcome; one task may, once.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled, or what was provided.
    package func value() async throws -> Value { try await value { self.cancel() } }

    /// Waits for the outcome; one task may, once.
    ///
    /// - Parameter onCancel: called when the task is cancelled, on any thread; the wait goes on until there is an outcome.
    package func value(onCancel: @Sendable () -> Void) async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait($0) }
        } onCancel: {
            onCancel()
        }
    }

    private func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let outcome: Result<Value, any Error>? = state.withLock { state in
            if case .kept(let outcome) = state { return outcome }
            state = .awaited(continuation)
            return nil
        }
        time?.endActivity()
        if let outcome { continuation.resume(with: outcome) }
    }
}
