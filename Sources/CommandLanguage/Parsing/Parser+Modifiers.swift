import BilingualText

extension Parser {
    /// What follows a command's arguments.
    struct Modifiers {
        var output: OutputClause?
        var isBackground = false
    }

    /// Whether the word `token` begins `as FORMAT` or `tee FILE`.
    ///
    /// In free text these are plain words unless they end the statement.
    mutating func startsModifier(_ token: Token, isText: Bool) -> Bool {
        guard token.range.count <= 3, let word = wholeWord(token), word == "as" || word == "tee" else { return false }
        return !isText || endsStatementSoon(after: token, isFormat: word == "as")
    }

    /// Whether one word and then only modifiers follow `token`; nothing is consumed.
    private mutating func endsStatementSoon(after token: Token, isFormat: Bool) -> Bool {
        var ahead = Parser(lookingAheadOf: self)
        ahead.consume(token)
        _ = ahead.next()
        guard ahead.parseWord() != nil else { return false }
        let rest = ahead.next()
        if ahead.endsStatement(rest) { return true }
        switch rest.kind {
        case .greater, .doubleGreater, .pipe, .ampersand: return true
        default: return isFormat && ahead.wholeWord(rest) == "tee"
        }
    }

    /// `as FORMAT`, a destination and `&`, each if it is there.
    mutating func parseModifiers() -> Modifiers {
        var modifiers = Modifiers()
        let start = next().range.start
        let format = parseFormat()
        let destination = parseDestination()
        if format != nil || destination != nil {
            let range = SourceRange(start, lastEnd)
            modifiers.output = OutputClause(format: format, destination: destination, range: range)
        }
        let token = next()
        if token.kind == .ampersand {
            consume(token)
            let second = lexer.peek(.words)
            if second.kind == .ampersand || lexer.byte() == Byte.ampersand {
                refuseShellOperator("&&", from: token)
            } else {
                modifiers.isBackground = true
            }
        }
        return modifiers
    }

    private mutating func parseFormat() -> Name? {
        guard takeKeyword("as") != nil else { return nil }
        let token = next()
        expect(.format)
        let alternatives = table.formats
        guard !endsStatement(token), let word = parseWord() else {
            report(.missingFormat(alternatives), at: afterLastToken)
            return nil
        }
        let text = source.text(in: word.range)
        guard table.formats.contains(text) else {
            let meant = NearestName.find(text, among: table.formats)
            var notes = [Diagnostic.Note(.allowedHere(alternatives))]
            if let meant {
                notes.insert(Diagnostic.Note(.didYouMean(Code(meant))), at: 0)
            }
            report(
                .unknownFormat(Code(excerpt(word.range))),
                at: word.range,
                notes: notes,
                suggestions: meant.map { [Diagnostic.Suggestion($0, for: word.range)] } ?? []
            )
            return nil
        }
        mark(.option, word.range)
        return Name(text: text, range: word.range)
    }

    private mutating func parseDestination() -> OutputClause.Destination? {
        let token = next()
        switch token.kind {
        case .greater:
            consume(token)
            return parseFileWord().map { .file($0) }
        case .doubleGreater:
            consume(token)
            return parseFileWord().map { .append($0) }
        case .pipe: return parseProgram(token)
        default:
            guard takeKeyword("tee") != nil else { return nil }
            return parseFileWord().map { .tee($0) }
        }
    }

    private mutating func parseFileWord() -> Word? {
        _ = next()
        expect(.file)
        guard let word = parseWord() else {
            report(.missingFile, at: afterLastToken)
            return nil
        }
        return word
    }

    private mutating func parseProgram(_ pipe: Token) -> OutputClause.Destination? {
        consume(pipe)
        if lexer.byte() == Byte.pipe {
            consume(lexer.peek(.words))
            refuseShellOperator("||", from: pipe)
            return nil
        }
        var words: [Word] = []
        while let word = parseSeparateWord() { words.append(word) }
        if words.isEmpty {
            report(.missingProgram, at: afterLastToken)
            return nil
        }
        return .program(words)
    }

    private mutating func refuseShellOperator(_ found: String, from first: Token) {
        let range = SourceRange(first.range.start, first.range.start + 2)
        let right = found == "&&" ? ";" : "try"
        report(.shellOperator(Code(found), right: Code(right)), at: range)
    }
}
