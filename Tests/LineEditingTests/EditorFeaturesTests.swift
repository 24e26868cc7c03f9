import TerminalScreen
import Testing

/// What people expect of a prompt, in a real terminal.
@Suite struct EditorFeaturesTests {
    @Test(arguments: ["emacs", "vi"])
    func `Ctrl-R searches the history and Enter runs what it found`(keys: String) throws {
        let terminal = try EditorTerminal.start(["keys=\(keys)"])
        for line in ["echo Alpha", "borrow BTC", "echo beta"] {
            try terminal.send(line + "\r")
            try terminal.wait(for: "[\(line)]")
        }
        try terminal.send("\u{12}echo")
        try terminal.wait(for: "the newest match") {
            $0.text.contains("demo> echo beta") && $0.text.contains("search: echo")
        }
        try terminal.send("\u{12}")
        try terminal.wait(for: "the next match") {
            $0.lines.contains("demo> echo Alpha") && $0.text.contains("search:")
        }
        try terminal.send("\r")
        try terminal.wait(for: "the run") { $0.lines.filter { $0 == "[echo Alpha]" }.count == 2 }
        #expect(!terminal.screen.text.contains("search:"))
    }

    @Test func `a search that is left brings back the line`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("echo one\r")
        try terminal.wait(for: "[echo one]")
        try terminal.send("half\u{12}one")
        try terminal.wait(for: "the match") { $0.text.contains("search: one") }
        try terminal.send("\u{07}")
        try terminal.wait(forPrompt: "demo> half")
        try terminal.send("\u{12}nowhere")
        try terminal.wait(for: "the bell") { $0.bells > 0 && $0.text.contains("search: nowhere") }
        try terminal.send("\u{03}")
        try terminal.wait(for: "interrupted")
    }

    @Test func `background lines appear above during a search and a menu`() throws {
        let terminal = try EditorTerminal.start(["lines=400", "pause=5"], columns: 40, height: 8)
        try terminal.send("\u{12}xyz")
        try terminal.wait(for: "lines above the search") {
            $0.text.contains("line ") && $0.text.contains("search: xyz")
        }
        try terminal.send("\u{07}b\t")
        let before = terminal.screen.scrolledOff.count
        try terminal.wait(for: "lines above the menu") { screen in
            screen.scrolledOff.count > before && screen.text.contains("demo> b") && screen.text.contains("busy")
        }
        try terminal.send("\u{1B}")
        try terminal.wait(for: "the last line") { $0.text.contains("line 399") && $0.textBeforeCursor == "demo> b" }
    }

    @Test(arguments: ["emacs", "vi"])
    func `undo takes back what was done, step by step`(keys: String) throws {
        let terminal = try EditorTerminal.start(["keys=\(keys)"])
        try terminal.send("one two")
        try terminal.wait(forPrompt: "demo> one two")
        try terminal.send("\u{17}")
        try terminal.wait(forPrompt: "demo> one")
        try terminal.send("\u{1F}")
        try terminal.wait(forPrompt: "demo> one two")
        try terminal.send("\u{1F}")
        try terminal.wait(for: "an empty line") { $0.lines[0] == "demo>" }
    }

    @Test func `a menu narrows while a word is typed, and the line shows what is selected`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("b\t")
        try terminal.wait(for: "both") { $0.text.contains("does borrow") && $0.text.contains("does busy") }
        try terminal.send("\t")
        try terminal.wait(forPrompt: "demo> borrow")
        try terminal.send("\t")
        try terminal.wait(forPrompt: "demo> busy")
        try terminal.send("o")
        try terminal.wait(for: "one that fits") { screen in
            screen.textBeforeCursor == "demo> bo" && screen.text.contains("does borrow")
                && !screen.text.contains("does busy")
        }
        try terminal.send("\u{7F}")
        try terminal.wait(for: "both again") { $0.text.contains("does borrow") && $0.text.contains("does busy") }
        try terminal.send("\t\u{1B}")
        try terminal.wait(for: "what was typed") { $0.text == "demo> b" }
        try terminal.send("\t\t x")
        try terminal.wait(forPrompt: "demo> borrow x")
    }

    @Test(arguments: [
        ("b\t\t\r", "demo> borrow", "demo> b"), ("un\u{10}", "demo> unique", "demo> un"),
        ("un\u{06}", "demo> unique", "demo> un"), ("bo\t", "demo> borrow", "demo> bo"),
        ("x\u{1B}[200~yz\u{1B}[201~", "demo> xyz", "demo> x"),
    ])
    func `undo takes back Tab, a suggestion, Up or a paste by itself`(keys: String, after: String, undone: String)
        throws
    {
        let terminal = try EditorTerminal.start()
        try terminal.send("unique\r")
        try terminal.wait(for: "[unique]")
        try terminal.send(keys)
        try terminal.wait(forPrompt: after)
        try terminal.send("zz")
        try terminal.wait(for: "more") { $0.textBeforeCursor.hasSuffix("zz") }
        try terminal.send("\u{1F}")
        try terminal.wait(forPrompt: after)
        try terminal.send("\u{1F}")
        try terminal.wait(forPrompt: undone)
    }

    @Test func `vi's search brings an entry up for editing, and n and N go on`() throws {
        let terminal = try EditorTerminal.start(["keys=vi"])
        for line in ["echo one", "borrow", "echo two"] {
            try terminal.send(line + "\r")
            try terminal.wait(for: "[\(line)]")
        }
        try terminal.send("\u{1B}")
        try terminal.send("/echo\r")
        try terminal.wait(for: "the newest") { $0.lines[$0.cursorRow] == "demo> echo two" && $0.cursorColumn == 6 }
        try terminal.send("n")
        try terminal.wait(for: "an older one") { $0.lines[$0.cursorRow] == "demo> echo one" }
        try terminal.send("N")
        try terminal.wait(for: "the newer one") { $0.lines[$0.cursorRow] == "demo> echo two" }
        try terminal.send("A!\r")
        try terminal.wait(for: "[echo two!]")
        try terminal.send("\u{1B}")
        try terminal.send("/\r")
        try terminal.wait(for: "the same search") { $0.lines[$0.cursorRow] == "demo> echo two!" }
    }

    @Test(arguments: [
        ("$dw", "demo> ab"), ("$cwx\u{1B}", "demo> abx"), ("$dW", "demo> ab"), ("0dw", "demo>"), ("$d3w", "demo> ab"),
    ])
    func `vi's word motion works on the last character`(keys: String, line: String) throws {
        let terminal = try EditorTerminal.start(["keys=vi"])
        try terminal.send("abc\u{1B}")
        try terminal.wait(for: "the command map") { $0.cursorColumn == 8 }
        try terminal.send(keys)
        try terminal.wait(for: line) { $0.lines[0] == line }
        try terminal.send("\u{1B}")
        try terminal.send("Ax dw\r")
        try terminal.wait(for: "[\(line.dropFirst(6))x dw]")
    }

    @Test func `vi moves, deletes and puts back`() throws {
        let terminal = try EditorTerminal.start(["keys=vi"])
        try terminal.send("one two\u{1B}")
        try terminal.wait(for: "the command map") { $0.cursorColumn == 12 }
        try terminal.send("0dwA \u{1B}p")
        try terminal.wait(for: "the moved word") { $0.lines[0] == "demo> two one" }
        try terminal.send("\r")
        try terminal.wait(for: "[two one ]")
    }

    @Test func `the bindings file is used, and the defaults apply to the rest`() throws {
        let folder = try TemporaryFolder()
        folder.write(
            "bind -v\nother:bind \"^T\" ed-move-to-beg\nbind \"^G\" ed-move-to-beg\nbind -s \"^O\" \"borrow \"\nedit off\n",
            to: "editrc"
        )
        let terminal = try EditorTerminal.start(["bindings=\(folder.path)/editrc"])
        try terminal.send("BTC\u{07}")
        try terminal.wait(for: "the start") { $0.cursorColumn == 6 && $0.lines[0] == "demo> BTC" }
        try terminal.send("\u{0F}\r")
        try terminal.wait(for: "[borrow BTC]")
        try terminal.send("x\u{1B}")
        try terminal.wait(for: "vi's command map") { $0.lines[2] == "demo> x" && $0.cursorColumn == 6 }
    }

    @Test func `the newest fitting entry is a hint that Right accepts`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("echo hello world\r")
        try terminal.wait(for: "[echo hello world]")
        try terminal.send("echo h")
        try terminal.wait(for: "the hint") {
            $0.dimText.contains("ello world") && $0.textBeforeCursor == "demo> echo h"
        }
        try terminal.send("\u{1B}[C")
        try terminal.wait(forPrompt: "demo> echo hello world")
        try terminal.send("\u{15}borrow")
        try terminal.wait(for: "the usage") { $0.dimText.contains("ASSET...") }
        try terminal.send("\r")
        try terminal.wait(for: "[borrow]")
        #expect(terminal.screen.lines.contains("demo> borrow"))
    }

    @Test func `what is typed is coloured by what it is`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("borow")
        try terminal.wait(for: "an unknown command in red") { $0.colour(of: "borow") == 31 }
        try terminal.send("\u{15}borrow $x \"t\" ")
        try terminal.wait(for: "colours") { screen in
            screen.colour(of: "borrow") == 32 && screen.colour(of: "$x") == 34 && screen.colour(of: "\"t\"") == 33
        }
        #expect(terminal.screen.unknownSequences.isEmpty)
    }

    @Test func `without colour there is none`() throws {
        let terminal = try EditorTerminal.start(["colour=no"])
        try terminal.send("borrow $x ")
        try terminal.wait(forPrompt: "demo> borrow $x")
        #expect(terminal.screen.colour(of: "borrow") == 0)
    }

    @Test(arguments: ["\u{1B}OP", "\u{1B}h", "\u{1B}[11~", "\u{1B}[[A"])
    func `a key prints help above and keeps the line`(key: String) throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("borrow" + key)
        try terminal.wait(for: "the help") { $0.lines[0] == "help for borrow" && $0.textBeforeCursor == "demo> borrow" }
    }

    @Test func `a menu that does not fit is paged`() throws {
        let terminal = try EditorTerminal.start(columns: 40, height: 6)
        try terminal.send("borrow \t")
        try terminal.wait(forPrompt: "demo> borrow SYMBOL")
        try terminal.send("\t")
        try terminal.wait(for: "the first page") { $0.text.contains("SYMBOL0") && $0.text.contains("(1/") }
        try terminal.send("\t\u{1B}[6~")
        try terminal.wait(for: "the second page") {
            $0.text.contains("(2/") && !$0.lines.contains { $0.hasPrefix("SYMBOL0 ") }
        }
        try terminal.send("\u{1B}")
        try terminal.wait(for: "no menu") { $0.text == "demo> borrow SYMBOL" }
        #expect(terminal.screen.scrolledOff.isEmpty)
    }

    @Test func `the line is opened in the user's editor`() throws {
        let folder = try TemporaryFolder()
        folder.write(
            "#!/bin/sh\ntr a-z A-Z <\"$1\" >\"$1.new\" && cat \"$1.new\" >\"$1\" && rm \"$1.new\"\n",
            to: "upper",
            mode: 0o700
        )
        let terminal = try EditorTerminal.start(environment: ["EDITOR": "\(folder.path)/upper", "TMPDIR": folder.path])
        try terminal.send("echo shout\u{18}\u{05}")
        try terminal.wait(forPrompt: "demo> ECHO SHOUT")
        try terminal.send("\r")
        try terminal.wait(for: "[ECHO SHOUT]")
        #expect(folder.names == ["upper"])
    }

    @Test func `Ctrl-L clears the screen and keeps the line`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("echo one\r")
        try terminal.wait(for: "[echo one]")
        try terminal.send("half\u{0C}")
        try terminal.wait(for: "a clear screen") { $0.text == "demo> half" && $0.cursorColumn == 10 }
    }

    @Test func `words are moved over and killed words come back`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("one two three\u{1B}[1;5D\u{1B}b")
        try terminal.wait(forPrompt: "demo> one")
        try terminal.send("\u{1B}[1;5C\u{17}")
        try terminal.wait(for: "a word less") { $0.lines[0] == "demo> one  three" }
        try terminal.send("\u{05}\u{19}\r")
        try terminal.wait(for: "[one  threetwo]")
    }

    @Test func `quoted keys are shown and kept`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("a\u{16}\u{03}b")
        try terminal.wait(forPrompt: "demo> a^Cb")
        try terminal.send("\r")
        try terminal.wait(for: "[a")
    }

    @Test func `thirty thousand characters are typed and pasted without loss`() throws {
        let terminal = try EditorTerminal.start(height: 50)
        let words = "count " + String(repeating: "0123456789", count: 3000)
        try terminal.send(words + "\r")
        try terminal.wait(for: "30006 scalars")
        try terminal.send("\u{1B}[200~\(words)\u{1B}[201~\r")
        try terminal.wait(for: "both counts") {
            $0.everything.split(separator: "\n").filter { $0 == "30006 scalars" }.count == 2
        }
    }

    @Test func `a line higher than the window shows the part with the cursor`() throws {
        let terminal = try EditorTerminal.start(columns: 10, height: 3)
        try terminal.send("0123456789abcdefghijklmnopqrstuvwxyz")
        try terminal.wait(for: "its end") { $0.lines == ["efghijklmn", "opqrstuvwx", "yz"] && $0.cursorColumn == 2 }
        try terminal.send("\u{01}")
        try terminal.wait(for: "its start") {
            $0.lines == ["demo> 0123", "456789abcd", "efghijklmn"] && $0.cursorColumn == 6
        }
        try terminal.send("\r")
        try terminal.wait(for: "the output") { $0.everything.contains("[012345678") }
    }
}
