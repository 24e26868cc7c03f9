import BilingualText
import CommandLanguage
import Testing

/// A text with an error between `«` and `»`, and the expected message.
struct MarkedMistake: Sendable, CustomTestStringConvertible {
    let marked: String
    let id: String

    init(_ marked: String, _ id: String) {
        self.marked = marked
        self.id = "syntax." + id
    }

    var testDescription: String { marked }

    var text: String { marked.filter { $0 != "«" && $0 != "»" } }

    var range: SourceRange {
        let start = marked.prefix { $0 != "«" }.utf8.count
        let inside = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
        return SourceRange(start, start + inside.utf8.count)
    }
}

@Suite struct SyntaxErrorTests {
    @Test(arguments: MarkedMistake.commands + MarkedMistake.control + MarkedMistake.words)
    func `an error has its caret under exactly the words`(_ mistake: MarkedMistake) throws {
        let result = SampleSyntax.parse(mistake.text)
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.message.id == mistake.id)
        #expect(diagnostic.range == mistake.range)
        #expect(result.diagnostics.count == 1)
        #expect(result.completeness != .complete)
    }

    @Test func `every error of a file is found in one run`() {
        let result = SampleSyntax.parse(
            """
            borow BTC
            watch ETH 30
            for a in BTC ETH {
                set recvWindow
                echo $a
            }
            echo fine
            let x = 1 < 2 < 3
            """
        )
        let lines = result.diagnostics.map { result.script.source.position(of: $0.range.start).line }
        #expect(lines == [1, 2, 4, 8])
        #expect(result.completeness == .wrong)
    }

    @Test(arguments: [
        // Several errors of one statement, each with its own caret.
        ("watch ETH «30» times«» until amount >«»", 3),
        ("watch ETH «30» when amount > 0 { «borow» BTC; echo fine; «wach» ETH }", 3),
        ("borrow BTC «Cross» recvWindow«»", 2),
        ("borrow BTC recvWindow«» isolated«»", 2),
        ("if $x «=» 1 { «borow» BTC } else { use «iso» }", 3),
        ("for a «BTC» { «borow» $a; break }", 2),
        ("repeat«» { repeat«» { «borow» BTC }; continue }", 3),
        ("«repaet» 3 { break }", 1),
        ("try { «borow» BTC } catch { watch ETH «30» } ; let x «5» ; «wach»", 4),
    ])
    func `every error of a statement is found in one run`(_ marked: String, _ count: Int) {
        let mistakes = MarkedMistake.all(in: marked)
        #expect(mistakes.count == count)
        let found = SampleSyntax.parse(marked.filter { $0 != "«" && $0 != "»" }).diagnostics
        #expect(found.map(\.range) == mistakes, "\(found.map(\.message.id))")
    }

    @Test func `what is near is offered`() throws {
        let command = try #require(SampleSyntax.parse("borow BTC").diagnostics.first)
        #expect(command.suggestions.map(\.replacement) == ["borrow"])
        let hint = try #require(SampleSyntax.parse("\\q").diagnostics.first)
        #expect(hint.suggestions.map(\.replacement) == ["quit"])
        let unit = try #require(SampleSyntax.parse("watch ETH 30").diagnostics.first)
        #expect(unit.suggestions.map(\.replacement) == ["30s"])
        let capital = try #require(SampleSyntax.parse("watch ETH 5M").diagnostics.first)
        #expect(capital.suggestions.map(\.replacement) == ["5m"])
    }
}

extension MarkedMistake {
    static let commands: [MarkedMistake] = [
        MarkedMistake("«borow» BTC", "unknownCommand"),
        MarkedMistake("use isolated«»", "missingArgument"),
        MarkedMistake("use«»", "missingSubcommand"),
        MarkedMistake("use «iso»", "unknownSubcommand"),
        MarkedMistake("use «Isolated» BTCUSDT", "unknownSubcommand"),
        MarkedMistake("use cross «now»", "unexpectedWord"),
        MarkedMistake("borrow«»", "missingArgument"),
        MarkedMistake("borrow BTC «Cross»", "miscasedOption"),
        MarkedMistake("borrow BTC «CROSS»", "miscasedOption"),
        MarkedMistake("borrow BTC isolated«»", "missingArgument"),
        MarkedMistake("borrow BTC isolated«» cross", "missingArgument"),
        MarkedMistake("borrow BTC cross «isolated» BTCUSDT", "excludedOption"),
        MarkedMistake("borrow BTC cross «cross»", "repeatedOption"),
        MarkedMistake("borrow BTC recvWindow«»", "missingArgument"),
        MarkedMistake("watch ETH «30»", "durationWithoutUnit"),
        MarkedMistake("watch ETH «5M»", "notADuration"),
        MarkedMistake("watch ETH«»", "missingInterval"),
        MarkedMistake("watch«» 30s", "missingArgument"),
        MarkedMistake("watch ETH 30s times«»", "missingArgument"),
        MarkedMistake("watch ETH 30s «TIMES» 3", "miscasedOption"),
        MarkedMistake("watch ETH 30s «tims» 3", "unexpectedWord"),
        MarkedMistake("watch ETH 30s times 3 «times» 4", "repeatedOption"),
        MarkedMistake("watch ETH 30s for «10»", "durationWithoutUnit"),
        MarkedMistake("watch ETH 30s until«»", "missingArgument"),
        MarkedMistake("watch ETH 30s until«» changes", "missingArgument"),
        MarkedMistake("watch ETH 30s until amount >«»", "valueExpected"),
        MarkedMistake("watch ETH 30s when amount > 1«»", "missingArgument"),
        MarkedMistake("set«»", "missingArgument"),
        MarkedMistake("set recvWindow«»", "missingArgument"),
        MarkedMistake("set recvWindow 5000 «ms»", "unexpectedWord"),
        MarkedMistake("sleep «30»", "durationWithoutUnit"),
        MarkedMistake("sleep «soon»", "notADuration"),
        MarkedMistake("sleep «30S»", "notADuration"),
        MarkedMistake("«\"borrow\"» BTC", "statementExpected"),
        MarkedMistake("«$x» BTC", "statementExpected"),
        MarkedMistake("«>» file", "statementExpected"),
        MarkedMistake("borrow BTC «{» echo a }", "unexpectedMark"),
        MarkedMistake("borrow BTC as«»", "missingFormat"),
        MarkedMistake("borrow BTC as «jsno»", "unknownFormat"),
        MarkedMistake("borrow BTC >«»", "missingFile"),
        MarkedMistake("borrow BTC >>«»", "missingFile"),
        MarkedMistake("borrow BTC tee«»", "missingFile"),
        MarkedMistake("borrow BTC |«»", "missingProgram"),
        MarkedMistake("borrow BTC «&&» borrow ETH", "shellOperator"),
        MarkedMistake("borrow BTC «||» borrow ETH", "shellOperator"),
        MarkedMistake("borrow BTC & «now»", "unexpectedWord"),
        MarkedMistake("explain«»", "missingArgument"),
        MarkedMistake("explain «\"borrow BTC\"»", "nestedStatementExpected"),
        MarkedMistake("explain «borow» BTC", "unknownCommand"),
    ]

    static let control: [MarkedMistake] = [
        MarkedMistake("let«»", "nameExpected"),
        MarkedMistake("let x«»", "equalsExpected"),
        MarkedMistake("let x «5»", "equalsExpected"),
        MarkedMistake("let x =«»", "valueExpected"),
        MarkedMistake("let x = 1 +«»", "valueExpected"),
        MarkedMistake("let «last» = 1", "reservedName"),
        MarkedMistake("let x = «4y\"b\"»", "statementExpected"),
        MarkedMistake("let x = 4y«\"»b", "unclosedQuote"),
        MarkedMistake("let «1x» = 1", "nameExpected"),
        MarkedMistake("let x = borrow BTC «&»", "backgroundOnlyForCommands"),
        MarkedMistake("let x = 1 «&»", "backgroundOnlyForCommands"),
        MarkedMistake("if $x == 1«»", "blockExpected"),
        MarkedMistake("if«» { echo a }", "valueExpected"),
        MarkedMistake("for «{» echo a }", "nameExpected"),
        MarkedMistake("for a «BTC» { echo a }", "inExpected"),
        MarkedMistake("for a in«» { echo a }", "loopWordsExpected"),
        MarkedMistake("repeat«» { echo a }", "missingArgument"),
        MarkedMistake("repeat 3«»", "blockExpected"),
        MarkedMistake("repeat 3 every«» { echo a }", "missingArgument"),
        MarkedMistake("try { echo a }«»", "catchExpected"),
        MarkedMistake("«else» { echo a }", "strayContinuation"),
        MarkedMistake("«catch» { echo a }", "strayContinuation"),
        MarkedMistake("«break»", "onlyInLoop"),
        MarkedMistake("«continue»", "onlyInLoop"),
        MarkedMistake("echo a «}»", "strayClosingBrace"),
        MarkedMistake("if $x == 1 «{» echo a", "unclosedBrace"),
    ]

    static let words: [MarkedMistake] = [
        MarkedMistake("let x = («»", "valueExpected"),
        MarkedMistake("let x = «(»1 + 2", "unclosedParenthesis"),
        MarkedMistake("let x = «[»BTC ETH", "unclosedBracket"),
        MarkedMistake("let x = 1 < 2 «<» 3", "chainedComparison"),
        MarkedMistake("expect $x «=» 1", "otherOperator"),
        MarkedMistake("expect $x == 1 «&&» $y == 2", "otherOperator"),
        MarkedMistake("expect $x == 1 «||» $y == 2", "otherOperator"),
        MarkedMistake("expect «!»$x", "otherOperator"),
        MarkedMistake("expect $x «<>» 1", "otherOperator"),
        MarkedMistake("expect «a.b.c» == 1", "malformedName"),
        MarkedMistake("echo «\"»abc", "unclosedQuote"),
        MarkedMistake("echo «'»abc", "unclosedQuote"),
        MarkedMistake("echo \"a «\\q» b\"", "unknownEscape"),
        MarkedMistake("echo \"a «\\u»41 b\"", "malformedUnicodeEscape"),
        MarkedMistake("echo \"a «\\u{110000}» b\"", "malformedUnicodeEscape"),
        MarkedMistake("echo \"a «$» b\"", "malformedVariable"),
        MarkedMistake("echo «$»", "malformedVariable"),
        MarkedMistake("echo «${x»", "malformedVariable"),
        MarkedMistake("borrow BTC«；»", "inputMethodTwin"),
        MarkedMistake("borrow «１»INCH", "inputMethodTwin"),
        MarkedMistake("borrow«\u{3000}»BTC", "inputMethodTwin"),
        MarkedMistake("expect 1 «％» 2", "inputMethodTwin"),
        MarkedMistake("borrow BTC «＃» comment", "inputMethodTwin"),
        MarkedMistake("let x «＝» 1", "inputMethodTwin"),
        MarkedMistake("let«　»x = 1", "inputMethodTwin"),
        MarkedMistake("if 1 == 1 «｛» echo a ｝", "inputMethodTwin"),
        MarkedMistake("echo a\u{5}b", "controlCharacter").marking("\u{5}"),
        MarkedMistake("echo a\u{0}b", "controlCharacter").marking("\u{0}"),
        MarkedMistake("echo a\u{200B}b", "invisibleCharacter").marking("\u{200B}"),
        MarkedMistake("echo a\u{202E}b", "invisibleCharacter").marking("\u{202E}"),
        MarkedMistake("echo a «\\»", "nothingBehindBackslash"),
    ]

    /// The stretches between marks, as they lie in the text without them.
    static func all(in marked: String) -> [SourceRange] {
        var ranges: [SourceRange] = []
        var (offset, start) = (0, 0)
        for character in marked {
            switch character {
            case "«": start = offset
            case "»": ranges.append(SourceRange(start, offset))
            default: offset += character.utf8.count
            }
        }
        return ranges
    }

    /// The same error with the marks around `character`.
    private func marking(_ character: Character) -> MarkedMistake {
        MarkedMistake(marked.map { $0 == character ? "«\($0)»" : String($0) }.joined(), id)
    }
}
