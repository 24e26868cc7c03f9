import Foundation
import TerminalScreen
import Testing

/// What a `profile new` that comes to nothing leaves: everything as it was.
@Suite(.serialized) struct ProfileCleanupTests {
    private var shell: ShellProcess
    private let exchange: ServedSandbox

    /// A keyring in a folder, one file per entry.
    private static let tool = #"""
        #!/bin/sh
        command=$1; shift
        while [ $# -gt 0 ]; do [ "$1" = name ] && name=$2; shift; done
        case $command in
            store) cat > "$HOME/ring/$name";;
            lookup) cat "$HOME/ring/$name" 2>/dev/null;;
            clear) rm -f "$HOME/ring/$name";;
        esac

        """#

    init() throws {
        shell = try ShellProcess()
        exchange = try ServedSandbox(in: shell)
    }

    /// The shell with a keyring where one is wished for.
    private func prepared(withKeyring: Bool) throws -> ShellProcess {
        guard withKeyring else { return shell }
        var shell = shell
        for name in ["bin", "ring"] {
            let url = shell.home.url.appending(path: name)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
        let path = try shell.home.write(Self.tool, to: "bin/secret-tool")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        shell.environment["PATH"] = shell.home.url.path + "/bin:" + (shell.environment["PATH"] ?? "")
        return shell
    }

    /// Every file and folder of the configuration and the keyring, with its contents.
    private func everything() throws -> String {
        try shell.runShell(
            "find config ring -type d 2>/dev/null | sort; find config ring -type f 2>/dev/null | sort | xargs -r grep -H ''"
        ).output
    }

    /// How an interview is left.
    enum Leaving: String, CaseIterable, Sendable {
        case no, interrupt, endOfInput, term, hangUp, quit

        /// The signal that is sent, where one is.
        var signal: Int32? {
            switch self {
            case .term: SIGTERM
            case .hangUp: SIGHUP
            case .quit: SIGQUIT
            default: nil
            }
        }

        var keys: String { self == .no ? "no\r" : self == .interrupt ? "\u{3}" : "\u{4}" }
    }

    private func leave(_ terminal: PseudoTerminal, by leaving: Leaving) throws {
        guard let signal = leaving.signal else {
            try terminal.send(leaving.keys)
            return try terminal.wait(forPrompt: PromptTerminal.prompt)
        }
        terminal.signal(signal)
        #expect(try terminal.waitForEnd() & 0x7F == signal)
    }

    @Test(arguments: Leaving.allCases, [false, true])
    func `it takes away what it made and nothing else`(leaving: Leaving, withKeyring: Bool) throws {
        let shell = try prepared(withKeyring: withKeyring)
        let terminal = try shell.openPrompt("--profile", "sandbox")
        let interview = ProfileInterview(terminal: terminal, exchange: exchange)
        // The first profile keeps the same secret, and has then another name.
        try interview.begin(secret: exchange.secret)
        try terminal.wait(for: "profile `work` saved to")
        try terminal.wait(forPrompt: PromptTerminal.prompt)
        try terminal.send("profile rename work older\r")
        try terminal.wait(for: "older")
        try terminal.wait(forPrompt: PromptTerminal.prompt)
        let before = try everything()
        #expect(before.contains(exchange.secret))
        // The key does not work, so there is a prompt whether to keep it.
        try interview.begin(apiKey: String(repeating: "k", count: 64), secret: exchange.secret)
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        #expect(try everything() != before)
        try leave(terminal, by: leaving)
        #expect(try everything() == before)
    }

    @Test(arguments: Leaving.allCases)
    func `a first profile that is not kept leaves no folder`(leaving: Leaving) throws {
        let terminal = try shell.openPrompt("--profile", "sandbox")
        let interview = ProfileInterview(terminal: terminal, exchange: exchange)
        let before = try everything()
        try interview.begin(secret: "wRoNg" + exchange.secret)
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        try leave(terminal, by: leaving)
        #expect(try everything() == before)
    }

    @Test(arguments: [false, true])
    func `two profiles never share the place of a key`(withKeyring: Bool) throws {
        let shell = try prepared(withKeyring: withKeyring)
        let terminal = try shell.openPrompt("--profile", "sandbox")
        let interview = ProfileInterview(terminal: terminal, exchange: exchange)
        for name in ["first", "second"] {
            try interview.begin(secret: exchange.secret)
            try terminal.wait(for: "profile `work` saved to")
            try terminal.wait(forPrompt: PromptTerminal.prompt)
            try terminal.send("profile rename work \(name)\r")
            try terminal.wait(for: "`\(name)`")
            try terminal.send("clear\r")
            try terminal.wait(forPrompt: PromptTerminal.prompt)
        }
        let found = try shell.runShell(
            "ls config/marginsh/keys ring 2>/dev/null | grep -c work-; grep -h 'set secret' config/marginsh/profiles/* | uniq | wc -l"
        )
        #expect(found.output == "2\n2\n")
    }

    @Test(arguments: [Leaving.interrupt, .endOfInput, .term, .hangUp, .quit], [[], ["-c", "profile new work"]])
    func `the terminal is restored when a prompt for a secret is ended`(leaving: Leaving, arguments: [String]) throws {
        var shell = shell
        shell.environment["TERM"] = "xterm-256color"
        let line =
            "stty -a > before; \"$0\" --profile sandbox \"$@\"; echo ended $?; stty -a > after; cmp before after && echo same"
        let opener = ["/bin/bash", "-c", line]
        let terminal = try PromptTerminal.open(shell, arguments, startedBy: opener, columns: 140, height: 40)
        if arguments.isEmpty {
            try terminal.wait(forPrompt: PromptTerminal.prompt)
            try terminal.send("profile new work\r")
        }
        try terminal.wait(forQuestion: "(Enter for `https://api.binance.com`):")
        try terminal.send("\(exchange.url)\r")
        try terminal.wait(forQuestion: "API key (not shown):")
        if let signal = leaving.signal {
            let pid = try shell.runShell("pgrep -P \(terminal.process)").output
            kill(try #require(Int32(pid.trimmingCharacters(in: .whitespacesAndNewlines))), signal)
        } else {
            try terminal.send(leaving.keys)
            if arguments.isEmpty {
                try terminal.wait(forPrompt: PromptTerminal.prompt)
                try terminal.send("\u{4}")
            }
        }
        try terminal.wait(for: "ended")
        try terminal.wait(for: "\nsame")
    }

    @Test func `a secret that Ctrl-D hands over in parts is taken whole`() throws {
        let terminal = try shell.openPrompt("--profile", "sandbox")
        let interview = ProfileInterview(terminal: terminal, exchange: exchange)
        try interview.begin(secret: exchange.secret.prefix(10) + "\u{4}" + exchange.secret.dropFirst(10))
        try terminal.wait(for: "the exchange accepts the API key")
    }
}
