import CommandLanguage
import TestSupport
import Testing

@Suite struct ScriptLayoutTests {
    @Test(arguments: [
        ("borrow   BTC", "borrow BTC\n"), ("", ""), ("\n\n\n", ""), ("\u{FEFF}borrow BTC\r\n", "borrow BTC\n"),
        ("borrow BTC; borrow ETH;", "borrow BTC\nborrow ETH\n"), ("  borrow BTC  # why  ", "borrow BTC  # why\n"),
        (
            "#!/usr/bin/env marginsh\n\n\nborrow BTC\n\n\n\nborrow ETH\n\n",
            "#!/usr/bin/env marginsh\n\nborrow BTC\n\nborrow ETH\n"
        ),
        ("let x=1+2*-3", "let x = 1 + 2 * -3\n"), ("let x = ( 1 -2 )", "let x = (1 - 2)\n"),
        ("expect error -3045 {borrow BTC}", "expect error -3045 { borrow BTC }\n"),
        ("let x = [ BTC  ETH ]", "let x = [BTC ETH]\n"), ("let x = not -$y", "let x = not -$y\n"),
        ("if $x==1{echo  a;echo b}else{echo c}", "if $x == 1 {\n    echo a\n    echo b\n} else { echo c }\n"),
        ("for a in BTC {\n\n\necho $a\n\n}", "for a in BTC {\n    echo $a\n}\n"),
        (
            "repeat 3 { # thrice\necho a # first\necho bcd # second\n}",
            "repeat 3 {  # thrice\n    echo a    # first\n    echo bcd  # second\n}\n"
        ),
        ("try { echo a } catch { }", "try { echo a } catch { }\n"),
        ("watch ETH 1s \\\n  times 3 \\\n\t\tchanges", "watch ETH 1s \\\n    times 3 \\\n    changes\n"),
        ("echo a   |  sort -r", "echo a | sort -r\n"),
        ("watch ETH 30s   &", "watch ETH 30s &\n"), ("echo \"a  b\n   c\"   d", "echo \"a  b\n   c\" d\n"),
        (
            "borrow BTC # a\n# own\nborrow ETHER # b\nborrow E # 中",
            "borrow BTC  # a\n# own\nborrow ETHER  # b\nborrow E      # 中\n"
        ),
    ])
    func `a text gets the canonical layout`(_ text: String, _ expected: String) {
        #expect(Self.layout(text) == expected)
        #expect(Self.layout(expected) == expected)
    }

    @Test(arguments: SyntaxPrinterTests.samples)
    func `the layout of a sample means the same and stays`(_ text: String) throws {
        try #require(SampleSyntax.parse(text).diagnostics.isEmpty)
        let laidOut = try #require(Self.layout(text))
        #expect(
            outline(of: SampleSyntax.parse(laidOut).script.statements)
                == outline(of: SampleSyntax.parse(text).script.statements)
        )
        #expect(Self.layout(laidOut) == laidOut)
    }

    /// Whitespace, comments and separators at random places between the samples' tokens.
    @Test(arguments: 0..<300)
    func `however a script is spaced, the layout means the same and stays`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let sample = SyntaxPrinterTests.samples.randomElement(using: &random) ?? ""
            let source = SourceFile(name: "", bytes: Array(sample.utf8))
            for token in Parser.tokens(of: source, with: SampleSyntax.table) {
                var piece = source.text(in: token.range)
                switch token.kind {
                case .space: piece = [" ", "  ", "\t", " \\\n "].randomElement(using: &random) ?? " "
                case .openBrace, .semicolon:
                    piece += ["", " ", "\n", " # note\n", "\n\n\n"].randomElement(using: &random) ?? ""
                case .plus, .doubleEqual: piece = [piece, " \(piece) "].randomElement(using: &random) ?? piece
                default: break
                }
                text += piece
            }
            text += ["\n", ";", " # end\n", "\n\n\n", ";\n# own\n"].randomElement(using: &random) ?? "\n"
        }
        let parsed = SampleSyntax.parse(text)
        guard parsed.diagnostics.isEmpty else { return }
        let laidOut = try #require(Self.layout(text), "\(text)")
        #expect(outline(of: SampleSyntax.parse(laidOut).script.statements) == outline(of: parsed.script.statements))
        #expect(Self.layout(laidOut) == laidOut)
        #expect(laidOut.split(separator: "#").count == text.split(separator: "#").count, "a comment was lost")
    }

    private static func layout(_ text: String) -> String? {
        ScriptLayout.text(of: SourceFile(name: "", bytes: Array(text.utf8)), with: SampleSyntax.table)
    }
}
