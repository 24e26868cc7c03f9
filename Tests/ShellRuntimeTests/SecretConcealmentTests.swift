import BilingualText
import CommandLanguage
import ShellRuntime
import TestSupport
import Testing

@Suite struct SecretConcealmentTests {
    @Test(arguments: [
        "set secret topSECRET1", "set secret topSECRET1 more", "set secret \"topSECRET1",
        "set secret 'topSECRET1' extra",
        "borow BTC; set secret topSECRET1", "set secret topSECRET1; borow BTC", "set secret topSECRET1 \u{0}",
        "set \"secret\" topSECRET1", "set \\\n secret topSECRET1", "set secert topSECRET1", "set apiSecret topSECRET1",
        "set baseURL https://me:topSECRET1@host", "set secret prompttopSECRET1",
        "topSECRET1topSECRET1topSECRET1topSECRET1", "borow BTC topSECRET1topSECRET1topSECRET1topSECRET1",
        "set Secret topSECRET1", "set secret  topSECRET1 as jsn", "if x { set secret topSECRET1",
    ])
    func `a typed secret is in no message about its line`(_ text: String) {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        let checked = runner.check(SourceFile(name: "f", text: text), origin: .typed)
        #expect(!checked.diagnostics.isEmpty)
        for form in [DiagnosticRenderer.Form.file, .prompt(promptWidth: 2)] {
            let output = DiagnosticRenderer(language: .english, form: form).render(checked.diagnostics)
            #expect(!output.contains("topSECRET1"))
            #expect(!output.contains("more"))
        }
    }

    @Test(arguments: ["set secret env:NAME", "set secret file:~/key", "set secret prompt", "set recvWindow 5"])
    func `a reference is not a secret`(_ text: String) {
        let source = SourceFile(name: "f", text: text)
        #expect(SecretConcealment(settings: TestSettings()).ranges(in: source).isEmpty)
    }

    @Test(arguments: [
        "set secert env:NAME", "set timeout 5s", "borrow 1000SATS BTC", "echo 12345678901234567890123456789012345",
        "use isolated BTCUSDT", "source scripts/examples/morning-check-of-all-accounts.msh", "set baseURL https://host",
    ])
    func `ordinary lines contain no secret`(_ text: String) {
        let source = SourceFile(name: "f", text: text)
        #expect(SecretConcealment(settings: TestSettings()).ranges(in: source).isEmpty)
    }

    @Test(arguments: [
        "HZ8HOjiJ1s/igS9JA/n7/7Ti/ihtkRF5BIW/cPIEluJP6tlb/FMBf44LfZka/iemta/hZAZzcO9Tn/I5uaXh3/CQ==",
        "HZ8HOjiJ1s%2FigS9JA%2Bn7%2B7Ti%2FihtkRF5BIWcPIEluJP6t%3D%3D",
        "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71",
    ])
    func `a pasted signature is in no message about its line`(_ signature: String) {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        for text in ["borow \"https://h/p?timestamp=1&signature=\(signature)\"", "borow Signature=\(signature)&x=1"] {
            let source = SourceFile(name: "f", text: text)
            #expect(!SecretConcealment(settings: TestSettings()).ranges(in: source).isEmpty)
            for form in [DiagnosticRenderer.Form.file, .prompt(promptWidth: 2)] {
                let checked = runner.check(source, origin: .typed)
                let output = DiagnosticRenderer(language: .english, form: form).render(checked.diagnostics)
                #expect(!checked.diagnostics.isEmpty)
                for part in signature.split(whereSeparator: { "%/=".contains($0) }) where part.count > 6 {
                    #expect(!output.contains(part), "\(output)")
                }
            }
        }
    }

    @Test(arguments: [
        "verfy 'https://h/p?asset=BTC&signature=SECRETsecret1234'",
        "verfy 'https://h/p?asset=BTC&signature%3DSECRETsecret1234'",
        "verfy 'https://h/p?asset=BTC&signature=SECRETsec/ret1234a/SECRETx1== as csv'",
        "verfy curl -H 'X-MBX-APIKEY: SECRETsecret1234' https://h/p",
        "verfy curl -H \"X-MBX-APIKEY=SECRETsecret1234\" https://h/p", "explian verify 'apiKey=SECRETsecret1234'",
        "verfy '{\"secret\": \"SECRETsecret1234\"}'", "verfy 'secretKey=SECRETsecret1234&asset=BTC'",
        "verfy 'https://h/p?signature=SECRETSECRET SECRET12+SECRET/SECRET=='", "echo 'api_secret: SECRETsecret1234",
    ])
    func `what a misspelt statement was given is in no message`(_ text: String) {
        let shell = TestShell()
        let checked = ScriptRunner(environment: shell.environment).check(
            SourceFile(name: "f", text: text),
            origin: .typed
        )
        for form in [DiagnosticRenderer.Form.file, .prompt(promptWidth: 2)] {
            let output = DiagnosticRenderer(language: .english, form: form).render(checked.diagnostics)
            #expect(!output.contains("SECRET"), "\(output)")
        }
    }

    @Test(arguments: ["abcdefghijklmnop4567ABCDEFGHIJKL", "echo \"NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3U\""])
    func `a line with a pasted key is kept out of the history`(_ text: String) {
        let source = SourceFile(name: "f", text: text)
        #expect(!SecretConcealment(settings: TestSettings()).ranges(in: source).isEmpty)
    }

    @Test(arguments: [
        ("echo a", "echo a"),
        ("verify \"a=1&signature=c8db56825ae71d6d79447849e617115f&b=2\"", "verify \"a=1&signature=<redacted>&b=2\""),
        ("echo abcdefghijklmnop4567ABCDEFGHIJKL 借", "echo <redacted> 借"), ("set secret abc", "set secret <redacted>"),
    ])
    func `a statement that is named again is named without its secrets`(text: String, concealed: String) {
        #expect(SecretConcealment(settings: TestSettings()).concealed(text) == concealed)
    }

    @Test func `the history can leave secrets out`() {
        let source = SourceFile(name: "f", text: "echo a\nset secret abc def\n")
        #expect(SecretConcealment(settings: TestSettings()).ranges(in: source) == [SourceRange(18, 25)])
    }

    @Test func `a line of thousands of keys and errors hides every key at every error`() {
        let shell = TestShell()
        let runner = ScriptRunner(environment: shell.environment)
        let key = "abcdefghijklmnop4567ABCDEFGHIJKL"
        let text = Array(repeating: "\(key) x; borow \(key)", count: 3_000).joined(separator: "; ")
        let checked = runner.check(SourceFile(name: "f", text: text), origin: .typed)
        #expect(checked.diagnostics.count == 6_000)
        // Otherwise each would have its own copy of all the keys' ranges: gigabytes.
        let places = unsafe checked.diagnostics.map { unsafe $0.hiddenInLine.withUnsafeBufferPointer(\.baseAddress) }
        #expect(unsafe Set(places).count == 1)
        let shown = [checked.diagnostics[0], checked.diagnostics[3_001], checked.diagnostics[5_999]]
        for form in [DiagnosticRenderer.Form.file, .prompt(promptWidth: 2)] {
            let output = DiagnosticRenderer(language: .english, form: form).render(shown)
            #expect(!output.contains(key))
        }
    }
}
