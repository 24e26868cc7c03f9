import Foundation
import TerminalScreen
import Testing

/// Characters that steer a terminal or hide, from everywhere that text comes from: none of them reaches the terminal.
@Suite(.serialized) struct TerminalCharactersTests {
    /// Marked characters: C0 but newline and tab, DEL, C1, bidirectional, zero-width, separators of lines, tags.
    private static let marked: [Unicode.Scalar] = {
        let ranges: [ClosedRange<UInt32>] = [
            0x01...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        ]
        let others: [UInt32] = [0xAD, 0x34F, 0x61C, 0x180E, 0x3164, 0xFE0F, 0xFEFF, 0xE0001, 0xE0041, 0xE007F]
        return (ranges.flatMap { Array($0) } + others).compactMap { Unicode.Scalar($0) }
    }()

    /// Each between letters, so that an accent could not join it.
    private static let text = marked.map { "Q\($0)" }.joined() + "Q"

    private static let escaped = marked.map { "Q\\u{\(String($0.value, radix: 16))}" }.joined() + "Q"

    /// Runs the program with its streams at a terminal and gives everything that came out.
    private func transcript(_ shell: ShellProcess, _ arguments: [String]) throws -> String {
        let terminal = try PromptTerminal.open(shell, arguments, columns: 200, height: 60)
        try terminal.waitForEnd()
        return String(decoding: terminal.transcript, as: UTF8.self)
    }

    /// Without colour a batch writes no control sequence of its own, so that every one found is somebody else's.
    private func check(_ transcript: String, _ what: String) {
        let found = transcript.unicodeScalars.filter { Self.marked.contains($0) && $0 != "\u{7}" }
        #expect(found.isEmpty, "\(what): \(Set(found.map { String($0.value, radix: 16) }).sorted())")
        // `notify` rings.
        #expect(!transcript.contains("Q\u{7}"), "\(what)")
    }

    private func shell() throws -> ShellProcess {
        var shell = try ShellProcess()
        shell.environment["TERM"] = "xterm-256color"
        shell.environment["NO_COLOR"] = "1"
        return shell
    }

    @Test(arguments: [
        "echo \"TEXT\"", "let x = \"TEXT\"; echo $x", "let x = \"TEXT\"; echo \"a $x b\"",
        "for x in [\"TEXT\"] { echo $x }",
        "borrow \"TEXT\"", "try { borrow \"TEXT\" } catch { echo $error.message }", "use isolated \"TEXT\"",
        "set prompt \"TEXT\"; show prompt", "profile use \"TEXT\"", "source \"TEXT\"", "notify \"TEXT\"",
        "help \"TEXT\"", "error \"TEXT\"", "echo \"TEXT\" > /dev/tty", "echo \"TEXT\" >> /dev/tty",
        "echo \"TEXT\" > /dev/stdout", "echo \"TEXT\" >> /dev/stderr", "echo \"TEXT\" > /proc/self/fd/1",
        "echo \"TEXT\" tee /dev/tty",
        "let x = \"TEXT\"; expect $x == \"\"", "explain borrow BTC isolated \"TEXT\"", "verify \"TEXT\"",
        "let x = \"TEXT\"; borrow BTC > $x", "echo \"TEXT\" &; wait", "unset \"TEXT\"", "exit \"TEXT\"",
        "assets \"TEXT\"", "plot \"TEXT\"", "watch \"TEXT\" 1s times 1", "borrow BTC as \"TEXT\"", "history \"TEXT\"",
    ])
    func `a statement's text reaches the terminal spelled out`(statement: String) throws {
        let lines = ["--profile", "sandbox", "--allow", "write", "-c"]
        // As escapes in the statement, and raw as a file or a clipboard would have them.
        for text in [Self.escaped, Self.text] {
            let written = statement.replacing("TEXT", with: text)
            check(try transcript(try shell(), lines + [written]), statement)
        }
    }

    @Test(arguments: [
        "TEXT", "echo TEXT; borow", "borrow BTC 'TEXT", "let TEXT = 1", "if TEXT", "# TEXT\nborow", "as TEXT",
    ])
    func `an error's caret and a check quote a line spelled out`(line: String) throws {
        let shell = try shell()
        let path = try shell.home.write(line.replacing("TEXT", with: Self.text) + "\n", to: "evil.msh")
        check(try transcript(shell, ["--profile", "sandbox", path]), line)
        check(try transcript(shell, ["check", path]), line)
        let name = try shell.home.write("borow\n", to: "Q\u{1B}]0;Q\u{9B}\u{202E}Q.msh")
        check(try transcript(shell, ["--profile", "sandbox", name]), name)
        check(try transcript(shell, ["check", name, "--\(Self.text)"]), "an argument")
        check(try transcript(shell, ["--\(Self.text)"]), "a flag")
        check(try transcript(shell, ["--set", Self.text]), "a setting")
    }

    @Test(arguments: [
        "borrow BTC", "borrow BTC as raw", "borrow BTC as json", "borrow BTC as ndjson", "borrow BTC as csv",
        "borrow BTC as vertical", "let x = try { borrow BTC }; echo $x",
        "try { borrow BTC } catch { echo $error.message }",
        "try { borrow BTC } catch { echo $error }", "let x = borrow BTC; echo $x as json", "doctor", "whoami",
        "error", "watch BTC 1s times 1 as csv",
    ])
    func `text of an exchange reaches the terminal spelled out`(statement: String) throws {
        for mode in [EchoingExchange.Mode.steers, .steersInResponses] {
            let exchange = try EchoingExchange(mode, characters: Self.text)
            defer { withExtendedLifetime(exchange) {} }
            var shell = try shell()
            shell.environment["MARGINSH_BASE_URL"] = exchange.url
            shell.environment["MARGINSH_API_KEY"] = String(repeating: "aB3", count: 20)
            shell.environment["MARGINSH_SECRET"] = String(repeating: "cD4", count: 20)
            let shown = try transcript(shell, ["-c", statement])
            check(shown, statement)
            #expect(!shown.isEmpty)
        }
    }

    @Test func `a file and a pipe get every byte of echo and raw`() throws {
        let exchange = try EchoingExchange(.steersInResponses, characters: Self.text)
        defer { withExtendedLifetime(exchange) {} }
        var shell = try shell()
        shell.environment["MARGINSH_BASE_URL"] = exchange.url
        shell.environment["MARGINSH_API_KEY"] = String(repeating: "aB3", count: 20)
        shell.environment["MARGINSH_SECRET"] = String(repeating: "cD4", count: 20)
        #expect(try shell.run("-c", "echo \"\(Self.escaped)\"").output == Self.text + "\n")
        #expect(try shell.run("-c", "borrow BTC as raw").output.contains("\u{202E}Q\u{2060}"))
        let json = try shell.run("-c", "let x = \"\(Self.escaped)\"; let l = [$x]; borrow BTC as json").output
        check(json, "json in a pipe")
    }

    @Test func `nothing reaches the prompt's terminal by a paste, a job, a name or the history`() throws {
        let prompt = try PromptTerminal(columns: 120) { shell in
            shell.environment["NO_COLOR"] = "1"
            let entry = Self.marked.filter { $0.value > 0x7F }.map { "Q\($0)" }.joined()
            let folder = shell.home.url.appending(path: "state/marginsh")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = try shell.home.write(
                "{\"text\":\"echo \(entry)Q\",\"time\":1,\"profile\":\"\",\"status\":0,\"duration\":0}\n",
                to: "state/marginsh/history.ndjson"
            )
            for (path, mode) in [(folder.path, 0o700), (path, 0o600)] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            }
        }
        // What a key or the painter sends itself is not looked for.
        let own: Set<UInt32> = [0x07, 0x08, 0x1B]
        let pasted = String(String.UnicodeScalarView(Self.marked.filter { $0.value > 0x9F }))
        try prompt.send(Keys.paste("echo \"a\(pasted)b\""))
        try prompt.terminal.wait(for: "<E007F>")
        try prompt.send(Keys.control("A") + Keys.control("K") + Keys.up)
        try prompt.terminal.wait(for: "<E0041>Q<E007F>")
        try prompt.send(Keys.control("A") + Keys.control("K") + Keys.control("R") + "echo Q")
        try prompt.terminal.wait(for: "search: echo Q")
        try prompt.send(Keys.control("G") + Keys.control("A") + Keys.control("K"))
        try prompt.send("let v = \"\(Self.escaped)\"; set prompt \"\(Self.escaped)> \"; echo $v\r")
        try prompt.send("echo \"\(Self.escaped)\" &\r")
        try prompt.send("echo \"done\"\r")
        try prompt.terminal.wait(for: "\ndone")
        try prompt.send("unset prompt\r")
        try prompt.wait(forLine: "")
        let shown = String(decoding: prompt.terminal.transcript, as: UTF8.self)
        let found = shown.unicodeScalars.filter { Self.marked.contains($0) && !own.contains($0.value) }
        #expect(found.isEmpty, "\(Set(found.map { String($0.value, radix: 16) }).sorted())")
        #expect(!shown.contains("Q\u{1B}Q") && !shown.contains("Q\u{7}Q") && !shown.contains("Q\u{8}Q"))
    }
}
