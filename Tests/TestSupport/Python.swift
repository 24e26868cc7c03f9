import Foundation

/// The `python3` on this machine, an independent judge.
package enum Python {
    struct Failure: Error, CustomStringConvertible {
        let status: Int32

        var description: String {
            status == 127
                ? "this test compares with Python: install python3 (3.8 or later)" : "python3 ended with \(status)"
        }
    }

    /// What `program` prints when it reads `input`.
    package static func run(_ program: String, input: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
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
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return text
    }
}
