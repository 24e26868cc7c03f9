import Foundation
import Testing

/// What a run without a prompt leaves if a signal ends it.
struct BatchSignalTests {
    private let shell: ShellProcess

    init() throws {
        shell = try ShellProcess()
    }

    /// Runs the program, sends it a signal after its first line, and gives its output and status.
    private func run(_ arguments: String, endedBy signal: String, prefix: String = "") throws -> ShellRun {
        try shell.runShell(
            """
            # Otherwise bash has it ignore SIGINT.
            exec 4< <(\(prefix) exec env --default-signal=INT "$BINARY" --profile sandbox \(arguments)); pid=$!
            IFS= read -r line <&4; printf '%s\\n' "$line"; kill -\(signal) $pid; cat <&4; wait $pid
            """
        )
    }

    @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
    func `a batch that a signal ends closes everything that it writes`(_ signal: String, _ status: Int32) throws {
        let run = try run(
            """
            --report junit=report.xml --record recording.jsonl -c 'expect 1 < 2' \
            -c 'watch ETH 9s as openmetrics > metrics.prom & ; sleep 500ms ; watch ETH 9s as json'
            """,
            endedBy: signal
        )
        #expect(run.status == status, "\(run.errors)")
        let responses = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any]
        #expect(responses?.isEmpty == false, "\(run.output)")
        #expect(try text("report.xml").hasSuffix("</testsuites>\n"))
        #expect(try text("recording.jsonl").split(separator: "\n").last?.contains("\"end\"") == true)
        #expect(try text("metrics.prom").contains(/marginsh_watch_running\{.*\} 0\n/))
    }

    @Test func `a batch that was started to ignore SIGHUP goes on`() throws {
        let run = try run("-c 'watch ETH 250ms times 3 as ndjson'", endedBy: "HUP", prefix: "trap '' HUP;")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 3)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: shell.home.url.appending(path: name), encoding: .utf8)
    }
}
