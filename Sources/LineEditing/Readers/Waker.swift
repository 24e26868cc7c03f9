internal import CEditline
internal import Glibc

/// A descriptor by which any thread makes the one that polls look up.
///
/// Wake-ups are not counted.
final class Waker: Sendable {
    /// What the waiting thread polls; `-1` if the system gave none, and then waits end by keys alone.
    let descriptor: Int32

    init() {
        descriptor = ced_wake_open()
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Makes the waiting thread look up.
    ///
    /// May be called from any thread.
    func wake() {
        ced_wake_raise(descriptor)
    }

    /// Forgets the wake-ups so far; called before looking at what they were for.
    func clear() {
        ced_wake_clear(descriptor)
    }

    /// Blocks until somebody wakes this.
    func wait() {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is told of.
        while unsafe poll(&request, 1, -1) < 0 && errno == EINTR {}
    }
}
