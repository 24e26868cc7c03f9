import Foundation
import BinanceMargin
import RequestSigning
import Testing

/// Keys and signatures made at test time by the `openssl` program.
enum OpenSSLKey {
    /// The PEM text of a new private key.
    static func make(_ kind: SigningKey.Kind) throws -> String {
        let algorithm = kind == .rsa ? ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"] : ["ED25519"]
        return try run(["genpkey", "-algorithm"] + algorithm).text
    }

    /// The base64 of `payload`'s signature by an RSA key under a digest and options of `openssl dgst`.
    static func sign(_ payload: String, pem: String, digest: String, options: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString).pem")
        try Data(pem.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let sigopts = options.flatMap { ["-sigopt", $0] }
        return try run(["dgst", "-\(digest)", "-sign", file.path()] + sigopts, input: Data(payload.utf8))
            .base64EncodedString()
    }

    /// What `openssl` writes to standard output.
    static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let (inlet, outlet) = (Pipe(), Pipe())
        process.standardInput = inlet
        process.standardOutput = outlet
        process.standardError = Pipe()
        try process.run()
        try inlet.fileHandleForWriting.write(contentsOf: input)
        try inlet.fileHandleForWriting.close()
        let output = outlet.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return output
    }
}

extension Data {
    var text: String { String(decoding: self, as: UTF8.self) }
}
