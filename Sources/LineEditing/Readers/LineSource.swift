internal import Glibc

/// Reads lines from a descriptor as they arrive.
struct LineSource {
    /// How a wait for a line ended.
    enum Arrival {
        /// A line without its end.
        case line(String)
        /// A message was posted or a signal arrived.
        case wakeUp
        case end
    }

    private let descriptor: Int32
    private var pending: [UInt8] = []
    /// The number of pending bytes known to contain no newline.
    private var searched = 0
    private var hasEnded = false

    /// - Parameter pending: bytes that come before what the descriptor gives.
    init(descriptor: Int32, pending: [UInt8] = []) {
        self.descriptor = descriptor
        self.pending = pending
    }

    mutating func next(waking waker: Waker) -> Arrival {
        while true {
            if let line = takeLine() { return .line(line) }
            if hasEnded { return takeRest() }
            var requests = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            // SAFETY: `poll` reads and writes the two requests of the array.
            if unsafe poll(&requests, 2, -1) < 0 || requests[1].revents != 0 { return .wakeUp }
            read()
        }
    }

    /// Removes and returns what was read and not used.
    mutating func takePending() -> [UInt8] {
        defer { (pending, searched) = ([], 0) }
        return pending
    }

    private mutating func read() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        // SAFETY: `read` writes at most the buffer's count of bytes into it.
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        if count > 0 {
            pending += buffer[..<count]
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            hasEnded = true
        }
    }

    private mutating func takeLine() -> String? {
        guard let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = pending.count
            return nil
        }
        defer {
            pending.removeFirst(end + 1)
            searched = 0
        }
        let hasReturn = end > 0 && pending[end - 1] == UInt8(ascii: "\r")
        return String(decoding: pending[..<(hasReturn ? end - 1 : end)], as: UTF8.self)
    }

    private mutating func takeRest() -> Arrival {
        guard !pending.isEmpty else { return .end }
        return .line(String(decoding: takePending(), as: UTF8.self))
    }
}
