import Glibc
import Synchronization

/// A thread that does nothing but wait for its ticks: how late the machine itself is at the moment, so that the tail of a
/// watch on a busy one is not taken for the watch's own.
final class BareTimer: Sendable {
    private let interval: Int64
    private let ticks: Int
    private let samples = Mutex<[Double]>([])

    /// - Parameter interval: in milliseconds.
    init(every interval: Int64, ticks: Int) {
        self.interval = interval
        self.ticks = ticks
    }

    /// Begins to wait; ``lateness()`` tells what came of it.
    func start() {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        var thread = pthread_t()
        let status = unsafe pthread_create(&thread, nil, BareTimer.body, context)
        if status == 0 { pthread_detach(thread) } else { unsafe Unmanaged<BareTimer>.fromOpaque(context).release() }
    }

    /// How late each tick was, in milliseconds; those of the last moments may still be missing.
    func lateness() throws -> [Double] {
        let found = samples.withLock { $0 }
        guard !found.isEmpty else { throw MeasurementFailure("no thread could be started") }
        return found
    }

    private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context = unsafe context else { return nil }
        let timer = unsafe Unmanaged<BareTimer>.fromOpaque(context).takeRetainedValue()
        var due = BareTimer.now()
        for _ in 0..<timer.ticks {
            due += timer.interval * 1_000_000
            var instant = timespec(tv_sec: Int(due / 1_000_000_000), tv_nsec: Int(due % 1_000_000_000))
            while unsafe clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &instant, nil) == EINTR {}
            let late = Double(BareTimer.now() - due) / 1_000_000
            timer.samples.withLock { $0.append(late) }
        }
        return nil
    }

    /// The monotonic clock in nanoseconds.
    private static func now() -> Int64 {
        var instant = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &instant)
        return Int64(instant.tv_sec) * 1_000_000_000 + Int64(instant.tv_nsec)
    }
}
