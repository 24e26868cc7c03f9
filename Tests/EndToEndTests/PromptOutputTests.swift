import Foundation
import TerminalScreen
import Testing

/// What appears above the prompt while a statement is typed, in the built program.
@Suite(.serialized) struct PromptOutputTests {
    private static let watching = "set limitShare 100; watch ETH 300ms times 1000 &"

    @Test func `lines of a background job leave the half-typed line intact in a narrow window`() throws {
        let prompt = try PromptTerminal(columns: 30, height: 12)
        try prompt.send(Self.watching + "\r")
        try prompt.terminal.wait(for: "[1] ")
        try prompt.send("echo 日本語 and words that wrap" + Keys.left)
        for count in 1...3 {
            try prompt.terminal.wait(for: "\(count) lines above the whole line") { screen in
                screen.everything.split(separator: "\n").filter { $0.hasPrefix("[1] ") }.count > count
                    && screen.text.hasSuffix("sandbox cross> echo 日本語 and\n words that wrap")
                    && screen.textBeforeCursor == " words that wra"
            }
        }
    }

    @Test func `they appear during a search and during a menu`() throws {
        let prompt = try PromptTerminal(columns: 70, height: 14)
        try prompt.send(Self.watching + "\r")
        try prompt.terminal.wait(for: "[1] ")
        try prompt.send(Keys.control("R") + "nowhere")
        try waitForNewLines(in: prompt, while: { $0.text.contains("search: nowhere") })
        try prompt.send(Keys.control("G") + "set on" + Keys.tab + " " + Keys.tab)
        try waitForNewLines(in: prompt, while: { $0.lines.suffix(2).contains { $0.contains("stop  ") } })
    }

    private func waitForNewLines(in prompt: PromptTerminal, while holds: (Screen) -> Bool) throws {
        let jobLines = { (screen: Screen) in
            screen.everything.split(separator: "\n").filter { $0.hasPrefix("[1] ") }.count
        }
        try prompt.terminal.wait(for: "the state before", until: holds)
        let before = jobLines(prompt.terminal.screen)
        try prompt.terminal.wait(for: "further lines") { jobLines($0) > before + 1 && holds($0) }
    }

    @Test func `a burst of a thousand lines is neither lost nor torn`() throws {
        let prompt = try PromptTerminal(columns: 40, height: 10)
        let burst = "watch BTC 1s times 1 when amount > 0 { repeat 1000 { echo \"line of the burst\" } } as raw &"
        try prompt.send(burst + "\r")
        try prompt.send("half")
        try prompt.terminal.wait(for: "all of them, and the line") { screen in
            screen.textBeforeCursor == "sandbox cross> half"
                && screen.everything.split(separator: "\n").filter { $0 == "[1] line of the burst" }.count == 1000
        }
    }

    @Test func `the prompt shows the used share of the weight limit once that is more than half`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("set limitShare 100", showing: "-> 100")
        try prompt.send("repeat 125 { borrow BTC as raw }\r")
        try prompt.terminal.wait(for: "the share") { $0.textBeforeCursor == "sandbox cross weight 52%>" }
    }

    @Test func `the prompt's text can be chosen, over several lines too`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("set prompt \"{scope} of {profile} \\n% \"\r")
        try prompt.terminal.wait(for: "two lines") { screen in
            screen.lines.contains("cross of sandbox") && screen.textBeforeCursor == "%"
        }
        try prompt.send("unset prompt\r")
        try prompt.wait(forLine: "")
    }
}
