import CommandLanguage
import TestSupport
import Testing

@Suite struct TokenTests {
    static let samples: [String] = [
        "", " ", "borrow BTC", "use isolated BTCUSDT # later\nborrow BTC; borrow ETH\r\n",
        "let x = 1.5+2*(3-$y.amount) # sum\n", "echo \"a ${x.amount} \\\" b\" 'lit' a#b $#",
        "if amount>=1 and not $x { echo a } else { echo b }", "watch $basket 30s until ETH.amount > 1 &",
        "a \\\n b", "echo \\", "[1 2] (3", "“quoted” ；＃", "\u{FEFF}borrow BTC", "echo \u{0}\u{1B}[0m", "let x = ！＝",
        "borrow 币安人生", "echo 'unclosed", "${}", "}{}{", "a|b>c >>d &e",
    ]

    static func joined(_ bytes: [UInt8]) -> [UInt8] {
        let source = SourceFile(name: "", bytes: bytes)
        let tokens = Parser.tokens(of: source, with: SampleSyntax.table)
        return tokens.flatMap { Array(bytes[$0.range.start..<$0.range.end]) }
    }

    @Test(arguments: samples)
    func `the tokens joined are the text`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(Self.joined(bytes) == bytes)
    }

    @Test func `the tokens of any bytes joined are the bytes`() {
        var random = SplitMix64(seed: 7)
        let alphabet = Array("abz019 \t\n\r;{}()[]|<>&=!+-*/.,\"'$\\#_".utf8) + [0, 0x1B, 0x80, 0xC3, 0xA9, 0xE5, 0xFF]
        for _ in 0..<3000 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            #expect(Self.joined(bytes) == bytes)
        }
    }

    @Test(arguments: samples)
    func `every cut of a text is read without a trap`(_ text: String) {
        let bytes = Array(text.utf8)
        for end in bytes.indices { #expect(Self.joined(Array(bytes[..<end])) == Array(bytes[..<end])) }
    }
}
