import Foundation
import Glibc
import TerminalScreen
import Testing

/// The program as a job of a shell: in the background, and in front again.
@Suite(.serialized) struct OuterJobTests {
    @Test func `in the background it writes nothing, sets no mode and loses nothing`() throws {
        let outer = try OuterShell(columns: 200)
        try outer.type("watch BTC 600ms times 5 as csv > rows &", until: "[1] ")
        try outer.type("watch ETH 600ms times 4 as csv &", until: "[2] ")
        try outer.send("half")
        try outer.terminal.wait(forPrompt: PromptTerminal.prompt + " half")
        try outer.send(Keys.control("Z"))
        try outer.waitForOuterPrompt()
        try outer.send("bg\r")
        try outer.waitForOuterPrompt()
        let start = outer.terminal.transcript.count
        try outer.send("until [ $(wc -l <rows) = 6 ]; do :; done; stty -a >during; cmp before during && echo same\r")
        try outer.terminal.wait(for: "\nsame")
        try outer.waitForOuterPrompt()
        let meanwhile = String(decoding: outer.terminal.transcript[start...], as: UTF8.self)
        #expect(!meanwhile.contains("ETH,cross") && !meanwhile.contains("sandbox"))
        try outer.send("fg\r")
        try outer.terminal.wait(for: "[2] ended")
        try outer.terminal.wait(forPrompt: PromptTerminal.prompt + " half")
        let shown = outer.terminal.screen.everything.split(separator: "\n")
        #expect(shown.filter { $0.hasPrefix("[2] 20") && $0.contains("ETH,cross") }.count == 4)
        try outer.send(" way\u{03}")
        try outer.leave()
    }

    /// What runs when the program is stopped.
    @Test(arguments: ["", "sleep 1h\r", "watch ETH 1s cross\r"])
    func `it is stopped, put in the background, and brought back`(statement: String) throws {
        let outer = try OuterShell()
        let editing = outer.terminal.modes
        try outer.send(statement.isEmpty ? "half" : statement)
        try outer.terminal.wait(for: "its state") { screen in
            statement.isEmpty ? screen.textBeforeCursor.hasSuffix("half") : outer.terminal.modes != editing
        }
        let modes = outer.terminal.modes
        for signal in [SIGSTOP, SIGTSTP] {
            try outer.send(signal == SIGTSTP ? Keys.control("Z") : "")
            if signal == SIGSTOP { kill(try outer.process(), SIGSTOP) }
            try outer.waitForOuterPrompt()
            try outer.send("bg\r")
            try outer.waitForOuterPrompt()
            try outer.send("stty -a >during; cmp before during && echo same\r")
            try outer.terminal.wait(for: "\nsame")
            try outer.waitForOuterPrompt()
            try outer.send("clear; fg\r")
            try outer.terminal.wait(for: "its modes") { _ in outer.terminal.modes == modes }
        }
        try outer.send("\u{03}")
        try outer.waitForPrompt()
        try outer.type("echo alive", until: "\nalive")
        try outer.leave()
    }

    @Test(arguments: ["INT", "HUP"])
    func `a signal that was ignored at the start stays ignored`(signal: String) throws {
        let outer = try OuterShell(start: "(trap '' \(signal); exec $MSH)")
        let process = try outer.process()
        try outer.send("half")
        try outer.terminal.wait(forPrompt: PromptTerminal.prompt + " half")
        kill(process, signal == "INT" ? SIGINT : SIGHUP)
        try outer.send("way")
        try outer.terminal.wait(forPrompt: PromptTerminal.prompt + " halfway")
        try outer.send("\u{03}")
        try outer.leave()
    }

    @Test func `a script that is started with SIGINT ignored goes on too`() throws {
        let run = try ShellProcess().runShell(
            """
            "$BINARY" --profile sandbox -c 'echo ready' -c 'sleep 1s' -c 'echo on' >"$HOME/out" &
            until [ -s "$HOME/out" ]; do :; done
            kill -INT $!
            wait $!; echo $?; cat "$HOME/out"
            """
        )
        #expect(run.output == "0\nready\non\n")
    }
}

extension OuterShell {
    /// The number of the program's process.
    func process() throws -> Int32 {
        try terminal.wait(for: "the program") { _ in Self.child(of: terminal.process) != nil }
        return try #require(Self.child(of: terminal.process))
    }

    private static func child(of process: Int32) -> Int32? {
        let path = "/proc/\(process)/task/\(process)/children"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return text.split(separator: " ").first.flatMap { Int32($0) }
    }
}
