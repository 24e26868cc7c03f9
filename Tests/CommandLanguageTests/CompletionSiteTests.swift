import CommandLanguage
import Testing

@Suite struct CompletionSiteTests {
    private func site(_ text: String) -> CompletionSite {
        Parser.completionSite(in: SourceFile(name: "", text: text), at: text.utf8.count, with: SampleSyntax.table)
    }

    @Test(
        arguments: [
            ("", [CompletionSite.Expectation.statement], ""), ("bor", [.statement], "bor"),
            ("echo a; wa", [.statement], "wa"), ("if amount > 1 { bo", [.statement], "bo"),
            ("use ", [.subcommand(command: "use")], ""), ("use iso", [.subcommand(command: "use")], "iso"),
            ("use isolated ", [.slot(command: "use", subcommand: "isolated", option: nil, index: 0)], ""),
            ("set recv", [.slot(command: "set", subcommand: nil, option: nil, index: 0)], "recv"),
            ("set recvWindow ", [.slot(command: "set", subcommand: nil, option: nil, index: 1)], ""),
            ("borrow BTC as ", [.format], ""), ("borrow BTC as js", [.format], "js"),
            ("echo $", [.variable], ""), ("echo \"${na", [.variable], "na"), ("let x = bor", [.statement], "bor"),
            ("expect ", [.conditionName], ""), ("borrow BTC > ou", [.file], "ou"),
            ("explain bo", [.slot(command: "explain", subcommand: nil, option: nil, index: 0), .statement], "bo"),
        ] as [(String, [CompletionSite.Expectation], String)]
    )
    func `what is allowed at the cursor is found`(
        _ text: String,
        _ expectations: [CompletionSite.Expectation],
        _ typed: String
    ) {
        let site = site(text)
        #expect(site.typed == typed)
        for expectation in expectations { #expect(site.expectations.contains(expectation)) }
    }

    @Test func `after an asset come assets, the interval and options`() {
        let expectations = site("watch ETH ").expectations
        #expect(expectations.contains(.slot(command: "watch", subcommand: nil, option: nil, index: 0)))
        #expect(expectations.contains(.slot(command: "watch", subcommand: nil, option: nil, index: 1)))
        #expect(expectations.contains(.option(command: "watch", subcommand: nil)))
        #expect(!expectations.contains(.statement))
    }

    @Test(arguments: ["# bor", "borrow BTC # as ", "#"])
    func `nothing is expected in a comment`(_ text: String) { #expect(site(text).expectations.isEmpty) }

    @Test func `the words before the cursor are found`() {
        #expect(site("echo a; set recvWindow 5").precedingWords == ["set", "recvWindow"])
    }

    @Test func `an option's operand is found`() {
        let expectations = site("borrow BTC isolated BT").expectations
        #expect(expectations.contains(.slot(command: "borrow", subcommand: nil, option: "isolated", index: 0)))
    }

    @Test(arguments: TokenTests.samples)
    func `every cursor in a text has a site`(_ text: String) {
        let source = SourceFile(name: "", text: text)
        for cursor in 0...text.utf8.count {
            let site = Parser.completionSite(in: source, at: cursor, with: SampleSyntax.table)
            #expect(site.replaced.end <= cursor)
        }
    }
}
