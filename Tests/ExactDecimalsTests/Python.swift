import Foundation
import Testing

/// The `python3` on this machine.
enum Python {
    struct Absent: Error, CustomStringConvertible {
        let description = "this test compares with Python's decimal: install python3 (3.8 or later)"
    }

    /// What `program` prints when it reads `input`.
    static func run(_ program: String, input: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "decimals-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "program.py")
        let cases = folder.appending(path: "cases.txt")
        try Data(program.utf8).write(to: script)
        try Data(input.utf8).write(to: cases)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        process.standardInput = try FileHandle(forReadingFrom: cases)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 127 { throw Absent() }
        try #require(process.terminationStatus == 0)
        return text
    }
}
