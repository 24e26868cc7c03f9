import Foundation
import Testing

/// A small package in a temporary directory for the lint to look at, removed at the end of the test.
final class SourceTree {
    struct Outcome {
        let status: Int32
        let output: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    private let root: URL

    /// Makes a tree that the lint finds nothing in.
    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)")
        try write("// swift-tools-version: 6.2\n", to: "Package.swift")
        try write("import FoundationEssentials\n", to: "Sources/ShellRuntime/Scope.swift")
        try write("import ShellRuntime\nimport Testing\n", to: "Tests/ShellRuntimeTests/ScopeTests.swift")
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func write(_ text: String, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Runs `scripts/lint` of this repository on the tree.
    func lint(_ arguments: [String] = [], formatting: Bool = false) throws -> Outcome {
        let script = URL(filePath: #filePath).appending(path: "../../../scripts/lint").standardizedFileURL
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["bash", script.path, "--root", root.path] + (formatting ? [] : ["--no-format"]) + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text)
    }
}
