import Foundation
import Glibc
import TerminalScreen
import Testing

/// Programs from the prompt that use the terminal themselves.
@Suite(.serialized) struct TerminalProgramTests {
    /// A program that reads keys, and what it shows.
    struct Reading: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var statement: String
        var until: String
        var keys: String
        var shows: String
    }

    static let readings = [
        Reading(
            testDescription: "a line from the terminal",
            statement: "echo x | sh -c 'echo ready; read a </dev/tty; echo got $a'",
            until: "\nready",
            keys: "hello\r",
            shows: "\nhello\ngot hello\n"
        ),
        Reading(
            testDescription: "a line that is edited as the terminal does",
            statement: "echo x | sh -c 'echo ready; read a </dev/tty; echo got $a'",
            until: "\nready",
            keys: "hellx\u{7F}o\r",
            shows: "\ngot hello\n"
        ),
        Reading(
            testDescription: "a password",
            statement: #"""
                echo x | sh -c 'stty -echo </dev/tty; printf "word: "; read a </dev/tty; stty echo </dev/tty; echo "($a)"'
                """#,
            until: "\nword:",
            keys: "hidden\r",
            shows: "word: (hidden)\n"
        ),
        Reading(
            testDescription: "single keys",
            statement: "echo x | sh -c 'stty raw -echo </dev/tty; echo ready; dd bs=1 count=1 </dev/tty 2>/dev/null'",
            until: "\nready",
            keys: "k",
            // Raw: a newline does not go back to the first column.
            shows: "\n     k"
        ),
        Reading(
            testDescription: "several programs, one of which fails",
            statement: """
                repeat 2 { try { echo x | sh -c 'echo ready; read a </dev/tty; exit 3' } catch { echo $error.category } }
                """,
            until: "\nready",
            keys: "one\rtwo\r",
            shows: "\nprogram\n"
        ),
    ]

    @Test(arguments: readings)
    func `a program reads the terminal`(reading: Reading) throws {
        let outer = try OuterShell()
        try outer.type(reading.statement, until: reading.until)
        try outer.send(reading.keys)
        try outer.terminal.wait(for: reading.shows)
        try outer.leave()
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func `Python's getpass reads a password`() throws {
        let outer = try OuterShell()
        let program = #"echo x | /usr/bin/python3 -c "import getpass; print(len(getpass.getpass()))""#
        try outer.type(program, until: "Password:")
        try outer.send("four\r")
        try outer.terminal.wait(for: "\n4\n")
        #expect(!outer.terminal.screen.everything.contains("four"))
        try outer.leave()
    }

    @Test(arguments: ["/dev/tty", "/dev/stderr"])
    func `a secret's program prompts on the terminal`(place: String) throws {
        var exchange: ServedSandbox?
        let outer = try OuterShell(start: "$MSH --profile work", until: "work cross>") { shell in
            let served = try ServedSandbox(in: shell)
            exchange = served
            let folder = shell.home.url.appending(path: "config/marginsh/profiles")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let profile = try shell.home.write(
                "set baseURL \(served.url)\nset apiKey \(served.apiKey)\nset secret command:\"sh asking\"\n",
                to: "config/marginsh/profiles/work.msh"
            )
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: profile)
            let asking = "printf 'PIN: ' >\(place); read pin </dev/tty; [ $pin = 1234 ] && echo \(served.secret)\n"
            _ = try shell.home.write(asking, to: "asking")
        }
        try outer.type("borrow BTC", until: "type yes")
        try outer.send("yes\r")
        try outer.terminal.wait(for: "PIN:")
        try outer.send("1234\r")
        try outer.terminal.wait(for: "1.69248805")
        try outer.terminal.wait(forPrompt: "work SIMULATED cross>")
        try outer.send("\u{04}")
        try outer.checkModes()
        withExtendedLifetime(exchange) {}
    }

    @Test func `Ctrl-C is for the program that handles it, and the statement goes on`() throws {
        let outer = try OuterShell()
        let pager = "trap 'echo kept' INT; echo ready; read a </dev/tty || read a </dev/tty; echo got $a\n"
        _ = try outer.shell.home.write(pager, to: "pager")
        try outer.type("watch ETH 600ms as csv | sh pager", until: "\nready")
        try outer.send("\u{03}")
        try outer.terminal.wait(for: "kept")
        try outer.send("on\r")
        try outer.terminal.wait(for: "\ngot on")
        try outer.leave()
    }

    @Test(arguments: [
        "watch ETH 1s as csv | cat", "sleep 1h | perl -e '$| = 1; print \"33.8\\n\"; sleep 300'",
        "echo x | perl -e '$| = 1; print \"33.8\\n\"; sleep 300'",
    ])
    // Not a shell: it loses a Ctrl-C in the instant in which it becomes another program.
    func `Ctrl-C that ends a program ends its statement too`(statement: String) throws {
        let outer = try OuterShell()
        try outer.send(statement + "; echo not reached\r")
        try outer.terminal.wait(for: "its output") {
            $0.everything.contains(",33.8") || $0.everything.contains("\n33.8")
        }
        try outer.send("\u{03}")
        try outer.waitForPrompt()
        #expect(!outer.terminal.screen.everything.contains("\nnot reached"))
        #expect(!outer.terminal.screen.everything.contains("signal 2"))
        try outer.leave()
    }

    /// What a killed program leaves.
    static let leftovers = [
        "stty raw -echo </dev/tty; kill -9 $$",
        "printf '\\033[?25l\\033[?1000h\\033[?1006h\\033[?2004h\\033[?1h\\033='; kill -9 $$",
        "printf '\\033[?1049h\\033[H\\033[2Jfull screen'; stty raw -echo </dev/tty; kill -9 $$",
        "printf '\\033[?25l\\033[31m'; stty -echo </dev/tty",
    ]

    @Test(arguments: leftovers)
    func `what a program leaves is reset`(program: String) throws {
        let outer = try OuterShell()
        _ = try outer.shell.home.write(program + "\n", to: "program")
        try outer.send("echo x | sh program; echo over\r")
        try outer.terminal.wait(for: "its end") {
            $0.everything.contains("\nover\n") || $0.everything.contains("signal 9")
        }
        try outer.waitForPrompt()
        try outer.type("echo alive", until: "\nalive")
        let screen = outer.terminal.screen
        #expect(screen.isCursorVisible && !screen.isAlternate && screen.modes.isEmpty)
        #expect(screen.everything.contains("echo x | sh program"))
        try outer.leave()
    }

    @Test func `a line that a program does not end stays`() throws {
        let outer = try OuterShell()
        try outer.send("echo x | printf part\r")
        try outer.terminal.wait(for: "\npart\n")
        try outer.leave()
    }

    @Test func `Ctrl-Z stops the shell together with its program, and fg continues both`() throws {
        let outer = try OuterShell()
        try outer.type("echo x | sh -c 'echo ready; read a </dev/tty; echo got $a'", until: "\nready")
        let program = outer.terminal.foregroundGroup
        for _ in 0..<3 {
            try outer.send(Keys.control("Z"))
            try outer.waitForOuterPrompt()
            try outer.send("stty -a >during; cmp before during && echo same; fg\r")
            try outer.terminal.wait(for: "the program in front") { _ in outer.terminal.foregroundGroup == program }
        }
        try outer.send("hello\r")
        try outer.terminal.wait(for: "\ngot hello")
        #expect(!outer.terminal.screen.everything.contains("differ"))
        try outer.leave()
    }

    @Test func `a shell as a program has jobs of its own, is suspended, killed, and stops ours with it`() throws {
        let outer = try OuterShell()
        _ = try outer.shell.home.write("PS1='in> ' exec bash --norc -i </dev/tty\n", to: "inner")
        try outer.send("echo x | sh inner\r")
        try outer.terminal.wait(forPrompt: "in>")
        try outer.type("sleep 300 & fg", until: "\nsleep 300")
        // Until it is that program, bash's child ignores Ctrl-Z.
        try outer.terminal.wait(for: "sleep in front") { _ in outer.terminal.foregroundProgram == "sleep" }
        try outer.send(Keys.control("Z"))
        try outer.terminal.wait(forPrompt: "in>")
        try outer.send("kill %1; suspend\r")
        try outer.waitForOuterPrompt()
        try outer.send("fg\r")
        try outer.terminal.wait(forPrompt: "in>")
        try outer.send("kill -9 $$\r")
        try outer.terminal.wait(for: "signal 9")
        try outer.leave()
    }

    @Test func `Ctrl-Z goes on where no shell can continue us`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo x | sh -c 'echo ready; read a </dev/tty; echo got $a'\r")
        try prompt.terminal.wait(for: "\nready")
        try prompt.send(Keys.control("Z") + "hello\r")
        try prompt.terminal.wait(for: "\ngot hello")
        try prompt.wait(forLine: "")
    }

    @Test func `what a job prints while a program has changed the modes comes after the program`() throws {
        let outer = try OuterShell(columns: 200)
        let program = """
            stty -icanon </dev/tty; echo ready; until grep -c . rows 2>/dev/null | grep -qx 5; do :; done; echo waited; stty icanon </dev/tty

            """
        _ = try outer.shell.home.write(program, to: "program")
        try outer.type("watch BTC 600ms times 4 as csv > rows &", until: "[1] ")
        try outer.type("watch ETH 600ms times 4 as csv &", until: "[2] ")
        try outer.type("echo x | sh program", until: "\nready")
        try outer.terminal.wait(for: "[2] ended")
        let text = outer.terminal.screen.everything
        let held = try #require(text.range(of: "ready\nwaited\n"), "\(text)")
        #expect(text[held.upperBound...].contains("[2] 20"))
        try outer.leave()
    }

    @Test func `a program stopped from outside stops the shell too, with the modes of each`() throws {
        let outer = try OuterShell()
        let program =
            "echo $$ >number; stty -echo </dev/tty; echo ready; read a </dev/tty; stty echo </dev/tty; echo \"<$a>\""
        _ = try outer.shell.home.write(program + "\n", to: "program")
        try outer.type("echo x | sh program", until: "\nready")
        let reading = outer.terminal.modes
        kill(try outer.number(in: "number"), SIGSTOP)
        try outer.waitForOuterPrompt()
        try outer.send("stty -a >during; cmp before during && echo same\r")
        try outer.terminal.wait(for: "\nsame")
        try outer.send("fg\r")
        try outer.terminal.wait(for: "its modes") { _ in outer.terminal.modes == reading }
        try outer.send("hidden\r")
        try outer.terminal.wait(for: "\n<hidden>")
        try outer.leave()
    }

    @Test func `the external editor is stopped and continued as well`() throws {
        let outer = try OuterShell { shell in
            let editor = "#!/bin/sh\necho ready; read a </dev/tty; echo \"echo $a\" >\"$1\"\n"
            let path = try shell.home.write(editor, to: "editor")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            shell.environment["EDITOR"] = path
        }
        try outer.send("half" + Keys.control("X") + Keys.control("E"))
        try outer.terminal.wait(for: "\nready")
        try outer.send(Keys.control("Z"))
        try outer.waitForOuterPrompt()
        try outer.send("fg\r")
        try outer.terminal.wait(for: "the editor in front") {
            $0.lines.last { !$0.isEmpty } == "$MSH"
        }
        try outer.send("whole\r")
        try outer.terminal.wait(forPrompt: PromptTerminal.prompt + " echo whole")
        try outer.send("\u{03}")
        try outer.leave()
    }
}
