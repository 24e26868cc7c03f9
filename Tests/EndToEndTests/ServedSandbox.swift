import Foundation
import Testing

/// The embedded exchange as a program of its own, with the key it accepts; it ends with the value that names it.
final class ServedSandbox {
    let url: String
    let apiKey: String
    let secret: String
    private let process: Process

    /// Starts it in the home directory of `shell`.
    init(in shell: ShellProcess) throws {
        process = Process()
        process.executableURL = ShellProcess.binary
        process.arguments = ["sandbox", "--port", "0"]
        process.environment = shell.environment
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        while text.split(separator: "\n").count < 3 || !text.hasSuffix("\n") {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the exchange did not start")
            text += String(decoding: more, as: UTF8.self)
        }
        func value(behind label: String) throws -> String {
            let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(label) })
            return String(line.dropFirst(label.count))
        }
        url = try value(behind: "listening on ")
        apiKey = try value(behind: "api key: ")
        secret = try value(behind: "secret: ")
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }
}
