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

    var path: String { root.path }

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
        let script = Self.repository.appending(path: "scripts/lint").path
        return try Self.run(
            ["bash", script, "--root", root.path] + (formatting ? [] : ["--no-format"]) + arguments
        )
    }

    /// The repository that this file is in.
    static let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    /// Runs a program and gives its status and everything it printed.
    static func run(_ words: [String], readingErrors: Bool = true) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = readingErrors ? output : FileHandle.nullDevice
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text)
    }
}
