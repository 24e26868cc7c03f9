import FoundationEssentials
import Subprocess
import Testing

/// The `openssl` program: an independent program that creates keys and verifies signatures.
enum OpenSSL {
    /// Standard output of `openssl ARGUMENTS`, which must succeed.
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("openssl"),
            arguments: Arguments(arguments),
            input: .array(input),
            output: .bytes(limit: 1 << 20),
            error: .string(limit: 1 << 16)
        )
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }

    /// Runs a command line, which must succeed.
    static func shell(_ command: String) async throws {
        let result = try await Subprocess.run(
            .name("sh"),
            arguments: ["-c", command],
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }

    /// The text that `openssl ARGUMENTS` writes.
    static func text(_ arguments: [String], input: String = "") async throws -> String {
        String(decoding: try await run(arguments, input: Array(input.utf8)), as: UTF8.self)
    }
}

/// A folder that lasts as long as a test.
struct TemporaryFolder {
    private let root: String

    static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.path + "/margin-client-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try await body(TemporaryFolder(root: root))
    }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }
}
