import Testing
import TerminalText

@Suite struct StringFittingTests {
    @Test(arguments: [
        ("amount", 10, "amount"), ("amount", 6, "amount"), ("amount", 5, "amou…"), ("amount", 1, "…"),
        ("amount", 0, ""), ("", 0, ""), ("借款额度", 5, "借款…"), ("借款额度", 4, "借…"), ("借款额度", 8, "借款额度"),
    ])
    func `a long text gives way to an ellipsis`(text: String, width: Int, expected: String) {
        #expect(text.truncated(toColumns: width) == expected)
    }

    @Test func `an ellipsis that does not fit is left out`() {
        #expect("amount".truncated(toColumns: 2, ellipsis: "...") == "am")
    }

    @Test func `padding counts columns`() {
        #expect("借".paddedLeft(toColumns: 4) == "  借")
        #expect("借".paddedRight(toColumns: 4) == "借  ")
        #expect("12345".paddedLeft(toColumns: 4) == "12345")
        #expect("12345".paddedRight(toColumns: 4) == "12345")
    }

    @Test(arguments: [
        ("a\tb", "a   b"), ("\tb", "    b"), ("abcd\tb", "abcd    b"), ("借\tb", "借  b"), ("no tab", "no tab"),
    ])
    func `a tab reaches to the next stop`(line: String, expected: String) {
        #expect(line.expandingTabs(every: 4) == expected)
    }
}
