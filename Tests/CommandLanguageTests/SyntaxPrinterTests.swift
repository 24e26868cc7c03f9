import CommandLanguage
import Testing

@Suite struct SyntaxPrinterTests {
    static let samples: [String] = [
        "use isolated BTCUSDT", "borrow BTC ETH isolated BTCUSDT recvWindow 10000", "watch ETH 30s",
        "watch ETH cross BTC 30s times 3 for 1h changes",
        "watch ETH 1s until all amount > 1.5 and not ETH.amount <= -2 * (3 + 1) / $x",
        "watch ETH 1s when amount > 1 { notify now; echo \"a\\n$x\" } when amount < 1 { break }".replacing(
            "break",
            with: "echo b"
        ),
        "set secret command:\"pass show x\"", "let x = 1.50", "let x = [BTC 'a b' $y \"q\" (1 + 2) 5m]",
        "let x = borrow BTC as json > out.json", "let x = -$y - -3", "let x = not ($a == 1 or $b != 2s)",
        "expect $x.amount == \"1\" \"reason ${y}\"", "expect error -3045 { borrow BTC }", "expect error { borrow BTC }",
        "if $x == 1 { echo a } else if $x == 2 { echo b } else { echo c }",
        "for a in BTC $basket [1 2] { if $a == BTC { continue } else { break } }".replacing("== BTC", with: "== 'BTC'"),
        "repeat 3 every 5s { echo x }", "try { borrow BTC } catch { echo $error.code }",
        "echo as you like", "echo as json", "echo x tee f", "echo a >> f.txt", "echo a | sort -r",
        "watch ETH 30s &", "explain borrow BTC cross timestamp 5", "record f.ndjson scale", "record stop",
        "echo \"${x}y\" $x.y z${w}1 'it' \"\\u{1F600}\\t\"", "echo $# $1 ${2}", "echo don\\t a\\b", "borrow 币安人生",
        "echo $h.rows[0].interest ${h.rows[-1]}x $h[\"a b\"] \"${h['a b'].c[2]}\"", "let n = count $h.rows",
        "expect count [a b] > 1 and $h.x == null or not true", "let x = null", "let x = false",
        "let y = (count $x) - 1",
        "echo a | sort b\\ ", "try { echo a\\ \n } catch { echo b\\ \n }",
    ]

    @Test(arguments: samples)
    func `what is printed parses to the same tree`(_ text: String) throws {
        let first = SampleSyntax.parse(text)
        try #require(first.diagnostics.isEmpty)
        let printed = SyntaxPrinter.print(first.script)
        let second = SampleSyntax.parse(printed)
        #expect(second.diagnostics.isEmpty)
        #expect(outline(of: second.script.statements) == outline(of: first.script.statements))
        #expect(SyntaxPrinter.print(second.script) == printed)
    }

    @Test func `printing puts a statement on a line and indents blocks`() {
        let script = SampleSyntax.parse("if $x==1{echo  a;echo b}else{echo c}").script
        #expect(
            SyntaxPrinter.print(script) == """
                if $x == 1 {
                    echo a
                    echo b
                } else {
                    echo c
                }

                """
        )
    }
}

/// A tree without its places.
func outline(of value: Any) -> String {
    if value is SourceRange || value is SourceFile { return "" }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.map { outline(of: $0.value) } ?? "nil" }
    guard !mirror.children.isEmpty else { return "\(value)" }
    let children = mirror.children.map { "\($0.label ?? "")(\(outline(of: $0.value)))" }
    return "\(mirror.subjectType)[\(children.joined())]"
}
