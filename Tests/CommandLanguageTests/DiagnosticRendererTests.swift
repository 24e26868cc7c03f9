import BilingualText
import CommandLanguage
import TerminalText
import TestSupport
import Testing

@Suite struct DiagnosticRendererTests {
    private func render(_ text: String, _ form: DiagnosticRenderer.Form = .file, columns: Int = 60) -> String {
        let renderer = DiagnosticRenderer(language: .english, form: form, columns: columns)
        return renderer.render(SampleSyntax.parse(text).diagnostics)
    }

    @Test func `an error in a file shows its position, line and caret`() {
        #expect(
            render("# first\nwatch ETH 30\n") == """
                test.msh:2:11: error: `30` has no unit
                  watch ETH 30
                            ^^
                  note: did you mean `30s`?
                  note: a duration is written `500ms`, `30s`, `5m` or `1h30m`
                """
        )
    }

    @Test func `at the prompt the caret is under the typed line`() {
        #expect(
            render("borow BTC", .prompt(promptWidth: 15)) == """
                               ^^^^^
                error: unknown command `borow`; `help` lists them
                  note: did you mean `borrow`?
                """
        )
    }

    @Test func `at the prompt an earlier line with an error is shown again`() {
        #expect(
            render("borow BTC\necho a", .prompt(promptWidth: 3)) == """
                  borow BTC
                  ^^^^^
                error: unknown command `borow`; `help` lists them
                  note: did you mean `borrow`?
                """
        )
    }

    @Test func `a typed line that other output followed is shown again`() {
        #expect(
            render("borow BTC", .prompt(promptWidth: nil)) == """
                  borow BTC
                  ^^^^^
                error: unknown command `borow`; `help` lists them
                  note: did you mean `borrow`?
                """
        )
    }

    @Test(arguments: [DiagnosticRenderer.Form.file, .prompt(promptWidth: nil)], [false, true])
    func `for a person sentences end at the window's edge, between words`(
        form: DiagnosticRenderer.Form,
        usesColour: Bool
    ) {
        let renderer = DiagnosticRenderer(
            language: .english,
            form: form,
            columns: 30,
            wraps: true,
            usesColour: usesColour
        )
        let sentence = "there is nothing of that name in this place, and nothing that comes near to it at all"
        let message = Message.verbatim(sentence)
        let source = SourceFile(name: "test.msh", text: "borow BTC")
        let range = SourceRange(0, 5)
        let diagnostic = Diagnostic(message, at: range, in: source, notes: [Diagnostic.Note(message)])
        let lines = renderer.render(diagnostic).split(separator: "\n").map {
            $0.replacing("\u{1B}[31m", with: "").replacing("\u{1B}[39m", with: "")
        }
        let words = sentence.split(separator: " ")

        #expect(lines.allSatisfy { CellWidth.columns(of: $0) <= 30 })
        #expect(lines.flatMap { $0.split(separator: " ") }.filter { words.contains($0) }.count == 2 * words.count)
        #expect(lines.contains { $0.hasPrefix("  note: ") })
    }

    @Test func `colour marks only the word and the caret`() {
        let renderer = DiagnosticRenderer(language: .english, form: .prompt(promptWidth: 2), usesColour: true)
        let text = renderer.render(SampleSyntax.parse("borow BTC").diagnostics)
        #expect(text.hasPrefix("  \u{1B}[31m^^^^^\u{1B}[39m\n\u{1B}[31merror:\u{1B}[39m unknown command `borow`; "))
    }

    @Test(arguments: [
        ("echo 币\nborrow BTC as «x»", 2, 15), ("\techo \"e\u{301}\" as «x»", 1, 14), ("echo 币安 as «x»", 1, 12),
    ])
    func `columns count characters`(_ marked: String, _ line: Int, _ column: Int) throws {
        let error = MarkedError(marked, "unknownFormat")
        let result = SampleSyntax.parse(error.text)
        let diagnostic = try #require(result.diagnostics.first)
        let position = result.script.source.position(of: diagnostic.range.start)
        #expect(position == SourcePosition(line: line, column: column))
    }

    @Test(arguments: ["\techo\t币安 e\u{301}🇨🇳 as «jsno»", "echo \"\u{301}\" «|»| b", "  «borow»\tBTC"])
    func `the caret is under the words, whatever their width`(_ marked: String) throws {
        let error = MarkedError(marked, "unknownFormat")
        let lines = render(error.text).split(separator: "\n")
        let caret = try #require(lines.dropFirst(2).first)
        let shown = try #require(lines.dropFirst().first)
        let before = marked.prefix { $0 != "«" }.expandingTabs()
        #expect(shown.contains(before.trimmingSuffix()))
        #expect(caret.prefix { $0 == " " }.count == CellWidth.columns(of: before) + 2)
    }

    @Test func `a long line is cut to the screen around the error`() throws {
        let text = "echo " + String(repeating: "x", count: 500) + " as jsno " + String(repeating: "> y", count: 300)
        let lines = render(text, columns: 60).split(separator: "\n", omittingEmptySubsequences: false)
        let shown = try #require(lines.dropFirst().first)
        let caret = try #require(lines.dropFirst(2).first)
        #expect(CellWidth.columns(of: shown) <= 60)
        #expect(shown.hasPrefix("  …"))
        #expect(shown.hasSuffix("…"))
        let place = caret.prefix { $0 == " " }.count
        #expect(shown.dropFirst(place).hasPrefix("jsno"))
    }

    @Test func `a megabyte of line fits one screen`() {
        let output = render(String(repeating: "a", count: 1 << 20), columns: 80)
        #expect(output.utf8.count < 400)
        #expect(output.split(separator: "\n").allSatisfy { CellWidth.columns(of: $0) <= 80 })
    }

    @Test func `what would steer a terminal is spelt out`() {
        let output = render("echo \u{1B}[31m\u{202E}")
        #expect(!output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }

    @Test func `an error in a secret never shows it`() {
        let source = SourceFile(name: "f", text: "set secret topsecretvalue now")
        let diagnostic = Diagnostic(
            .didYouMean("x"),
            at: SourceRange(11, 25),
            in: source,
            hidesText: true
        )
        let output = DiagnosticRenderer(language: .english, form: .file).render(diagnostic)
        #expect(!output.contains("topsecretvalue"))
        #expect(output.contains("set secret ******** now"))
    }

    @Test func `the chain of source is named`() {
        let outer = SourceFile(name: "outer.msh", text: "echo a\nsource inner.msh\n")
        var diagnostic = Diagnostic(
            .strayClosingBrace,
            at: SourceRange(0, 1),
            in: SourceFile(name: "inner.msh", text: "}")
        )
        diagnostic.includedFrom = [SourceLocation(source: outer, range: SourceRange(7, 23))]
        let output = DiagnosticRenderer(language: .english, form: .file).render(diagnostic)
        #expect(output.hasSuffix("  sourced at outer.msh:2:1"))
    }

    @Test(arguments: [("", "错误："), ("f", "f:1:1: error: ")])
    func `a typed error is labelled for a person, a file's error for a program`(name: String, start: String) {
        let diagnostic = Diagnostic(.strayClosingBrace, at: SourceRange(0, 1), in: SourceFile(name: name, text: "}"))
        #expect(DiagnosticRenderer(language: .chinese, form: .file).render(diagnostic).hasPrefix(start))
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix() -> String {
        var text = String(self)
        while text.last == " " { text.removeLast() }
        return text
    }
}
