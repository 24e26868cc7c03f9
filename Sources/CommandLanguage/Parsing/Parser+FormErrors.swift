import BilingualText

extension Parser {
    /// Reports an argument that fits no slot.
    mutating func refuseArgument(_ token: Token, _ reader: borrowing FormReader) -> Bool {
        let errorsBefore = diagnostics.count
        let word = parseWord()
        if word == nil, token.kind != .openBrace { consume(token) }
        guard diagnostics.count == errorsBefore else { return false }
        let range = word?.range ?? token.range
        let words = reader.form.options.map(\.word).filter { !reader.hasOption($0) }
        let found = source.text(in: range)
        let meant = NearestName.find(found, among: words + ["as", "tee"])
        if let meant, meant == found.lowercased() { return refuseMiscased(token, meant) }
        var notes: [Diagnostic.Note] = []
        if let meant { notes.append(Diagnostic.Note(.didYouMean(Code(meant)))) }
        if !words.isEmpty {
            notes.append(Diagnostic.Note(.allowedHere(words)))
        }
        let code = Code(excerpt(range))
        report(
            word == nil ? .unexpectedMark(code) : .unexpectedWord(code),
            at: range,
            notes: notes,
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: range)] } ?? []
        )
        return false
    }

    /// The option that `token`, at a place where an asset is allowed, differs from only in case.
    ///
    /// In capitals it is an asset (`NOT`, `FOR`, `TIMES`) where the list must continue or where it comes first. After
    /// the first asset of the last list it is taken for a slip, and quotes make it an asset.
    func miscasedOption(_ token: Token, _ reader: borrowing FormReader) -> String? {
        guard let word = wholeWord(token) else { return nil }
        let lower = word.lowercased()
        guard lower != word, let option = reader.form.options.first(where: { $0.word.lowercased() == lower }) else {
            return nil
        }
        guard word == word.uppercased() else { return option.word }
        return reader.words.isEmpty || reader.following != nil ? nil : option.word
    }

    /// Reports an option word in the wrong case.
    mutating func refuseMiscased(_ token: Token, _ option: String) -> Bool {
        let found = excerpt(token.range)
        if lexer.offset == token.range.start { consume(token) }
        report(
            .miscasedOption(Code(found), right: Code(option)),
            at: token.range,
            notes: [Diagnostic.Note(.quoteToMeanText("\"\(found)\""))],
            suggestions: [Diagnostic.Suggestion(option, for: token.range)]
        )
        return false
    }

    /// The option that `token`, at a place where an asset is allowed, is in other programs: `--cross`,
    /// `--isolated=BTCUSDT`.
    func dashedOption(_ token: Token, _ reader: borrowing FormReader) -> String? {
        guard let word = wholeWord(token), word.first == "-" else { return nil }
        let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1)
        guard let name = parts.first?.lowercased(),
            let option = reader.form.options.first(where: { $0.word.lowercased() == name })
        else { return nil }
        return ([option.word] + parts.dropFirst().map(String.init)).joined(separator: " ")
    }

    /// Reports an option word with dashes.
    mutating func refuseDashed(_ token: Token, _ meant: String) -> Bool {
        if lexer.offset == token.range.start { consume(token) }
        report(
            .dashedOption(Code(excerpt(token.range))),
            at: token.range,
            notes: [Diagnostic.Note(.didYouMean(Code(meant)))],
            suggestions: [Diagnostic.Suggestion(meant, for: token.range)]
        )
        return false
    }

    /// The duration `text` in `slot`; nil where it is not one.
    func duration(_ text: String, in slot: Slot) -> Duration? {
        slot.shape == .signedDuration ? DurationLiteral.parseSigned(text) : DurationLiteral.parse(text)
    }

    /// Whether `word` is constant and not a duration for `slot`.
    func isWrongDuration(_ word: Word, in slot: Slot) -> Bool {
        guard let text = word.constantText else { return false }
        return duration(text, in: slot) == nil
    }

    /// The duration that was probably meant by `word`, which lacks a unit or is in capitals.
    func nearDuration(_ word: Word, in slot: Slot) -> String? {
        guard let text = word.bareText else { return nil }
        let sign = slot.shape == .signedDuration && text.hasPrefix("-") ? "-" : ""
        let size = text.dropFirst(sign.count)
        guard let first = size.utf8.first, first.isDigit else { return nil }
        if size.utf8.allSatisfy(\.isDigit) { return size.count <= 9 ? text + "s" : nil }
        let lower = text.lowercased()
        return duration(lower, in: slot) != nil ? lower : nil
    }

    /// Reports a word where a duration is required.
    mutating func refuseDuration(_ word: Word, in slot: Slot) -> Bool {
        let meant = nearDuration(word, in: slot)
        let isBareNumber = word.bareText?.utf8.allSatisfy(\.isDigit) ?? false
        let code = Code(excerpt(word.range))
        var notes = [Diagnostic.Note(.durationForm)]
        if let meant {
            notes.insert(Diagnostic.Note(.didYouMean(Code(meant))), at: 0)
        }
        report(
            isBareNumber ? .durationWithoutUnit(code) : .notADuration(code),
            at: word.range,
            notes: notes,
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: word.range)] } ?? []
        )
        return false
    }
}
