import Testing
import TerminalText

@Suite struct CellWidthTests {
    @Test(
        arguments: [
            ("a", 1), ("~", 1), ("é", 1), ("\u{A0}", 1), ("ж", 1), ("─", 1), ("…", 1), ("±", 1),
            ("借", 2), ("；", 2), ("“", 1), ("Ａ", 2), ("\u{3000}", 2), ("한", 2), ("\u{20000}", 2), ("😀", 2),
            ("\u{301}", 0), ("\u{200D}", 0), ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{FEFF}", 0), ("\u{E0100}", 0),
            ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{AD}", 1), ("\u{10FFFF}", 1),
            ("\u{1100}", 2), ("\u{1161}", 0), ("\u{11A8}", 0), ("\u{D7FB}", 0), ("\u{302A}", 0),
        ] as [(Unicode.Scalar, Int)]
    )
    func `a scalar takes the columns Unicode gives it`(scalar: Unicode.Scalar, columns: Int) {
        #expect(CellWidth.columns(of: scalar) == columns)
    }

    @Test(
        arguments: [
            ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("\r\n", 0), ("が", 2),
            ("👨\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇨🇳", 2), ("1\u{FE0F}\u{20E3}", 2),
            ("❤\u{FE0F}", 2), ("❤\u{FE0E}", 1), ("❤", 1), ("a\u{FE0F}", 1), ("🏴‍☠️", 2),
        ] as [(Character, Int)]
    )
    func `a character of several scalars takes its place once`(character: Character, columns: Int) {
        #expect(CellWidth.columns(of: character) == columns)
    }

    @Test(arguments: [("", 0), ("借 BTC", 6), ("可借 1.50 ₿", 11), ("👍🏽 ok", 5), ("क\u{94D}ष", 2)])
    func `a text takes the sum of its characters`(text: String, columns: Int) {
        #expect(CellWidth.columns(of: text) == columns)
        #expect(CellWidth.columns(of: text[...]) == columns)
    }

    @Test func `what is shown as an emoji by itself takes two columns`() {
        for value in UInt32(0x300)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isEmojiPresentation else { continue }
            let isRegionalIndicator = (0x1F1E6...0x1F1FF).contains(value)
            #expect(CellWidth.columns(of: scalar) == (isRegionalIndicator ? 1 : 2), "U+\(String(value, radix: 16))")
        }
    }

    @Test func `no mark takes a column`() {
        for value in UInt32(0)...0xE01EF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .control:
                #expect(CellWidth.columns(of: scalar) == 0, "U+\(String(value, radix: 16))")
            default: continue
            }
        }
    }
}
