import Synchronization

/// Values that take time, or a person, to get: each is fetched once, even if several tasks need it at the same time.
///
/// A failure is not kept: the next task that needs the value fetches it again.
final class FetchedOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var tasks: [Key: Task<Value, any Error>] = [:]
        var values: [Key: Value] = [:]
    }

    private let state = Mutex(State())

    /// The value of `key`; calls `fetch` unless the value is available or being fetched.
    ///
    /// A cancelled caller cancels the fetch: a prompt must not outlive its statement.
    func value(
        for key: Key,
        fetch: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = state.withLock { state in
            let task = state.tasks[key] ?? Task { try await fetch() }
            state.tasks[key] = task
            return task
        }
        do {
            let value = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
            state.withLock { state in
                if state.tasks[key] == task { state.values[key] = value }
            }
            return value
        } catch {
            state.withLock { state in
                if state.tasks[key] == task { state.tasks[key] = nil }
            }
            throw error
        }
    }

    /// The value of `key` if it was requested before.
    func known(for key: Key) async -> Value? {
        try? await state.withLock { $0.tasks[key] }?.value
    }

    /// The value of `key` if it is available.
    func held(for key: Key) -> Value? { state.withLock { $0.values[key] } }

    /// Forgets the values of unwanted keys.
    func forget(_ isUnwanted: (Key) -> Bool) {
        state.withLock { state in
            state.tasks = state.tasks.filter { !isUnwanted($0.key) }
            state.values = state.values.filter { !isUnwanted($0.key) }
        }
    }
}
