import Foundation
import BinanceMargin
import Testing

/// Keys made at test time by the `openssl` program.
enum OpenSSLKey {
    /// The PEM text of a new private key.
    static func make(_ kind: SigningKey.Kind) throws -> String {
        let algorithm = kind == .rsa ? ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"] : ["ED25519"]
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "genpkey", "-algorithm"] + algorithm
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return text
    }
}
