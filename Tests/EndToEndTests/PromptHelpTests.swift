import Foundation
import TerminalScreen
import Testing

/// What the prompt offers while a statement is typed, in the built program.
@Suite(.serialized) struct PromptHelpTests {
    @Test func `Tab knows commands, assets, pairs, settings and their values`() throws {
        let prompt = try PromptTerminal()
        for (typed, completed) in [
            ("unse", "unset"), ("borrow sh", "borrow SHIB"), ("use iso", "use isolated"),
            ("use isolated ethu", "use isolated ETHUSDT"), ("set recv", "set recvWindow"),
            ("set editor v", "set editor vi"), ("profile sh", "profile show"),
            ("borrow BTC as nd", "borrow BTC as ndjson"),
        ] {
            try complete(typed, in: prompt) { $0.textBeforeCursor == "sandbox cross> \(completed)" }
            try prompt.send(Keys.control("U"))
            try prompt.wait(forLine: "")
        }
    }

    /// Types and presses Tab until the screen shows the completion: names of assets come in the background.
    private func complete(_ typed: String, in prompt: PromptTerminal, to isComplete: (Screen) -> Bool) throws {
        for _ in 0..<1000 {
            let bells = prompt.terminal.screen.bells
            try prompt.send(Keys.control("U") + typed + Keys.tab)
            try prompt.terminal.wait(for: "a reaction to Tab after `\(typed)`") { isComplete($0) || $0.bells > bells }
            if isComplete(prompt.terminal.screen) { return }
        }
        Issue.record("nothing completed `\(typed)`")
    }

    @Test func `Tab knows profiles, variables and files`() throws {
        let prompt = try PromptTerminal(["--profile", "sandbox"]) { shell in
            let folder = shell.home.url.appending(path: "config/marginsh/profiles")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data().write(to: folder.appending(path: "workbench.msh"))
            let scripts = shell.home.url.appending(path: "my scripts")
            try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
            try Data().write(to: scripts.appending(path: "one.msh"))
        }
        try prompt.send("profile show wor" + Keys.tab)
        try prompt.wait(forLine: "profile show workbench")
        try prompt.send(Keys.control("U") + "let basket = [BTC ETH]\r")
        try prompt.wait(forLine: "")
        try prompt.send("echo \"$bas" + Keys.tab)
        try prompt.wait(forLine: "echo \"$basket")
        try prompt.send(Keys.control("U") + "source my" + Keys.tab)
        try prompt.wait(forLine: "source 'my scripts/")
        try prompt.send("o" + Keys.tab)
        try prompt.wait(forLine: "source 'my scripts/one.msh'")
    }

    @Test func `names that an earlier session listed are offered with their age`() throws {
        let prompt = try PromptTerminal(["--profile", "work"], prompt: "work cross>") { shell in
            let profiles = shell.home.url.appending(path: "config/marginsh/profiles")
            try FileManager.default.createDirectory(at: profiles, withIntermediateDirectories: true)
            let file = profiles.appending(path: "work.msh").path
            try Data("set recvWindow 4000\n".utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            let state = shell.home.url.appending(path: "state/marginsh")
            try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
            let listed = Int(Date().timeIntervalSince1970 * 1000) - 3 * 86_400_000
            let names = "marginsh-names 1 \(listed)\nasset ZEC Zcash\nasset ZIL Zilliqa\npair ZECUSDT\n"
            try Data(names.utf8).write(to: state.appending(path: "names-https-api.binance.com"))
        }
        try complete("borrow z", in: prompt) { $0.text.contains("Zilliqa") && $0.text.contains("3d") }
        let text = prompt.terminal.screen.text
        #expect(text.contains("ZEC") && text.contains("Zcash") && text.contains("listed 3d ago"))
    }

    @Test func `a menu fits the window, pages, and gives what is chosen`() throws {
        let prompt = try PromptTerminal(columns: 60, height: 9)
        try prompt.send("set " + Keys.tab)
        try prompt.terminal.wait(for: "the first page") { $0.text.contains("recvWindow") && $0.text.contains("(1/") }
        try prompt.send(Keys.tab + Keys.pageDown)
        try prompt.terminal.wait(for: "the second page") { $0.text.contains("(2/") && !$0.text.contains("recvWindow") }
        #expect(prompt.terminal.screen.lines.count == 9)
        try prompt.send(Keys.escape)
        try prompt.terminal.wait(for: "no menu") { !$0.text.contains("(2/") }
        try prompt.send(Keys.control("U") + "set limitS" + Keys.tab)
        try prompt.wait(forLine: "set limitShare")
    }

    @Test func `what is common comes first, and then the names of settings with what each is for`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("set li" + Keys.tab)
        try prompt.wait(forLine: "set limit")
        try prompt.send(Keys.tab)
        try prompt.terminal.wait(for: "names in a column, what each is for in the next") { screen in
            let rows = screen.lines.filter { $0.hasPrefix("limit") }
            return rows.count == 3 && rows.contains { $0.hasPrefix("limitWait    longest wait when limitPolicy") }
        }
        try prompt.send(Keys.tab + Keys.tab + Keys.enter)
        try prompt.wait(forLine: "set limitWait ")
        #expect(!prompt.terminal.screen.text.contains("limitPolicy"))
    }

    @Test func `Tab rings the bell where nothing fits`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("zzz" + Keys.tab)
        try prompt.terminal.wait(for: "the bell") { $0.bells == 1 }
    }

    @Test func `what may follow is shown dimly and the newest fitting entry is taken with Right or End`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("watch ETH")
        try prompt.terminal.wait(for: "the usage") { $0.dimText.contains("EVERY [times N]") }
        try prompt.send(Keys.control("U"))
        for key in [Keys.right, Keys.end] {
            try prompt.run("echo hello world", showing: "\nhello world")
            try prompt.send("echo h")
            try prompt.terminal.wait(for: "the hint") { $0.dimText.contains("ello world") }
            try prompt.send(key)
            try prompt.wait(forLine: "echo hello world")
            try prompt.send(Keys.control("U"))
            try prompt.wait(forLine: "")
        }
    }

    @Test func `a hint that is not accepted disappears`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("echo hello world", showing: "\nhello world")
        for (keys, left) in [
            (Keys.enter, "sandbox cross> echo h"), ("\u{03}", "sandbox cross> echo h^C"),
            (Keys.left, "sandbox cross> echo h"), ("x", "sandbox cross> echo hx"),
        ] {
            try prompt.send(Keys.control("L") + "echo h")
            try prompt.terminal.wait(for: "the hint") { $0.dimText.contains("ello world") }
            try prompt.send(keys)
            try prompt.terminal.wait(for: "no hint after \(keys.debugDescription)") { screen in
                screen.lines.first == left && !screen.dimText.contains("ello world")
            }
            try prompt.send("\u{03}")
        }
    }

    @Test func `a statement is coloured as it is typed`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("borow")
        try prompt.terminal.wait(for: "red") { $0.colour(of: "borow") == 31 }
        try prompt.send(Keys.control("U") + "sleep $x \"text\" # comment")
        try prompt.terminal.wait(for: "the colours") { screen in
            screen.colour(of: "sleep") == 32 && screen.colour(of: "$x") == 34 && screen.colour(of: "\"text\"") == 33
                && screen.dimText.contains("# comment")
        }
    }

    @Test(arguments: [Keys.f1, Keys.altH])
    func `a key prints help above and keeps the line`(key: String) throws {
        let prompt = try PromptTerminal()
        try prompt.send("borrow BTC" + key)
        try prompt.terminal.wait(for: "nothing is borrowed")
        try prompt.wait(forLine: "borrow BTC")
    }
}
