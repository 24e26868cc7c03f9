import Foundation
import Testing

/// `STATEMENT | PROGRAM ARG...` in the built program.
struct ProgramTests {
    private func run(_ shell: ShellProcess, _ lines: String...) throws -> ShellRun {
        try shell.run(["--profile", "sandbox", "--virtual-time"] + lines.flatMap { ["-c", $0] })
    }

    @Test(arguments: [
        ("borrow BTC ETH as csv | cut -d , -f 1", "asset\nBTC\nETH\n"),
        ("watch BTC 1s times 3 as raw | wc -l", "3\n"),
        ("echo 'a  b' | cat", "a  b\n"),
        ("echo text | printf '%s|' '*' '$(1 + 1)' (1 + 1)", "*|$(1 + 1)|2|"),
        ("repeat 2 { echo again | cat }", "again\nagain\n"),
        ("let x = borrow BTC as raw | wc -l; echo $x.asset", "1\nBTC\n"),
    ])
    func `a program reads the statement's output and writes to ours`(_ line: String, _ output: String) throws {
        let run = try run(ShellProcess(), line)
        #expect(run.output == output, "\(run.errors)")
        #expect(run.status == 0)
    }

    @Test func `a failing program fails the statement, with the caret under its words`() throws {
        let shell = try ShellProcess()
        let failed = try run(shell, "echo text | grep -q other; echo after")
        #expect(failed.status == 1)
        #expect(failed.output.isEmpty)
        #expect(
            failed.errors == """
                -c:1:11: error: program `grep` ended with status 1
                  echo text | grep -q other; echo after
                            ^^^^^^^^^^^^^^^
                  note: `echo $last` shows the last result. `set onError continue` runs the rest.

                """
        )
        let killed = try run(shell, "echo text | sh -c 'kill -9 $$'")
        #expect(killed.status == 1)
        #expect(killed.errors.contains("program `sh` was ended by signal 9"))
        let caught = try run(shell, "try { echo x | false } catch { echo $error.category $error.status }")
        #expect(caught.output == "program 1\n")
    }

    @Test(arguments: ["nosuchprogram", "/etc/passwd", "''"])
    func `a program that cannot start costs no request`(_ program: String) throws {
        let run = try run(ShellProcess(), "watch BTC 1s times 3 | \(program)")
        #expect(run.status == 78)
        #expect(run.errors.contains("could not be started"))
        #expect(!run.errors.contains("ended by"))
    }

    @Test func `a program that has read enough ends its statement and nothing else`() throws {
        let run = try run(ShellProcess(), "repeat 3 { watch BTC 1s times 1000000 as raw | true }", "echo next")
        #expect(run.output == "next\n")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `a program inherits no secret`() throws {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_API_KEY"] = "env:TRADING_KEY"
        shell.environment["MARGINSH_RECV_WINDOW"] = "4000"
        shell.environment["TRADING_KEY"] = "hidden-value"
        shell.environment["PLAIN"] = "shown"
        let run = try run(shell, "echo | env")
        #expect(run.output.contains("PLAIN=shown"))
        #expect(!run.output.contains("MARGINSH_"))
        #expect(!run.output.contains("hidden-value"))
    }

    @Test func `the reader of the program's output may close it`() throws {
        let shell = try ShellProcess()
        let run = try shell.runShell(
            """
            "$BINARY" --profile sandbox --virtual-time -c 'help all | sh -c "while echo line; do :; done"' | head -1
            echo "${PIPESTATUS[0]}"
            """
        )
        #expect(run.output == "line\n0\n", "\(run.errors)")
    }

    @Test(arguments: ["INT", "TERM"])
    func `a signal ends the program too`(_ signal: String) throws {
        let shell = try ShellProcess()
        let run = try shell.runShell(
            """
            # Otherwise bash has its jobs ignore SIGINT.
            env --default-signal=INT "$BINARY" --profile sandbox -c "echo x | sh -c 'echo \\$\\$ > \\$HOME/pid; exec sleep 300'" &
            until [ -s "$HOME/pid" ] || ! kill -0 $!; do sleep 0.02; done
            kill -\(signal) $!
            wait $!
            echo $?
            kill -0 "$(cat "$HOME/pid")" 2>/dev/null && echo alive
            """
        )
        #expect(run.output == (signal == "INT" ? "130\n" : "143\n"))
    }

    @Test func `a job's program runs while other statements run`() throws {
        let run = try run(ShellProcess(), "watch BTC 1s times 3 as raw | wc -l &", "wait", "echo after")
        #expect(run.output == "3\nafter\n", "\(run.errors)")
        #expect(run.status == 0)
    }

    @Test func `a script starts programs only with its flag`() throws {
        let shell = try ShellProcess()
        let script = try shell.home.write("echo text | cat\n", to: "script.msh")
        #expect(try shell.run("--profile", "sandbox", script).status == 2)
        #expect(try shell.run("--profile", "sandbox", "--allow", "run", script).output == "text\n")
    }
}
