import Glibc

/// A file descriptor that other code opened and will close.
package struct Descriptor: Hashable, Sendable {
    package let number: Int32

    package init(number: Int32) { self.number = number }

    package static let standardInput = Descriptor(number: 0)
    package static let standardOutput = Descriptor(number: 1)
    package static let standardError = Descriptor(number: 2)

    /// A terminal's size in character cells.
    package struct WindowSize: Hashable, Sendable {
        package let columns: Int
        package let rows: Int
    }

    package var isTerminal: Bool { isatty(number) == 1 }

    /// The terminal's size; nil if it is not a terminal or the size is unknown.
    package var windowSize: WindowSize? {
        var size = winsize()
        guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return WindowSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Writes all bytes, waiting as long as needed, also in non-blocking mode.
    ///
    /// - Throws: ``ErrorNumber/brokenPipe`` if the reader has closed its end and the process ignores the signal: see
    ///   ``ProcessProtection/ignoreBrokenPipes()``.
    package func writeAll(_ bytes: Span<UInt8>) throws(SystemCallError) {
        try writeAll(bytes, path: nil)
    }

    /// Writes a text; see ``writeAll(_:)-(Span<UInt8>)``.
    package func writeAll(_ text: String) throws(SystemCallError) {
        try writeAll(text.utf8Span.span, path: nil)
    }

    /// Writes a text as ``writeAll(_:)-(Span<UInt8>)`` does, until it is no longer wanted.
    ///
    /// - Parameter isWanted: called every 100 ms while nothing can be written; false three times in a row ends the
    ///   wait.
    /// - Throws: ``ErrorNumber/locked`` if the wait was ended.
    package func writeAll(_ text: String, while isWanted: () -> Bool) throws(SystemCallError) {
        let bytes = text.utf8Span.span
        var start = 0
        while start < bytes.count {
            guard waitUntilWritable(while: isWanted) else { throw SystemCallError(number: .locked, operation: .write) }
            // A writable pipe accepts this many bytes without blocking.
            let end = min(start + Int(PIPE_BUF), bytes.count)
            try writeAll(bytes.extracting(start..<end), path: nil)
            start = end
        }
    }

    /// The time between two calls of `isWanted`, in milliseconds.
    private static let checkInterval: Int32 = 100

    /// How often in a row `isWanted` must be false to end the wait.
    private static let checksToEnd = 3

    private func waitUntilWritable(while isWanted: () -> Bool) -> Bool {
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        var unwanted = 0
        // After any other end of the wait, the next write reports the error.
        while unsafe poll(&request, 1, Self.checkInterval) == 0 {
            unwanted = isWanted() ? 0 : unwanted + 1
            guard unwanted < Self.checksToEnd else { return false }
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
        // After any end of the wait, the next write reports the error.
        _ = unsafe poll(&request, 1, -1)
    }
}

/// How many more files, pipes and sockets this process can open.
///
/// Threads of libraries that cannot get a descriptor end the process. So callers check for free descriptors before they
/// create such a thread, and leave some for others.
package enum DescriptorRoom {
    /// What the shell needs at its start and next to the programs it runs. Measured: a request to the embedded exchange
    /// takes 21, a request with output through a program 28.
    package static let neededByShell = 32

    /// What a thread for connections needs, with one connection.
    package static let neededByThread = 8

    /// The number of free descriptors, at most `most`.
    package static func free(upTo most: Int) -> Int {
        var limits = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return most }
        var free = 0
        var number: Int32 = 0
        while free < most, rlim_t(number) < limits.rlim_cur, number < Int32.max {
            if fcntl(number, F_GETFD) < 0 { free += 1 }
            number += 1
        }
        return free
    }

    /// Whether at least `count` are free.
    package static func has(_ count: Int) -> Bool { free(upTo: count) >= count }
}
