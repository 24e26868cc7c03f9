import Glibc

/// A file descriptor that somebody else opened and will close.
package struct Descriptor: Hashable, Sendable {
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    package static let standardInput = Descriptor(number: 0)
    package static let standardOutput = Descriptor(number: 1)
    package static let standardError = Descriptor(number: 2)

    /// A terminal's extent in character cells.
    package struct WindowSize: Hashable, Sendable {
        package let columns: Int
        package let rows: Int
    }

    /// Whether a terminal is at the other end.
    package var isTerminal: Bool { isatty(number) == 1 }

    /// The terminal's extent, or nil if there is no terminal or it does not know its own.
    package var windowSize: WindowSize? {
        var size = winsize()
        guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return WindowSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Writes all bytes, waiting for as long as it takes, also where the descriptor is in non-blocking mode.
    ///
    /// A reader that went away gives ``ErrorNumber/brokenPipe``, provided that the process ignores the signal: see
    /// ``ProcessProtection/ignoreBrokenPipes()``.
    package func writeAll(_ bytes: Span<UInt8>) throws(SystemCallError) {
        try writeAll(bytes, path: nil)
    }

    /// Writes all of a text, as ``writeAll(_:)-(Span<UInt8>)`` does.
    package func writeAll(_ text: String) throws(SystemCallError) {
        try writeAll(text.utf8Span.span, path: nil)
    }

    /// Writes all bytes as ``writeAll(_:)-(Span<UInt8>)`` does, as long as that is wanted.
    ///
    /// - Parameter isWanted: asked while nothing can be written; false three times in a row ends the wait.
    /// - Throws: ``ErrorNumber/locked`` where the wait was ended.
    package func writeAll(_ text: String, while isWanted: () -> Bool) throws(SystemCallError) {
        let bytes = text.utf8Span.span
        var start = 0
        while start < bytes.count {
            guard waitUntilWritable(while: isWanted) else { throw SystemCallError(number: .locked, operation: .write) }
            // What is writable takes this much without blocking.
            let end = min(start + Int(PIPE_BUF), bytes.count)
            try writeAll(bytes.extracting(start..<end), path: nil)
            start = end
        }
    }

    /// How long one look at whether the wait is still wanted takes, in milliseconds, and how many in vain end it.
    private static let look: (time: Int32, mostInVain: Int) = (time: 100, mostInVain: 3)

    private func waitUntilWritable(while isWanted: () -> Bool) -> Bool {
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        var inVain = 0
        // Whatever else ends the wait, the next write says what is the matter.
        while unsafe poll(&request, 1, Self.look.time) == 0 {
            inVain = isWanted() ? 0 : inVain + 1
            guard inVain < Self.look.mostInVain else { return false }
        }
        return true
    }

    func writeAll(_ bytes: Span<UInt8>, path: String?) throws(SystemCallError) {
        try unsafe bytes.withUnsafeBytes { (buffer) throws(SystemCallError) in
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty {
                let piece = unsafe UnsafeRawBufferPointer(rebasing: rest)
                let count = unsafe write(number, piece.baseAddress, piece.count)
                if count >= 0 {
                    unsafe rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    waitUntilWritable()
                } else if errno != EINTR {
                    throw SystemCallError(.write, path: path)
                }
            }
        }
    }

    private func waitUntilWritable() {
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        // Whatever ends the wait, the next write says what is the matter.
        _ = unsafe poll(&request, 1, -1)
    }
}
