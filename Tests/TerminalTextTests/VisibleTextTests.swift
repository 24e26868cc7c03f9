import Testing
import TerminalText

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain text, 借款 é ₿ 😀", "plain text, 借款 é ₿ 😀"),
        ("\u{1B}[31mred", "\\u{1B}[31mred"),
        ("bell\u{7} null\u{0} delete\u{7F} csi\u{9B}2J", "bell\\u{7} null\\u{0} delete\\u{7F} csi\\u{9B}2J"),
        ("BTC\u{202E}TDSU", "BTC\\u{202E}TDSU"),
        ("\u{202A}\u{202B}\u{202C}\u{202D}", "\\u{202A}\\u{202B}\\u{202C}\\u{202D}"),
        ("\u{2066}\u{2067}\u{2068}\u{2069}", "\\u{2066}\\u{2067}\\u{2068}\\u{2069}"),
        ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a\\u{2028}b\\u{2029}c\\u{85}d"),
        ("B\u{200B}TC\u{2060}\u{FEFF}\u{AD}", "B\\u{200B}TC\\u{2060}\\u{FEFF}\\u{AD}"),
        ("\u{3164}\u{115F}\u{E0041}\u{E0100}", "\\u{3164}\\u{115F}\\u{E0041}\\u{E0100}"),
        ("❤\u{FE0F} a\u{FE0F}", "❤\u{FE0F} a\\u{FE0F}"),
        ("line\r\nnext\tcolumn", "line\\u{D}\\u{A}next\\u{9}column"),
        ("", ""),
    ])
    func `what would hide or steer is spelt out`(text: String, expected: String) {
        #expect(VisibleText(text).description == expected)
    }

    @Test(arguments: [0xFDD0, 0xFFFE, 0x10FFFF] as [UInt32])
    func `a noncharacter is spelt out`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(VisibleText(String(scalar)).description == "\\u{\(String(value, radix: 16, uppercase: true))}")
    }

    @Test func `tab and newline pass where they are wanted`() {
        #expect(VisibleText("a\tb\nc\r", keeping: .tab).description == "a\tb\\u{A}c\\u{D}")
        #expect(VisibleText("a\tb\nc\r", keeping: .newline).description == "a\\u{9}b\nc\\u{D}")
        #expect(VisibleText("a\tb\nc\r", keeping: [.tab, .newline]).description == "a\tb\nc\\u{D}")
    }

    @Test(
        arguments: [
            (Array("ok 借".utf8), "ok 借"),
            ([0x61, 0xFF, 0x62], "a\\x{FF}b"),
            ([0xE5, 0x80], "\\x{E5}\\x{80}"),
            ([0xC0, 0xAF, 0x2F], "\\x{C0}\\x{AF}/"),
            ([0xED, 0xA0, 0x80, 0x7A], "\\x{ED}\\x{A0}\\x{80}z"),
            ([0x1B, 0x9B, 0x0A], "\\u{1B}\\x{9B}\n"),
            ([], ""),
        ] as [([UInt8], String)]
    )
    func `bytes that are not text are spelled out`(bytes: [UInt8], expected: String) {
        #expect(VisibleText(decoding: bytes, keeping: .newline).description == expected)
    }

    @Test func `nothing invisible is left of any scalar`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let visible = VisibleText(String(scalar)).description
            let isHidden = CellWidth.columns(of: visible) == 0
            // The standard library may know an older Unicode than the table: new marks are unassigned to it.
            let isMark = [.nonspacingMark, .enclosingMark, .unassigned].contains(scalar.properties.generalCategory)
            let isJamo = (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
            #expect(!isHidden || isMark || isJamo, "U+\(String(value, radix: 16))")
        }
    }
}
