import CommandLanguage

/// A small table with every shape of slot, so that the parser is tested without any real command.
enum SampleSyntax {
    private static let overrides = [
        OptionSyntax(word: "isolated", operands: [Slot("SYMBOL", .word)], excludes: ["cross"]),
        OptionSyntax(word: "cross", excludes: ["isolated"]),
        OptionSyntax(word: "recvWindow", operands: [Slot("N", .number)]),
    ]

    private static let watchOptions = [
        OptionSyntax(word: "times", operands: [Slot("N", .number)]),
        OptionSyntax(word: "for", operands: [Slot("D", .duration)]),
        OptionSyntax(word: "until", operands: [Slot("COND", .condition)]),
        OptionSyntax(word: "when", operands: [Slot("COND", .condition), Slot("BLOCK", .block)], repeats: true),
        OptionSyntax(word: "changes"),
    ]

    static let table = SyntaxTable(
        commands: Dictionary(uniqueKeysWithValues: syntaxes.map { ($0.name, $0) }),
        hints: ["\\q": "quit"],
        formats: ["table", "vertical", "csv", "json", "ndjson", "raw"]
    )

    private static let syntaxes = [
        CommandSyntax(
            name: "use",
            main: nil,
            subcommands: [
                SubcommandSyntax(name: "cross", form: FormSyntax()),
                SubcommandSyntax(name: "isolated", form: FormSyntax(slots: [Slot("SYMBOL", .word)])),
            ]
        ),
        CommandSyntax(
            name: "borrow",
            main: FormSyntax(slots: [Slot("ASSET", .asset, .oneOrMore)], options: overrides)
        ),
        CommandSyntax(
            name: "watch",
            main: FormSyntax(
                slots: [Slot("ASSET", .asset, .oneOrMore), Slot("EVERY", .duration)],
                options: watchOptions + overrides
            )
        ),
        CommandSyntax(
            name: "set",
            main: FormSyntax(slots: [Slot("NAME", .word), Slot("VALUE", .word)])
        ),
        CommandSyntax(name: "show", main: FormSyntax(slots: [Slot("NAME", .word, .optional)])),
        CommandSyntax(name: "echo", main: FormSyntax(slots: [Slot("TEXT", .text, .zeroOrMore)])),
        CommandSyntax(name: "sleep", main: FormSyntax(slots: [Slot("D", .duration)])),
        CommandSyntax(name: "quit", main: FormSyntax(slots: [Slot("N", .number, .optional)])),
        CommandSyntax(name: "notify", main: FormSyntax(slots: [Slot("TEXT", .text, .oneOrMore)])),
        CommandSyntax(
            name: "explain",
            main: FormSyntax(
                slots: [Slot("STATEMENT", .statement)],
                options: [OptionSyntax(word: "timestamp", operands: [Slot("N", .number)])]
            )
        ),
        CommandSyntax(
            name: "record",
            main: FormSyntax(slots: [Slot("FILE", .word)], options: [OptionSyntax(word: "scale")]),
            subcommands: [SubcommandSyntax(name: "stop", form: FormSyntax())]
        ),
    ]

    static func parse(_ text: String) -> ParseResult {
        Parser.parse(SourceFile(name: "test.msh", text: text), with: table)
    }
}
