internal import Dispatch
import Glibc

package enum ProcessEnd {
    /// Calls `action` when a process has ended, waited for or not.
    ///
    /// - Parameter descriptor: of the process, as `pidfd_open` gives it; if the system has none, nothing is called.
    package static func watch(_ descriptor: Descriptor, _ action: @escaping @Sendable () -> Void) {
        // The caller may close its own as soon as the process has ended.
        let own = fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0)
        guard own >= 0 else { return }
        let source = DispatchSource.makeReadSource(fileDescriptor: own)
        source.setEventHandler {
            action()
            source.cancel()
        }
        source.setCancelHandler { close(own) }
        source.activate()
    }
}
