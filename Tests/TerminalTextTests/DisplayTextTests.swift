import Testing
import TerminalText

@Suite struct DisplayTextTests {
    private let bold = DisplayText(sequence: "\u{1B}[1m")
    private let end = DisplayText(sequence: "\u{1B}[0m")

    @Test func `the program's own sequences pass and the same bytes from elsewhere do not`() {
        let text = bold + "a\u{1B}[1mb" + end
        #expect(text.visible == "\u{1B}[1ma\\u{1B}[1mb\u{1B}[0m")
        #expect(text.unchanged == "\u{1B}[1ma\u{1B}[1mb\u{1B}[0m")
        #expect(text.plain == "a\u{1B}[1mb")
    }

    @Test(arguments: [
        ("plain\ttext\nand 借款 é 😀", "plain\ttext\nand 借款 é 😀"),
        ("a\r\nb\r", "a\nb\\u{D}"),
        ("a\rb\n", "a\\u{D}b\n"),
        ("\r\n\r\n", "\n\n"),
        ("\u{0}\u{8}\u{7F}\u{9B}2J", "\\u{0}\\u{8}\\u{7F}\\u{9B}2J"),
        ("\u{202E}\u{2066}\u{200B}\u{200D}\u{FEFF}", "\\u{202E}\\u{2066}\\u{200B}\\u{200D}\\u{FEFF}"),
        ("\u{2028}\u{2029}\u{85}\u{E0041}\u{E0001}", "\\u{2028}\\u{2029}\\u{85}\\u{E0041}\\u{E0001}"),
        ("1\u{FE0F}", "1\\u{FE0F}"),
        ("", ""),
    ])
    func `text is spelled out for a terminal, its lines kept`(text: String, expected: String) {
        #expect(DisplayText.visible(text) == expected)
        #expect(DisplayText(text).visible == expected)
    }

    @Test func `a prefix begins each line, before a sequence too`() {
        let text = bold + "one" + end + "\ntwo\r\n"
        #expect(text.prefixingLines(with: "[1] ").unchanged == "[1] \u{1B}[1mone\u{1B}[0m\n[1] two\r\n")
        #expect(DisplayText("a\n\nb").prefixingLines(with: "> ").unchanged == "> a\n> \n> b")
        #expect(DisplayText().prefixingLines(with: "> ").unchanged == "")
    }

    @Test func `texts are joined with what is between them`() {
        #expect([bold + "a", DisplayText("b")].joined(separator: "\u{1B}").visible == "\u{1B}[1ma\\u{1B}b")
        #expect([DisplayText]().joined().isEmpty)
    }
}
