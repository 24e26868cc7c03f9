import Foundation
import Glibc
import TerminalScreen
import Testing

/// The keys of the line editor, in the built program.
@Suite(.serialized) struct PromptEditingTests {
    @Test func `keys move, delete, kill and bring back`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo one two" + Keys.home + Keys.right + Keys.delete)
        try prompt.wait(forLine: "e")
        try prompt.send("c" + Keys.end + Keys.control("W"))
        try prompt.wait(forLine: "echo one ")
        try prompt.send(Keys.control("Y") + Keys.altB + Keys.controlLeft)
        try prompt.wait(forLine: "echo ")
        try prompt.send(Keys.altF + Keys.controlRight + Keys.left + Keys.backspace + Keys.control("A"))
        try prompt.wait(forLine: "")
        try prompt.send(Keys.enter)
        try prompt.wait(forRow: "one to")
    }

    @Test(arguments: [[Keys.altLeft, Keys.altRight], [Keys.controlLeft, Keys.controlRight]], ["emacs", "vi"])
    func `Alt and Ctrl with an arrow move by words`(arrows: [String], style: String) throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_EDITOR"] = style }
        try prompt.send("echo one two" + arrows[0])
        try prompt.wait(forLine: "echo one ")
        try prompt.send(arrows[0])
        try prompt.wait(forLine: "echo ")
        try prompt.send(arrows[1] + "s" + Keys.enter)
        try prompt.wait(forRow: "ones two")
    }

    @Test func `undo takes back what was done`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo one two" + Keys.control("W"))
        try prompt.wait(forLine: "echo one ")
        try prompt.send(Keys.control("_"))
        try prompt.wait(forLine: "echo one two")
    }

    @Test func `a lone Escape and unbound sequences leave no trace`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo a\u{1B}[15~\u{1B}[1;2A\u{1B}[I\u{1B}]0;title\u{07}")
        try prompt.wait(forLine: "echo a")
        try prompt.send(Keys.escape)
        try prompt.send(Keys.left + "b" + Keys.enter)
        try prompt.wait(forRow: "ba")
    }

    @Test func `the setting switches to vi keys and back to emacs`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("set editor vi", showing: "-> vi")
        try prompt.send("echo one two" + Keys.escape)
        try prompt.terminal.wait(for: "the command map") { $0.cursorColumn == PromptTerminal.prompt.count + 12 }
        try prompt.send("0wdwA \u{1B}pu")
        try prompt.terminal.wait(for: "the undone put") { $0.lines.contains(PromptTerminal.prompt + " echo two") }
        try prompt.send("A!" + Keys.enter)
        try prompt.wait(forRow: "two !")
        try prompt.run("set editor emacs", showing: "-> emacs")
        try prompt.send("x" + Keys.control("A") + "echo " + Keys.enter)
        try prompt.wait(forRow: "x")
    }

    @Test(arguments: ["emacs", "vi"])
    func `Ctrl-R searches and Up walks by what was typed`(style: String) throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_EDITOR"] = style }
        for word in ["Alpha", "beta", "gamma"] { try prompt.run("echo \(word)", showing: "\n\(word)") }
        try prompt.send(Keys.control("R") + "alph")
        try prompt.terminal.wait(for: "the match") {
            $0.text.contains("search: alph") && $0.text.contains("> echo Alpha")
        }
        try prompt.send(Keys.control("G"))
        try prompt.wait(forLine: "")
        try prompt.send("echo b" + Keys.up)
        try prompt.wait(forLine: "echo beta")
        try prompt.send(Keys.down)
        try prompt.wait(forLine: "echo b")
    }

    @Test(arguments: ["emacs", "vi"])
    func `what a search found runs with Enter`(style: String) throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_EDITOR"] = style }
        for word in ["alpha", "beta"] { try prompt.run("echo \(word)", showing: "\n\(word)") }
        try prompt.send(Keys.control("L") + Keys.control("R") + "ph")
        try prompt.terminal.wait(for: "the match") { $0.text.contains("> echo alpha") }
        try prompt.send(Keys.enter)
        try prompt.terminal.wait(for: "only its output") { screen in
            screen.text == "sandbox cross> echo alpha\nalpha\nsandbox cross>"
        }
    }

    @Test func `the search speaks the session's language`() throws {
        let prompt = try PromptTerminal { $0.environment["LC_ALL"] = "zh_CN.UTF-8" }
        try prompt.send(Keys.control("R"))
        try prompt.terminal.wait(for: "搜索:")
    }

    @Test func `an error at the prompt is in the session's language, including its label`() throws {
        let prompt = try PromptTerminal { $0.environment["LC_ALL"] = "zh_CN.UTF-8" }
        try prompt.run("borow BTC", showing: "错误：没有命令 `borow`")
        try prompt.run("set lang en", showing: "lang")
        try prompt.run("borow BTC", showing: "error: unknown command `borow`")
        let screen = prompt.terminal.screen.everything
        #expect(screen.contains("提示：是否想输入 `borrow`？") && screen.contains("  note: did you mean `borrow`?"))
    }

    @Test func `the bindings file is used`() throws {
        let prompt = try PromptTerminal { shell in
            _ = try shell.home.write("bind -s \"^O\" \"echo bound\"\nnonsense here\n", to: ".editrc")
        }
        try prompt.send(Keys.control("O") + Keys.enter)
        try prompt.wait(forRow: "bound")
        #expect(!prompt.terminal.screen.everything.contains("nonsense"))
    }

    @Test func `a change of the window wraps the line again`() throws {
        let prompt = try PromptTerminal(columns: 60, height: 20)
        let words = "echo 012345678901234567890123456789012345678901234567"
        try prompt.send(words)
        for columns in [31, 80, 60] {
            prompt.terminal.resize(columns: columns, height: 20)
            let length = PromptTerminal.prompt.count + 1 + words.count
            try prompt.terminal.wait(for: "\(columns) columns") { screen in
                screen.lines.joined().contains(words) && screen.cursorColumn == length % columns
            }
        }
    }

    @Test(arguments: ["VISUAL", "EDITOR"], ["emacs", "vi"])
    func `the line is opened in the user's editor`(variable: String, style: String) throws {
        let prompt = try PromptTerminal { shell in
            shell.environment["MARGINSH_EDITOR"] = style
            let program = try shell.home.write("#!/bin/sh\nsed -i s/quiet/LOUD/ \"$1\"\n", to: "louder")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
            shell.environment["TMPDIR"] = shell.home.url.path
            shell.environment[variable] = program
        }
        try prompt.send("echo quiet" + (style == "vi" ? Keys.escape + "v" : Keys.control("X") + Keys.control("E")))
        try prompt.terminal.wait(for: "what the editor left") { $0.text.hasSuffix("> echo LOUD") }
        try prompt.send(Keys.enter)
        try prompt.wait(forRow: "LOUD")
        let left = try FileManager.default.contentsOfDirectory(atPath: prompt.shell.home.url.path)
        #expect(!left.contains { $0.hasSuffix(".msh") })
    }

    @Test func `the user's editor finds its signals as any program does`() throws {
        let prompt = try PromptTerminal { shell in
            let program = try shell.home.write("#!/bin/sh\ngrep ^Sig /proc/self/status >signals\n", to: "look")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
            shell.environment["EDITOR"] = program
        }
        try prompt.send("echo kept" + Keys.control("X") + Keys.control("E"))
        try prompt.terminal.wait(for: "the line again") { $0.text.hasSuffix("> echo kept\nsandbox cross> echo kept") }
        let signals = try String(contentsOf: prompt.shell.home.url.appending(path: "signals"), encoding: .utf8)
        var sets: [Substring: UInt64] = [:]
        for line in signals.split(separator: "\n") {
            let words = line.split(separator: "\t")
            sets[words[0]] = UInt64(words[1], radix: 16)
        }
        #expect(sets["SigBlk:"] == 0)
        #expect(try #require(sets["SigIgn:"]) & 1 << UInt64(SIGPIPE - 1) == 0)
    }

    @Test func `Ctrl-L clears the screen and keeps the line`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo half" + Keys.control("L"))
        try prompt.terminal.wait(for: "a clear screen") { $0.text == PromptTerminal.prompt + " echo half" }
    }
}
