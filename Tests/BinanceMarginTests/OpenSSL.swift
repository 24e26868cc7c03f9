import Subprocess
import Testing

/// The `openssl` program: an independent maker of keys and judge of signatures.
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

    /// The text that `openssl ARGUMENTS` writes.
    static func text(_ arguments: [String], input: String = "") async throws -> String {
        String(decoding: try await run(arguments, input: Array(input.utf8)), as: UTF8.self)
    }
}
