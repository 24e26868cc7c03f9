import ExchangeAccess
import SandboxExchange
import Testing

/// What `sandbox` takes at the prompt.
@Suite struct SandboxDrillTests {
    @Test func `the command and the exchange know the same faults`() {
        #expect(SandboxDrill.Fault.allCases.map(\.rawValue) == Fault.Kind.allCases.map(\.rawValue))
    }

    @Test(arguments: [
        ("skew 5s", "5000.000"), ("skew -5s", "-5000.000"), ("skew 5s behind", "-5000.000"),
        ("skew -1m30s", "-90000.000"), ("skew -250ms", "-250.000"), ("fault skew times 9 of -5s", "-5000.000"),
        ("fault skew times 9 of 5s", "5000.000"),
    ])
    func `the exchange's clock runs early as well as late`(_ drill: String, _ offset: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("sandbox \(drill); clock as csv") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("Z,\(offset),"))
    }

    @Test func `the account goes under portfolio margin and back`() async {
        let shell = VirtualShell()
        for (state, isOn) in [("on", true), ("off", false)] {
            let script = "sandbox portfolio \(state); get /sapi/v1/account/info as json"
            #expect(await shell.run(script) == 0, "\(shell.errors.text)")
            #expect(shell.output.text.contains(#""isPortfolioMarginRetailEnabled":\#(isOn)"#))
        }
        #expect(await shell.run("sandbox portfolio maybe") == 2)
    }

    @Test func `a time with a sign may come out of a variable`() async {
        let shell = VirtualShell()
        #expect(await shell.run("let late = -5s; sandbox skew $late; clock as csv") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("Z,-5000.000,"))
    }

    @Test(arguments: [
        ("skew -5", "did you mean `-5s`"), ("skew -5x", "`-5x` is not a duration"),
        ("skew -2d", "`-2d` is out of range (`-1d` to `1d`)"),
        ("skew --5s", "`--5s` is not a duration"), ("fault slow of -5s", "Leave out the `-`."),
        ("fault ban for -5s", "`-5s` is not a duration"),
    ])
    func `a time that makes no sense is refused with what would`(_ drill: String, _ words: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("sandbox \(drill)") == 2)
        #expect(shell.errors.text.contains(words), "\(shell.errors.text)")
    }

    @Test(arguments: [
        // In cross margin, and in the pair.
        ("sandbox add 1000 USDT", "BTC,cross,,1.72373492,"), ("sandbox leverage 5", "BTC,cross,,"),
        ("use isolated BTCUSDT; sandbox add 1000 USDT", "BTC,isolated,BTCUSDT,"),
        ("use isolated BTCUSDT; sandbox leverage 3", "BTC,isolated,BTCUSDT,"),
    ])
    func `a change of the account shows in the next response, until it is reset`(_ drill: String, _ words: String)
        async
    {
        let scope = drill.hasPrefix("use") ? "use isolated BTCUSDT; " : ""
        let plain = VirtualShell()
        #expect(await plain.run(scope + "borrow BTC as csv") == 0)
        let shell = VirtualShell()
        #expect(await shell.run("\(drill); borrow BTC as csv") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(words), "\(shell.output.text)")
        #expect(shell.output.text != plain.output.text)
        let reset = VirtualShell()
        #expect(await reset.run("\(drill); sandbox reset; borrow BTC as csv") == 0)
        #expect(reset.output.text == plain.output.text)
    }

    @Test(arguments: [
        ("add 1 NOPE", "the account cannot hold it"), ("remove 99999999 BTC", "less of it is free"),
        ("repay 1 BTC", "less of it is free or owed"), ("borrow 1000 BTC", "less of it can be borrowed"),
        ("leverage 4", "cross margin has 3 and 5"),
    ])
    func `a change that is not possible is refused`(_ drill: String, _ words: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("sandbox \(drill)") != 0)
        #expect(shell.errors.text.contains(words), "\(shell.errors.text)")
    }
}
