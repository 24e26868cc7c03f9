import Synchronization

/// Values that take time, or a person, to come by: each is fetched once, however many need it at the same time.
///
/// A failure is not kept: the next who needs the value has it fetched again.
final class FetchedOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let tasks = Mutex<[Key: Task<Value, any Error>]>([:])

    /// The value of `key`, which `fetch` gives unless it is there or under way.
    ///
    /// Whoever stops waiting stops the fetching: what is asked of a person must not outlive its statement.
    func value(
        for key: Key,
        fetch: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = tasks.withLock { tasks in
            let task = tasks[key] ?? Task { try await fetch() }
            tasks[key] = task
            return task
        }
        do {
            return try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        } catch {
            tasks.withLock { tasks in
                if tasks[key] == task { tasks[key] = nil }
            }
            throw error
        }
    }

    /// The value of `key` as far as it was asked for before.
    func known(for key: Key) async -> Value? {
        try? await tasks.withLock { $0[key] }?.value
    }

    /// Forgets the values of the keys that are no longer wanted.
    func forget(_ isUnwanted: (Key) -> Bool) {
        tasks.withLock { tasks in tasks = tasks.filter { !isUnwanted($0.key) } }
    }
}
