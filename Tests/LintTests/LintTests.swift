import Foundation
import Testing

@Suite struct LintTests {
    private let tree: SourceTree

    init() throws {
        tree = try SourceTree()
    }

    /// Plants a file and expects exactly one problem, at the line and by the rule given.
    private func expectProblem(_ text: String, in path: String, line: Int = 1, rule: String) throws {
        try tree.write(text, to: path)
        let outcome = try tree.lint()
        #expect(outcome.status == 1)
        try #require(outcome.lines.count == 1, "\(outcome.output)")
        #expect(outcome.output.hasPrefix("\(path):\(line): \(rule): "), "\(outcome.output)")
        #expect(outcome.output.contains(";"), "a problem says what to do: \(outcome.output)")
    }

    /// Plants a file and expects no problem.
    private func expectNothing(_ text: String, in path: String) throws {
        try tree.write(text, to: path)
        let outcome = try tree.lint()
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
    }

    @Test func `a clean tree passes`() throws {
        let outcome = try tree.lint()
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: [
        ("MarginShell", "AsyncHTTPClient"), ("BinanceMargin", "AsyncHTTPClient"),
        ("ShellApplication", "AsyncHTTPClient"),
        ("MarginShell", "Hummingbird"), ("BinanceMarginHTTP", "Hummingbird"), ("ShellApplication", "HummingbirdTLS"),
        ("MarginShell", "ArgumentParser"), ("marginsh", "ArgumentParser"), ("MarginShell", "Subprocess"),
        ("MarginShell", "CEditline"), ("SystemCalls", "CEditline"), ("MarginShell", "Glibc"),
        ("BinanceMargin", "Glibc"),
        ("ShellRuntime", "Foundation"), ("TerminalText", "FoundationEssentials"),
        ("BinanceMargin", "FoundationNetworking"),
        ("ShellRuntime", "BinanceMargin"), ("CommandLanguage", "SandboxExchange"), ("BinanceMargin", "ShellRuntime"),
        ("SandboxExchange", "BinanceMargin"), ("SandboxExchange", "CommandLanguage"),
        ("MarginShell", "SandboxExchange"), ("SandboxExchange", "SandboxHTTP"),
        ("MarginShell", "BinanceMarginHTTP"), ("LineEditing", "CommandLanguage"), ("CommandLanguage", "ShellRuntime"),
        ("ExactDecimals", "TerminalText"), ("marginsh", "MarginShell"), ("BinanceMargin", "NIOCore"),
        ("SystemCalls", "Testing"), ("ExactDecimals", "CPty"),
    ])
    func `an arrow that is not in the table is found`(target: String, module: String) throws {
        try expectProblem("import \(module)\n", in: "Sources/\(target)/Planted.swift", rule: "imports")
    }

    @Test(arguments: [
        "public import Hummingbird", "internal import Hummingbird", "package import Hummingbird",
        "  import Hummingbird",
        "@testable import Hummingbird", "@preconcurrency import Hummingbird", "@_spi(Inner) import Hummingbird",
        "@_spi(Inner) public import Hummingbird", "import struct Hummingbird.Router", "import class Hummingbird.Router",
        "import Hummingbird.Router", "#if canImport(Hummingbird)", "#if os(Linux) && canImport( Hummingbird )",
        "import ShellRuntime; import Hummingbird", "import Hummingbird // for a reason", "\timport\tHummingbird",
    ])
    func `an import is found however it is written`(line: String) throws {
        let text = "\n// About this file.\n\(line)\n"
        try expectProblem(text, in: "Sources/MarginShell/Planted.swift", line: 3, rule: "imports")
    }

    @Test func `a test may import no more than its subject, itself and what tests use`() throws {
        try expectNothing(
            "import CommandLanguage\nimport Foundation\nimport Glibc\n",
            in: "Tests/ShellRuntimeTests/Planted.swift"
        )
        try expectNothing("import CPty\n", in: "Tests/LineEditingTests/Planted.swift")
        try expectProblem("import BinanceMargin\n", in: "Tests/ShellRuntimeTests/Planted.swift", rule: "imports")
    }

    @Test func `the arrows are those that the package manager reads from the manifest`() throws {
        struct Manifest: Decodable {
            struct Target: Decodable {
                struct Dependency: Decodable {
                    let byName: [String?]?
                    let product: [String?]?
                }
                let name: String
                let dependencies: [Dependency]
            }
            let targets: [Target]
        }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "manifest-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let root = SourceTree.repository.path
        let dump = try SourceTree.run(
            ["swift", "package", "--package-path", root, "--scratch-path", scratch, "dump-package"],
            readingErrors: false
        )
        let expected = try JSONDecoder().decode(Manifest.self, from: Data(dump.output.utf8)).targets.map { target in
            let modules = target.dependencies.compactMap { ($0.byName ?? $0.product)?.first ?? nil }
            return "\(target.name):" + modules.map { " \($0)" }.joined()
        }
        #expect(expected.count > 30)
        let arrows = try SourceTree.run(["bash", "\(root)/scripts/lint", "--arrows"])
        #expect(Set(arrows.lines.map(String.init)) == Set(expected))
    }

    @Test func `a target that the manifest lacks is found`() throws {
        try expectProblem("let x = 1\n", in: "Sources/Sundry/Planted.swift", rule: "imports")
    }

    @Test(arguments: [
        ("let x = try! f()", "try"), ("let x = y as! Int", "cast"), ("fatalError(\"no\")", "trap"),
        ("// TODO: later", "unfinished"), ("let x = 1  // FIXME", "unfinished"), ("let x = unsafe f()", "unsafe"),
        ("final class X: @unchecked Sendable {}", "unchecked"), ("nonisolated(unsafe) var x = 1", "unchecked"),
        ("let method = \"POST\"", "write-method"), ("send(method: HTTPRequest.Method.delete)", "write-method"),
        ("head.method = .PUT", "write-method"),
    ])
    func `what traps or writes is found`(line: String, rule: String) throws {
        try expectProblem("let a = 1\n\(line)\n", in: "Sources/MarginShell/Planted.swift", line: 2, rule: rule)
    }

    @Test(arguments: [
        ("@Test(.disabled(\"slow\")) func f() {}", "disabled-test"),
        ("try await Task.sleep(for: .seconds(1))", "sleep"),
        ("let x = try! f()", "try"), ("let x = y as! Int", "cast"), ("// TODO: test more", "unfinished"),
    ])
    func `what no test may contain is found`(line: String, rule: String) throws {
        try expectProblem("\(line)\n", in: "Tests/ShellRuntimeTests/Planted.swift", rule: rule)
    }

    @Test(arguments: ["request.method = .post", "send(.delete)", "let methods = [.put]", "case .patch: break"])
    func `a write method is found where HTTP is imported`(line: String) throws {
        let path = "Sources/BinanceMargin/Planted.swift"
        try expectProblem("import HTTPTypes\n\(line)\n", in: path, line: 2, rule: "write-method")
        try expectNothing("import HTTPTypes\nmailbox.post(line)\n", in: path)
        try expectNothing("\(line)\n", in: path)
        try expectNothing("import HTTPTypes\n\(line)\n", in: "Sources/SandboxHTTP/Planted.swift")
    }

    @Test(arguments: [
        ("Sources/LineEditing/Planted.swift", "final class X: @unchecked Sendable { nonisolated(unsafe) var x = 1 }"),
        ("Sources/LineEditing/Planted.swift", "let x = unsafe f()"),
        ("Sources/SystemCalls/Planted.swift", "unsafe f()"),
        ("Tests/ShellRuntimeTests/Planted.swift", "let x = unsafe f()"),
        ("Sources/MarginShell/Planted.swift", "// This is unsafe: try! as! fatalError( are not for us"),
        ("Sources/MarginShell/Planted.swift", "let words = \"unsafe try! as! fatalError( .disabled(\""),
        ("Sources/MarginShell/Planted.swift", "let words = \"a \\\" unsafe\" + #\"import Foundation\"#"),
        (
            "Sources/MarginShell/Planted.swift",
            "let words = \"\"\"\n    import Foundation\n    unsafe // TODO\n    \"\"\""
        ),
        ("Sources/MarginShell/Planted.swift", "let unsafely = importance  // imports nothing"),
        ("Sources/MarginShell/Planted.swift", "let link = \"https://example.com\"  // a POST would be refused"),
    ])
    func `what only looks like a problem passes`(path: String, text: String) throws {
        try expectNothing("\(text)\n", in: path)
    }

    @Test func `code after a text of several lines is read again`() throws {
        let text = "let words = \"\"\"\n    unsafe\n    \"\"\"\nlet x = unsafe f()\n"
        try expectProblem(text, in: "Sources/MarginShell/Planted.swift", line: 4, rule: "unsafe")
    }

    @Test(arguments: ["Sources/ShellRuntime/Planted.swift", "Sources/CPty/p.c"])
    func `a file may not have more than 400 lines`(path: String) throws {
        try expectNothing(String(repeating: "\n", count: 400), in: path)
        try expectProblem(String(repeating: "\n", count: 402), in: path, line: 401, rule: "file-length")
    }

    @Test(arguments: ["NOTES.md", "docs/guide.md", "Makefile", "a name with spaces"])
    func `nothing else is allowed at the top`(path: String) throws {
        let entry = path.split(separator: "/").first.map(String.init) ?? path
        try tree.write("x", to: path)
        let outcome = try tree.lint()
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("\(entry):1: top-level: "))
    }

    @Test func `what belongs at the top passes`() throws {
        for path in ["README.md", ".gitignore", ".swift-format", "scripts/test"] { try expectNothing("x", in: path) }
    }

    @Test(arguments: ["_foundation_icu", "icudt76", "FoundationInternationalization", "lib_FoundationICU.so"])
    func `a binary with Foundation's ICU in it is found`(symbol: String) throws {
        try expectNothing("\u{0}\u{1}FoundationEssentials\u{0}", in: ".build/release/marginsh")
        try expectProblem("\u{0}\u{1}\(symbol)\u{0}", in: ".build/release/marginsh", rule: "icu")
    }

    @Test func `the formatter runs unless it is switched off`() throws {
        try tree.write("let x=1;let y = 2\n", to: "Sources/ShellRuntime/Planted.swift")
        #expect(try tree.lint().status == 0)
        let outcome = try tree.lint(formatting: true)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Planted.swift:1:"))
    }

    @Test(arguments: [["--unknown"], ["--root"], ["--root", "/nonexistent"], ["--root", "/"]])
    func `wrong arguments are reported`(arguments: [String]) throws {
        let outcome = try tree.lint(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("usage: scripts/lint"))
    }
}
