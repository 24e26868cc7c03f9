internal import JSONText
package import SystemCalls

/// Reads messages from a stream, for one task.
///
/// It reads on when the next message is wanted, so what is kept is bounded.
package struct MessageReader {
    private let read: @Sendable () async throws(SystemCallError) -> [UInt8]
    private var splitter: MessageSplitter
    /// Messages that have arrived, the next one last.
    private var arrived: [Result<[UInt8], MalformedMessage>] = []
    private var isAtEnd = false

    /// - Parameters:
    ///   - longest: the longest message in bytes.
    ///   - read: waits for bytes; none are the end.
    package init(
        _ framing: MessageFraming,
        longest: Int,
        read: @escaping @Sendable () async throws(SystemCallError) -> [UInt8]
    ) {
        splitter = MessageSplitter(framing, longest: longest)
        self.read = read
    }

    package init(_ framing: MessageFraming, longest: Int, from descriptor: Descriptor = .standardInput) {
        let queue = BlockingQueue(descriptor, label: "messages in")
        self.init(framing, longest: longest) { () async throws(SystemCallError) in try await queue.read() }
    }

    /// The next message; nil at the end of the stream.
    ///
    /// A malformed one comes with the response to send; reading continues after it.
    package mutating func next() async throws(SystemCallError) -> Result<JSONRPCMessage, MalformedMessage>? {
        while arrived.isEmpty {
            guard !isAtEnd else { return nil }
            let bytes = try await read()
            isAtEnd = bytes.isEmpty
            arrived = isAtEnd ? splitter.finish().map { [$0] } ?? [] : splitter.split(bytes).reversed()
        }
        return arrived.popLast()?.flatMap { bytes in
            Result { () throws(MalformedMessage) in try JSONRPCMessage(parsing: bytes) }
        }
    }
}

/// Writes messages to a stream, each whole, for any number of tasks.
package struct MessageWriter: Sendable {
    private let framing: MessageFraming
    private let write: @Sendable ([UInt8]) async throws(SystemCallError) -> Void

    package init(
        _ framing: MessageFraming,
        write: @escaping @Sendable ([UInt8]) async throws(SystemCallError) -> Void
    ) {
        self.framing = framing
        self.write = write
    }

    package init(_ framing: MessageFraming, to descriptor: Descriptor = .standardOutput) {
        let queue = BlockingQueue(descriptor, label: "messages out")
        self.init(framing) { bytes async throws(SystemCallError) in try await queue.writeAll(bytes) }
    }

    /// - Throws: ``ErrorNumber/brokenPipe`` if the reader is gone.
    package func send(_ message: JSONRPCMessage) async throws(SystemCallError) {
        switch framing {
        case .lines:
            // The Model Context Protocol leaves an unknown id out, where JSON-RPC writes `null`.
            try await write(Array((JSONWriter().text(message.json(missingID: nil)) + "\n").utf8))
        case .headers:
            let body = JSONWriter().text(message.json())
            try await write(Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
        }
    }
}
