import TerminalScreen
import Testing

@Suite struct EditorInTerminalTests {
    @Test func `typed text is shown and given to the caller at Enter`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("echo hello\r")
        try terminal.wait(for: "[echo hello]")
        try terminal.wait(forPrompt: "demo>")
        #expect(terminal.screen.lines.prefix(3) == ["demo> echo hello", "[echo hello]", "demo>"])
    }

    @Test func `the cursor moves in the line and text is inserted at the cursor`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("ehco")
        try terminal.send("\u{1B}[D\u{1B}[D\u{7F}\u{1B}[Ch")
        try terminal.wait(forPrompt: "demo> ech")
        try terminal.send("\u{1B}[H\u{1B}[F!\r")
        try terminal.wait(for: "[echo!]")
    }

    @Test func `Ctrl-C clears the line and the prompt stays`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("something\u{03}")
        try terminal.wait(for: "interrupted")
        try terminal.wait(forPrompt: "demo>")
        #expect(terminal.screen.lines[0] == "demo> something^C")
    }

    @Test func `Ctrl-D on an empty line ends with a newline`() throws {
        let terminal = try EditorTerminal.start()
        let before = terminal.modes
        try terminal.send("\u{04}")
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.text == "demo>\nend of input")
        #expect(terminal.screen.marksPastes == false)
        #expect(before != terminal.modes)
    }

    @Test func `Ctrl-D in a line takes the character at the cursor`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("abc\u{01}\u{04}")
        try terminal.wait(for: "the rest") { $0.lines[0] == "demo> bc" }
    }

    @Test func `Up and Down walk through the entries that begin as the line does`() throws {
        let terminal = try EditorTerminal.start()
        for line in ["echo one", "borrow BTC", "echo two"] {
            try terminal.send(line + "\r")
            try terminal.wait(for: "[\(line)]")
        }
        try terminal.send("ec\u{1B}[A")
        try terminal.wait(forPrompt: "demo> echo two")
        try terminal.send("\u{1B}[A")
        try terminal.wait(forPrompt: "demo> echo one")
        try terminal.send("\u{1B}[B")
        try terminal.wait(forPrompt: "demo> echo two")
        try terminal.send("\u{1B}[B")
        try terminal.wait(forPrompt: "demo> ec")
    }

    @Test func `Tab inserts what is certain and then offers a menu`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("b\t")
        try terminal.wait(for: "the menu") { $0.text.contains("borrow") && $0.text.contains("busy") }
        try terminal.send("\t")
        try terminal.wait(for: "a selection") { $0.reversedText.contains("borrow") }
        try terminal.send("\r")
        try terminal.wait(forPrompt: "demo> borrow ")
        try terminal.send("\u{15}qu\t")
        try terminal.wait(forPrompt: "demo> quit ")
        try terminal.send("\r")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `Tab rings the bell when nothing fits`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("zz\t")
        try terminal.wait(for: "the bell") { $0.bells == 1 }
    }

    @Test func `Enter on an open block goes on with its own prompt`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("if {\r")
        try terminal.wait(forPrompt: "..")
        try terminal.send("x }\r")
        try terminal.wait(for: "[if {|x }]")
        try terminal.send("\u{1B}[A")
        try terminal.wait(for: "the whole statement") { $0.lines.suffix(20).contains(".. x }") && $0.cursorColumn == 6 }
    }

    @Test func `a paste is inserted whole and runs after one Enter`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("\u{1B}[200~echo 1\recho 2\t\u{3}x\u{1B}[201~")
        try terminal.wait(for: "both lines") { $0.lines[0] == "demo> echo 1" && $0.lines[1].hasPrefix(".. echo 2") }
        try terminal.send("\r")
        try terminal.wait(for: "[echo 1|echo 2\u{20}")
    }

    @Test func `wide characters are edited and painted`() throws {
        let terminal = try EditorTerminal.start(columns: 20)
        try terminal.send("日本語テキスト混在abc")
        try terminal.wait(for: "the wrapped line") { $0.lines.prefix(2) == ["demo> 日本語テキスト", "混在abc"] }
        try terminal.send("\u{01}\u{1B}[C\u{7F}\r")
        try terminal.wait(for: "[本語テキスト混在abc")
    }

    @Test func `background lines appear above the half-typed line`() throws {
        let terminal = try EditorTerminal.launch(["lines=1000"], columns: 30, height: 8)
        // What is typed before the editor has the terminal is echoed by the system.
        try terminal.wait(for: "line 5")
        try terminal.send("half")
        try terminal.wait(for: "all lines, and the line") {
            $0.text.contains("line 999") && $0.textBeforeCursor == "demo> half"
        }
        let shown = terminal.screen.everything.split(separator: "\n").filter { $0.hasPrefix("line ") }
        #expect(shown.map(String.init) == (0..<1000).map { "line \($0)" })
    }

    @Test func `a change of the window wraps the line again`() throws {
        let terminal = try EditorTerminal.start(columns: 40, height: 10)
        try terminal.send("echo 0123456789 0123456789 0123456789 0123456789")
        try terminal.wait(for: "two rows") { $0.lines[1] != "" }
        for columns in [25, 60, 13, 40] {
            terminal.resize(columns: columns, height: 10)
            let whole = "demo> echo 0123456789 0123456789 0123456789 0123456789"
            try terminal.wait(for: "the line at \(columns) columns") { screen in
                screen.lines.joined() == whole && screen.cursorColumn == whole.count % columns
            }
        }
        #expect(terminal.screen.scrolledOff.isEmpty)
    }

    @Test(arguments: ["xterm-kitty", "no-such-terminal", ""])
    func `an unknown terminal type shows nothing of libedit`(type: String) throws {
        let terminal = try EditorTerminal.start(environment: ["TERM": type])
        try terminal.send("echo ok\r")
        try terminal.wait(for: "[echo ok]")
        #expect(terminal.screen.lines[0] == "demo> echo ok")
    }

    @Test(arguments: ["C", "POSIX", "en_US.UTF-8", "no_SUCH"])
    func `text is UTF-8 whatever the locale`(locale: String) throws {
        let terminal = try EditorTerminal.start(environment: ["LC_ALL": locale])
        try terminal.send("echo žlutý é 日本\r")
        try terminal.wait(for: "[echo žlutý é 日本]")
    }

    @Test(arguments: ["\u{1B}[15~", "\u{1B}[1;2A", "\u{1B}[I", "\u{1B}]0;title\u{07}", "\u{1B}P1$r\u{1B}\\", "\u{1B}"])
    func `an unbound key leaves no trace`(sequence: String) throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("ab" + sequence)
        try terminal.wait(forPrompt: "demo> ab")
        // A lone Escape differs from the start of a sequence only in time, so the next key waits only for the screen.
        try terminal.send("\u{1B}[D\u{1B}[Dx\r")
        try terminal.wait(for: "[xab]")
    }

    @Test func `a window of one column stays usable`() throws {
        let terminal = try EditorTerminal.launch(["prompt=>"], columns: 1, height: 10)
        try terminal.wait(for: "a prompt") { $0.lines[0] == ">" }
        try terminal.send("a日b")
        try terminal.wait(for: "the line") { $0.lines.prefix(4) == [">", "a", "?", "b"] }
        try terminal.send("\u{03}\u{04}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `Ctrl-C reaches a command, and twice abandons it`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("wait\r")
        try terminal.wait(for: "waiting")
        try terminal.send("\u{03}")
        try terminal.wait(for: "finished")
        try terminal.send("wait stubborn\r")
        try terminal.wait(for: "two waits") { $0.text.split(separator: "\n").filter { $0 == "waiting" }.count == 2 }
        try terminal.send("\u{03}")
        try terminal.wait(for: "interrupted") { $0.text.split(separator: "\n").last == "interrupted" }
        try terminal.send("\u{03}")
        try terminal.wait(for: "abandoned")
    }

    @Test func `keys typed during a command wait for the next prompt and are not echoed`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("release sh -c 'stty -echo; echo ready; sleep 0.2'\r")
        try terminal.wait(for: "ready")
        try terminal.send("wait\r")
        try terminal.wait(for: "waiting")
        try terminal.send("\u{03}")
        try terminal.wait(for: "finished")
    }
}
