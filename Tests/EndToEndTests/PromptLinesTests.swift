import Foundation
import TerminalScreen
import Testing

/// Statements of several lines, typed and pasted, in the built program.
@Suite(.serialized) struct PromptLinesTests {
    private static let continuation = ".............."

    @Test func `a statement of several lines is recalled and edited as one`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("repeat 2 {\r")
        try prompt.terminal.wait(forPrompt: Self.continuation)
        try prompt.send("echo twice\r}\r")
        try prompt.terminal.wait(for: "\ntwice\ntwice")
        try prompt.wait(forLine: "")
        try prompt.send(Keys.up)
        try prompt.terminal.wait(for: "all of it") { screen in
            screen.lines.suffix(25).contains { $0.hasSuffix("> repeat 2 {") }
                && screen.textBeforeCursor.hasSuffix(". }")
        }
        try prompt.send(Keys.left + Keys.up + Keys.end + Keys.backspace + Keys.backspace + "wo" + Keys.enter)
        try prompt.terminal.wait(for: "\ntwiwo\ntwiwo")
        #expect(prompt.terminal.screen.unknownSequences.isEmpty)
    }

    @Test func `a paste of several lines is shown and runs after one Enter`() throws {
        let prompt = try PromptTerminal()
        try prompt.send(Keys.paste("echo first\recho second\r\u{3}"))
        try prompt.terminal.wait(for: "both lines") { screen in
            screen.text.contains("> echo first\n") && screen.text.contains(" echo second")
        }
        #expect(!prompt.terminal.screen.lines.contains("first"))
        try prompt.send(Keys.enter)
        try prompt.wait(forRow: "first")
        try prompt.wait(forRow: "second")
    }

    @Test func `an open quote goes on and is edited, kept and recalled as one statement`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo \"one\r")
        try prompt.terminal.wait(forPrompt: Self.continuation)
        try prompt.send("two" + Keys.up + Keys.end + "!" + Keys.down + "\"" + Keys.enter)
        try prompt.terminal.wait(for: "\none!\ntwo\nsandbox cross>")
        try prompt.wait(forLine: "")
        try prompt.send(Keys.up)
        try prompt.terminal.wait(forPrompt: Self.continuation + " two\"")
        try prompt.send(Keys.home + "and " + Keys.enter)
        try prompt.terminal.wait(for: "\none!\nand two\nsandbox cross>")
        let file = prompt.shell.home.url.appending(path: "state/marginsh/history.ndjson")
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.contains(#""text""#) }
        #expect(kept.count == 2)
        #expect(kept.last?.hasPrefix(#"{"text":"echo \"one!\nand two\"","#) == true)
    }

    @Test(arguments: [false, true])
    func `in vi a paste is inserted whole in both of its maps`(inCommandMap: Bool) throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_EDITOR"] = "vi" }
        if inCommandMap { try prompt.send(Keys.escape) }
        try prompt.send(Keys.paste("echo xx\recho dd0"))
        try prompt.terminal.wait(for: "both lines") { screen in
            screen.text.hasSuffix("> echo xx\n\(Self.continuation) echo dd0")
        }
        try prompt.send(Keys.enter)
        try prompt.wait(forRow: "xx")
        try prompt.wait(forRow: "dd0")
    }

    @Test func `thirty thousand characters are typed and pasted without loss`() throws {
        let prompt = try PromptTerminal(height: 50)
        let words = String(repeating: "0123456789", count: 3000)
        try prompt.send("expect \"\(words)\" == \"" + Keys.paste(words) + "\" \"as long\"\r")
        try prompt.send("echo equal\r")
        try prompt.wait(forRow: "equal")
        #expect(!prompt.terminal.screen.everything.contains("error"))
    }
}
