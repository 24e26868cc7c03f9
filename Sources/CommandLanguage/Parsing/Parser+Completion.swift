/// What the language allows at the cursor, for completion.
package struct CompletionSite: Sendable {
    package enum Expectation: Hashable, Sendable {
        case statement
        case subcommand(command: String)
        case option(command: String, subcommand: String?)
        case slot(command: String, subcommand: String?, option: String?, index: Int)
        case format
        case file
        case variable
        case conditionName
    }

    package let expectations: [Expectation]

    /// The bytes of the word under the cursor, up to the cursor, that a candidate would replace.
    package let replaced: SourceRange

    /// The text of ``replaced``.
    package let typed: String

    /// The statement's words before the one under the cursor, as they are written: `set`, `recvWindow`, `"BTC"`.
    package let precedingWords: [String]

    /// Where the statement begins.
    package let start: Int
}

/// Collects what is allowed at the end of the parsed text.
struct CompletionProbe {
    var expectations: [CompletionSite.Expectation] = []
}

extension Parser {
    /// What is allowed at byte `cursor` of `source`; the text after the cursor is ignored.
    package static func completionSite(in source: SourceFile, at cursor: Int, with table: SyntaxTable) -> CompletionSite
    {
        let typed = SourceFile(name: source.name, bytes: Array(source.bytes.prefix(max(0, cursor))))
        var parser = Parser(typed, with: table)
        parser.probe = CompletionProbe()
        parser.trace = ParseTrace()
        _ = parser.parseAll()
        return parser.site()
    }

    /// Records that `expectation` is allowed here, if the cursor is in the word that starts here.
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

    /// Whether no byte ends a word; nothing inside quotes does, even if the quote is not closed.
    private static func isOneWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        var quote: UInt8?
        for byte in bytes {
            if byte == quote {
                quote = nil
            } else if quote == nil {
                if byte.isSpace || byte == Byte.lineFeed || byte == Byte.semicolon { return false }
                if byte == Byte.doubleQuote || byte == Byte.singleQuote { quote = byte }
            }
        }
        return true
    }

    /// Records what the form being read allows next.
    mutating func expectArgument(_ reader: borrowing FormReader) {
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
        if let variable = variableSite(end: end) { return variable }
        let words = precedingWords(tokens, before: start)
        return CompletionSite(
            // In a comment nothing is expected.
            expectations: last?.kind == .comment ? [] : probe?.expectations ?? [],
            replaced: replaced,
            typed: typed,
            precedingWords: words.map { source.text(in: $0) },
            start: words.first?.start ?? start
        )
    }

    /// What follows the last `$`, if a variable's path is being typed.
    private func variableSite(end: Int) -> CompletionSite? {
        guard let dollar = source.bytes[..<end].lastIndex(of: Byte.dollar) else { return nil }
        let isBraced = dollar + 1 < end && source.bytes[dollar + 1] == Byte.openBrace
        let nameStart = dollar + (isBraced ? 2 : 1)
        guard TypedPath(source.bytes[min(nameStart, end)..<end]) != nil else { return nil }
        let range = SourceRange(nameStart, end)
        return CompletionSite(
            expectations: [.variable],
            replaced: range,
            typed: source.text(in: range),
            precedingWords: [],
            start: dollar
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

    private func precedingWords(_ tokens: [Token], before end: Int) -> [SourceRange] {
        var words: [SourceRange] = []
        // A list and a group are one word, with all that is in them.
        var depth = 0
        for token in tokens where token.range.end <= end {
            let isJoined = depth > 0 || words.last?.end == token.range.start
            switch token.kind {
            case .newline, .semicolon, .openBrace, .closeBrace:
                words = []
                depth = 0
                continue
            case .openParenthesis, .openBracket: depth += 1
            case .closeParenthesis, .closeBracket: depth = max(depth - 1, 0)
            default: if depth == 0, Self.separates(token.kind) { continue }
            }
            if isJoined, let last = words.last {
                words[words.count - 1] = last.union(token.range)
            } else {
                words.append(token.range)
            }
        }
        return words
    }

    private static func separates(_ kind: TokenKind) -> Bool {
        switch kind {
        case .space, .continuation, .comment, .newline, .semicolon, .endOfInput, .openBrace, .closeBrace, .pipe,
            .greater, .doubleGreater, .ampersand, .openParenthesis, .openBracket, .closeParenthesis, .closeBracket,
            .equal, .doubleEqual, .notEqual, .less, .lessOrEqual, .greaterOrEqual, .plus, .minus, .star, .slash:
            true
        default: false
        }
    }
}
