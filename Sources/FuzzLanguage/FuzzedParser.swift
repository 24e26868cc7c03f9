import BilingualText
import CommandLanguage
import ShellRuntime

/// Feeds the parser: what parses must print to text that parses to the same text, and every caret must be drawn.
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
        precondition(again.completeness == .complete, "what was printed does not parse")
        precondition(SyntaxPrinter.print(again.script) == printed, "what was printed parses to another tree")
        return result.script.statements.contains {
            if case .conditional(let conditional) = $0.kind { conditional.otherwise != nil } else { false }
        }
    }
}
