internal import Dispatch
import Glibc

/// A thread for the blocking calls of one direction of a stream, so that they never occupy one of the threads that tasks
/// share. The calls are made one at a time, in order.
package final class BlockingQueue: Sendable {
    private let queue: DispatchQueue
    private let descriptor: Descriptor

    package init(_ descriptor: Descriptor, label: String) {
        queue = DispatchQueue(label: label)
        self.descriptor = descriptor
    }

    /// Waits for bytes and returns those that are there, at most `limit`; none at the end of the stream.
    ///
    /// Cancelling the task does not end the wait.
    package func read(upTo limit: Int = 1 << 16) async throws(SystemCallError) -> [UInt8] {
        try await run { [descriptor] () throws(SystemCallError) in try descriptor.read(upTo: limit) }
    }

    /// Writes all bytes, waiting as long as needed.
    ///
    /// - Throws: ``ErrorNumber/brokenPipe`` if the reader has closed its end.
    package func writeAll(_ bytes: [UInt8]) async throws(SystemCallError) {
        try await run { [descriptor] () throws(SystemCallError) in try descriptor.writeAll(bytes.span) }
    }

    private func run<Value: Sendable>(
        _ call: @escaping @Sendable () throws(SystemCallError) -> Value
    ) async throws(SystemCallError) -> Value {
        let outcome: Result<Value, SystemCallError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result(catching: call)) }
        }
        return try outcome.get()
    }
}

extension Descriptor {
    /// Waits for bytes, also in non-blocking mode, and returns those that are there; none at the end.
    func read(upTo limit: Int) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        while true {
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(bytes[..<count]) }
            if errno == EAGAIN {
                var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
                // After any end of the wait, the next read reports the error.
                _ = unsafe poll(&request, 1, -1)
            } else if errno != EINTR {
                throw SystemCallError(.read)
            }
        }
    }
}
