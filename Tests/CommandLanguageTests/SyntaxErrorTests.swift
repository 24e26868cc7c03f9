import BilingualText
import CommandLanguage
import Testing

/// A text with an error between `«` and `»`, and the expected message.
struct MarkedError: Sendable, CustomTestStringConvertible {
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
    @Test(arguments: MarkedError.commands + MarkedError.control + MarkedError.words)
    func `an error has its caret under exactly the words`(_ error: MarkedError) throws {
        let result = SampleSyntax.parse(error.text)
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.message.id == error.id)
        #expect(diagnostic.range == error.range)
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
        let errors = MarkedError.all(in: marked)
        #expect(errors.count == count)
        let found = SampleSyntax.parse(marked.filter { $0 != "«" && $0 != "»" }).diagnostics
        #expect(found.map(\.range) == errors, "\(found.map(\.message.id))")
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

extension MarkedError {
    static let commands: [MarkedError] = [
        MarkedError("«borow» BTC", "unknownCommand"),
        MarkedError("use isolated«»", "missingArgument"),
        MarkedError("use«»", "missingSubcommand"),
        MarkedError("use «iso»", "unknownSubcommand"),
        MarkedError("use «Isolated» BTCUSDT", "unknownSubcommand"),
        MarkedError("use cross «now»", "unexpectedWord"),
        MarkedError("borrow«»", "missingArgument"),
        MarkedError("borrow BTC «Cross»", "miscasedOption"),
        MarkedError("borrow BTC «CROSS»", "miscasedOption"),
        MarkedError("borrow BTC isolated«»", "missingArgument"),
        MarkedError("borrow BTC isolated«» cross", "missingArgument"),
        MarkedError("borrow BTC cross «isolated» BTCUSDT", "excludedOption"),
        MarkedError("borrow BTC cross «cross»", "repeatedOption"),
        MarkedError("borrow BTC recvWindow«»", "missingArgument"),
        MarkedError("watch ETH «30»", "durationWithoutUnit"),
        MarkedError("watch ETH «5M»", "notADuration"),
        MarkedError("watch ETH«»", "missingInterval"),
        MarkedError("watch«» 30s", "missingArgument"),
        MarkedError("watch ETH 30s times«»", "missingArgument"),
        MarkedError("watch ETH 30s «TIMES» 3", "miscasedOption"),
        MarkedError("watch ETH 30s «tims» 3", "unexpectedWord"),
        MarkedError("watch ETH 30s times 3 «times» 4", "repeatedOption"),
        MarkedError("watch ETH 30s for «10»", "durationWithoutUnit"),
        MarkedError("watch ETH 30s until«»", "missingArgument"),
        MarkedError("watch ETH 30s until«» changes", "missingArgument"),
        MarkedError("watch ETH 30s until amount >«»", "valueExpected"),
        MarkedError("watch ETH 30s when amount > 1«»", "missingArgument"),
        MarkedError("set«»", "missingArgument"),
        MarkedError("set recvWindow«»", "missingArgument"),
        MarkedError("set recvWindow 5000 «ms»", "unexpectedWord"),
        MarkedError("sleep «30»", "durationWithoutUnit"),
        MarkedError("sleep «soon»", "notADuration"),
        MarkedError("sleep «30S»", "notADuration"),
        MarkedError("«\"borrow\"» BTC", "statementExpected"),
        MarkedError("«$x» BTC", "statementExpected"),
        MarkedError("«>» file", "statementExpected"),
        MarkedError("borrow BTC «{» echo a }", "unexpectedMark"),
        MarkedError("borrow BTC as«»", "missingFormat"),
        MarkedError("borrow BTC as «jsno»", "unknownFormat"),
        MarkedError("borrow BTC >«»", "missingFile"),
        MarkedError("borrow BTC >>«»", "missingFile"),
        MarkedError("borrow BTC tee«»", "missingFile"),
        MarkedError("borrow BTC |«»", "missingProgram"),
        MarkedError("borrow BTC «&&» borrow ETH", "shellOperator"),
        MarkedError("borrow BTC «||» borrow ETH", "shellOperator"),
        MarkedError("borrow BTC & «now»", "unexpectedWord"),
        MarkedError("explain«»", "missingArgument"),
        MarkedError("explain «\"borrow BTC\"»", "nestedStatementExpected"),
        MarkedError("explain «borow» BTC", "unknownCommand"),
    ]

    static let control: [MarkedError] = [
        MarkedError("let«»", "nameExpected"),
        MarkedError("let x«»", "equalsExpected"),
        MarkedError("let x «5»", "equalsExpected"),
        MarkedError("let x =«»", "valueExpected"),
        MarkedError("let x = 1 +«»", "valueExpected"),
        MarkedError("let «last» = 1", "reservedName"),
        MarkedError("let x = «4y\"b\"»", "statementExpected"),
        MarkedError("let x = 4y«\"»b", "unclosedQuote"),
        MarkedError("let «1x» = 1", "nameExpected"),
        MarkedError("let x = borrow BTC «&»", "backgroundOnlyForCommands"),
        MarkedError("let x = 1 «&»", "backgroundOnlyForCommands"),
        MarkedError("if $x == 1«»", "blockExpected"),
        MarkedError("if«» { echo a }", "valueExpected"),
        MarkedError("for «{» echo a }", "nameExpected"),
        MarkedError("for a «BTC» { echo a }", "inExpected"),
        MarkedError("for a in«» { echo a }", "loopWordsExpected"),
        MarkedError("repeat«» { echo a }", "missingArgument"),
        MarkedError("repeat 3«»", "blockExpected"),
        MarkedError("repeat 3 every«» { echo a }", "missingArgument"),
        MarkedError("try { echo a }«»", "catchExpected"),
        MarkedError("«else» { echo a }", "strayContinuation"),
        MarkedError("«catch» { echo a }", "strayContinuation"),
        MarkedError("«break»", "onlyInLoop"),
        MarkedError("«continue»", "onlyInLoop"),
        MarkedError("echo a «}»", "strayClosingBrace"),
        MarkedError("if $x == 1 «{» echo a", "unclosedBrace"),
    ]

    static let words: [MarkedError] = [
        MarkedError("let x = («»", "valueExpected"),
        MarkedError("let x = «(»1 + 2", "unclosedParenthesis"),
        MarkedError("let x = «[»BTC ETH", "unclosedBracket"),
        MarkedError("let x = 1 < 2 «<» 3", "chainedComparison"),
        MarkedError("expect $x «=» 1", "otherOperator"),
        MarkedError("expect $x == 1 «&&» $y == 2", "otherOperator"),
        MarkedError("expect $x == 1 «||» $y == 2", "otherOperator"),
        MarkedError("expect «!»$x", "otherOperator"),
        MarkedError("expect $x «<>» 1", "otherOperator"),
        MarkedError("expect «a.b.c» == 1", "malformedName"),
        MarkedError("echo «\"»abc", "unclosedQuote"),
        MarkedError("echo «'»abc", "unclosedQuote"),
        MarkedError("echo \"a «\\q» b\"", "unknownEscape"),
        MarkedError("echo \"a «\\u»41 b\"", "malformedUnicodeEscape"),
        MarkedError("echo \"a «\\u{110000}» b\"", "malformedUnicodeEscape"),
        MarkedError("echo \"a «$» b\"", "malformedVariable"),
        MarkedError("echo «$»", "malformedVariable"),
        MarkedError("echo «${x»", "malformedVariable"),
        MarkedError("borrow BTC«；»", "inputMethodTwin"),
        MarkedError("borrow «１»INCH", "inputMethodTwin"),
        MarkedError("borrow«\u{3000}»BTC", "inputMethodTwin"),
        MarkedError("expect 1 «％» 2", "inputMethodTwin"),
        MarkedError("borrow BTC «＃» comment", "inputMethodTwin"),
        MarkedError("let x «＝» 1", "inputMethodTwin"),
        MarkedError("let«　»x = 1", "inputMethodTwin"),
        MarkedError("if 1 == 1 «｛» echo a ｝", "inputMethodTwin"),
        MarkedError("echo a\u{5}b", "controlCharacter").marking("\u{5}"),
        MarkedError("echo a\u{0}b", "controlCharacter").marking("\u{0}"),
        MarkedError("echo a\u{200B}b", "invisibleCharacter").marking("\u{200B}"),
        MarkedError("echo a\u{202E}b", "invisibleCharacter").marking("\u{202E}"),
        MarkedError("echo a «\\»", "nothingAfterBackslash"),
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
    private func marking(_ character: Character) -> MarkedError {
        MarkedError(
            marked.map { $0 == character ? "«\($0)»" : String($0) }.joined(),
            String(id.dropFirst("syntax.".count))
        )
    }
}
