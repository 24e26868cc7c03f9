import Testing

@testable import ShellSession

@Suite struct CommandWordsTests {
    @Test(arguments: [
        ("pass show x", ["pass", "show", "x"]), ("  a   b  ", ["a", "b"]), ("a 'b  c' \"d e\"", ["a", "b  c", "d e"]),
        (#"a b\ c \"d"#, ["a", "b c", "\"d"]), ("a '' \"\"", ["a", "", ""]), ("a'b'\"c\"d", ["abcd"]),
        (#"p '$HOME' "\$x" '\'"#, ["p", "$HOME", "$x", "\\"]), ("'/my dir/pass' x", ["/my dir/pass", "x"]),
    ])
    func `words are separated by spaces outside quotes`(text: String, words: [String]) throws {
        #expect(try CommandWords.split(text) == words)
    }

    @Test(arguments: [
        ("", CommandWords.Fault.empty), ("  ", .empty), ("'' x", .empty), ("a 'b", .unclosedQuote),
        ("a \\", .unclosedQuote),
        ("a | b", .shellCharacter("|")), ("a; b", .shellCharacter(";")), ("a $X", .shellCharacter("$")),
        ("a > f", .shellCharacter(">")), ("a && b", .shellCharacter("&")), ("a `b`", .shellCharacter("`")),
        ("a *.txt", .shellCharacter("*")),
    ])
    func `what only a shell could do is refused`(text: String, fault: CommandWords.Fault) {
        #expect(throws: fault) { try CommandWords.split(text) }
    }
}
