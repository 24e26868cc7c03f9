import Synchronization

/// Whether a recording may begin or end here: between the statements of what was typed or named, and nowhere within.
package final class RecordingPlace: Sendable {

    package init() {}
    private let open = Mutex(false)

    package var isOpen: Bool { open.withLock { $0 } }

    /// Opens the place while `body` runs.
    package func opened<Result>(_ body: () async -> Result) async -> Result {
        open.withLock { $0 = true }
        defer { open.withLock { $0 = false } }
        return await body()
    }
}
