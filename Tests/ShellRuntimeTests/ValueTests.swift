import CommandLanguage
import ShellRuntime
import Synchronization
import Testing

/// Members of values, constants, and the rows that a statement chooses.
@Suite struct ValueTests {
    @Test(
        arguments: [
            ("echo $h.total $h.rows[0].asset $h.rows[-2].interest", "3 ETH 1E-7"), ("echo ${h['a b']}x", "7.50x"),
            ("echo \"$h.rows[1].asset and ${h['a b']}\"", "BTC and 7.50"), ("echo $h[\"a b\"]", "7.50"),
            ("echo (count $h.rows) (count [a b]) (count ($h.rows))", "3 2 3"), ("let n = count $h.rows; echo $n", "3"),
            ("echo ($h[\"a b\"] * 2) ($h.rows[1].interest + 0)", "15.00 0.0000001"),
            ("for r in $h.rows { if $r.asset != null { echo $r.asset } }", "ETH BTC"),
            ("echo (null == null) ($h.last == null) ($h.total != null) (not true or true)", "true true true true"),
            ("let t = true; let f = false; let z = null; echo $t $f $z", "true false -"),
            ("if $h.last > 1 { echo a } else { echo b }", "b"), ("echo $h.last.further[3]", "-"),
            ("expect $h.rows[0].interest < $h.rows[1].interest; expect $h.total > 0; echo ok", "ok"),
            ("expect $h[\"a b\"] == 7.5 and \"2\" < \"10\" and \"b\" > \"a\"; echo ok", "ok"),
            ("let l = borrow BTC ETH; echo $l.rows[1].asset (count $l)", "ETH 2"),
            ("echo a[0] $# $h.total[x]", "a[0] 0 3[x]"),
            ("let l = borrow BTC; echo $l.rows[0].asset (count $l.rows)", "BTC 1"),
        ]
    )
    func `a value has members and elements`(_ text: String, _ printed: String) async {
        let shell = TestShell()
        await shell.run("let h = reply\n" + text)
        #expect(shell.problems == [])
        #expect(shell.output.joined(separator: " ") == printed)
    }

    @Test(
        arguments: [
            ("echo $h.totl", "unknownField", "totl"), ("echo $h.rows[3]", "noSuchElement", "3"),
            ("echo $h.rows[-4]", "noSuchElement", "-4"), ("echo $h.total[0]", "noElements", "0"),
            ("echo $h.rows.asset", "listHasNoFields", "asset"), ("echo (count $h.total)", "notCountable", "$h.total"),
            ("echo $h.rows[0].intrest", "unknownField", "intrest"),
            ("echo ($h.rows[0].asset + 1)", "operandKinds", nil),
            ("echo $h.rows[999999999]", "noSuchElement", "999999999"), ("expect $h.rows > 1", "incomparableKinds", nil),
        ] as [(String, String, String?)]
    )
    func `a member that is missing is an error at its name`(_ text: String, _ id: String, _ place: String?) async {
        let shell = TestShell()
        let outcome = await shell.run("let h = reply\n" + text)
        #expect(shell.problems == [id])
        if let place { #expect(shell.places == [place]) }
        #expect(outcome.status == .usage)
        #expect(await shell.run("let h = reply\nexpect error usage { \(text) }").status == .success)
    }

    @Test(
        arguments: [
            ("borrow BTC ETH SHIB where amount > 0", ["BTC=1.5", "ETH=20"]),
            ("borrow BTC ETH SHIB sort by amount down", ["ETH=20", "BTC=1.5", "SHIB=0"]),
            ("borrow BTC ETH SHIB sort by asset first 2", ["BTC=1.5", "ETH=20"]),
            ("borrow SHIB ETH BTC first 1", ["SHIB=0"]), ("borrow BTC ETH where borrowLimit == null", []),
            ("borrow BTC SHIB sort by borrowLimit down", ["BTC=1.5", "SHIB=0"]),
            ("let m = 10; borrow BTC ETH where amount > $m or limitedBy == zero as csv", ["csv:ETH=20"]),
            ("let x = borrow BTC ETH sort by amount down first 1; echo $x.amount $last.asset", ["20 ETH"]),
            ("try { borrow BTC NOPE ETH sort by amount } catch { echo failed }", ["BTC=1.5", "ETH=20", "failed"]),
        ]
    )
    func `a statement chooses among its rows`(_ text: String, _ printed: [String]) async {
        let shell = TestShell()
        await shell.run(text)
        #expect(shell.problems == [])
        #expect(shell.output == printed)
    }

    @Test(arguments: [
        ("borrow BTC where amuont > 1", "unknownField", "amuont"),
        ("borrow BTC sort by amout", "unknownField", "amout"),
        ("borrow BTC first 0", "integerOutOfRange", "0"),
        ("borrow BTC where amount > 1 as raw", "rawHasNoRows", "where"),
        ("reply as raw", "noRawForm", "raw"), ("echo a as raw", "noRawForm", "raw"),
        ("borrow BTC where asset == BTC", "unknownField", "BTC"),
    ])
    func `what rows and forms cannot have runs nothing`(_ text: String, _ id: String, _ place: String) async {
        let shell = TestShell()
        let outcome = await shell.run("echo started\n" + text)
        #expect(shell.problems == [id])
        #expect(shell.places == [place])
        #expect(shell.output == [])
        #expect(outcome.status == .usage)
    }

    @Test func `a trace has the statements with the values of their words`() async {
        let shell = TestShell()
        shell.host.state.withLock { $0.traces = true }
        await shell.run("let a = \"x y\"; for b in 1 $a {\necho \"$b!\" }\nsleep 2s; notify $a; set secret env:K")
        #expect(
            shell.output == [
                "+ 1 let a = \"x y\"", "= 0s", "+ 1 for b in 1 \"x y\"", "+ 2 echo \"1!\"", "1!", "= 0s",
                "+ 2 echo \"x y!\"", "x y!", "= 0s", "= 0s", "+ 3 sleep 2s", "= 2s", "+ 3 notify \"x y\"", "notify x y",
                "= 0s",
                "+ 3 set secret env:K", "= 0s",
            ]
        )
    }
}
