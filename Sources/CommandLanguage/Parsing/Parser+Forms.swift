import BilingualText

extension Parser {
    /// The arguments of a form, assigned to its slots and options; nil where an error was reported.
    ///
    /// After an error the options are still read, to report the errors in them.
    mutating func parseForm(_ reader: inout FormReader) -> [Argument]? {
        let errorsBefore = diagnostics.count
        var (slotsAreSound, optionsAreSound) = (true, true)
        while true {
            let token = next()
            expectArgument(reader)
            if reader.current?.shape == .topic, let word = finalOperator(token) {
                reader.fill(.word(word), range: word.range)
                break
            }
            if endsArguments(token, isText: reader.current?.shape == .text) { break }
            if let option = option(token, in: reader) {
                optionsAreSound = parseOption(option, token, &reader) && optionsAreSound
            } else {
                slotsAreSound = fillSlot(token, &reader)
            }
            if !slotsAreSound || !optionsAreSound { skipToOption(of: reader) }
        }
        if slotsAreSound { closeForm(&reader) }
        return slotsAreSound && optionsAreSound && diagnostics.count == errorsBefore ? reader.arguments : nil
    }

    /// Skips to the next option word, or to the end of the arguments.
    private mutating func skipToOption(of reader: borrowing FormReader) {
        while true {
            let token = next()
            if endsArguments(token, isText: false) || option(token, in: reader) != nil { return }
            skipWordOrBlock(token)
        }
    }

    /// Whether the arguments end at `token`: because the statement ends, or a modifier follows.
    private mutating func endsArguments(_ token: Token, isText: Bool) -> Bool {
        switch token.kind {
        case .pipe, .greater, .doubleGreater, .ampersand: return true
        case .bare where outerStops.isEmpty == false && outerStops.contains(source.text(in: token.range)): return true
        case .bare: return startsModifier(token, isText: isText)
        default: return endsStatement(token)
        }
    }

    /// The operator that begins with `token`, consumed as a word, if the statement ends after it.
    private mutating func finalOperator(_ token: Token) -> Word? {
        switch token.kind {
        case .pipe, .greater, .doubleGreater, .ampersand, .openBrace, .openParenthesis, .openBracket: break
        case .bare where startsModifier(token, isText: false): break
        default: return nil
        }
        var ahead = Parser(lookingAheadOf: self)
        ahead.consume(token)
        // `>=`, `&&` and `||` are two tokens.
        let second = ahead.lexer.peek(.words)
        let isJoined = second.kind == .pipe || ["=", "&"].contains(source.text(in: second.range))
        if isJoined { ahead.consume(second) }
        guard ahead.endsStatement(ahead.next()) else { return nil }
        consume(token)
        if isJoined { consume(second) }
        let range = isJoined ? token.range.union(second.range) : token.range
        mark(.option, range)
        return Word(plain: source.text(in: range), range: range)
    }

    @inline(__always)
    private func option(_ token: Token, in reader: borrowing FormReader) -> Int? {
        guard !reader.form.options.isEmpty, let word = wholeWord(token) else { return nil }
        return reader.form.options.firstIndex { $0.word == word }
    }

    // MARK: Options

    /// Whether the option word `token` is a name in the condition that is due: in `until inventory > 1` it is, because
    /// an operator follows.
    private func beginsCondition(_ token: Token, _ operands: borrowing FormReader) -> Bool {
        guard operands.current?.shape == .condition else { return false }
        var ahead = lexer
        ahead.advance(past: token)
        ahead.skipSpaces()
        return binaryOperator(ahead.peek(.expression)) != nil
    }

    /// An option word and its operands; false where an error was reported.
    private mutating func parseOption(_ index: Int, _ token: Token, _ reader: inout FormReader) -> Bool {
        let option = reader.form.options[index]
        consume(token)
        mark(.option, token.range)
        let errorsBefore = diagnostics.count
        if !option.repeats, reader.hasOption(option.word) {
            report(.repeatedOption(Code(option.word)), at: token.range)
        } else if let other = option.excludes.first(where: { reader.hasOption($0) }) {
            let message = Message.excludedOption(Code(option.word), other: Code(other))
            report(message, at: token.range)
        }
        var operands = FormReader(
            form: FormSyntax(slots: option.operands),
            command: option.word,
            subcommand: reader.subcommand
        )
        while operands.current != nil {
            let token = next()
            expect(
                .slot(command: reader.command, subcommand: reader.subcommand, option: option.word, index: operands.slot)
            )
            if endsArguments(token, isText: false) { break }
            if self.option(token, in: reader) != nil, !beginsCondition(token, operands) { break }
            guard fillSlot(token, &operands) else { return false }
        }
        closeForm(&operands)
        guard diagnostics.count == errorsBefore else { return false }
        let clause = OptionClause(word: Name(text: option.word, range: token.range), operands: operands.arguments)
        let range = SourceRange(token.range.start, lastEnd)
        reader.arguments.append(Argument(slot: index, content: .option(clause), range: range))
        return true
    }

    // MARK: Slots

    /// Puts what starts with `token` into the slot it belongs to; false where an error was reported.
    private mutating func fillSlot(_ token: Token, _ reader: inout FormReader) -> Bool {
        guard let slot = reader.current else { return refuseArgument(token, reader) }
        switch slot.shape {
        case .condition:
            guard let condition = parseCondition() else { return false }
            reader.fill(.condition(condition), range: condition.range)
        case .block:
            guard let block = requireBlock() else { return false }
            reader.fill(.block(block), range: block.range)
        case .statement: return parseNestedStatement(token, &reader)
        case .word, .topic, .asset, .text, .duration, .signedDuration, .number, .choice:
            return fillWordSlot(slot, token, &reader)
        }
        return true
    }

    private mutating func fillWordSlot(_ slot: Slot, _ token: Token, _ reader: inout FormReader) -> Bool {
        if slot.arity.repeats, let following = reader.following, fits(token, following) {
            if reader.words.isEmpty, slot.arity.isRequired { reportMissing(slot.name, of: reader.command) }
            reader.closeRepeatingSlot()
            if reader.current?.name == slot.name { reader.slot += 1 }
            return true
        }
        if slot.arity == .optional, isConstantMismatch(token, slot), reader.following != nil {
            reader.slot += 1
            return true
        }
        if slot.shape == .asset, let option = miscasedOption(token, reader) {
            return refuseMiscased(token, option)
        }
        if slot.shape == .asset, let meant = dashedOption(token, reader) { return refuseDashed(token, meant) }
        let errorsBefore = diagnostics.count
        guard let word = parseWord() else { return refuseArgument(token, reader) }
        guard diagnostics.count == errorsBefore else { return false }
        if slot.arity.repeats {
            reader.words.append(word)
            return true
        }
        if slot.takesDuration, isWrongDuration(word, in: slot) { return refuseDuration(word, in: slot) }
        reader.fill(.word(word), range: word.range)
        return true
    }

    /// Whether `token` looks like a value of `slot`, which follows a slot that repeats.
    private func fits(_ token: Token, _ slot: Slot) -> Bool {
        switch slot.shape {
        case .duration: wholeWord(token).map { DurationLiteral.parse($0) != nil } ?? false
        case .block: token.kind == .openBrace
        case .choice(let words): wholeWord(token).map(words.contains) ?? false
        default: false
        }
    }

    /// Whether `token` is a plain word that the optional `slot` cannot take.
    private func isConstantMismatch(_ token: Token, _ slot: Slot) -> Bool {
        switch slot.shape {
        case .duration, .signedDuration: wholeWord(token).map { duration($0, in: slot) == nil } ?? false
        case .number: isWhole(token) && token.kind == .bare && !lexer.byte(at: token.range.start).isDigit
        case .choice(let words): wholeWord(token).map { !words.contains($0) } ?? false
        default: false
        }
    }

    private mutating func parseNestedStatement(_ token: Token, _ reader: inout FormReader) -> Bool {
        expect(.statement)
        guard let word = wholeWord(token) else {
            report(.nestedStatementExpected, at: token.range)
            return false
        }
        guard blockDepth < Self.maximumBlockDepth else {
            report(.blocksTooDeep(Self.maximumBlockDepth), at: token.range)
            return false
        }
        blockDepth += 1
        let stops = outerStops
        outerStops += reader.form.options.map(\.word)
        defer {
            blockDepth -= 1
            outerStops = stops
        }
        guard let kind = parseCommand(Name(text: word, range: token.range), token) else { return false }
        let statement = Statement(kind: kind, range: SourceRange(token.range.start, lastEnd))
        reader.fill(.statement(statement), range: statement.range)
        return true
    }

    // MARK: The end

    /// Reports a required slot that is not filled.
    private mutating func closeForm(_ reader: inout FormReader) {
        if let last = reader.words.last, let following = reader.following, following.shape == .duration,
            following.arity.isRequired, reader.words.count > 1
        {
            // `watch ETH $every`: a variable's value is known only at run time, so the last word is taken for the
            // duration.
            if last.constantText == nil {
                reader.words.removeLast()
                reader.closeRepeatingSlot()
                reader.fill(.word(last), range: last.range)
            } else if nearDuration(last, in: following) != nil {
                _ = refuseDuration(last, in: following)
                return
            }
        }
        reader.closeRepeatingSlot()
        guard let missing = reader.form.slots.dropFirst(reader.slot).first(where: { $0.arity.isRequired }) else {
            return
        }
        if missing.takesDuration {
            let message = Message.missingInterval(Code(reader.command))
            report(message, at: afterLastToken, notes: [Diagnostic.Note(.durationForm)])
        } else {
            reportMissing(missing.name, of: reader.command)
        }
    }
}
