internal import Dispatch
import Glibc

/// A thread for the blocking calls of one direction of a stream, so that they never occupy one of the threads that tasks
/// share. The calls are made one at a time, in order.
package final class BlockingQueue: Sendable {
    private let queue: DispatchQueue
    private let descriptor: Descriptor

    /// A pipe that is readable once a read was cancelled; both ends are -1 if the system has none left, and then nothing
    /// ends a read early.
    private let cancellation: (output: Int32, input: Int32)

    package init(_ descriptor: Descriptor, label: String) {
        queue = DispatchQueue(label: label)
        self.descriptor = descriptor
        var ends: [Int32] = [-1, -1]
        _ = unsafe pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        cancellation = (ends[0], ends[1])
    }

    deinit {
        close(cancellation.output)
        close(cancellation.input)
    }

    /// Waits for bytes and returns those that are there, at most `limit`; none at the end of the stream, and from the time on
    /// when a task that reads was cancelled.
    package func read(upTo limit: Int = 1 << 16) async throws(SystemCallError) -> [UInt8] {
        let outcome = await withTaskCancellationHandler {
            await run { [self] () throws(SystemCallError) in
                try descriptor.read(upTo: limit, until: cancellation.output)
            }
        } onCancel: {
            try? Descriptor(number: cancellation.input).writeAll("x")
        }
        return try outcome.get()
    }

    /// Writes all bytes, waiting as long as needed.
    ///
    /// - Throws: ``ErrorNumber/brokenPipe`` if the reader has closed its end.
    package func writeAll(_ bytes: [UInt8]) async throws(SystemCallError) {
        try await run { [descriptor] () throws(SystemCallError) in try descriptor.writeAll(bytes.span) }.get()
    }

    private func run<Value: Sendable>(
        _ call: @escaping @Sendable () throws(SystemCallError) -> Value
    ) async -> Result<Value, SystemCallError> {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result(catching: call)) }
        }
    }
}

extension Descriptor {
    /// Waits for bytes, also in non-blocking mode, and returns those that are there; none at the end, or if the descriptor
    /// `cancellation` is readable.
    fileprivate func read(upTo limit: Int, until cancellation: Int32) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        while true {
            var requests = [number, cancellation].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            // After any other end of the wait, the read reports the error.
            _ = unsafe poll(&requests, nfds_t(requests.count), -1)
            if requests[1].revents != 0 { return [] }
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(bytes[..<count]) }
            guard errno == EAGAIN || errno == EINTR else { throw SystemCallError(.read) }
        }
    }
}
