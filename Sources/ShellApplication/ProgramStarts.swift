import MarginShell
import Synchronization
import SystemCalls

/// Sees that programs which start at the same time do not take the last descriptors together.
final class ProgramStarts: Sendable {
    /// What a program takes while it starts: pipes of both ends for three streams, one for the outcome, its handle.
    private static let neededByStart = 12

    private let starting = Mutex(0)

    /// Counts a program as starting.
    ///
    /// - Returns: what says that it runs, or does not; the first call counts.
    /// - Throws: ``ProgramFailure/tooManyOpenFiles``.
    func begin() throws(ProgramFailure) -> Start {
        let hasRoom = starting.withLock { starting in
            guard DescriptorRoom.has(DescriptorRoom.neededByShell + (starting + 1) * Self.neededByStart) else {
                return false
            }
            starting += 1
            return true
        }
        guard hasRoom else { throw .tooManyOpenFiles }
        return Start(starts: self)
    }

    /// A program that is starting, up to ``end()``.
    final class Start: Sendable {
        private let starts: ProgramStarts
        private let isOver = Atomic(false)

        init(starts: ProgramStarts) { self.starts = starts }

        func end() {
            guard !isOver.exchange(true, ordering: .acquiringAndReleasing) else { return }
            starts.starting.withLock { $0 -= 1 }
        }
    }
}
