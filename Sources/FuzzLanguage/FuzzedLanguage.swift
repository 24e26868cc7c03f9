import BilingualText
import CommandLanguage
import Dispatch
import ShellRuntime
import Synchronization

/// Feeds the lexer: the tokens of any bytes, joined, must be the bytes.
enum FuzzedLexer {
    static func run(_ bytes: [UInt8]) -> Bool {
        let source = SourceFile(name: "fuzz", bytes: bytes)
        let tokens = Parser.tokens(of: source, with: FuzzedShell.registry.syntax)
        let joined = tokens.flatMap { Array(bytes[$0.range.start..<$0.range.end]) }
        precondition(joined == bytes, "the tokens do not join back to the input")
        let spans = Parser.highlight(source, with: FuzzedShell.registry.syntax)
        precondition(spans.allSatisfy { $0.range.end <= bytes.count }, "a span ends after the input")
        let kinds = Set(tokens.map(\.kind))
        return kinds.isSuperset(of: [.variable, .duration, .comment])
    }
}

/// Feeds the parser: what parses must print to a text that parses to the same tree, and every diagnostic must be drawn.
enum FuzzedParser {
    static func run(_ bytes: [UInt8]) -> Bool {
        let source = SourceFile(name: "fuzz", bytes: bytes)
        let syntax = FuzzedShell.registry.syntax
        let result = Parser.parse(source, with: syntax)
        let renderer = DiagnosticRenderer(language: .chinese, form: .file, columns: 80)
        for diagnostic in result.diagnostics.prefix(20) { _ = renderer.render(diagnostic) }
        _ = Parser.completionSite(in: source, at: bytes.count / 2, with: syntax)
        guard result.completeness == .complete else { return false }
        let printed = SyntaxPrinter.print(result.script)
        let again = Parser.parse(SourceFile(name: "again", text: printed), with: syntax)
        precondition(again.completeness == .complete, "the printed text does not parse")
        precondition(SyntaxPrinter.print(again.script) == printed, "the printed text parses to another tree")
        return result.script.statements.contains {
            if case .conditional(let conditional) = $0.kind { conditional.otherwise != nil } else { false }
        }
    }
}

/// Feeds the evaluator: any text must end with an outcome, in bounded time and memory.
enum FuzzedEvaluator {
    static func run(_ bytes: [UInt8]) -> Bool {
        // What is after a zero byte is a file that the text before may source.
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        let shell = FuzzedShell(files: Array(parts.dropFirst()))
        let source = SourceFile(name: "fuzz", bytes: parts.first ?? [])
        let done = DispatchSemaphore(value: 0)
        let value = Mutex<String?>(nil)
        let task = Task.detached {
            let runner = ScriptRunner(environment: shell.environment)
            _ = await runner.run(source, origin: .typed)
            value.withLock { $0 = runner.scope["x"]?.text }
            done.signal()
        }
        if done.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
            task.cancel()
            done.wait()
        }
        return value.withLock { $0 == "42" }
    }
}
