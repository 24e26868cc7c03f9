import Foundation
import TerminalScreen
import Testing

/// Terminals, locales and windows that are not what one would wish, with the built program.
@Suite(.serialized) struct PromptSurroundingsTests {
    @Test(arguments: ["xterm-kitty", "alacritty", "no-such-terminal", ""])
    func `the editor works with an unknown terminal type, without a notice`(type: String) throws {
        let prompt = try PromptTerminal { $0.environment["TERM"] = type }
        try prompt.send("ecoh" + Keys.left + Keys.left + Keys.delete + Keys.end + "o fine\r")
        try prompt.terminal.wait(for: "`echo` or its error") { $0.text.contains("fine\n") }
        #expect(!prompt.terminal.screen.everything.contains("terminal type"))
        #expect(prompt.terminal.screen.unknownSequences.isEmpty)
    }

    @Test(arguments: ["C", "POSIX", "en_US.UTF-8", "no_SUCH.latin1"])
    func `text is UTF-8 whatever the locale`(locale: String) throws {
        let prompt = try PromptTerminal { $0.environment["LC_ALL"] = locale }
        try prompt.send("echo žlutý 日本" + Keys.backspace + "\r")
        try prompt.wait(forRow: "žlutý 日")
    }

    @Test func `a window of one column stays usable`() throws {
        let shell = try ShellProcess()
        var environment = shell.environment
        environment["TERM"] = "xterm-256color"
        let terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            environment: environment,
            folder: shell.home.url.path,
            columns: 1,
            height: 40
        )
        try terminal.wait(for: "a prompt") { $0.lines.joined().hasSuffix("sandboxcross>") }
        try terminal.send("a日\u{1B}[D" + Keys.tab + Keys.control("R") + Keys.control("G") + "\u{03}")
        try terminal.wait(for: "the next prompt") { $0.lines.joined().hasSuffix("^Csandboxcross>") }
        try terminal.send("\u{04}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `a dumb terminal gets whole lines and no control sequence`() throws {
        let prompt = try PromptTerminal { $0.environment["TERM"] = "dumb" }
        try prompt.send("echo one\n")
        try prompt.terminal.wait(for: "\none")
        try prompt.wait(forLine: "")
        try prompt.send("quit\n")
        #expect(try prompt.terminal.waitForEnd() == 0)
        #expect(!prompt.terminal.transcript.contains(0x1B))
    }

    @Test func `NO_COLOR leaves no colour and hints that are none of the line`() throws {
        let prompt = try PromptTerminal { $0.environment["NO_COLOR"] = "1" }
        try prompt.send("borow $x \"t\"")
        try prompt.wait(forLine: "borow $x \"t\"")
        #expect(prompt.terminal.screen.colour(of: "borow") == 0)
        #expect(prompt.terminal.screen.colour(of: "cross") == 0)
        // Without colour, only its style distinguishes a hint from typed text.
        try prompt.send(Keys.control("U") + "watch ETH ")
        try prompt.terminal.wait(for: "a dim hint") { $0.dimText.contains("EVERY") }
    }

    @Test func `plain serves a screen reader with whole lines and can be left again`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("set plain on", showing: "off -> on")
        let start = prompt.terminal.transcript.count
        try prompt.send("echo one\n")
        try prompt.terminal.wait(for: "\none")
        try prompt.wait(forLine: "")
        try prompt.send("borrow BTC\n")
        try prompt.terminal.wait(for: "1.69248805")
        try prompt.wait(forLine: "")
        try prompt.send("borow\n")
        try prompt.terminal.wait(for: "did you mean")
        try prompt.wait(forLine: "")
        #expect(!prompt.terminal.transcript[start...].contains(0x1B))
        try prompt.send("half")
        try prompt.wait(forLine: "half")
        try prompt.send("\u{03}")
        try prompt.wait(forLine: "")
        try prompt.send("set plain off\n")
        try prompt.terminal.wait(for: "on -> off")
        try prompt.wait(forLine: "")
        try prompt.send("watch")
        try prompt.terminal.wait(for: "the editor's hint") { $0.dimText.contains("ASSET") }
    }

    @Test func `in plain mode a Ctrl-C also ends a statement, and the prompt is in a row of its own`() throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_PLAIN"] = "on" }
        try prompt.send("echo started; sleep 1h\n")
        try prompt.terminal.wait(for: "the running statement") {
            $0.text.hasSuffix("\nstarted") && $0.cursorColumn == 0
        }
        try prompt.send("\u{03}")
        try prompt.terminal.wait(for: "the prompt below") { $0.text.hasSuffix("\nstarted\n^C\nsandbox cross>") }
        try prompt.send("echo alive\n")
        try prompt.wait(forRow: "alive")
    }

    @Test func `nothing but text goes into pipes and files`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("borrow BTC | cat -v", showing: "1.69248805")
        try prompt.run("borow | cat -v", showing: "did you mean")
        try prompt.run("help borrow > page; borrow BTC as vertical >> page; echo written", showing: "\nwritten")
        #expect(!prompt.terminal.screen.everything.contains("^["))
        let page = try Data(contentsOf: prompt.shell.home.url.appending(path: "page"))
        #expect(!page.isEmpty && !page.contains(0x1B))
        // At a terminal, but with records or notices redirected.
        let program = "\(ShellProcess.binary.path) --profile sandbox -c 'borrow BTC' -c borow"
        let line = program + " 2>notices | cat >responses; echo done"
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-c", line],
            environment: prompt.shell.environment,
            folder: prompt.shell.home.url.path
        )
        try terminal.wait(for: "done")
        for name in ["responses", "notices"] {
            let written = try Data(contentsOf: prompt.shell.home.url.appending(path: name))
            #expect(!written.isEmpty && !written.contains(0x1B), "\(name)")
        }
    }

    @Test func `what was typed ahead goes over to the other reader`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("set plain on\recho ahead\r")
        try prompt.wait(forRow: "ahead")
        try prompt.wait(forLine: "")
        try prompt.send("set plain off\necho back\n")
        try prompt.wait(forRow: "back")
        try prompt.send("echo ev" + Keys.left + Keys.left + Keys.delete + "l" + Keys.enter)
        try prompt.wait(forRow: "lv")
    }

    @Test func `plain from the first prompt leaves no control sequence in a whole session`() throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_PLAIN"] = "on" }
        try prompt.send("watch ETH 600ms times 2\n")
        try prompt.terminal.wait(for: "33.8")
        try prompt.wait(forLine: "")
        try prompt.send("plot ETH\n")
        try prompt.terminal.wait(for: "Z 33.8")
        try prompt.wait(forLine: "")
        try prompt.send("\u{04}")
        #expect(try prompt.terminal.waitForEnd() == 0)
        #expect(!prompt.terminal.transcript.contains(0x1B))
        #expect(!prompt.terminal.screen.everything.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    }

    @Test func `a dumb terminal gets what plain gives, also for a plot`() throws {
        let prompt = try PromptTerminal { $0.environment["TERM"] = "dumb" }
        try prompt.send("watch ETH 600ms times 2 as csv\n")
        try prompt.terminal.wait(for: "33.8")
        try prompt.wait(forLine: "")
        try prompt.send("plot ETH\n")
        try prompt.terminal.wait(for: "Z 33.8")
        try prompt.wait(forLine: "")
        #expect(!prompt.terminal.screen.everything.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
        #expect(!prompt.terminal.transcript.contains(0x1B))
    }

    @Test(arguments: ["xterm-256color", "dumb"])
    func `in plain mode a background line is followed by the prompt with what was typed`(type: String) throws {
        let prompt = try PromptTerminal {
            $0.environment["MARGINSH_PLAIN"] = type == "dumb" ? "off" : "on"
            $0.environment["TERM"] = type
        }
        try prompt.send("watch ETH 600ms times 3 as csv &\necho hal")
        try prompt.terminal.wait(for: "[1] ended")
        try prompt.wait(forLine: "echo hal")
        try prompt.send("\u{7F}\u{7F}ello wrold\u{17}w\u{08}you\n")
        try prompt.wait(forRow: "hello you")
        let rows = prompt.terminal.screen.everything.split(separator: "\n").prefix { $0 != "hello you" }
        #expect(!rows.contains { $0 == PromptTerminal.prompt })
        #expect(!prompt.terminal.transcript.contains(0x1B))
    }

    /// Variables by which terminals are known that take marks.
    static let marking: [[String: String]] = [
        ["KITTY_WINDOW_ID": "1"], ["TERM": "foot"], ["TERM_PROGRAM": "WezTerm"], ["TERM_PROGRAM": "ghostty"],
        ["TERM_PROGRAM": "iTerm.app"], ["TERM_PROGRAM": "vscode"], ["WT_SESSION": "x"],
    ]

    @Test(arguments: marking)
    func `prompt, input and output are marked where the terminal takes it`(variables: [String: String]) throws {
        let prompt = try PromptTerminal { $0.environment.merge(variables) { $1 } }
        try prompt.send("echo on" + Keys.left + Keys.right + "e\r")
        try prompt.wait(forRow: "one")
        try prompt.wait(forLine: "")
        prompt.terminal.resize(columns: 60, height: 30)
        try prompt.send("x\u{03}")
        try prompt.wait(forLine: "")
        try prompt.send("borow\r")
        try prompt.terminal.wait(for: "did you mean")
        try prompt.wait(forLine: "")
        let commands = prompt.terminal.screen.commands
        #expect(commands.allSatisfy { $0.text.hasPrefix("133;") })
        // The mark of the input is repeated whenever its row is painted.
        let marks = commands.map { String($0.text.dropFirst(4)) }.filter { $0 != "B" }
        let start = "A;redraw=0"
        #expect(marks == [start, "C", "D;0", start, "D", start, "C", "D;2", start])
        let inputs = commands.filter { $0.text == "133;B" }
        #expect(!inputs.isEmpty && inputs.allSatisfy { $0.column == PromptTerminal.prompt.count + 1 })
        #expect(commands.filter { $0.text.hasPrefix("133;A") }.allSatisfy { $0.column == 0 })
    }

    @Test(arguments: [
        ["TERM": "xterm-256color"], ["TERM": "dumb", "KITTY_WINDOW_ID": "1"],
        ["MARGINSH_PLAIN": "on", "WT_SESSION": "x"],
        ["KITTY_WINDOW_ID": "1", "TMUX": "/tmp/socket,1,0"],
    ])
    func `elsewhere nothing is marked`(variables: [String: String]) throws {
        let prompt = try PromptTerminal { $0.environment.merge(variables) { $1 } }
        try prompt.send("echo one\r")
        try prompt.wait(forRow: "one")
        try prompt.wait(forLine: "")
        #expect(prompt.terminal.screen.commands.isEmpty)
    }
}
