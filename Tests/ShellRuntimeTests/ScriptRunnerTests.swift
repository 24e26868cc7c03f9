import CommandLanguage
import ExactDecimals
import ShellRuntime
import Synchronization
import Testing
import InjectedTime

@Suite struct ScriptRunnerTests {
    @Test(
        arguments: [
            ("echo a + b", ["a + b"]), ("echo (1 + 2)", ["3"]), ("echo (0.1 + 0.2 == 0.3)", ["true"]),
            ("let x = 1.50; echo $x \"is ${x}\" '$x'", ["1.50 is 1.50 $x"]),
            ("let d = 1ms; echo ($d + 500us) ($d / 400us) (3us / 2) (-$d)", ["1ms500us 2.5 1us -1ms"]),
            ("let d = 1h30m; echo ($d + 30m) ($d / 30m) ($d * 2)", ["2h 3 3h"]),
            ("echo \"a\\tb\\n\\u{1F600}\\$\"", ["a\tb\n😀$"]), ("echo a#b # c", ["a#b"]),
            ("let l = [BTC 5 2s \"5\"]; for v in $l X { echo $v }", ["BTC", "5", "2s", "5", "X"]),
            ("let x = 5; if $x > 5 { echo a } else if $x == 5 { echo b } else { echo c }", ["b"]),
            ("repeat 3 { echo x }", ["x", "x", "x"]),
            ("for i in 1 2 3 4 { if $i == 2 { continue }; if $i == 4 { break }; echo $i }", ["1", "3"]),
            ("borrow BTC ETH", ["BTC=1.5", "ETH=20"]), ("borrow btc as csv", ["csv:BTC=1.5"]),
            ("let b = [BTC ETH]; borrow $b SHIB", ["BTC=1.5", "ETH=20", "SHIB=0"]),
            ("let x = borrow BTC; echo $x.amount $x.limitedBy", ["1.5 other"]),
            ("let all = borrow BTC ETH; for a in $all { echo $a.asset }", ["BTC", "ETH"]),
            ("borrow BTC; expect amount == 1.5; echo $last.amount", ["BTC=1.5", "1.5"]),
            ("borrow BTC; if limitedBy == other and amount > 1 { echo yes }", ["BTC=1.5", "yes"]),
            ("try { borrow XXX } catch { echo $error.code $error.category $error.status }", ["-3027 exchange 3"]),
            (
                "expect error -3027 { borrow XXX }; expect error { borrow XXX }; expect error exchange { borrow XXX }",
                []
            ),
            ("let x = borrow SHIB; if $x.borrowLimit > 1 { echo more } else { echo unknown }", ["unknown"]),
            ("echo x > out.txt; echo y >> out.txt; echo z tee t.txt", ["> out.txt x", ">> out.txt y", "tee t.txt z"]),
            ("echo x as csv | sort -r", ["csv:| sort,-r x"]), ("echo as you like", ["as you like"]),
            ("watch ETH 30s times 2", ["ETH=20", "ETH=19"]),
            ("watch ETH 1s until amount < 19", ["ETH=20", "ETH=19", "ETH=18"]),
            ("watch ETH BTC 1s until BTC.amount < 1", ["ETH=20", "BTC=1.5", "ETH=19", "BTC=0.5"]),
            ("watch ETH BTC 1s until all amount < 20", ["ETH=20", "BTC=1.5", "ETH=19", "BTC=0.5"]),
            ("watch ETH 1s times 2 when amount < 20 { echo low }", ["ETH=20", "ETH=19", "low"]),
            ("explain borrow btc ETH timestamp 5", ["borrow BTC,ETH at 5"]),
            ("echo a; quit; echo b", ["a"]), ("echo (not (1 == 2))", ["true"]), ("echo (2 * -3)", ["-6"]),
            ("let e = 5s; watch ETH $e times 1", ["ETH=20"]),
            ("let s = \"x\"; echo $s\"y\"z", ["xyz"]), ("echo (1)(2)", ["12"]),
        ] as [(String, [String])]
    )
    func `a text has the expected output`(_ text: String, _ output: [String]) async {
        let shell = TestShell()
        let outcome = await shell.run(text)
        #expect(shell.problems == [])
        #expect(shell.output == output)
        #expect(outcome.status == .success)
    }

    @Test(arguments: [
        ("set recvWindow 60001", "integerOutOfRange", "60001"), ("set recvwindow 5000", "unknownSetting", "recvwindow"),
        ("set recvWindow 5s", "notAnInteger", "5s"), ("set timeout 5", "notADuration", "5"),
        ("set timeout 2h", "durationOutOfRange", "2h"), ("set color red", "notAChoice", "red"),
        ("set plain yes", "notAChoice", "yes"), ("set baseURL nowhere", "badURL", "nowhere"),
        ("set secret abcdef", "literalSecret", "abcdef"), ("watch ETH 10ms", "durationOutOfRange", "10ms"),
        ("watch ETH 1s times 0", "integerOutOfRange", "0"), ("watch ETH 1s times x", "notAnInteger", "x"),
        ("borrow 30s", "durationAsAsset", "30s"), ("borrow \"\"", "emptyWord", "\"\""),
        ("echo $nothing", "unsetVariable", "$nothing"), ("expect amout > 1", "unknownName", "amout"),
        ("let x = 007", "badNumber", "007"), ("repeat many { echo a }", "notAnInteger", "many"),
        ("explain borrow 30s", "durationAsAsset", "30s"), ("quit 256", "integerOutOfRange", "256"),
        ("if amount > 1 { set recvWindow 0 }", "integerOutOfRange", "0"),
        ("watch ETH 1s until inventry > 1", "unknownName", "inventry"),
        ("set baseURL https://x.example > f; set recvWindow a", "notAnInteger", "a"),
    ])
    func `what is bound wrongly runs nothing`(_ text: String, _ id: String, _ place: String) async {
        let shell = TestShell()
        let outcome = await shell.run("echo started\n" + text)
        #expect(shell.problems == [id])
        #expect(shell.places == [place])
        #expect(shell.output == [])
        #expect(outcome.status == .usage)
    }

    @Test(
        arguments: [
            ("echo (1 / 0)", "divisionByZero", ExitStatus.usage), ("echo (1 / 3)", "inexactDivision", .usage),
            ("expect 1 == 2", "expectationFailed", .expectationFailed), ("borrow XXX", "valueExpected", .exchange),
            ("expect error { echo fine }", "failureExpected", .expectationFailed),
            ("expect error -1 { borrow XXX }", "otherFailureExpected", .expectationFailed),
            ("echo $last", "noLastRecord", .usage), ("echo $1", "missingArgumentValue", .usage),
            ("expect 1 == \"one\"", "incomparableKinds", .usage), ("expect (1 + 1)", "notACondition", .usage),
            ("let x = borrow BTC; echo $x.amuont", "unknownField", .usage),
            ("let x = 1; echo $x.amount", "noFields", .usage),
            ("watch ETH 1s times 1 until amount < 1", "statementFailed", .conditionNotMet),
            ("fail", "internalError", .internal),
            ("let x = \"60001\"; set recvWindow $x", "integerOutOfRange", .usage),
            ("let l = []; borrow $l", "oneValueExpected", .usage),
        ] as [(String, String, ExitStatus)]
    )
    func `a failing statement stops the text with its status`(_ text: String, _ id: String, _ status: ExitStatus) async
    {
        let shell = TestShell()
        let outcome = await shell.run(text + "\necho after")
        #expect(shell.problems == [id])
        #expect(!shell.output.contains("after"))
        #expect(outcome.status == status)
    }

    @Test func `all assets are requested and the first failure sets the status`() async {
        let shell = TestShell()
        let outcome = await shell.run("borrow XXX BTC YYY")
        #expect(shell.output == ["BTC=1.5"])
        #expect(shell.host.state.withLock { $0.requested } == ["XXX", "BTC", "YYY"])
        #expect(outcome.status == .exchange)
    }

    @Test func `a session may go on after failures and ends with the first status`() async {
        let shell = TestShell()
        shell.host.state.withLock { $0.goesOn = true }
        let outcome = await shell.run("expect 1 == 2\nif 1 == 1 { borrow XXX; echo inner }\necho after")
        #expect(shell.output == ["inner", "after"])
        #expect(shell.problems == ["expectationFailed", "valueExpected"])
        #expect(outcome.status == .expectationFailed)
    }

    @Test func `variables and the latest record outlive a line`() async {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        await shell.run("let x = 5; borrow BTC", in: runner)
        await shell.run("echo $x $last.asset", in: runner)
        #expect(shell.output == ["BTC=1.5", "5 BTC"])
    }

    @Test func `a sourced file sees its arguments and may set variables`() async {
        let shell = TestShell()
        shell.host.state.withLock { $0.files["inner.msh"] = "let y = $1\necho $# $2" }
        let outcome = await shell.run("source inner.msh BTC 7\necho $y")
        #expect(shell.output == ["2 7", "BTC"])
        #expect(outcome.status == .success)
    }

    @Test func `files that source each other are refused`() async {
        let shell = TestShell()
        shell.host.state.withLock {
            $0.files["a"] = "source b"
            $0.files["b"] = "source a"
        }
        let outcome = await shell.run("source a")
        #expect(shell.problems == ["sourceCycle"])
        #expect(outcome.status == .usage)
    }

    @Test func `files source each other sixteen deep`() async {
        let shell = TestShell()
        shell.host.state.withLock { state in
            for depth in 1..<20 { state.files["f\(depth)"] = "echo \(depth)\nsource f\(depth + 1)" }
        }
        await shell.run("source f1")
        #expect(shell.output.last == "16")
        #expect(shell.problems == ["sourceTooDeep"])
    }

    @Test func `a sourced file with errors does not run`() async {
        let shell = TestShell()
        shell.host.state.withLock { $0.files["bad"] = "echo a\nborow BTC\nset recvWindow 0" }
        let outcome = await shell.run("source bad")
        #expect(shell.output == [])
        #expect(shell.problems == ["unknownCommand", "integerOutOfRange", "sourceHasErrors"])
        #expect(outcome.status == .usage)
    }

    @Test(arguments: [
        ("set baseURL https://x.example", PermissionClass.baseURL), ("set secret env:X", .credentials),
        ("echo a > f", .write), ("echo a tee f", .write), ("echo a | sort", .run), ("notify hi", .run),
        ("let n = \"baseURL\"; set $n https://x.example", .baseURL), ("source /elsewhere", .read),
        ("for a in 1 { notify hi }", .run), ("watch ETH 1s times 1 when amount > 1 { echo a > f }", .write),
    ])
    func `a script of someone else's may do only what is allowed`(_ text: String, _ needed: PermissionClass) async {
        let refusing = TestShell()
        refusing.host.state.withLock { $0.files["/elsewhere"] = "echo a" }
        let others = Set(PermissionClass.allCases).subtracting([needed])
        #expect(await refusing.run(text, allowing: others).status == .usage)
        #expect(refusing.problems == ["permissionNeeded"])
        let allowing = TestShell()
        allowing.host.state.withLock { $0.files["/elsewhere"] = "echo a" }
        #expect(await allowing.run(text, allowing: [needed]).status == .success)
    }

    @Test func `a background statement becomes a job with the variables of its start`() async throws {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        await shell.run("let n = 2; watch ETH 1s times $n &; let n = 9", in: runner)
        #expect(shell.output == [])
        let job = try #require(shell.host.state.withLock { $0.jobs.first })
        #expect(job.text == "watch ETH 1s times $n")
        let outcome = await shell.time.active { await job.run(in: shell.environment) }
        #expect(outcome.status == .success)
        #expect(shell.output == ["ETH=20", "ETH=19"])
    }

    @Test func `every expectation is reported`() async {
        let shell = TestShell()
        await shell.run("expect 1 == 1 \"numbers\"; try { expect 1 == 2 \"why\" } catch { echo caught }")
        let reports = shell.host.state.withLock { $0.expectations }
        #expect(reports.map(\.reason) == ["numbers", "why"])
        #expect(reports.map { $0.failure == nil } == [true, false])
        #expect(shell.problems == [])
    }

    @Test func `an interrupt ends the text and is not caught`() async {
        let shell = TestShell()
        let task = Task {
            await shell.run("try { repeat 1000000 { repeat 1000000 { } } } catch { echo caught }\necho after")
        }
        task.cancel()
        let outcome = await task.value
        #expect(outcome.status == .interrupted)
        #expect(shell.output == [])
    }

    @Test(arguments: [
        ("let s = \"0123456789abcdef\"; repeat 30 { let s = \"$s$s\" }", "textTooLong"),
        ("let l = [1 2]; repeat 30 { let l = [$l $l] }", "listTooLong"),
        ("repeat 1000001 { echo a }", "integerOutOfRange"),
    ])
    func `what would take all memory or time ends in a diagnostic`(_ text: String, _ id: String) async {
        let shell = TestShell()
        #expect(await shell.run(text).status == .usage)
        #expect(shell.problems == [id])
    }

    @Test func `exit gives its number`() async {
        let outcome = await TestShell().run("exit 7")
        #expect(outcome == RunOutcome(status: .success, exitCode: 7, leaves: true))
    }

    @Test func `thousands of unset variables next to thousands of set ones are all reported, the first with advice`() {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        let lines = (0..<3000).map { "let variable\($0) = 1\necho $variabel\($0)" }
        let source = SourceFile(name: "f", text: lines.joined(separator: "\n"))
        let diagnostics = runner.check(source, origin: .typed).diagnostics
        #expect(diagnostics.count == 3000)
        #expect(diagnostics.first?.notes.isEmpty == false)
        #expect(diagnostics.last?.notes.isEmpty == true)
    }

    @Test func `a run that is cancelled before its text is read reports no errors`() async {
        let shell = TestShell()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            let runner = ScriptRunner(environment: shell.environment)
            return await runner.run(SourceFile(name: "f", text: "echo a\nborow BTC"), origin: .typed).status
        }
        task.cancel()
        #expect(await task.value == .interrupted)
    }

    @Test func `a line of twenty thousand errors is searched once for what must not be shown`() {
        let runner = ScriptRunner(environment: TestShell().environment)
        let text = Array(repeating: "echo $gone", count: 20_000).joined(separator: ";")
        let diagnostics = runner.check(SourceFile(name: "f", text: text), origin: .typed).diagnostics
        #expect(diagnostics.count == 20_000)
        #expect(diagnostics.allSatisfy { $0.hiddenRanges.isEmpty })
    }

    @Test(arguments: [
        ("", ["1002"], "1001"), ("exit 3\necho never", ["1002"], "1001"), ("echo $gone", [], ""),
        ("echo (", [], ""),
    ])
    func `a text of which not all statements are kept runs as any other`(
        _ end: String,
        _ output: [String],
        _ last: String
    ) async {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment, keeping: 100)
        let lines =
            ["let x = 1"] + Array(repeating: "let x = $x + 1", count: 1_000) + ["let y = $x", "echo ($x + 1)", end]
        _ = await shell.run(lines.joined(separator: "\n"), in: runner)
        #expect(shell.output == output)
        #expect(runner.scope["y"].map { "\($0)" }?.contains(last) ?? last.isEmpty)
    }
}
