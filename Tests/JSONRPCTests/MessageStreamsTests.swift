import Foundation
import JSONRPC
import JSONText
import Synchronization
import SystemCalls
import Testing
import TestSupport

@Suite struct MessageStreamsTests {
    private static let longest = 4096

    /// What a reader gives for `bytes` that arrive in pieces.
    private func messages(
        _ bytes: [UInt8],
        _ framing: MessageFraming,
        piece: Int = 7
    ) async throws -> [Result<JSONRPCMessage, MalformedMessage>] {
        let rest = Mutex(bytes[...])
        var reader = MessageReader(framing, longest: Self.longest) { () async throws(SystemCallError) in
            rest.withLock { rest in
                defer { rest = rest.dropFirst(piece) }
                return Array(rest.prefix(piece))
            }
        }
        var messages: [Result<JSONRPCMessage, MalformedMessage>] = []
        while let message = try await reader.next() { messages.append(message) }
        return messages
    }

    private func codes(_ messages: [Result<JSONRPCMessage, MalformedMessage>]) -> [Int] {
        messages.map { message in
            guard case .failure(let error) = message, case .failure(let failure) = error.response.outcome else {
                return 0
            }
            return failure.code.rawValue
        }
    }

    private let request = JSONRPCMessage.request(JSONRPCRequest(id: .number("1"), method: "m", params: ["x": "é\n"]))

    @Test(arguments: [MessageFraming.lines, .headers], [1, 2, 1000])
    func `what is written is read`(framing: MessageFraming, piece: Int) async throws {
        let written = Mutex<[UInt8]>([])
        let writer = MessageWriter(framing) { bytes async throws(SystemCallError) in written.withLock { $0 += bytes } }
        for _ in 0..<3 { try await writer.send(request) }
        let read = try await messages(written.withLock { $0 }, framing, piece: piece)
        #expect(try read.map { try $0.get() } == [request, request, request])
    }

    @Test func `lines may be empty, and the last one need not end`() async throws {
        let text = "\r\n\n{\"jsonrpc\":\"2.0\",\"method\":\"m\"}\r\n \n{\"jsonrpc\":\"2.0\",\"method\":\"m\"}"
        #expect(codes(try await messages(Array(text.utf8), .lines)) == [0, -32700, 0])
    }

    @Test func `a message that is too long is one error`() async throws {
        let long = String(repeating: "x", count: 3 * Self.longest)
        #expect(codes(try await messages(Array("\(long)\n{}\n\(long)".utf8), .lines)) == [-32600, -32600, -32600])
        let framed = "Content-Length: \(long.count)\r\n\r\n\(long)Content-Length: 1\r\n\r\n1"
        #expect(codes(try await messages(Array(framed.utf8), .headers)) == [-32600, -32600])
    }

    @Test(arguments: [
        ("content-LENGTH:2\nContent-Type: x\n\n{}", [-32600]),
        ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", [-32600]),
        ("Content-Length: 0\r\n\r\n\r\n", [-32700]),
        ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n", [-32700]),
        ("Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}", [-32700, -32600]),
        ("Content-Length: 99999999999999999999\r\n\r\n", [-32700]),
        ("Content-Type: x\r\n\r\n", [-32700]),
        ("no colon\r\n\r\n", [-32700]),
        ("Content-Length: 20\r\n\r\n{}", [-32700]),
        ("Content-Length: 20", [-32700]),
        ("\r\n\r\n", []),
    ])
    func `headers are checked`(text: String, expected: [Int]) async throws {
        #expect(codes(try await messages(Array(text.utf8), .headers)) == expected)
    }

    @Test(arguments: [MessageFraming.lines, .headers])
    func `random streams give errors and nothing else`(framing: MessageFraming) async throws {
        let parts = [
            "\n", "\r\n\r\n", "Content-Length: 2\r\n\r\n", "Content-Length:", "{}", "[1]", "\"", "é", "99", "\0",
        ]
        for seed in 0..<1000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                if Bool.random(using: &random) {
                    bytes += parts[Int.random(in: 0..<parts.count, using: &random)].utf8
                } else {
                    bytes += (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }
                }
            }
            let read = try await messages(bytes, framing, piece: Int.random(in: 1...50, using: &random))
            #expect(!codes(read).contains(0))
        }
    }

    @Test func `a pipe is read and written without blocking tasks`() async throws {
        let pipe = Pipe()
        var reader = MessageReader(
            .lines,
            longest: 1 << 20,
            from: Descriptor(number: pipe.fileHandleForReading.fileDescriptor)
        )
        let writer = MessageWriter(.lines, to: Descriptor(number: pipe.fileHandleForWriting.fileDescriptor))
        let text = String(repeating: "x", count: 500_000)
        let long = JSONRPCMessage.notification(JSONRPCNotification(method: "m", params: ["text": .string(text)]))
        async let sent: Void = {
            try await writer.send(long)
            try await writer.send(request)
            try pipe.fileHandleForWriting.close()
        }()
        #expect(try await reader.next()?.get() == long)
        #expect(try await reader.next()?.get() == request)
        #expect(try await reader.next() == nil)
        try await sent
    }
}
