import TerminalScreen

/// The prompts of `profile new` and their replies.
struct ProfileInterview {
    let terminal: PseudoTerminal
    let exchange: ServedSandbox

    /// Starts `profile new work` for the exchange, and enters `secret` or a reference to it.
    func begin(apiKey: String? = nil, secret: String) throws {
        try terminal.send("profile new work\r")
        try terminal.wait(forQuestion: "(Enter for `https://api.binance.com`):")
        try terminal.send("\(exchange.url)\r")
        try terminal.wait(forQuestion: "API key (not shown):")
        try terminal.send("\(apiKey ?? exchange.apiKey)\r")
        try terminal.wait(forQuestion: "such as `file:~/.keys/binance.pem`:")
        try terminal.send("\(secret)\r")
    }

    /// Uses the profile once it is written, and sends the documented request with it.
    func use() throws {
        try terminal.wait(forPrompt: PromptTerminal.prompt)
        try terminal.send("profile use work\r")
        try terminal.wait(forPrompt: "work SIMULATED cross>")
        try terminal.send("borrow BTC as raw\r")
        try terminal.wait(for: "{\"amount\":\"1.69248805\",\"borrowLimit\":\"60\"}")
        try terminal.wait(forPrompt: "work SIMULATED cross>")
    }
}

extension ShellProcess {
    /// Opens the program at a terminal that is wide enough for the requests, and waits for the sandbox's prompt.
    ///
    /// - Parameter opener: a program and its arguments, which start the shell in turn.
    func openPrompt(startedBy opener: [String] = [], _ arguments: String...) throws -> PseudoTerminal {
        var shell = self
        shell.environment["TERM"] = "xterm-256color"
        let terminal = try PromptTerminal.open(shell, arguments, startedBy: opener, columns: 140, height: 40)
        try terminal.wait(forPrompt: PromptTerminal.prompt)
        return terminal
    }
}
