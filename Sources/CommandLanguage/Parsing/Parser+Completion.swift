extension Parser {
    /// What may stand at byte `cursor` of `source`; what lies behind the cursor does not count.
    package static func completionSite(in source: SourceFile, at cursor: Int, with table: SyntaxTable) -> CompletionSite
    {
        let typed = SourceFile(name: source.name, bytes: Array(source.bytes.prefix(max(0, cursor))))
        var parser = Parser(typed, with: table)
        parser.probe = CompletionProbe()
        parser.trace = ParseTrace()
        _ = parser.parseAll()
        return parser.site()
    }

    /// Notes that `expectation` may stand at the present place, if the cursor is in the word there.
    @inline(__always)
    mutating func expect(_ expectation: CompletionSite.Expectation) {
        if probe != nil { note(expectation) }
    }

    private mutating func note(_ expectation: CompletionSite.Expectation) {
        let start = lexer.offset
        let rest = source.bytes[min(start, source.bytes.count)...]
        guard Self.isOneWord(rest), probe?.expectations.contains(expectation) == false else { return }
        probe?.expectations.append(expectation)
    }

    /// Whether nothing in `bytes` ends a word; between quotes, an open one included, nothing does.
    private static func isOneWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        var quote: UInt8?
        for byte in bytes {
            if byte == quote {
                quote = nil
            } else if quote == nil {
                if byte.isBlank || byte == Byte.lineFeed || byte == Byte.semicolon { return false }
                if byte == Byte.doubleQuote || byte == Byte.singleQuote { quote = byte }
            }
        }
        return true
    }

    /// Notes what the form being read allows next.
    mutating func expectArgument(_ reader: FormReader) {
        guard probe != nil else { return }
        if reader.current != nil {
            expect(.slot(command: reader.command, subcommand: reader.subcommand, option: nil, index: reader.slot))
            if let current = reader.current, current.arity.repeats, !reader.words.isEmpty, reader.following != nil {
                expect(
                    .slot(command: reader.command, subcommand: reader.subcommand, option: nil, index: reader.slot + 1)
                )
            }
        }
        if !reader.form.options.isEmpty { expect(.option(command: reader.command, subcommand: reader.subcommand)) }
    }

    private func site() -> CompletionSite {
        let end = source.bytes.count
        let tokens = trace?.tokens.filter { !$0.range.isEmpty } ?? []
        let last = tokens.last
        let isInWord = last.map { !Self.separates($0.kind) } ?? false
        let start = isInWord ? wordStart(tokens) : end
        let replaced = SourceRange(start, end)
        let typed = source.text(in: replaced)
        if let variable = variableSite(typed, start: start, end: end) { return variable }
        return CompletionSite(
            expectations: probe?.expectations ?? [],
            replaced: replaced,
            typed: typed,
            precedingWords: precedingWords(tokens, before: start)
        )
    }

    /// The part of the word behind its last `$`, where a variable's name is being typed.
    private func variableSite(_ typed: String, start: Int, end: Int) -> CompletionSite? {
        guard let dollar = source.bytes[start..<end].lastIndex(of: Byte.dollar) else { return nil }
        let isBraced = dollar + 1 < end && source.bytes[dollar + 1] == Byte.openBrace
        let nameStart = dollar + (isBraced ? 2 : 1)
        let rest = source.bytes[min(nameStart, end)..<end]
        guard rest.allSatisfy({ $0.isNamePart || $0 == Byte.dot }) else { return nil }
        let range = SourceRange(nameStart, end)
        return CompletionSite(
            expectations: [.variable],
            replaced: range,
            typed: source.text(in: range),
            precedingWords: []
        )
    }

    private func wordStart(_ tokens: [Token]) -> Int {
        var start = source.bytes.count
        for token in tokens.reversed() {
            guard !Self.separates(token.kind), token.range.end == start else { break }
            start = token.range.start
        }
        return start
    }

    private func precedingWords(_ tokens: [Token], before end: Int) -> [String] {
        var words: [String] = []
        for token in tokens where token.range.end <= end {
            switch token.kind {
            case .lineEnd, .semicolon, .openBrace, .closeBrace: words = []
            case .bare, .name: words.append(source.text(in: token.range))
            default: break
            }
        }
        return words
    }

    private static func separates(_ kind: TokenKind) -> Bool {
        switch kind {
        case .blank, .join, .comment, .lineEnd, .semicolon, .endOfInput, .openBrace, .closeBrace, .pipe, .greater,
            .doubleGreater, .ampersand, .openParenthesis, .openBracket, .closeParenthesis, .closeBracket, .equal,
            .doubleEqual, .notEqual, .less, .lessOrEqual, .greaterOrEqual, .plus, .minus, .star, .slash:
            true
        default: false
        }
    }
}
