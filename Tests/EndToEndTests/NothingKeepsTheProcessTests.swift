import Foundation
import TerminalScreen
import Testing

/// Pipes that are not read, files that another process locks, programs that do not end: it ends all the same.
@Suite(.serialized) struct NothingKeepsTheProcessTests {
    private let shell: ShellProcess

    init() throws { shell = try ShellProcess() }

    /// What a test may take where the promise is one second.
    private static let limit = 10

    /// Starts the program with the streams of `start`, sends a signal once `ready` is true, and returns how it ended.
    ///
    /// - Returns: its status, and whether it took no longer than it may.
    private func end(_ start: String, once ready: String, by signal: String) throws -> String {
        let run = try shell.runShell(
            """
            mkfifo pipe fifo quiet
            sleep 1000 < pipe & readers=$!
            sleep 1000 < fifo & readers="$readers $!"
            trap 'kill -9 $readers' EXIT
            exec 8> pipe 9> fifo
            # A script's background jobs ignore two of the signals.
            \(start.replacing("\"$BINARY\"", with: "env --default-signal=INT,QUIT \"$BINARY\"")) & pid=$!
            written() { sed -n 's/^wchar: //p' "/proc/$pid/io" 2>/dev/null || echo 0; }
            for n in $(seq 1000); do { \(ready); } && break; kill -0 $pid || break; sleep 0.02; done
            SECONDS=0
            kill -\(signal) $pid
            wait $pid; status=$?
            [ $SECONDS -le \(Self.limit) ] && echo "$status in time" || echo "$status after $SECONDS"
            """
        )
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131)])
    func `a reader that does not read keeps nothing`(signal: String, status: Int) throws {
        let lines = "--profile sandbox -c 'repeat 1000000 { echo 0123456789abcdef }'"
        let found = try end("\"$BINARY\" \(lines) > pipe", once: "[ $(written) -ge 60000 ]", by: signal)
        #expect(found == "\(status) in time")
    }

    @Test(arguments: [
        (#""$BINARY" -c 'repeat 100000 { notify "xxxxxxxxxxxxxxxxxxxx" }' 2> pipe"#, "[ $(written) -ge 60000 ]"),
        (#""$BINARY" -c "echo $(head -c 70000 /dev/zero | tr '\0' x) > fifo" 2>/dev/null"#, "[ $(written) -ge 60000 ]"),
        (#""$BINARY" 0<> quiet"#, "sleep 0.2"),
        (
            #""$BINARY" -c 'echo x | sh -c "trap true TERM; echo > up; while true; do sleep 0.1; done"'"#,
            "[ -e up ]"
        ),
        (
            #""$BINARY" --profile sandbox -c 'echo x | sh -c "echo > up; exec sleep 100" &' -c wait 2>/dev/null"#,
            "[ -e up ]"
        ),
        (#""$BINARY" sandbox --port 0 > served"#, "[ -s served ]"),
    ])
    func `nor does anything else that waits`(start: String, ready: String) throws {
        let found = try end(start, once: ready, by: "TERM")
        #expect(found == "143 in time" || (start.contains("sandbox --port") && found == "0 in time"), "\(found)")
    }

    @Test func `a report is written and a recording ended, though the output is not read`() throws {
        let found = try end(
            """
            "$BINARY" --profile sandbox --report junit=report --record recorded -c 'expect 1 < 2' \
                -c 'repeat 1000000 { echo 0123456789abcdef }' > pipe
            """,
            once: "[ $(written) -ge 60000 ]",
            by: "TERM"
        )
        #expect(found == "143 in time")
        let report = try String(contentsOf: shell.home.url.appending(path: "report"), encoding: .utf8)
        #expect(report.contains("tests=\"1\""))
    }

    @Test(arguments: [
        ("echo x >> FILE", "78"), ("echo x > FILE", "0"), ("set logFile FILE; borrow BTC", "0"),
        ("history save FILE replace", "0"), ("watch BTC 1s times 2 > FILE", "0"),
    ])
    func `a locked file is not waited for`(statement: String, status: String) throws {
        let run = try shell.runShell(
            """
            : > locked; exec 8<> locked; flock 8
            SECONDS=0
            timeout 60 "$BINARY" --profile sandbox --virtual-time -c '\(statement.replacing("FILE", with: "locked"))' \
                8>&- >/dev/null
            echo "$? $((SECONDS <= \(Self.limit)))"
            """
        )
        #expect(run.output == "\(status) 1\n", "\(run.errors)")
        if status != "0" { #expect(run.errors.contains("locked by another process"), "\(run.errors)") }
    }

    @Test(arguments: [
        "echo x > fifo", "echo x >> fifo", "borrow BTC tee fifo", "watch BTC 1s times 1 > fifo", "source fifo",
        "record fifo", "replay fifo", "set logFile fifo; borrow BTC", "plot BTC from fifo", "analyze fifo",
        "bundle fifo",
        "history save fifo", "set secret file:fifo; borrow BTC",
        "ping", "profile show fifo",
    ])
    func `a named pipe that nothing is at the other end of is refused`(statement: String) throws {
        let run = try shell.runShell(
            """
            mkfifo fifo
            SECONDS=0
            mkdir -p "$XDG_CONFIG_HOME/marginsh/profiles"; chmod -R go= "$XDG_CONFIG_HOME"
            mkfifo -m 600 "$XDG_CONFIG_HOME/marginsh/profiles/fifo.msh"
            sandbox="--profile sandbox --virtual-time"
            [ "\(statement)" = ping ] && sandbox="--set baseURL=https://127.0.0.1:9 --set caFile=fifo"
            timeout 60 "$BINARY" $sandbox -c '\(statement)' >/dev/null
            echo "$? $((SECONDS <= \(Self.limit)))"
            stat -c %F fifo
            """
        )
        let expected = statement.hasPrefix("set ") ? "0" : "[1-9][0-9]*"
        #expect(run.output.firstMatch(of: try Regex("^\(expected) 1\nfifo\n$")) != nil, "\(run.output) \(run.errors)")
    }

    @Test func `programs that leave others with an open pipe do not keep the process`() throws {
        let run = try shell.runShell(
            """
            SECONDS=0
            timeout 60 "$BINARY" -c 'echo y | sh -c "sleep 1000 & echo \\$! > left; exit 3"' > said
            echo "$? $((SECONDS <= \(Self.limit)))"
            kill -9 $(cat left)
            """
        )
        #expect(run.output.contains("1 1\n"), "\(run.output) \(run.errors)")
    }

    @Test func `a prompt comes back though another process keeps the history locked`() throws {
        let prompt = try PromptTerminal()
        try prompt.run("echo first", showing: "first")
        let path = prompt.shell.home.url.appending(path: "state/marginsh/history.ndjson").path
        let other = unsafe open(path, O_RDWR)
        defer { close(other) }
        try #require(flock(other, LOCK_EX) == 0)
        let start = ContinuousClock.now
        try prompt.run("echo second", showing: "second")
        try prompt.run("echo third", showing: "third")
        #expect(ContinuousClock.now - start < .seconds(Self.limit))
        flock(other, LOCK_UN)
        try prompt.send(Keys.up)
        try prompt.wait(forLine: "echo third")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func `at a prompt a program that does not end keeps nothing either`(signal: Int32) throws {
        let prompt = try PromptTerminal()
        try prompt.send("echo x | sh -c 'trap true TERM; echo up; while true; do sleep 1; done'\r")
        try prompt.wait(forRow: "up")
        let start = ContinuousClock.now
        prompt.terminal.signal(signal)
        let status = try prompt.terminal.waitForEnd()
        #expect(ContinuousClock.now - start < .seconds(Self.limit))
        #expect(status & 0x7F == signal)
    }
}
