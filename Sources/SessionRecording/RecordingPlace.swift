import Synchronization

/// Whether a recording may begin or end now: only between top-level statements of typed text or of a named script.
package final class RecordingPlace: Sendable {

    package init() {}
    private let open = Mutex(false)

    package var isOpen: Bool { open.withLock { $0 } }

    /// Allows it while `body` runs.
    package func opened<Result>(_ body: () async -> Result) async -> Result {
        open.withLock { $0 = true }
        defer { open.withLock { $0 = false } }
        return await body()
    }
}
