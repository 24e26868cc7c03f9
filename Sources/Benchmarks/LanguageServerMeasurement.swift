import ExchangeAccess
import InjectedTime
import JSONRPC
import JSONText
import LanguageServer
import MarginShell
import ScriptTools

/// The time from a changed character in a long script to its diagnostics, in the server itself.
enum LanguageServerMeasurement: Measurement {
    static let name = "language-server"

    private static let uri = "untitled:long"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        var server = makeServer()
        let lines = (0..<1000).flatMap { number in
            [
                "let a\(number) = \(number)", "borrow BTC ETH", "if $a\(number) > 3 { echo \"x $a\(number)\" }",
                "expect amount >= 0 \"why\"", "set recvWindow \(1000 + number)",
            ]
        }
        send("initialize", id: 1, ["capabilities": [:]], to: &server)
        let text: JSONValue = .string(lines.joined(separator: "\n"))
        send("textDocument/didOpen", ["textDocument": ["uri": .string(uri), "version": 1, "text": text]], to: &server)
        var samples: [Duration] = []
        for round in 0..<effort.rounds(quick: 10, full: 200) {
            let isTyped = round.isMultiple(of: 2)
            let start = ContinuousClock.now
            let found = change(isTyped: isTyped, in: &server)
            samples.append(start.duration(to: .now))
            // The unknown command, and each use of the variable that it no longer sets.
            guard found == (isTyped ? 3 : 0) else { throw MeasurementFailure("\(found) errors were found") }
        }
        return [
            Figure("a key in a script of 5,000 statements, checked", in: .milliseconds, samples, goal: .atMost(30))
        ]
    }

    /// Types or deletes a letter before a statement in the middle.
    ///
    /// - Returns: the number of errors reported; -1 without a report.
    private static func change(isTyped: Bool, in server: inout LanguageServer) -> Int {
        let range: JSONValue = [
            "start": ["line": 2500, "character": 0], "end": ["line": 2500, "character": isTyped ? 0 : 1],
        ]
        let sent = send(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(uri), "version": 2],
                "contentChanges": [["range": range, "text": isTyped ? "x" : ""]],
            ],
            to: &server
        )
        guard case .notification(let notification)? = sent.last,
            case .array(let found)? = notification.params["diagnostics"]
        else { return -1 }
        return found.count
    }

    @discardableResult
    private static func send(
        _ method: String,
        id: Int? = nil,
        _ params: JSONValue,
        to server: inout LanguageServer
    ) -> [JSONRPCMessage] {
        let message: JSONRPCMessage =
            if let id {
                .request(JSONRPCRequest(id: .number(String(id)), method: method, params: params))
            } else {
                .notification(JSONRPCNotification(method: method, params: params))
            }
        return server.receive([.success(message)])
    }

    private static func makeServer() -> LanguageServer {
        let assembly = BenchmarkShell.assembly(
            over: NoExchange(),
            responses: GatheredText(),
            isTerminal: false,
            time: SystemTime()
        )
        return LanguageServer(
            LanguageServices(
                runtime: assembly.runtime,
                completer: ShellCompleter(
                    registry: assembly.registry,
                    console: assembly.console,
                    sources: assembly.completion
                ),
                help: { assembly.help(for: $0, columns: 80) },
                version: "0"
            )
        )
    }
}

private struct NoExchange: SandboxControl {
    func open() async throws -> SandboxAccess { throw MeasurementFailure("the language server sends nothing") }

    func run(_ drill: SandboxDrill) async throws -> Bool { false }

    func close() async {}
}
