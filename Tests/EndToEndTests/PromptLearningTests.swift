import Foundation
import TerminalScreen
import Testing

/// What a person can learn at the prompt without leaving it.
@Suite(.serialized) struct PromptLearningTests {
    @Test func `the tour waits between its steps, and Ctrl-C leaves it`() throws {
        let prompt = try PromptTerminal(["--profile", "sandbox"])
        try prompt.send("use isolated ETHUSDT\rhelp tour\r")
        try prompt.terminal.wait(for: "Enter goes on")
        #expect(prompt.terminal.screen.text.contains("1/6"))
        #expect(!prompt.terminal.screen.text.contains("2/6"))
        try prompt.send(Keys.enter)
        try prompt.terminal.wait(for: "the second step") { $0.text.contains("2/6") && $0.text.contains("LIMIT") }
        try prompt.terminal.wait(for: "the next pause") { $0.everything.ranges(of: "Enter goes on").count == 2 }
        try prompt.send("\u{03}")
        try prompt.terminal.wait(forPrompt: "sandbox ETHUSDT>")
    }

    @Test func `an operator is explained, and so is an empty line`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("help &", showing: "COMMAND &")
        try prompt.send(Keys.f1)
        try prompt.terminal.wait(for: "`help all` lists every command")
        try prompt.send("borrow BTC as" + Keys.f1)
        try prompt.terminal.wait(for: "COMMAND as FORMAT")
        try prompt.send(Keys.control("U") + "let ")
        try prompt.terminal.wait(for: "what let needs") { $0.dimText.contains("NAME = VALUE") }
    }

    @Test func `an example of the program itself is written and runs`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("help example budget > budget.msh\r")
        try prompt.wait(forLine: "")
        try prompt.run("source budget.msh", showing: "ENDPOINT")
    }
}
